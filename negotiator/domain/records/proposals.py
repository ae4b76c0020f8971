"""Texts put forward, by whom, and what they say on each issue."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Line, Name, OnDelete, Prose
from negotiator.domain.vocabulary import ProposalKind, ProposalStatus


class Proposal(SQLModel):
    """A text put forward, its status, and its lineage: what it answers, replaces, builds on."""

    WORD: ClassVar = ("proposal", "proposals")
    UNIQUE: ClassVar = ("negotiation_id", "name")

    negotiation_id: int = fields.part_of("negotiation", "Negotiation")
    name: Name = fields.name()
    kind: ProposalKind = fields.choice("Kind", ProposalKind.PROPOSAL)
    status: ProposalStatus = fields.choice("Status", ProposalStatus.TABLED)
    when: Edtf | None = fields.date("Tabled")
    round_id: int | None = fields.refers("At", "round")
    answers_id: int | None = fields.refers("Answers", "proposal")
    replaces_id: int | None = fields.refers("Replaces", "proposal")
    builds_on_id: int | None = fields.refers("Builds on", "proposal")
    summary: Prose = fields.prose("Summary")


class Tabling(SQLModel):
    """A party that tabled a proposal."""

    WORD: ClassVar = ("tabling party", "tabling parties")
    UNIQUE: ClassVar = ("proposal_id", "party_id")

    proposal_id: int = fields.part_of("proposal", "Proposal")
    party_id: int = fields.needs("Tabled by", "party")
    rank: int = fields.number("Order", shown=False)


class Term(SQLModel):
    """What a proposal says on one issue."""

    WORD: ClassVar = ("term", "terms")

    proposal_id: int = fields.part_of("proposal", "Proposal")
    issue_id: int = fields.needs("Issue", "issue", OnDelete.REFUSE)
    amount: Amount | None = fields.amount()
    unit: Line = fields.line("Unit")
    giver_id: int | None = fields.refers("Gives", "party", OnDelete.REFUSE)
    receiver_id: int | None = fields.refers("Receives", "party", OnDelete.REFUSE)
    phase: Line = fields.line("Phase", "1; 2; second stage")
    qualifier: Line = fields.line("Qualifier", "living; civilian; women and minors")
    condition: Prose = fields.prose("Condition")
    wording: Prose = fields.prose("Wording", "The words of the text, as quoted")
    rank: int = fields.number("Order", shown=False)
