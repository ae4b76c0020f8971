"""How wide the columns of a grid must be, so that no word in them is broken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetrics

from negotiator.ui.look.badges import badge_size
from negotiator.ui.look.cell import Badge, Cell, Dot, Size, Text
from negotiator.ui.look.rich_cell import PAD_X
from negotiator.ui.look.words import sized_font

_Word = tuple[str, bool, Size, int]  # text, bold, size, and the pixels of what clings before it

_MOST = 150  # logical pixels: a longer word is broken
_DOT = 14  # with the gap after it
_SPARE = 3  # a rounding, and the space that follows a badge


def least_widths(rows: Iterable[Sequence[Cell]], columns: int, font: QFont) -> list[int]:
    """Return for each column the width of the longest word in any of its cells, in pixels."""
    words: list[set[_Word]] = [set() for _ in range(columns)]
    badges: list[set[str]] = [set() for _ in range(columns)]
    for row in rows:
        for at, cell in enumerate(row):
            _gather(cell, words[at], badges[at])
    return [
        min(max(_widest(words[at], font), _widest_badge(badges[at], font)), _MOST)
        + 2 * PAD_X
        + _SPARE
        for at in range(columns)
    ]


def _gather(cell: Cell, words: set[_Word], badges: set[str]) -> None:
    """Note the words of a cell; a dot clings to the word after it."""
    dot = 0
    for span in cell.spans:
        if isinstance(span, Text):
            for word in span.text.split():
                words.add((word, span.bold, span.size, dot))
                dot = 0
        elif isinstance(span, Badge):
            badges.add(span.text)
        elif isinstance(span, Dot):
            dot += _DOT


def _widest(words: set[_Word], font: QFont) -> int:
    return max((_width(word, font.key()) for word in words), default=0)


@lru_cache(maxsize=4096)
def _width(word: _Word, like: str) -> int:
    text, bold, size, before = word
    return QFontMetrics(sized_font(like, bold, size)).horizontalAdvance(text) + before


def _widest_badge(texts: set[str], font: QFont) -> int:
    return max((badge_size(text, font).width() for text in texts), default=0)
