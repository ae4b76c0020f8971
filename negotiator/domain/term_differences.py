"""Compares what two proposals say on one issue: numbers, phases, qualifiers, conditions, words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from negotiator.domain.differences import ChangeKind, Difference
from negotiator.domain.folding import folded
from negotiator.domain.intervals import AmountDifference, DifferenceKind, compare_amounts
from negotiator.domain.term_cells import ProposalCell, TermPart
from negotiator.domain.totals import phase_number

_KINDS = {
    DifferenceKind.EQUAL: ChangeKind.SAME,
    DifferenceKind.MORE: ChangeKind.MORE,
    DifferenceKind.LESS: ChangeKind.LESS,
    DifferenceKind.WITHIN: ChangeKind.WITHIN,
    DifferenceKind.CONTAINS: ChangeKind.WIDENED,
    DifferenceKind.OVERLAPS: ChangeKind.OVERLAPS,
    DifferenceKind.NOT_COMPARABLE: ChangeKind.NOT_COMPARABLE,
}
_ALIKE = Difference(ChangeKind.SAME)
_ADDED = Difference(ChangeKind.ADDED)
_DROPPED = Difference(ChangeKind.DROPPED)

Pair = tuple[TermPart | None, TermPart | None]
"""A term and the base's term of the same phase and qualifier; None where one side has none."""


def cell_difference(
    cell: ProposalCell, base: ProposalCell, *, whole: bool = False
) -> Difference | None:
    """How a cell differs from the base's cell on the same issue.

    None where neither side says anything, or one of the proposals has no terms recorded at all.
    `whole` says that the issue only comes in whole numbers, see `compare_amounts`.
    """
    if not (cell.recorded and base.recorded) or not (cell.parts or base.parts):
        return None
    if not base.parts:
        return _ADDED
    if not cell.parts:
        return _DROPPED
    if len(cell.parts) == len(base.parts) == 1:
        return part_difference(cell.parts[0], base.parts[0], whole=whole)
    if cell.amount is not None and base.amount is not None:
        return _of_totals(cell, base, whole)
    if cell.has_number != base.has_number:
        return _one_number(())
    return _of_pairs(aligned(cell.parts, base.parts), whole)


def with_differences(cell: ProposalCell, base: ProposalCell, *, whole: bool) -> ProposalCell:
    """Return the cell with its difference, and those of its terms where there are several."""
    parts = cell.parts
    if parts and base.parts and len(parts) + len(base.parts) > 2:
        found = {
            part.term_id: replace(part, difference=_pair_difference((part, other), whole))
            for part, other in aligned(parts, base.parts)
            if part is not None
        }
        parts = tuple(found[part.term_id] for part in parts)
    difference = cell_difference(cell, base, whole=whole)
    return ProposalCell(
        cell.proposal_id,
        parts,
        cell.amount,
        cell.unit,
        cell.why_no_total,
        cell.recorded,
        difference,
    )


def part_difference(part: TermPart, base: TermPart, *, whole: bool = False) -> Difference:
    """How one term differs from another."""
    if part.amount is None and base.amount is None:
        also = _changes(part, base, numbered=False)
        return Difference(ChangeKind.WORDS, also=also) if also else _ALIKE
    also = _changes(part, base, numbered=True)
    if part.amount is None or base.amount is None:
        return _one_number(also)
    if not same_words(part.unit, base.unit) and not (part.amount.every and base.amount.every):
        return _other_unit(part.unit, base.unit, also)
    found = compare_amounts(part.amount, base.amount, whole)
    return _of_numbers(found, part.unit, also, ChangeKind.WORDS)


def aligned(parts: Sequence[TermPart], base: Sequence[TermPart]) -> list[Pair]:
    """Pair the terms of two cells, each exactly once.

    Those of the same phase and qualifier belong together, then those of the same phase; several of
    one phase in their order.
    """
    left, other = list(parts), list(base)
    pairs: list[Pair] = []
    for key in (_phase_and_qualifier, _phase):
        pairs += _take_pairs(left, other, key)
    return [*pairs, *((part, None) for part in left), *((None, part) for part in other)]


def counterparts(cell: ProposalCell, base: ProposalCell) -> dict[int, TermPart]:
    """Return which term of the base each term of a cell is held against, by the term's id."""
    if len(cell.parts) == len(base.parts) == 1:
        return {cell.parts[0].term_id: base.parts[0]}
    pairs = aligned(cell.parts, base.parts)
    return {part.term_id: other for part, other in pairs if part is not None and other is not None}


def same_words(text: str, other: str) -> bool:
    """Whether two short texts say the same, however they are spelt and spaced."""
    return text == other or folded(text) == folded(other)


