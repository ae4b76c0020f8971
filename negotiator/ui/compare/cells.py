"""What each cell of the comparison looks like, and what is said of it aloud."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from negotiator.domain.comparison import IssueRow, RatioRow, Row
from negotiator.domain.differences import ChangeKind, Difference
from negotiator.domain.exchange_ratio import RatioCell
from negotiator.domain.stated import StatedPosition
from negotiator.domain.term_cells import ProposalCell, TermPart
from negotiator.domain.totals import phase_number
from negotiator.domain.vocabulary import Stance
from negotiator.store.changes import Key
from negotiator.store.labels import shortened
from negotiator.ui.compare.scale import Scale
from negotiator.ui.compare.tones import CHANGES, stance_span
from negotiator.ui.compare.worded import Worded, part_spans
from negotiator.ui.look.cell import Badge, Break, Cell, Ground, Size, Span, Text

Claims = Mapping[Key, Sequence[str]]

_BRIEF = 28
"""Characters of a wording that stands beside its number even when wordings are not shown."""
_MOST = 160
"""Characters of a wording in a cell that shows them in short."""
_INDENT = "\u2003"
_QUIET = (ChangeKind.SAME, ChangeKind.ADDED)
"""Differences that parts of one cell do not each repeat."""


def issue_cell(row: Row, party_names: Mapping[int, str]) -> Cell:
    """The first column: the issue with its unit and who gives, or the exchange."""
    if isinstance(row, RatioRow):
        below = Text(f"{row.name}, derived", dim=True, size=Size.SMALL)
        return Cell.of(Text("Exchange ratio", bold=True), Break(), below, ground=Ground.PANEL)
    indent = _INDENT * row.depth
    giver = f"by {party_names[row.giver_id]}" if row.giver_id is not None else ""
    below_words = " · ".join(filter(None, (row.unit, giver if row.unit else "")))
    spans: list[Span] = [Text(indent + row.name, bold=True, spoken=row.name)]
    if below_words:
        small = Text(indent + below_words, dim=True, size=Size.SMALL, spoken=below_words)
        spans += [Break(), small]
    return Cell(tuple(spans))


def proposal_cell(
    cell: ProposalCell,
    row: IssueRow,
    scale: Scale,
    claims: Claims,
    worded: Worded | None = None,
) -> Cell:
    """What a proposal says on an issue; `worded` where its words are shown in full."""
    if not cell.parts:
        return Cell.of(*_silent(cell))
    make = _one if len(cell.parts) == 1 else _several
    spans = [*make(cell, row, worded)]
    different = sum(len(claims.get(("term", term_id), ())) for term_id in cell.term_ids)
    if different:
        spans.append(Badge(f"{different + 1} sources differ", "attention"))
    bar = scale.bar(cell.amount) if cell.amount is not None and cell.unit == row.unit else None
    return Cell((*spans, bar) if bar is not None else tuple(spans))


def ratio_cell(cell: RatioCell) -> Cell:
    """A ratio, or why there is none."""
    if cell.ratio is None:
        dash = [Text("—", bold=True), Text(f" {cell.reason}", dim=True)] if cell.reason else []
        return Cell(tuple(dash), ground=Ground.PANEL)
    number, at_ends, rest = cell.ratio.words().partition(" at the upper ends")
    spans: list[Span] = [Text(number, bold=True, size=Size.BIG, spoken=cell.ratio.spoken())]
    if at_ends:
        spans = [Text(number, bold=True, size=Size.BIG), Text(at_ends + rest, dim=True)]
    elif not cell.ratio.is_derivable:
        spans = [Text("—", bold=True), Text(f" {cell.ratio.reason}", dim=True)]
    for claimed in cell.claimed:
        small = Text(claimed.words, dim=True, size=Size.SMALL, spoken=claimed.spoken)
        spans += [Break(), small]
    return Cell(tuple(spans), ground=Ground.PANEL)


def position_cell(
    position: StatedPosition | None, unit: str, claims: Claims, *, wording: bool
) -> Cell:
    """What a party is recorded to have said last."""
    spans: list[Span] = [stance_span(position)]
    if position is None or position.stance is Stance.SILENT:
        return Cell(tuple(spans))
    if position.amount is not None:
        spans += _number(position.amount.words(), position.amount.spoken(), Size.NORMAL)
        if position.unit != unit and not position.amount.every:
            spans.append(Text(f" {position.unit}", dim=True))
        spans.append(Text(" "))
    said = position.wording.rstrip(".")
    spans.append(Text(said if wording else shortened(said, _MOST)))
    if different := claims.get(("position", position.position_id)):
        spans.append(Badge(f"{len(different) + 1} sources differ", "attention"))
    return Cell(tuple(spans))


def _silent(cell: ProposalCell) -> Iterator[Span]:
    if cell.difference is not None:
        yield Badge(cell.difference.text, CHANGES[cell.difference.kind])
    else:
        yield Text("— not addressed" if cell.recorded else "— no terms recorded", dim=True)


def _one(cell: ProposalCell, row: IssueRow, worded: Worded | None) -> Iterator[Span]:
    yield from _part(cell.parts[0], row, worded)
    yield from _badges(cell.difference, cell)


def _several(cell: ProposalCell, row: IssueRow, worded: Worded | None) -> Iterator[Span]:
    """The sum where there is one, said to be a sum; then each term on its line."""
    if cell.amount is not None:
        yield from _number(cell.amount.words(), cell.amount.spoken(), Size.BIG)
        yield Text(f" over {len(cell.parts)} phases", dim=True)
        yield from _badges(cell.difference, cell)
    for at, part in enumerate(cell.parts):
        if at or cell.amount is not None:
            yield Break()
        if part.phase:
            yield Text(f"{_phase(part.phase)}: ", dim=True)
        yield from _part(part, row, worded, in_list=True)
        if cell.amount is None and part.difference and part.difference.kind not in _QUIET:
            yield Badge(_badge_text(part.difference), CHANGES[part.difference.kind])
    if cell.amount is None:
        yield from _badges(cell.difference, cell)


def _part(
    part: TermPart, row: IssueRow, worded: Worded | None, *, in_list: bool = False
) -> Iterator[Span]:
    phase = "" if in_list else _phase(part.phase)
    unit = ""
    if part.amount is not None:
        size = Size.NORMAL if in_list else Size.BIG
        yield from _number(part.amount.words(), part.amount.spoken(), size)
        unit = part.unit if part.unit != row.unit and not part.amount.every else ""
    if worded is not None:
        yield from part_spans(part, worded, (unit, phase))
    elif part.amount is not None:
        brief = "" if len(part.wording) > _BRIEF else part.wording
        yield from _dim((unit, shortened(part.qualifier, 60) or brief, phase))
    else:
        said = part.wording or part.qualifier or part.condition
        yield Text(shortened(said, _MOST) or "addressed")
        yield from _dim((part.qualifier if part.wording else "", phase))


def _number(words: str, spoken: str, size: Size) -> Iterator[Span]:
    yield Text(words, bold=True, size=size, spoken=spoken)


def _dim(beside: Iterable[str]) -> Iterator[Span]:
    if words := ", ".join(filter(None, beside)):
        yield Text(f" {words}", dim=True)


def _phase(phase: str) -> str:
    """A bare number, or two, needs the word beside it."""
    bare = phase.replace("–", "").replace("-", "").replace(" ", "")
    named = bare.isdigit() or (phase_number(phase) is not None and len(bare) < 3)
    return f"phase {phase}" if named else phase


def _badges(difference: Difference | None, cell: ProposalCell) -> Iterator[Span]:
    is_all = cell.amount is not None and cell.amount.every
    if is_all:
        yield Badge("not a number", "attention")
    if difference is None or not difference.differs:
        return
    if not (is_all and difference.kind is ChangeKind.NOT_COMPARABLE):
        yield Badge(_badge_text(difference), CHANGES[difference.kind], difference.spoken)


def _badge_text(difference: Difference) -> str:
    """Of words that changed, which, where it is only one thing."""
    if difference.kind is ChangeKind.WORDS and len(difference.also) == 1:
        return difference.also[0]
    return difference.text
