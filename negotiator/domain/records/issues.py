"""What is negotiated."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.fields import Line, Name, Prose


class Issue(SQLModel):
    """A matter under negotiation. With a unit it is a number; without, words."""

    WORD: ClassVar = ("issue", "issues")
    UNIQUE: ClassVar = ("negotiation_id", "name")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name()
    parent_id: int | None = fields.refers("Part of", "issue")
    unit: Line = fields.line("Unit", "days; persons; trucks per day. Empty if it is not a number")
    giver_id: int | None = fields.refers("Gives", "party")
    receiver_id: int | None = fields.refers("Receives", "party")
    description: Prose = fields.prose("Description")
    rank: int = fields.number("Order", shown=False)


class Exchange(SQLModel):
    """Two issues that are exchanged: so many of one for each of the other."""

    WORD: ClassVar = ("exchange", "exchanges")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name("Name", "prisoners per hostage")
    given_id: int = fields.needs("So many of", "issue", fields.OnDelete.PART)
    received_id: int = fields.needs("For each of", "issue", fields.OnDelete.PART)
