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
"""How changes begin that nothing else in the cell shows."""


def cell_lines(notes: Footnotes, cell: ProposalCell, unit: str) -> Lines:
    """Return the lines of a cell in a row whose amounts are in `unit`."""
    if not cell.parts:
        return (_silence(cell),)
    lines = _total(cell, unit) if cell.is_total else ()
    worded = cell.difference is not None and cell.difference.kind is ChangeKind.WORDS
    for part in cell.parts:
        lines += _part(notes, part, unit, big=len(cell.parts) == 1, worded=worded)
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


def _part(notes: Footnotes, part: TermPart, unit: str, *, big: bool, worded: bool) -> Lines:
    """Return one term; `worded` says that its wording matters although it has a number."""
    key = ("term", part.term_id)
    phase = joined(("phase" if part.phase[:1].isdigit() else "", part.phase), " ")
    wording = shortened(part.wording, _LONGEST)
    condition = shortened(part.condition, _LONGEST)
    more = [part.qualifier, wording, condition and f"condition: {condition}"]
    if part.amount is None:
        proof = notes.marks(key)
        said = Words(wording or part.qualifier or "addressed, no number")
        more = [text for text in more if text != said.text]
    else:
        proof = notes.figure(key)
        number = part.amount.words()
        number = number if part.amount.every else _number(number, part.unit, unit)
        said = Words(number, Style.BIG if big else Style.STRONG)
        more = more if worded or part.amount.every else [more[0], more[2]]
    first: Line = (Words(f"{phase}: ", Style.DIM), said) if phase else (said,)
    below = tuple(words(text, Style.DIM) for text in more if text)
    return ((*first, *proof, *notes.differing(key)), *below)


def _with_badge(lines: Lines, cell: ProposalCell) -> Lines:
    """Put the difference under the number, or after the last of several terms without one.

    What else is not the same stands below it, unless the cell shows that anyway.
    """
    assert cell.difference is not None
    at = 1 if len(cell.parts) == 1 or cell.is_total else len(lines)
    unseen = [change for change in cell.difference.also if change.startswith(_NOT_IN_CELL)]
    also = words(", ".join(unseen), Style.DIM)
    return (*lines[:at], (_badge(cell.difference),), *((also,) if also else ()), *lines[at:])


def _badge(difference: Difference) -> Badge:
    added = difference.kind in (ChangeKind.ADDED, ChangeKind.DROPPED)
    return Badge(difference.text, Tone.ADDED if added else Tone.CHANGE)
