"""Meetings and visits, what is on their agenda, and who was there."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Line, Name, OnDelete, Prose
from negotiator.domain.vocabulary import Presence, RoundFormat, Track


class Round(SQLModel):
    """A meeting or visit."""

    WORD: ClassVar = ("round", "rounds")
    UNIQUE: ClassVar = ("negotiation_id", "name")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name()
    when: Edtf | None = fields.date()
    place: Line = fields.line("Where", "Paris, France")
    format: RoundFormat | None = fields.choice("Format")
    track: Track | None = fields.choice("Track")
    follows_id: int | None = fields.refers("Follows", "round")
    aim: Prose = fields.prose("Aim")
    outcome: Prose = fields.prose("Outcome")


class AgendaItem(SQLModel):
    """An issue on the agenda of a round."""

    WORD: ClassVar = ("agenda item", "agenda items")
    UNIQUE: ClassVar = ("round_id", "issue_id")

    round_id: int = fields.part_of("round", "Round")
    issue_id: int = fields.needs("Issue", "issue", OnDelete.REFUSE)
    wording: Line = fields.line("As worded", "How the source puts it")
    rank: int = fields.number("Order", shown=False)


class Delegate(SQLModel):
    """Someone at a round for a party: a person, an office, or only the party."""

    WORD: ClassVar = ("delegate", "delegates")

    round_id: int = fields.part_of("round", "Round")
    party_id: int = fields.needs("Delegation", "party")
    person_id: int | None = fields.refers("Person", "person", OnDelete.REFUSE)
    office_id: int | None = fields.refers("In the capacity of", "office", OnDelete.REFUSE)
    capacity: Line = fields.line("As described", "The source's words, where it names nobody")
    head: bool = fields.flag("Head")
    presence: Presence = fields.choice("Presence", Presence.REPORTED)
    rank: int = fields.number("Order", shown=False)
