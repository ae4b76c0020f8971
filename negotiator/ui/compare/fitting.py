"""Rows as high as their words need: those in sight at once, the others a few at a time."""

from __future__ import annotations

from collections import deque
from time import perf_counter

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QTableView

_SLICE = 0.008  # seconds that the window may be kept from painting at a time
_LEAST = 30  # logical pixels


class Fitting(QObject):
    """Fits the rows of one table; a new start begins again."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._waiting: deque[int] = deque()
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._seen = False

    def start(self) -> None:
        """Fit all rows again, as soon as the event loop is back."""
        self._waiting = deque(range(self._table.model().rowCount()))
        self._seen = False
        self._timer.start()

    def finish(self) -> None:
        """Fit whatever is still to be fitted, at once."""
        self._timer.stop()
        while self._waiting:
            self._fit(self._waiting.popleft())

    def _go_on(self) -> None:
        """One slice of the work; the first one goes on until what is in sight fits."""
        began = perf_counter()
        bottom = self._table.viewport().height()
        while self._waiting:
            row = self._waiting.popleft()
            self._fit(row)
            below = self._table.rowViewportPosition(row) > bottom
            if (self._seen or below) and perf_counter() - began > _SLICE:
                break
        self._seen = True
        if self._waiting:
            self._timer.start()

    def _fit(self, row: int) -> None:
        height = max(self._table.sizeHintForRow(row), _LEAST)
        if height != self._table.rowHeight(row):
            self._table.setRowHeight(row, height)
