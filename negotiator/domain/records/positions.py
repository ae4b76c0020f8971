"""What parties said."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Line, OnDelete, Prose
from negotiator.domain.vocabulary import Stance


class Position(SQLModel):
    """What a party said about an issue or a proposal: not an interest, not what it would accept."""

    WORD: ClassVar = ("position", "positions")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    party_id: int = fields.needs("Party", "party")
    stance: Stance = fields.choice("Stance", Stance.OPEN)
    issue_id: int | None = fields.refers("Issue", "issue", OnDelete.REFUSE)
    proposal_id: int | None = fields.refers("On proposal", "proposal", OnDelete.REFUSE)
    when: Edtf | None = fields.date("Said")
    speaker_id: int | None = fields.refers("By", "person", OnDelete.REFUSE)
    channel: Line = fields.line("Through", "in writing; via the White House; an official")
    place: Line = fields.line("Where")
    amount: Amount | None = fields.amount()
    unit: Line = fields.line("Unit")
    wording: Prose = fields.prose("Words", "What was said, as quoted or in short")
