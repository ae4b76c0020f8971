"""Keeping what matters in sight: the row the person is at, the end of a name without spaces."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QScrollArea, QTableView

_PLACED = (QEvent.Type.Move, QEvent.Type.Resize)
_MARGIN = 40  # logical pixels
_LONG = re.compile(r"(\S{30})(?=\S)")


class _Follower(QObject):
    """Scrolls a room so that the current row of a table in it is seen."""

    def __init__(self, area: QScrollArea, view: QTableView) -> None:
        super().__init__(view)
        self._area = area
        self._view = view
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._follow)
        view.selectionModel().currentChanged.connect(self._later.start)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow too when the rows find their heights only after one of them was chosen."""
        if event.type() in _PLACED and self._view.hasFocus():
            self._later.start()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        current, inner = self._view.currentIndex(), self._area.widget()
        if not current.isValid() or not self._view.isVisible() or inner is None:
            return
        place = self._view.visualRect(current)
        at = self._view.viewport().mapTo(inner, place.center())
        self._area.ensureVisible(at.x(), at.y(), 0, place.height() // 2 + _MARGIN)


def keep_in_sight(area: QScrollArea, view: QTableView) -> None:
    """Let the area follow the current row of a table that is as high as all its rows."""
    _Follower(area, view)


def breakable(text: str) -> str:
    """Return a text whose long words can be broken by a label."""
    return _LONG.sub("\\1\u200b", text)
