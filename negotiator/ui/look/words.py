"""One paragraph of a cell: words in several fonts, with dots, badges and icons among them.

It is one QTextLayout over all its words, so that Arabic and Latin in one line are ordered as they
are read. What is not text is a no-break space in it, stretched to the width of the mark: it moves,
wraps and is reordered with the words, and clings to the word after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from negotiator.ui.look.badges import badge_size
from negotiator.ui.look.cell import Badge, Dot, Icon, Size, Text
from negotiator.ui.look.colours import Colours, colour

Inline = Text | Dot | Badge | Icon
Mark = Dot | Badge | Icon

UNBOUNDED = 1e6
_DOT = 9.0
_ICON = 16.0
_GAP = 5.0  # between a mark and the word after it
_MOST = 2000  # characters of one text; nobody reads more in a cell, and a megabyte would stall
_SINGLE = QTextCharFormat.UnderlineStyle.SingleUnderline
_DOTTED = QTextCharFormat.UnderlineStyle.DotLine
_LEADING = 2.0  # between a badge and the lines around it
_PIXELS = {Size.SMALL: 11, Size.NORMAL: 13, Size.BIG: 15}
_PLACE = "\u00a0"
# Orders to reverse the text (U+202A–E, U+2066–9) must not reach beyond the words they came with.
_ORDERS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Ink:
    """The colours words are written in: dim is stronger on a tinted ground."""

    colours: Colours
    tinted: bool = False

    def of(self, span: Text) -> str:
        """The colour of one span of text."""
        if not span.dim:
            return self.colours.ink
        return self.colours.dim_selected if self.tinted else self.colours.dim


class Words:
    """The paragraph before it is broken into lines."""

    def __init__(self, spans: list[Inline], width: float, font: QFont, ink: Ink) -> None:
        self._font = font
        self._width = width
        self._marks: list[tuple[int, float, float, Mark]] = []  # where, width, height, what
        self._formats: list[QTextLayout.FormatRange] = []
        self._text = ""
        for span in spans:
            if isinstance(span, Text):
                self._add_text(span, ink)
            else:
                self._add_mark(span)

    def lay(self, room: float, wrap: bool) -> tuple[QTextLayout, bool]:
        """Break into lines within the height `room`; and whether words had to be left out."""
        layout = self._layout(self._text)
        cut = self._break(layout, room, wrap)
        if cut is None:
            return layout, False
        layout = self._layout(self._head(self._end_of_fit(cut, wrap)))
        self._break(layout, room, wrap, last=cut)
        return layout, True

    def first_height(self, layout: QTextLayout) -> float:
        """The height of the first line of a layout made by `lay`."""
        return self._height(layout.lineAt(0))

    def height(self, layout: QTextLayout) -> float:
        """The height of all lines of a layout made by `lay`."""
        return sum(self._height(layout.lineAt(k)) for k in range(layout.lineCount()))

    def align(self, layout: QTextLayout, right: float) -> None:
        """Begin each line where its script begins; with `right`, end the paragraph there."""
        width = natural_width(layout)
        left = right - width if right else 0.0
        read_from_right = _read_from_right(layout.text())
        for line in (layout.lineAt(k) for k in range(layout.lineCount())):
            indent = width - line.naturalTextWidth() if read_from_right else 0.0
            line.setPosition(QPointF(left + indent, line.y()))

    def placed_marks(self, layout: QTextLayout) -> Iterator[tuple[QRectF, Mark]]:
        """Where the marks came to stand in a layout made by `lay`."""
        for at, width, height, mark in self._marks:
            line = layout.lineForTextPosition(at)
            if not line.isValid() or at >= line.textStart() + line.textLength():
                continue
            left = min(_x(line, at), _x(line, at + 1))
            trailing = 0.0 if isinstance(mark, Badge) else _GAP
            if trailing and _x(line, at + 1) < _x(line, at):
                left += trailing  # read from the right, the gap is at the left
            top = line.y() + (line.height() - height) / 2
            yield QRectF(left, top, width - trailing, height), mark

    def _add_text(self, span: Text, ink: Ink) -> None:
        text = span.text if len(span.text) <= _MOST else span.text[:_MOST] + "…"
        text = text.replace("\r\n", "\n").replace("\n", "\u2028").replace("\0", "\ufffd")
        if _ORDERS.search(text):
            text = f"\u2068{text}\u2069"
        style = QTextCharFormat()
        style.setFont(sized_font(self._font.key(), span.bold, span.size))
        style.setForeground(colour(ink.of(span)))
        if span.struck:
            style.setFontStrikeOut(True)
        if span.underlined or span.dotted:
            style.setUnderlineStyle(_DOTTED if span.dotted else _SINGLE)
        self._append(text, style)

    def _add_mark(self, mark: Mark) -> None:
        width, height = self._size(mark)
        width = min(width, self._width)
        plain = QTextCharFormat()
        plain.setFont(sized_font(self._font.key(), False, Size.NORMAL))
        style = QTextCharFormat()
        style.setFont(_stretched(self._font.key(), width))
        if isinstance(mark, Badge) and self._text and not self._text[-1].isspace():
            self._append(" ", plain)
        self._marks.append((_units(self._text), width, height, mark))
        self._append(_PLACE, style)
        if isinstance(mark, Badge):
            self._append(" ", plain)

    def _append(self, text: str, style: QTextCharFormat) -> None:
        part = QTextLayout.FormatRange()
        part.start, part.length = _units(self._text), _units(text)
        part.format = style
        self._formats.append(part)
        self._text += text

    def _size(self, mark: Mark) -> tuple[float, float]:
        if isinstance(mark, Badge):
            size = badge_size(mark.text, self._font)
            return float(size.width()), float(size.height())
        side = _DOT if isinstance(mark, Dot) else _ICON
        return side + _GAP, side

    def _layout(self, text: str) -> QTextLayout:
        layout = QTextLayout(text, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats(self._formats)
        return layout

    def _break(
        self, layout: QTextLayout, room: float, wrap: bool, last: int | None = None
    ) -> int | None:
        """Break into lines; where the line begins that must end in an ellipsis, if any.

        The line that begins at `last` takes all that is left.
        """
        y, cut, before = 0.0, None, -1
        layout.beginLayout()
        while cut is None and (line := layout.createLine()).isValid():
            start = line.textStart()
            line.setLineWidth(self._width if wrap and start != last else UNBOUNDED)
            height = self._height(line)
            line.setPosition(QPointF(0, y + (height - line.height()) / 2))
            y += height
            if last is None and line.naturalTextWidth() > self._width + 0.5:
                cut = start
            elif last is None and before >= 0 and y > room + 0.5:
                cut = before
            before = start
        layout.endLayout()
        return cut

    def _end_of_fit(self, start: int, wrap: bool) -> int:
        """How far the words from `start` on fit into one line together with an ellipsis."""
        low, high = start, _units(self._text)
        while low < high:
            middle = (low + high + 1) // 2
            layout = self._layout(self._head(middle))
            self._break(layout, UNBOUNDED, wrap, last=start)
            line = layout.lineForTextPosition(start)
            if line.naturalTextWidth() <= self._width:
                low = middle
            else:
                high = middle - 1
        return low

    def _head(self, end: int) -> str:
        """The words up to the UTF-16 unit `end`, never half an emoji, and an ellipsis."""
        head = self._text.encode("utf-16-le", "replace")[: 2 * end]
        return head.decode("utf-16-le", "ignore").rstrip(" ") + "…"

    def _height(self, line: QTextLine) -> float:
        """A line's height, with the badges in it."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        inside = [high for at, _, high, mark in self._marks if start <= at < end]
        return max([line.height(), *(high + _LEADING for high in inside)])


def natural_width(layout: QTextLayout) -> float:
    """The width of the longest line."""
    lines = (layout.lineAt(k) for k in range(layout.lineCount()))
    return max((line.naturalTextWidth() for line in lines), default=0.0)


def _read_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is read from the right (UAX 9, P2)."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def _x(line: QTextLine, at: int) -> float:
    # PySide's stubs promise a number; what comes is the number and the place it is for.
    x: Any = line.cursorToX(at)
    return float(x[0])


def _units(text: str) -> int:
    """Length as Qt counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "replace")) // 2


@lru_cache(maxsize=64)
def sized_font(like: str, bold: bool, size: Size) -> QFont:
    """A font like this one (its `key`), as text of that weight and size is written in."""
    font = QFont()
    font.fromString(like)
    font.setPixelSize(_PIXELS[size])
    font.setBold(bold)
    return font


@lru_cache(maxsize=512)
def _stretched(like: str, width: float) -> QFont:
    """A font in which a no-break space is exactly so wide."""
    font = QFont(sized_font(like, False, Size.NORMAL))
    space = QFontMetricsF(font).horizontalAdvance(_PLACE)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, width - space)
    return font
