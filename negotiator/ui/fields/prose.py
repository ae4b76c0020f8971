"""The editor of several lines of text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_LEAST, _MOST = 1, 8  # lines


class ProseEditor(QPlainTextEdit):
    """Text of any length: as high as its text, within bounds; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self.setPlainText(value or "")
        self.document().setModified(False)

    def touched(self) -> bool:
        """Whether the person changed it."""
        return self.document().isModified()

    def value(self) -> Any:
        """Return the text."""
        return self.toPlainText()

    def decide(self) -> None:
        """Nothing to choose from."""

    def sizeHint(self) -> QSize:
        """As many lines as the text has, between one and eight."""
        lines = min(max(int(self.document().size().height()), _LEAST), _MOST)
        high = self.fontMetrics().lineSpacing() * lines + 20
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, self.fontMetrics().lineSpacing() + 20)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save, unless only a menu or another window took the focus."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()

    def _fit(self) -> None:
        self.updateGeometry()
