"""Lays a cell out: paragraphs below each other, bars between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextLayout

from negotiator.ui.look.cell import Bar, Break, Span
from negotiator.ui.look.words import UNBOUNDED, Ink, Inline, Mark, Words, natural_width

_BAR_HEIGHT = 7.0
_BAR_GAP = 3.0  # above and below a bar
_BAR_LEAST = 48.0


@dataclass
class Flow:
    """Spans laid out at the origin: what to draw where, and how large it is."""

    width: float = 0.0
    height: float = 0.0
    texts: list[tuple[QTextLayout, QPointF]] = field(default_factory=list)
    marks: list[tuple[QRectF, Mark]] = field(default_factory=list)
    bars: list[tuple[QRectF, Bar]] = field(default_factory=list)
    elided: bool = False


def flow(
    spans: tuple[Span, ...],
    width: float,
    font: QFont,
    ink: Ink,
    room: float = UNBOUNDED,
    wrap: bool = True,
    mirrored: bool = False,
) -> Flow:
    """Lay spans out in `width`.

    What does not fit in the height `room` is left out, and an ellipsis says so; the first line is
    always there. Each paragraph stands at the left, or `mirrored` at the right; its lines begin
    where its own script begins.
    """
    made = Flow()
    placed: list[tuple[Words, QTextLayout, float]] = []
    for line in _lines(spans):
        if isinstance(line, Bar):
            _place_bar(made, line, width, room)
        else:
            words, top = Words(line, width, font, ink), made.height
            if layout := _place_words(made, words, room, wrap):
                placed.append((words, layout, top))
    for words, layout, top in placed:
        words.align(layout, made.width if mirrored else 0.0)
        marks = words.placed_marks(layout)
        made.marks += [(rect.translated(0, top), mark) for rect, mark in marks]
    return made


def _lines(spans: tuple[Span, ...]) -> Iterator[list[Inline] | Bar]:
    """The spans, cut where a new line begins: at breaks, and around bars."""
    words: list[Inline] = []
    for span in spans:
        if not isinstance(span, (Break, Bar)):
            words.append(span)
            continue
        if words:
            yield words
            words = []
        if isinstance(span, Bar):
            yield span
    if words:
        yield words


def _place_bar(made: Flow, bar: Bar, width: float, room: float) -> None:
    height = _BAR_HEIGHT + 2 * _BAR_GAP
    if made.height + height > room + 0.5:
        made.elided = True
        return
    made.bars.append((QRectF(0, made.height + _BAR_GAP, width, _BAR_HEIGHT), bar))
    made.height += height
    made.width = max(made.width, _BAR_LEAST)


def _place_words(made: Flow, words: Words, room: float, wrap: bool) -> QTextLayout | None:
    """One paragraph below what is there, if there is room for its first line."""
    layout, cut = words.lay(room - made.height, wrap)
    if made.texts and made.height + words.first_height(layout) > room + 0.5:
        made.elided = True
        return None
    made.elided = made.elided or cut
    made.texts.append((layout, QPointF(0, made.height)))
    made.height += words.height(layout)
    made.width = max(made.width, natural_width(layout))
    return layout
