"""The editor of several lines of text."""

from __future__ import annotations

import re
from typing import Any

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

_ENDLESS = re.compile(r"\S{20000}")
_LEAST, _MOST = 1, 8  # lines
_AROUND = 16  # logical pixels: border, padding and margin, above and below


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
        if (value or "") == self.toPlainText() and not self.touched():
            return  # the cursor stays where it is
        self._put(value or "")
        self.document().setModified(False)

    def touched(self) -> bool:
        """Whether the person changed it."""
        return self.document().isModified()

    def value(self) -> Any:
        """Return the text."""
        return self.toPlainText()

    def decide(self) -> None:
        """Nothing to choose from."""

    def typed(self) -> Any:
        """Return the text."""
        return self.toPlainText()

    def retype(self, typed: Any) -> None:
        """Put the text back."""
        self._put(typed)
        self.document().setModified(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste."""
        self._choose_wrapping(source.text())
        super().insertFromMimeData(source)

    def sizeHint(self) -> QSize:
        """As many lines as the text has, between one and eight."""
        lines = min(max(int(self.document().size().height()), _LEAST), _MOST)
        high = self.fontMetrics().lineSpacing() * lines + _AROUND
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, self.fontMetrics().lineSpacing() + _AROUND)

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

    def _put(self, text: str) -> None:
        self._choose_wrapping(text)
        self.setPlainText(text)

    def _choose_wrapping(self, text: str) -> None:
        """Never break what has no blanks for pages: Qt takes a minute for a megabyte of it."""
        endless = _ENDLESS.search(text) is not None
        mode = QTextOption.WrapMode
        self.setWordWrapMode(mode.WordWrap if endless else mode.WrapAtWordBoundaryOrAnywhere)
