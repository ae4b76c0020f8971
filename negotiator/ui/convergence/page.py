"""Gathers what is drawn of numbers over time: grid, bodies, labels, where each one stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from negotiator.domain.convergence.statements import Statement
from negotiator.domain.timeline.axis import ticks
from negotiator.domain.timeline.spans import Span
from negotiator.ui.convergence.bodies import Axes, Body, body_of, body_shapes
from negotiator.ui.convergence.laid import Tools, tint
from negotiator.ui.convergence.placing import GAP, LINE, Placing, leader
from negotiator.ui.convergence.who import Who
from negotiator.ui.timeline.shapes import Fill, Form, Mark, Rect, Shape, Stroke, Words

BAND_ROWS = 5
"""Labelled rows above the plot, at most, for what gives no number; one more takes the rest."""
ROW, AXIS = 22.0, 26.0
"""Pixels of such a row, and of the axis of time."""
MARK = 15.0
"""Pixels of each mark before a label's words."""
_LABELLED = 300  # statements, the latest, for which a label is tried: more could not be read
_SOFT = 600  # statements up to which ends fade; of more only what is stated is drawn
_CROWDED = 0.35


@dataclass(frozen=True, slots=True)
class Item:
    """A statement to be drawn: its place among them, marks and labels, the longest first."""

    at: int
    statement: Statement
    span: Span
    marks: tuple[str, ...]
    labels: tuple[tuple[str, float], ...]


class Page:
    """Gathers the shapes, the lowest first, and where each statement stands."""

    def __init__(self, axes: Axes, width: float, tools: Tools, who: Who) -> None:
        self._axes = axes
        self._tools = tools
        self._who = who
        self._width = width
        plot = axes.rect
        self._placing = Placing(Rect(plot.x + 2, plot.y, width - plot.x - 4, plot.height))
        self._rects: dict[int, Rect] = {}
        self.shapes: list[Shape] = []
        self.labelled = 0

    def rects(self, count: int) -> tuple[Rect, ...]:
        """Where each statement stands, its label left out."""
        return tuple(self._rects[at] for at in range(count))

    def grid(self, band: float) -> None:
        """Lines of numbers and of time; `band` is the lower end of the rows without numbers."""
        rect, tools = self._axes.rect, self._tools
        self.shapes.append(Fill(Rect(0, 0, self._width, rect.bottom + AXIS), "ground"))
        for place, words in self._axes.values.ticks():
            y = rect.bottom - place * rect.height
            self.shapes.append(Stroke(rect.x, y, rect.right, y, "line"))
            wide = tools.ruler.width(words)
            box = Rect(rect.x - 8 - wide, y - LINE / 2, wide, LINE)
            self.shapes.append(Words(box, words, "dim"))
        if band:
            self.shapes.append(Stroke(0, band, self._width, band, "line"))
        for tick in ticks(self._axes.time, rect.width, tools.ruler.width):
            if tick.x >= 0:
                x = rect.x + tick.x
                self.shapes.append(Stroke(x, rect.y, x, rect.bottom + 6, "line"))
            wide = tools.ruler.width(tick.words)
            if tick.words and rect.x + tick.words_x + wide <= self._width:
                box = Rect(rect.x + tick.words_x, rect.bottom + 5, wide, LINE)
                self.shapes.append(Words(box, tick.words, "dim"))

    def band(self, items: Sequence[Item], rows: int) -> None:
        """What gives no number, above the plot: when it was said, and why there is none."""
        ends = [0.0] * min(rows, BAND_ROWS)
        for item in items:
            left, right = self._axes.across(item.span)
            free = [at for at, end in enumerate(ends) if end <= left - 4]
            row = min(free, key=lambda at: ends[at], default=BAND_ROWS)
            middle = 4 + row * ROW + ROW / 2
            self._rects[item.at] = Rect(left, middle - 8, right - left, 16)
            ink = self._who.ink_of(item.statement, self._tools.colours)
            self.shapes.append(Stroke(left, middle, right, middle, ink, 2.5, dashed=True))
            if free:
                ends[row] = self._beside(item, (left, right), middle, ends[row]) + 8

    def _beside(self, item: Item, ends: tuple[float, float], middle: float, taken: float) -> float:
        """Put a label right or left of a stroke, where there is a place; return where it ends."""
        left, right = ends
        for text, wide in item.labels:
            places = (right + GAP, self._width - 4 - wide), (left - GAP - wide, left)
            for x, most in places:
                if max(taken, 4) <= x <= most:
                    self._label(item, text, Rect(x, middle - LINE / 2, wide, LINE))
                    return max(x + wide, right)
        return right

    def bodies(self, items: Sequence[Item]) -> None:
        """What gives a number; then the labels, the latest first, where there is a place."""
        placed = [(item, body_of(item.statement, item.span, self._axes)) for item in items]
        for item, body in placed:
            self._rects[item.at] = body.whole
            self._placing.take(body.whole)
        soft = len(items) <= _SOFT
        if soft:
            self._threads(placed)
        for item, body in placed:
            self.shapes += self._body(item, body, soft=soft)
        found = [
            (item, body, *label)
            for item, body in reversed(placed[-_LABELLED:])
            if (label := self._place(item, body)) is not None
        ]
        for _, body, _, rect in found:
            self.shapes += leader(body.whole, rect)
        for item, _, text, rect in found:
            self._label(item, text, rect)

    def _place(self, item: Item, body: Body) -> tuple[str, Rect] | None:
        """The words of a label and their place: in full, or cut where that has none."""
        for text, wide in item.labels:
            if (rect := self._placing.place(body.whole, wide)) is not None:
                return text, rect
        return None

    def _body(self, item: Item, body: Body, *, soft: bool) -> Iterator[Shape]:
        ink = self._who.ink_of(item.statement, self._tools.colours)
        if soft:
            return body_shapes(item.statement, item.span, body, ink)
        rect, high = body.rect, max(body.rect.height, 2.0)
        middle = rect.x + rect.width / 2
        return iter((Fill(Rect(middle - 1, rect.y, 2, high), tint(ink, _CROWDED)),))

    def _threads(self, placed: Sequence[tuple[Item, Body]]) -> None:
        """Lead the eye from one number of a party to its next; it says nothing of between."""
        last: dict[int, Body] = {}
        for item, body in placed:
            for party in item.statement.parties:
                if party in last:
                    one, ink = last[party].rect, self._who.ink(party, self._tools.colours)
                    y, to_y = one.y + one.height / 2, body.rect.y + body.rect.height / 2
                    self.shapes.append(
                        Stroke(one.right, y, body.rect.x, to_y, ink, 1.2, dashed=True)
                    )
                last[party] = body

    def _label(self, item: Item, text: str, rect: Rect) -> None:
        self.labelled += 1
        form = Form.DIAMOND if item.statement.text else Form.CIRCLE
        for number, ink in enumerate(item.marks):
            x = rect.x + MARK * number + MARK / 2
            self.shapes.append(Mark(x, rect.y + LINE / 2, form, ink, not item.statement.parties))
        x = rect.x + MARK * len(item.marks) + 2
        self.shapes.append(Words(Rect(x, rect.y, rect.right - x, LINE), text, chip=True))
