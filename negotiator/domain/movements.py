"""What moved from one proposal to another, and what did not, in plain words with the numbers.

Equal numbers that two sources quote in other words (“six weeks”, “a six-week pause”) have not
moved.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from negotiator.domain.comparison import Comparison, RatioRow, Row
from negotiator.domain.differences import ChangeKind, Difference
from negotiator.domain.term_cells import ProposalCell
from negotiator.domain.term_differences import cell_difference


@dataclass(frozen=True, slots=True)
class Movement:
    """One row that differs between two columns: “Pause in fighting: 42 → 135 days, 93 days more”.

    Of an issue or an exchange (`kind`, `record_id`). `difference` is None for an exchange.
    """

    kind: str
    record_id: int
    from_id: int
    to_id: int
    text: str
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class Unmoved:
    """An issue that all columns addressing it, two at least, say the same on."""

    issue_id: int
    text: str


def steps(comparison: Comparison) -> tuple[Movement, ...]:
    """What differs between each column and the one before it, column by column."""
    places = pairwise(range(len(comparison.columns)))
    return tuple(found for was, now in places for found in between(comparison, was, now))


def from_base(comparison: Comparison) -> tuple[Movement, ...]:
    """What differs between the base and each other column, column by column."""
    base = comparison.base_at
    places = (now for now in range(len(comparison.columns)) if now != base)
    return tuple(found for now in places for found in between(comparison, base, now))


def between(comparison: Comparison, was: int, now: int) -> tuple[Movement, ...]:
    """What differs between two columns, given by their places, row by row."""
    found = (_movement(row, was, now) for row in comparison.rows)
    return tuple(movement for movement in found if movement is not None)


def unmoved(comparison: Comparison) -> tuple[Unmoved, ...]:
    """Issues on which at least two columns speak and none differs from the others."""
    return tuple(_unmoved(comparison))


def _unmoved(comparison: Comparison) -> Iterator[Unmoved]:
    for row in comparison.issue_rows:
        cells = [cell for cell in row.cells if cell.parts]
        if len(cells) < 2:
            continue
        found = [cell_difference(cell, cells[0], whole=row.whole) for cell in cells[1:]]
        if not any(map(_moved, found)):
            said = cells[0].value_words or "the same words"
            yield Unmoved(row.issue_id, f"{row.name}: {said} in {_all_of(len(cells))}")


def _movement(row: Row, was: int, now: int) -> Movement | None:
    if isinstance(row, RatioRow):
        return _ratio_movement(row, was, now)
    before, after = row.cells[was], row.cells[now]
    difference = cell_difference(after, before, whole=row.whole)
    if difference is None or not _moved(difference):
        return None
    text = f"{row.name}: {_told(before, after, difference)}"
    ids = before.proposal_id, after.proposal_id
    return Movement("issue", row.issue_id, *ids, text, difference)


def _moved(difference: Difference | None) -> bool:
    return difference is not None and difference.differs and not difference.is_of_wording_alone


def _ratio_movement(row: RatioRow, was: int, now: int) -> Movement | None:
    before, after = row.cells[was], row.cells[now]
    if before.text == after.text or not (before.text and after.text):
        return None
    ids = before.proposal_id, after.proposal_id
    return Movement("exchange", row.exchange_id, *ids, f"{row.name}: {before.text} → {after.text}")


def _told(before: ProposalCell, after: ProposalCell, change: Difference) -> str:
    match change.kind:
        case ChangeKind.ADDED:
            return ", ".join(filter(None, ("added", after.amount_words)))
        case ChangeKind.DROPPED:
            was = before.amount_words
            return f"no longer addressed, was {was}" if was else "no longer addressed"
        case ChangeKind.WORDS | ChangeKind.PARTS:
            told = filter(None, (after.amount_words, change.reason, *change.also))
            return ", ".join(told)
        case ChangeKind.MORE | ChangeKind.LESS:
            how = _by(change)
        case ChangeKind.UNIT | ChangeKind.NOT_COMPARABLE:
            how = f"not compared: {change.reason}"
        case _:
            how = change.text
    beside = (also for also in change.also if not also.startswith("wording "))
    return "; ".join((f"{_arrow(before, after)}, {how}", *beside))


def _arrow(before: ProposalCell, after: ProposalCell) -> str:
    """Both values, the unit once where it is the same."""
    if before.amount is not None and after.amount is not None and before.unit == after.unit:
        return f"{before.amount.words()} → {after.amount_words}"
    return f"{before.value_words or 'no number'} → {after.value_words or 'no number'}"


def _by(change: Difference) -> str:
    """“93 days more”; for eyes, so with signs where the number is open."""
    assert change.by is not None
    way = "more" if change.kind is ChangeKind.MORE else "less"
    return " ".join(filter(None, (change.by.words(), change.unit, way)))


def _all_of(number: int) -> str:
    return "both" if number == 2 else f"all {number}"
