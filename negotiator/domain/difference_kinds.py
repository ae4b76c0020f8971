"""Differences by kind, to look for one kind among many rows; and each row's in plain words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum

from negotiator.domain.comparison import Comparison, IssueRow, RatioRow, Row
from negotiator.domain.differences import ChangeKind, Difference
from negotiator.domain.term_cells import ProposalCell


class Kind(StrEnum):
    """What is not the same; one cell can differ in several."""

    NUMBER = "number changed"
    UNIT = "unit changed"
    PHASE = "phase or pace changed"
    QUALIFIER = "qualifier changed"
    CONDITION = "condition added or dropped"
    PARTIES = "giver or receiver changed"
    WORDING = "wording changed"
    ADDED = "added"
    DROPPED = "dropped or silent"


_KINDS = {
    ChangeKind.MORE: Kind.NUMBER,
    ChangeKind.LESS: Kind.NUMBER,
    ChangeKind.WITHIN: Kind.NUMBER,
    ChangeKind.WIDENED: Kind.NUMBER,
    ChangeKind.OVERLAPS: Kind.NUMBER,
    ChangeKind.NOT_COMPARABLE: Kind.NUMBER,
    ChangeKind.UNIT: Kind.UNIT,
    ChangeKind.ADDED: Kind.ADDED,
    ChangeKind.DROPPED: Kind.DROPPED,
}
_WORDS = {
    "giver": Kind.PARTIES,
    "receiver": Kind.PARTIES,
    "phase": Kind.PHASE,
    "number of phases": Kind.PHASE,
    "qualifier": Kind.QUALIFIER,
    "condition": Kind.CONDITION,
    "wording": Kind.WORDING,
}
_PARTS = frozenset({ChangeKind.ADDED, ChangeKind.DROPPED})


def kinds_of(cell: ProposalCell) -> frozenset[Kind]:
    """In what a cell differs from the base's; empty where it does not, or is the base's.

    A cell of several terms differs in what these differ in; a term that only one side has is
    another phase.
    """
    if cell.difference is None or not cell.difference.differs:
        return frozenset()
    found = set(_of(cell.difference))
    for part in cell.parts:
        if part.difference is not None and len(cell.parts) > 1:
            of_part = part.difference.kind in _PARTS
            found |= {Kind.PHASE} if of_part else set(_of(part.difference))
    return frozenset(found or {Kind.PHASE})


def kinds_of_row(row: Row) -> frozenset[Kind]:
    """In what any column differs from the base; a ratio differs in its number."""
    if isinstance(row, RatioRow):
        return frozenset({Kind.NUMBER}) if row.differs else frozenset()
    return frozenset().union(*map(kinds_of, row.cells))


def counted(comparison: Comparison) -> dict[Kind, int]:
    """How many issues differ in each kind."""
    counts = Counter(kind for row in comparison.issue_rows for kind in kinds_of_row(row))
    return {kind: counts[kind] for kind in Kind}


def only_kinds(comparison: Comparison, kinds: Collection[Kind]) -> Comparison:
    """Leave out the rows that differ in none of these; issues above one that stays are kept."""
    wanted = frozenset(kinds)
    kept = comparison.with_parents(
        row.issue_id for row in comparison.issue_rows if wanted & kinds_of_row(row)
    )
    rows = tuple(
        row
        for row in comparison.rows
        if (row.issue_id in kept if isinstance(row, IssueRow) else wanted & kinds_of_row(row))
    )
    return replace(comparison, rows=rows)


def row_words(row: Row, columns: Mapping[int, str]) -> tuple[str, ...]:
    """Say for each column that differs how: “Reply of Hamas: 93 days more”.

    `columns` are the names of the proposals by their ids.
    """
    return tuple(_row_words(row, columns))


def _row_words(row: Row, columns: Mapping[int, str]) -> Iterator[str]:
    if isinstance(row, RatioRow):
        told = (f"{columns[c.proposal_id]}: {c.spoken}" for c in row.cells if c.differs)
        yield from told
        return
    for cell in row.cells:
        if cell.difference is not None and cell.differs:
            yield f"{columns[cell.proposal_id]}: {cell.difference.spoken}"


def _of(difference: Difference) -> Iterator[Kind]:
    if difference.kind in _KINDS:
        yield _KINDS[difference.kind]
    elif difference.kind is ChangeKind.SAME and difference.differs:
        yield Kind.NUMBER
    for change in difference.also:
        name = change.rpartition(" ")[0]
        if name in _WORDS:
            yield _WORDS[name]
