"""Texts cut to a width, measured once each."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from negotiator.ui.timeline.chart import Label

_MOST = 400  # characters that are looked at: more are never shown


class Ruler:
    """Measures in one font; made anew when the font changes."""

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        bold = QFont(font)
        bold.setBold(True)
        self._bold = QFontMetricsF(bold)
        self.width = cache(self._metrics.horizontalAdvance)
        self.label = cache(self._label)
        self.name = cache(self._name)

    def _label(self, text: str, most: float) -> Label:
        return _cut(self._metrics, text, most)

    def _name(self, text: str, most: float) -> Label:
        """Like `label`, for words in bold."""
        return _cut(self._bold, text, most)


def _cut(metrics: QFontMetricsF, text: str, most: float) -> Label:
    plain = " ".join(text[:_MOST].replace("\0", "\ufffd").split())
    width = metrics.horizontalAdvance(plain)
    if width > most:
        plain = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(plain)
    return Label(plain, width)
