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


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points, `low` and `high` counted upwards."""

    left: float
    right: float
    low: float
    high: float

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        across = self.left < other.right and other.left < self.right
        return across and self.low < other.high and other.low < self.high


def placed(spans: Sequence[Span], width: float) -> list[Span]:
    """Return the spans with the places of their labels; `width` is the chart's, in points."""
    taken = [_box(span, width) for span in spans]
    found = []
    for span in spans:
        box = _free(span, taken, width)
        taken.append(box)
        middle = (box.low + box.high) / 2
        found.append(replace(span, label_x=box.left / width, label_y=middle / HEIGHT))
    return found


def _box(span: Span, width: float) -> Box:
    return Box(
        span.left * width,
        max(span.right * width, span.left * width + (14 if span.dashed else 4)),
        span.bottom * HEIGHT - 1,
        span.top * HEIGHT + 1,
    )


def _free(span: Span, taken: Sequence[Box], width: float) -> Box:
    """Return the first place that is free; where none is, the one beside the span."""
    places = list(_places(span, width))
    free = (place for place in places if not any(place.meets(box) for box in taken))
    return next(free, places[0])


def _places(span: Span, width: float) -> Iterator[Box]:
    """Give the places in order: at the right, at the left, above, below, then ever further off."""
    own = _box(span, width)
    breadth = min(len(span.label) * _LETTER, width)
    middle = (own.low + own.high) / 2
    right = own.right + _GAP
    left = own.left - _GAP - breadth
    inside = min(max(own.left, 0.0), width - breadth)
    if right + breadth > width and left < 0:
        right = left = inside
    sides = [x for x in (right, left) if 0 <= x <= width - breadth] or [inside]
    for x in sides:
        yield _label(x, breadth, middle)
    for away in range(12):
        for y in (own.high + _LINE * (away + 0.6), own.low - _LINE * (away + 0.6)):
            if -_LINE < y < HEIGHT + 2 * _LINE:
                yield _label(inside, breadth, y)
        for y in (middle + _LINE * (away + 1), middle - _LINE * (away + 1)):
            for x in sides:
                if -_LINE < y < HEIGHT + 2 * _LINE:
                    yield _label(x, breadth, y)


def _label(left: float, breadth: float, middle: float) -> Box:
    return Box(left, left + breadth, middle - _LINE / 2, middle + _LINE / 2)
