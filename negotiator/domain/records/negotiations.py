"""The process under study, who takes part in it, and what happens around it."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Line, Name, Prose
from negotiator.domain.vocabulary import EventKind, Role, Tlp


class Negotiation(SQLModel):
    """One process under study, with its parties, rounds and issues."""

    WORD: ClassVar = ("negotiation", "negotiations")
    UNIQUE: ClassVar = ("name",)

    name: Name = fields.name()
    when: Edtf | None = fields.date(hint="From when to when: Oct 2023 – ; 2023/2024")
    tlp: Tlp = fields.choice("Label", Tlp.AMBER, "Who may see what is exported")
    summary: Prose = fields.prose("Summary")


class Participation(SQLModel):
    """A party's role in one negotiation, and its place among the others."""

    WORD: ClassVar = ("role in the negotiation", "roles in the negotiation")
    UNIQUE: ClassVar = ("negotiation_id", "party_id")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    party_id: int = fields.needs("Party", "party")
    role: Role = fields.choice("Role", Role.PARTY)
    rank: int = fields.number("Order", shown=False)


class Event(SQLModel):
    """Something outside the table that matters to it."""

    WORD: ClassVar = ("event", "events")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name("What")
    when: Edtf | None = fields.date()
    kind: EventKind | None = fields.choice("Kind")
    party_id: int | None = fields.refers("Party", "party")
    description: Prose = fields.prose("Description")


class Figure(SQLModel):
    """A context number with its date: a toll, a count of people held."""

    WORD: ClassVar = ("context figure", "context figures")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name("What is counted")
    amount: Amount | None = fields.amount()
    unit: Line = fields.line("Unit", "persons")
    when: Edtf | None = fields.date("As of")
    place: Line = fields.line("Where")
    description: Prose = fields.prose("Description")
