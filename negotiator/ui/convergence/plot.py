"""The drawing of numbers over time: what was asked, offered and held, as far as it is known."""

from __future__ import annotations

from collections.abc import Sequence

from negotiator.domain.convergence.statements import Series, Statement
from negotiator.domain.convergence.value_axis import axis_for
from negotiator.domain.timeline.scale import Scale, fitted
from negotiator.domain.timeline.spans import Span, span_of
from negotiator.ui.convergence.bodies import Axes
from negotiator.ui.convergence.laid import Laid, Said, Tools
from negotiator.ui.convergence.page import AXIS, BAND_ROWS, MARK, ROW, Item, Page
from negotiator.ui.convergence.who import Who, isolated, text_ink
from negotiator.ui.timeline.shapes import Drawing, Rect

HIGH = 300.0
"""Pixels of the plot alone."""
_RIGHT = 10.0
_LONGEST_NAME, _LONGEST_TEXT = 230.0, 250.0
_SHORT = 110.0  # pixels of a name where there is no place for more of it


class Plot:
    """What is drawn of a series: the statements of the parties looked at, and of nobody known."""

    def __init__(self, series: Series, who: Who, shown: Sequence[Statement]) -> None:
        self._series = series
        self._who = who
        # At least one, or there is nothing to lay out.
        self._spans = [(s, span) for s in shown if s.when and (span := span_of(s.when))]
        self.said = tuple(self._said(statement) for statement, _ in self._spans)

    def lay(self, width: float, tools: Tools) -> Laid:
        """Lay everything out for a width."""
        items = [self._item(at, *pair, tools) for at, pair in enumerate(self._spans)]
        numbered = [item for item in items if item.statement.numbers]
        others = [item for item in items if not item.statement.numbers]
        rows = min(len(others), BAND_ROWS + 1)
        axis = axis_for(n for item in numbered for n in item.statement.numbers)
        left = 12 + max(tools.ruler.width(words) for _, words in axis.ticks())
        top = 12 + rows * ROW + (10 if rows else 0)
        rect = Rect(left, top, width - left - _RIGHT, HIGH)
        axes = Axes(rect, self._scale(rect.width), axis)
        page = Page(axes, width, tools, self._who)
        page.grid(top - 14 if rows else 0.0)
        page.band(others, rows)
        page.bodies(numbered)
        height = rect.bottom + AXIS
        drawing = Drawing(width, height, tuple(page.shapes))
        return Laid(drawing, page.rects(len(items)), len(items) - page.labelled)

    def _scale(self, width: float) -> Scale:
        days = [span.known for _, span in self._spans]
        return fitted(min(first for first, _ in days), max(last for _, last in days), width)

    def _said(self, statement: Statement) -> Said:
        told = statement.told(self._who.listed(statement.parties), self._series.unit)
        field = "amount" if statement.numbers or statement.words else ""
        return Said(told, statement.keys, field)

    def _item(self, at: int, statement: Statement, span: Span, tools: Tools) -> Item:
        marks = tuple(self._who.dot(party, tools.colours) for party in statement.parties)
        marks = marks or (text_ink(tools.colours),)
        labels = tuple(
            self._label(statement, room, tools, MARK * len(marks) + 4)
            for room in (_LONGEST_NAME, _SHORT)
        )
        return Item(at, statement, span, marks, labels)

    def _label(
        self, statement: Statement, room: float, tools: Tools, marks: float
    ) -> tuple[str, float]:
        """The words of a label, the name cut to a width; and its width with its marks."""
        name = tools.ruler.label(self._who.named(statement), room).text
        # Why there is nothing below its upper ends, the note and the table say.
        number = statement.in_short.partition(";")[0]
        text = tools.ruler.label(number, _LONGEST_TEXT).text
        words = f"{isolated(name)}: {text}"
        return words, tools.ruler.width(words) + marks
