"""The field that narrows a list down while it is typed into."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class FilterLine(QLineEdit):
    """Escape empties it; Down or Enter, or Escape once it is empty, ask for the list."""

    done = Signal()

    def __init__(self, room: str) -> None:
        super().__init__()
        self.setPlaceholderText("Filter")
        self.setAccessibleName(f"Filter {room.lower()}")
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(180)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by the keys that lead out of a search."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape | Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.done.emit()
            case _:
                super().keyPressEvent(event)
