"""The records: each concept of a negotiation, its fields declared once.

`KINDS` lists them by name, each after the kinds it refers to. A new kind is a class here, a table
in `store.tables`, a migration, and an entry in this list.
"""

from sqlmodel import SQLModel

from negotiator.domain.records.evidence import Citation, Note, Source, Tag
from negotiator.domain.records.issues import Exchange, Issue
from negotiator.domain.records.negotiations import Event, Figure, Negotiation, Participation
from negotiator.domain.records.parties import Alias, Office, Party, Person, Tenure
from negotiator.domain.records.positions import Position
from negotiator.domain.records.proposals import Proposal, Tabling, Term
from negotiator.domain.records.rounds import AgendaItem, Delegate, Round

KINDS: dict[str, type[SQLModel]] = {
    "negotiation": Negotiation,
    "party": Party,
    "person": Person,
    "office": Office,
    "tenure": Tenure,
    "alias": Alias,
    "participation": Participation,
    "issue": Issue,
    "exchange": Exchange,
    "round": Round,
    "agenda_item": AgendaItem,
    "delegate": Delegate,
    "proposal": Proposal,
    "tabling": Tabling,
    "term": Term,
    "position": Position,
    "event": Event,
    "figure": Figure,
    "source": Source,
    "citation": Citation,
    "note": Note,
    "tag": Tag,
}

__all__ = [
    "KINDS",
    "AgendaItem",
    "Alias",
    "Citation",
    "Delegate",
    "Event",
    "Exchange",
    "Figure",
    "Issue",
    "Negotiation",
    "Note",
    "Office",
    "Participation",
    "Party",
    "Person",
    "Position",
    "Proposal",
    "Round",
    "Source",
    "Tabling",
    "Tag",
    "Tenure",
    "Term",
]
