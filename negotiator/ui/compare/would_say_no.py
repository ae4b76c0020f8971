"""The last row: what each party has said against each proposal, as far as it is recorded."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from negotiator.domain.objections import Objection
from negotiator.domain.records import Party, Proposal
from negotiator.domain.stated import STATED_ONLY
from negotiator.store.changes import Key
from negotiator.ui.look.cell import Break, Cell, Dot, Size, Span, Text

NAME = "Would say no"
_BELOW = "from stated positions: what was said, not what a party would accept"


@dataclass(frozen=True, slots=True)
class ObjectionRow:
    """For each column one answer per party; none where the proposal has been carried out."""

    negotiation_id: int
    answers: tuple[tuple[Objection, ...], ...]
    name: str = NAME


def objection_row(
    columns: Sequence[int],
    answers: Mapping[int, tuple[Objection, ...]],
    proposals: Mapping[int, Proposal],
) -> ObjectionRow:
    """Return the row of a comparison's columns."""
    told = tuple(answers[column] for column in columns)
    return ObjectionRow(proposals[columns[0]].negotiation_id, told)


def first_cell() -> Cell:
    """What the row is, and what it is not."""
    return Cell.of(Text(NAME, bold=True), Break(), Text(_BELOW, dim=True, size=Size.SMALL))


def objection_cell(
    told: Sequence[Objection], proposal: Proposal, parties: Mapping[int, Party]
) -> Cell:
    """Each party on its line; what is not recorded stands back."""
    if not told:
        return Cell.of(Text(f"— {proposal.status.value}", dim=True))
    spans: list[Span] = []
    for objection in told:
        party = parties[objection.party_id]
        if spans:
            spans.append(Break())
        crossed = bool(objection.crossings)
        spans += [
            Dot(party.colour),
            Text(f"{party.name}: ", dim=True),
            Text(objection.words, dim=not crossed),
        ]
    return Cell(tuple(spans))


def objections_spoken(
    told: Sequence[Objection], proposal: Proposal, parties: Mapping[int, Party]
) -> str:
    """The answers in full, each statement with its words, its date and its age."""
    if not told:
        return f"{proposal.status.value}, so nobody is asked"
    said = ". ".join(_spoken(objection, parties[objection.party_id].name) for objection in told)
    return f"{said}. {STATED_ONLY}"


def keys_of(told: Sequence[Objection], proposal_id: int) -> tuple[Key, ...]:
    """The statements that a cell stands for; the proposal where none is crossed."""
    ids = (id_ for objection in told for id_ in objection.position_ids)
    return tuple(("position", id_) for id_ in ids) or (("proposal", proposal_id),)


def _spoken(objection: Objection, name: str) -> str:
    listed = "; ".join(crossing.spoken for crossing in objection.crossings)
    return f"{name}: {objection.words}" + (f". {listed}" if listed else "")
