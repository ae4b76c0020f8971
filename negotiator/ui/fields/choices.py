"""Editors that choose: a word out of a vocabulary; yes or no."""

from __future__ import annotations

from enum import Enum
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

NOTHING = "—"
"""What the empty choice is called."""


class ChoiceEditor(QComboBox):
    """One of the words of a vocabulary, or none where the field may be empty.

    `picked` is emitted when the open list was closed, whichever way.
    """

    left = Signal()
    picked = Signal()

    def __init__(
        self, vocabulary: type[Enum], *, may_be_empty: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shown: Any = None
        self._may_be_empty = may_be_empty
        if may_be_empty:
            self.addItem(NOTHING, None)
        for word in vocabulary:
            self.addItem(_worded(word), word.value)
        self.setMinimumContentsLength(8)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def show_value(self, value: Any) -> None:
        """Show a value; none of the words where there is none, as for a record that is gone."""
        self._choose(value)
        self._shown = self.value()

    def touched(self) -> bool:
        """Whether the person chose something else."""
        return bool(self.value() != self._shown)

    def value(self) -> Any:
        """Return the chosen word, or None."""
        return self.currentData()

    def decide(self) -> None:
        """The highlighted word is the chosen one already."""

    def typed(self) -> Any:
        """Return the chosen word."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Choose that word."""
        self._choose(typed)

    def _choose(self, value: Any) -> None:
        """Never the first word for want of another: it would be saved as if somebody chose it."""
        if value is None:
            self.setCurrentIndex(0 if self._may_be_empty else -1)
        else:
            self.setCurrentIndex(self.findData(value))

    def hidePopup(self) -> None:
        """Save once the list is closed: Qt sets the chosen word only after this."""
        opened = self.view().isVisible()
        super().hidePopup()
        if opened:
            QTimer.singleShot(0, self, self._on_closed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save when Enter is pressed; arrows and letters choose."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save what was chosen with the keyboard."""
        super().focusOutEvent(event)
        if not self.view().isVisible():
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the form, never the value under the mouse."""
        event.ignore()

    def _on_closed(self) -> None:
        self.picked.emit()
        self.left.emit()


class FlagEditor(QCheckBox):
    """Yes or no, saved at once."""

    left = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._shown = False
        self.clicked.connect(self.left)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self._shown = bool(value)
        self.setChecked(self._shown)

    def touched(self) -> bool:
        """Whether the person changed it."""
        return self.isChecked() != self._shown

    def value(self) -> Any:
        """Return yes or no."""
        return self.isChecked()

    def decide(self) -> None:
        """Nothing to choose from."""

    def typed(self) -> Any:
        """Return yes or no."""
        return self.value()

    def retype(self, typed: Any) -> None:
        """Set or clear it."""
        self.setChecked(typed)


def _worded(word: Enum) -> str:
    meaning = getattr(word, "meaning", "")
    return f"{word.value} · {meaning}" if meaning else str(word.value)
