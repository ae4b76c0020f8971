"""Finds a place for each label of a chart: beside what it belongs to, and on nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from negotiator.report.model import Span

HEIGHT = 118.0
"""Of the chart, in points; the template draws it as high."""
_LETTER = 4.0  # points: wider than most letters at the label's size of 7.5 points
_LINE = 10.5
_GAP = 5.0
_CEILING = HEIGHT + 2.8 * _LINE
_FARTHEST = 12
"""Lines above and below that are tried."""


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in points, `low` and `high` counted upwards; `ends`: its text ends at `right`."""

    left: float
    right: float
    low: float
    high: float
    ends: bool = False

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high


def placed(spans: Sequence[Span], width: float) -> list[Span]:
    """Return the spans with the places of their labels; `width` is the chart's, in points."""
    taken = [_box(span, width) for span in spans]
    found = []
    for span in spans:
        box = _free(span, taken, width)
        taken.append(box)
        at = box.right if box.ends else box.left
        middle = (box.low + box.high) / 2
        found.append(
            replace(span, label_x=at / width, label_y=middle / HEIGHT, label_ends=box.ends)
        )
    return found


def _box(span: Span, width: float) -> _Box:
    least = 14 if span.dashed else 4
    left, right = span.left * width, span.right * width
    return _Box(left, max(right, left + least), span.bottom * HEIGHT - 1, span.top * HEIGHT + 1)


def _free(span: Span, taken: Sequence[_Box], width: float) -> _Box:
    """Return the first place that is free; where none is, the first of all."""
    places = [p for p in _places(span, width) if p.low > -_LINE and p.high < _CEILING]
    free = (place for place in places if not any(place.meets(box) for box in taken))
    return next(free, places[0])


def _places(span: Span, width: float) -> Iterator[_Box]:
    """Give the places in order: at the right, at the left, above, below, then further off.

    A dashed line lies on a line of the axis: above it comes first.
    """
    own = _box(span, width)
    breadth = min(len(span.label) * _LETTER, width)
    beside = list(_beside(own, breadth, width))
    over = min(max(own.left, 0.0), width - breadth)
    middle = (own.low + own.high) / 2
    if span.dashed:
        yield _label(over, breadth, own.high + 0.7 * _LINE)
        yield _label(over, breadth, own.high + 1.7 * _LINE)
    for left, ends in beside:
        yield _label(left, breadth, middle, ends=ends)
    for away in range(_FARTHEST):
        yield _label(over, breadth, own.high + _LINE * (away + 0.7))
        yield _label(over, breadth, own.low - _LINE * (away + 0.7))
        for left, ends in beside:
            yield _label(left, breadth, middle + _LINE * (away + 1), ends=ends)
            yield _label(left, breadth, middle - _LINE * (away + 1), ends=ends)


def _beside(own: _Box, breadth: float, width: float) -> Iterator[tuple[float, bool]]:
    """Give where a label begins at the right and at the left, as far as there is room."""
    if own.right + _GAP + breadth <= width:
        yield own.right + _GAP, False
    if own.left - _GAP - breadth >= 0:
        yield own.left - _GAP - breadth, True


def _label(left: float, breadth: float, middle: float, *, ends: bool = False) -> _Box:
    return _Box(left, left + breadth, middle - _LINE / 2, middle + _LINE / 2, ends)
