"""A list to choose one entry from, that the wheel does not change in passing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget


class Combo(QComboBox):
    """Entries with what they stand for; `chosen` when the person has chosen one.

    What they stand for is kept here: Qt would hand an enum's member back as a bare text.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str, Any]] = []
        # A name of any length: it is cut in the field, the open list shows all of it.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.activated.connect(self.chosen)

    def fill(self, entries: Iterable[tuple[str, Any]], chosen: Any) -> None:
        """Offer these entries, one of them chosen."""
        offered = list(entries)
        if offered != self._entries:
            self._entries = offered
            self.clear()
            self.addItems([text for text, _ in offered])
        places = {value: at for at, (_, value) in enumerate(offered)}
        self.setCurrentIndex(places.get(chosen, -1))

    def value(self) -> Any:
        """Return what the chosen entry stands for, None where none is chosen."""
        at = self.currentIndex()
        return self._entries[at][1] if at >= 0 else None

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest entry."""
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + 40, 640))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, never the choice under the mouse."""
        event.ignore()
