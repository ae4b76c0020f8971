"""Columns that share the width of their table, none narrower than the longest word above it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTableView

_NARROWEST = 0.8
_PADDING = 18  # logical pixels: both sides of a header, and a rounding


def share_width(
    view: QTableView,
    titles: Sequence[str],
    weights: Sequence[int],
    words: Sequence[str] = (),
    least_widths: Sequence[int] = (),
) -> None:
    """Give each column its share by weight of what the least widths leave over.

    Where there is less room than that, all are narrowed alike, but not so far that words can no
    longer be read: then the table scrolls.

    `words` holds, for each column, the longest word that it must show unbroken; `least_widths`,
    in pixels, what it must have besides.
    """
    least = [_least(view, f"{a} {b}") for a, b in zip_longest(titles, words, fillvalue="")]
    least = [max(both) for both in zip_longest(least, least_widths, fillvalue=0)]
    room = view.viewport().width()
    if sum(least) > room:
        narrowed = max(room / sum(least), _NARROWEST)
        least = [int(width * narrowed) for width in least]
    spare = max(0, room - sum(least))
    for at, weight in enumerate(weights):
        view.setColumnWidth(at, least[at] + spare * weight // sum(weights))


def _least(view: QTableView, title: str) -> int:
    font = QFont(view.horizontalHeader().font())
    font.setBold(True)
    metrics = QFontMetrics(font)
    return max((metrics.horizontalAdvance(word) for word in title.split()), default=0) + _PADDING