def _of_numbers(
    found: AmountDifference, unit: str, also: tuple[str, ...], where_equal: ChangeKind
) -> Difference:
    kind = _KINDS[found.kind]
    if kind is ChangeKind.SAME and also and not found.approximate:
        return Difference(where_equal, found, unit, also=also)
    return Difference(kind, found, unit, found.reason or "", also)


def _of_totals(cell: ProposalCell, base: ProposalCell, whole: bool) -> Difference:
    """Sums compared, and what differs between the phases they are made of."""
    assert cell.amount is not None
    assert base.amount is not None
    if not same_words(cell.unit, base.unit):
        return _other_unit(cell.unit, base.unit, ())
    found = compare_amounts(cell.amount, base.amount, whole)
    if len(cell.parts) == 1 or len(base.parts) == 1:
        return _of_numbers(found, cell.unit, ("number of phases changed",), ChangeKind.WORDS)
    parts = _of_pairs(aligned(cell.parts, base.parts), whole)
    kind = _KINDS[found.kind]
    if kind is ChangeKind.SAME and not found.approximate:
        return replace(parts, amounts=found, unit=cell.unit) if parts.differs else _same(found)
    return Difference(kind, found, cell.unit, also=(parts.reason,) if parts.differs else ())


def _of_pairs(pairs: Sequence[Pair], whole: bool) -> Difference:
    """What can be said of terms that come to no one number: how many of them differ."""
    differing = sum(_pair_difference(pair, whole).differs for pair in pairs)
    if not differing:
        return _ALIKE
    return Difference(ChangeKind.PARTS, reason=f"{differing} of {len(pairs)} parts differ")


def _pair_difference(pair: Pair, whole: bool) -> Difference:
    part, base = pair
    if part is None:
        return _DROPPED
    return _ADDED if base is None else part_difference(part, base, whole=whole)


def _same(found: AmountDifference) -> Difference:
    return Difference(ChangeKind.SAME, found)


def _one_number(also: tuple[str, ...]) -> Difference:
    return Difference(
        ChangeKind.NOT_COMPARABLE, reason="only one of the two has a number", also=also
    )


def _other_unit(unit: str, base: str, also: tuple[str, ...]) -> Difference:
    reason = f"{unit or 'no unit'} here, {base or 'no unit'} there"
    return Difference(ChangeKind.UNIT, reason=reason, also=also)


def _changes(part: TermPart, base: TermPart, *, numbered: bool) -> tuple[str, ...]:
    """Which of the words differ.

    Beside a number a wording that only one side has is no difference: what a source was not quoted
    with, the proposal may still say.
    """
    found = [
        *_change("giver", part.giver_id, base.giver_id),
        *_change("receiver", part.receiver_id, base.receiver_id),
        *_change_of_text("phase", part.phase, base.phase, _phase_key),
        *_change_of_text("qualifier", part.qualifier, base.qualifier, _folded),
        *_change_of_text("condition", part.condition, base.condition, _spaced),
    ]
    if not numbered or (part.wording and base.wording):
        found += _change_of_text("wording", part.wording, base.wording, _spaced)
    return tuple(found)


def _change_of_text(name: str, text: str, base: str, plain: Callable[[str], str]) -> list[str]:
    return [] if text == base else _change(name, plain(text), plain(base))


def _change(name: str, value: Any, base: Any) -> list[str]:
    if value == base:
        return []
    if base is None or base == "":
        return [f"{name} added"]
    return [f"{name} dropped"] if value is None or value == "" else [f"{name} changed"]


def _spaced(text: str) -> str:
    return " ".join(text.split())


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """As `folded`, remembered: a few qualifiers and phases stand in nearly every term."""
    return folded(text)


def _phase_key(phase: str) -> str:
    number = phase_number(phase) if phase else None
    return _folded(phase) if number is None else str(number)


def _phase(part: TermPart) -> str:
    return _phase_key(part.phase)


def _phase_and_qualifier(part: TermPart) -> tuple[str, str]:
    return _phase_key(part.phase), _folded(part.qualifier)


def _take_pairs(
    left: list[TermPart], other: list[TermPart], key: Callable[[TermPart], object]
) -> list[Pair]:
    """Take the terms out of both lists that have the same key, first with first."""
    waiting: defaultdict[object, list[TermPart]] = defaultdict(list)
    for part in other:
        waiting[key(part)].append(part)
    pairs: list[Pair] = []
    for part in list(left):
        if found := waiting[key(part)]:
            pairs.append((part, found.pop(0)))
            left.remove(part)
            other.remove(pairs[-1][1])  # type: ignore[arg-type]
    return pairs
