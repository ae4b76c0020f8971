"""What a proposal says on an issue, as a cell of the comparison."""

from __future__ import annotations

from negotiator.domain.differences import ChangeKind, Difference
from negotiator.domain.term_cells import ProposalCell, TermPart
from negotiator.report.footnotes import Footnotes
from negotiator.report.model import Badge, Line, Lines, Style, Tone, Words
from negotiator.report.wording import joined, shortened, words

_LONGEST = 220
"""Characters of a wording or a condition in a cell; the brief has all of it."""
_NOT_IN_CELL = ("giver", "receiver", "number of phases")


def cell_lines(notes: Footnotes, cell: ProposalCell, unit: str) -> Lines:
    """Return the lines of a cell in a row whose amounts are in `unit`."""
    if not cell.parts:
        return (_silence(cell),)
    lines = _total(cell, unit) if cell.is_total else ()
    for part in cell.parts:
        lines += _part(notes, part, unit, big=len(cell.parts) == 1)
    if not cell.is_total and cell.why_no_total:
        lines += (words(f"not added: {cell.why_no_total}", Style.DIM),)
    if cell.difference is not None and cell.difference.differs:
        lines = _with_badge(lines, cell)
    return lines


def _silence(cell: ProposalCell) -> Line:
    if not cell.recorded:
        return words("no terms recorded", Style.DIM)
    if cell.difference is not None and cell.difference.kind is ChangeKind.DROPPED:
        return (_badge(cell.difference),)
    return words("not addressed", Style.DIM)


def _total(cell: ProposalCell, unit: str) -> Lines:
    said = _number(cell.amount.words(), cell.unit, unit) if cell.amount else ""
    return ((Words(said, Style.BIG), Words(f" over {len(cell.parts)} phases", Style.DIM)),)


def _number(number: str, unit: str, unit_of_row: str) -> str:
    """Return the number, with its unit only where it is not the row's."""
    return number if unit == unit_of_row else joined((number, unit), " ")


def _part(notes: Footnotes, part: TermPart, unit: str, *, big: bool) -> Lines:
    key = ("term", part.term_id)
    proof: Line = notes.figure(key) if part.amount else notes.marks(key)
    phase = joined(("phase" if part.phase[:1].isdigit() else "", part.phase), " ")
    first: Line = (Words(f"{phase}: ", Style.DIM),) if phase else ()
    wording = shortened(part.wording, _LONGEST)
    if part.amount is not None:
        said = part.amount.words()
        said = said if part.amount.every else _number(said, part.unit, unit)
        first += (Words(said, Style.BIG if big else Style.STRONG),)
        more = [part.qualifier, wording if part.amount.every else ""]
    else:
        first += words(wording or part.qualifier or "addressed, no number")
        more = [part.qualifier if wording else ""]
    lines: Lines = ((*first, *proof, *notes.differing(key)),)
    more.append(f"condition: {shortened(part.condition, _LONGEST)}" if part.condition else "")
    return lines + tuple(words(text, Style.DIM) for text in more if text)


def _with_badge(lines: Lines, cell: ProposalCell) -> Lines:
    """Put the difference under the number, or after the last of several terms without one.

    What else is not the same stands below it, unless the cell shows that anyway.
    """
    assert cell.difference is not None
    at = 1 if len(cell.parts) == 1 or cell.is_total else len(lines)
    change = cell.difference
    unseen = change.also if change.kind is ChangeKind.WORDS else _unseen(change.also)
    also = words(", ".join(unseen), Style.DIM)
    return (*lines[:at], (_badge(change),), *((also,) if also else ()), *lines[at:])


def _unseen(also: tuple[str, ...]) -> tuple[str, ...]:
    """Return those changes that nothing else in the cell shows."""
    return tuple(change for change in also if change.startswith(_NOT_IN_CELL))


def _badge(difference: Difference) -> Badge:
    added = difference.kind in (ChangeKind.ADDED, ChangeKind.DROPPED)
    return Badge(difference.text, Tone.ADDED if added else Tone.CHANGE)
