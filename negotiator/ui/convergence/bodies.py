"""Where a statement stands in the plot, and the shapes that say how sure its ends are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from negotiator.domain.convergence.ranges import Range
from negotiator.domain.convergence.statements import Statement
from negotiator.domain.convergence.value_axis import ValueAxis
from negotiator.domain.timeline.scale import Scale
from negotiator.domain.timeline.spans import Edge, Span
from negotiator.ui.convergence.laid import fade, tint
from negotiator.ui.timeline.shapes import Bar, End, Fill, Rect, Shape, Stroke

LEAST = 14.0
"""Pixels of the narrowest body: a day is seen at any scale."""
FLAT = 8.0
"""Pixels of the height of a single number."""
TAIL = 30.0
"""Pixels over which an end fades out that nobody stated. They stand for no number and no time."""
ABOUT = 8.0
"""The same for one that is only about right."""
_BODY, _EDGE = 0.40, 2.0


@dataclass(frozen=True, slots=True)
class Axes:
    """The plot's rectangle, with the scales across and up."""

    rect: Rect
    time: Scale
    values: ValueAxis

    def y(self, number: Fraction) -> float:
        """Where a number lies."""
        return self.rect.bottom - self.values.at(number) * self.rect.height

    def across(self, span: Span) -> tuple[float, float]:
        """The days that a date names, from left to right, never too narrow to be seen."""
        first, last = span.known
        left, right = self.time.x(first), self.time.x(last + 1)
        if right - left < LEAST:
            left, right = (left + right - LEAST) / 2, (left + right + LEAST) / 2
        return self.rect.x + left, self.rect.x + right


@dataclass(frozen=True, slots=True)
class Body:
    """What is stated, as a rectangle; `whole` is the same with the ends that fade out."""

    rect: Rect
    whole: Rect


def body_of(statement: Statement, span: Span, axes: Axes) -> Body:
    """Return where a statement with a number, or with a ratio at the upper ends, stands."""
    left, right = axes.across(span)
    top, bottom = _heights(statement, axes)
    rect = Rect(left, top, right - left, bottom - top)
    before, after = _width(span.start), _width(span.end)
    above, below = _tails(statement.stated, rect, axes)
    whole = Rect(
        left - before,
        top - above,
        rect.width + before + after,
        rect.height + above + below,
    )
    return Body(rect, whole)


def body_shapes(statement: Statement, span: Span, body: Body, ink: str) -> Iterator[Shape]:
    """Return the shapes of a statement; `ink` is its colour."""
    rect, stated = body.rect, statement.stated
    if stated is None:
        y = rect.y + rect.height / 2
        yield Stroke(rect.x - TAIL / 2, y, rect.right + TAIL / 2, y, ink, _EDGE, dashed=True)
        return
    strength = 1.0 if stated.low == stated.high else _BODY
    if rect.height > 0 and span.certain is None:  # on one of these days, nobody said which
        yield Bar(rect, ink, True, End(), End(), rect.x)
    elif rect.height > 0:
        yield Fill(rect, tint(ink, strength))
    for side, away in _sides(body):
        if side.width > 0 and side.height > 0:
            yield from fade(side, away, ink, strength)
    yield from _edges(stated, rect, ink)


def _sides(body: Body) -> tuple[tuple[Rect, tuple[int, int]], ...]:
    """What lies between the body and its fading ends, and the direction of each."""
    rect, whole = body.rect, body.whole
    return (
        (Rect(rect.x, whole.y, rect.width, rect.y - whole.y), (0, -1)),
        (Rect(rect.x, rect.bottom, rect.width, whole.bottom - rect.bottom), (0, 1)),
        (Rect(whole.x, rect.y, rect.x - whole.x, rect.height), (-1, 0)),
        (Rect(rect.right, rect.y, whole.right - rect.right, rect.height), (1, 0)),
    )


def _edges(range_: Range, rect: Rect, ink: str) -> Iterator[Stroke]:
    """A line at each end that was stated; dashed where the number itself is excluded."""
    if range_.low == range_.high:
        return
    ends = ((range_.high, rect.y, range_.high_open), (range_.low, rect.bottom, range_.low_open))
    for end, y, excluded in ends:
        if end is not None:
            yield Stroke(rect.x, y, rect.right, y, ink, _EDGE, dashed=excluded)


def _heights(statement: Statement, axes: Axes) -> tuple[float, float]:
    """The upper and the lower end of what is known; of one number, a flat bar around it."""
    top, bottom = axes.y(max(statement.numbers)), axes.y(min(statement.numbers))
    open_ended = statement.stated is not None and not statement.stated.is_bounded
    if open_ended or bottom - top >= FLAT:
        return top, bottom
    middle = (top + bottom) / 2
    return middle - FLAT / 2, middle + FLAT / 2


def _tails(range_: Range | None, rect: Rect, axes: Axes) -> tuple[float, float]:
    """Pixels by which it fades out above and below, within the plot."""
    if range_ is None:
        return 0.0, 0.0
    about = ABOUT if range_.approximate else 0.0
    above = TAIL if range_.high is None else about
    below = TAIL if range_.low is None else about
    room = rect.y - axes.rect.y, axes.rect.bottom - rect.bottom
    return min(above, max(room[0], 0.0)), min(below, max(room[1], 0.0))


def _width(edge: Edge) -> float:
    return {Edge.STATED: 0.0, Edge.ABOUT: ABOUT}.get(edge, TAIL)
