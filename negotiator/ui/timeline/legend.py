"""What the forms and ends mean, as they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from negotiator.domain.timeline.axis import Measure
from negotiator.ui.look.colours import colours_of
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.painting import Brushwork
from negotiator.ui.timeline.shapes import (
    Bar,
    Drawing,
    End,
    Form,
    Mark,
    Rect,
    Shape,
    Tail,
    Words,
)

LINE = 22.0
"""Pixels of one line of the legend."""
_SAMPLE, _GAP = 34.0, 18.0
_INSET = 10.0


@dataclass(frozen=True)
class _Entry:
    """`kind` is that of the records it is for, empty for all."""

    words: str
    kind: str
    sample: Callable[[float, float], Shape]


def _bar(hatched: bool = False, start: End = End(), end: End = End()) -> Callable[..., Shape]:  # noqa: B008
    def made(x: float, y: float) -> Shape:
        left, width = x + start.outer, 28.0 - start.outer - end.outer
        return Bar(Rect(left, y - 5, width, 10), "dim", hatched, start, end, left)

    return made


def _mark(form: Form, colour: str, hollow: bool = False) -> Callable[[float, float], Shape]:
    return lambda x, y: Mark(x + 20, y, form, colour, hollow)


_ENTRIES = (
    _Entry("round", "round", _bar()),
    _Entry("proposal", "proposal", _mark(Form.DIAMOND, "proposal")),
    _Entry("not on the table", "proposal", _mark(Form.DIAMOND, "proposal", hollow=True)),
    _Entry("event", "event", _mark(Form.TRIANGLE, "event")),
    _Entry("position stated", "position", _mark(Form.CIRCLE, "dim")),
    _Entry("some time in", "", _bar(hatched=True)),
    _Entry("about", "", _bar(start=End(0, 9), end=End(0, 9))),
    _Entry("open", "", _bar(end=End(0, 16, Tail.ARROW))),
    _Entry("not known", "", _bar(end=End(0, 16, Tail.QUESTION))),
)


def words(kinds: Iterable[str]) -> str:
    """The legend for a screen reader, which is told these things of each item anyway."""
    return "Drawn are: " + ", ".join(entry.words for entry in _shown(kinds))


def legend(
    kinds: Iterable[str], width: float, measure: Measure, x: float = 0.0, y: float = 0.0
) -> Drawing:
    """Return the legend for these kinds of records, in as many lines as a width takes."""
    shapes: list[Shape] = []
    at, line = _INSET, 0
    for entry in _shown(kinds):
        wide = _SAMPLE + measure(entry.words)
        if at > _INSET and at + wide > width:
            at, line = _INSET, line + 1
        middle = y + line * LINE + LINE / 2
        shapes.append(entry.sample(x + at, middle))
        box = Rect(x + at + _SAMPLE, middle - 9, measure(entry.words), 18)
        shapes.append(Words(box, entry.words, "dim"))
        at += wide + _GAP
    return Drawing(width, (line + 1) * LINE, tuple(shapes))


def _shown(kinds: Iterable[str]) -> Iterator[_Entry]:
    held = set(kinds)
    return (entry for entry in _ENTRIES if not entry.kind or entry.kind in held)


class Legend(QWidget):
    """The legend below the timeline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds: tuple[str, ...] = ()
        self.setAccessibleName("Legend")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_kinds(self, kinds: Iterable[str]) -> None:
        """Explain what these kinds of records look like."""
        self._kinds = tuple(kinds)
        self.setAccessibleDescription(words(self._kinds))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(100, round(self._drawing().height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        Brushwork(painter, colours_of(self.palette()), self.font()).paint(self._drawing())
        painter.end()

    def _fit(self) -> None:
        self.setFixedHeight(round(self._drawing().height))
        self.update()

    def _drawing(self) -> Drawing:
        return legend(self._kinds, self.width(), Ruler(self.font()).width)
