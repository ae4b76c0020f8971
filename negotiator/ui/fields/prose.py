"""The editor of several lines of text."""

from __future__ import annotations

from math import ceil
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from negotiator.ui.fields.paragraphs import halves, has_long_ones, put, text_of

_MOST = 8  # lines
_AROUND = 14  # logical pixels: border and padding; the margins are within the paragraphs


class ProseEditor(QPlainTextEdit):
    """Text of any length: as high as its text, within bounds; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        if not self.touched() and (value or "") == text_of(self):
            return  # the cursor stays where it is
        put(self, value or "")
        self.document().setModified(False)

    def touched(self) -> bool:
        """Whether the person changed it."""
        return self.document().isModified()

    def value(self) -> Any:
        """Return the text."""
        return text_of(self)

    def decide(self) -> None:
        """Nothing to choose from."""

    def typed(self) -> Any:
        """Return the text."""
        return text_of(self)

    def retype(self, typed: Any) -> None:
        """Put the text back."""
        put(self, typed)
        self.document().setModified(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; what has a paragraph too long for Qt comes in with the text around it."""
        pasted = source.text().replace("\r\n", "\n").replace("\r", "\n")
        if not has_long_ones(pasted):
            super().insertFromMimeData(source)
            return
        cursor = self.textCursor()
        cursor.removeSelectedText()
        before, after = halves(self, cursor.position())
        put(self, before + pasted + after)
        self.document().setModified(True)

    def sizeHint(self) -> QSize:
        """As high as the text, between one line and eight."""
        most = _MOST * self.fontMetrics().lineSpacing()
        high = max(self._height_up_to(most), self.fontMetrics().lineSpacing())
        return QSize(super().sizeHint().width(), min(high, most) + _AROUND)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, self.fontMetrics().lineSpacing() + _AROUND)

    def _height_up_to(self, most: int) -> int:
        """Height of the paragraphs, measured (Arabic lines are higher), as far as it matters."""
        high, block = 0.0, self.document().firstBlock()
        while block.isValid() and high < most:
            high += self.blockBoundingRect(block).height()
            block = block.next()
        return ceil(high)

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
