"""Ctrl+Z in a text field takes back typing first, and the last step only when none is left.

A Qt text field keeps Undo and Redo for itself even where it has nothing to undo: then the window
must have them.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_Standard = QKeySequence.StandardKey
_TextField = QLineEdit | QPlainTextEdit | QTextEdit


class TypingFirst(QObject):
    """Watches the field that has the focus, and no other widget."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        app.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Undo and Redo from a field that has no use for them."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, _TextField):
            return False
        undo, redo = _steps(watched)
        idle = (event.matches(_Standard.Undo) and not undo) or (
            event.matches(_Standard.Redo) and not redo
        )
        if idle:
            event.ignore()
        return idle

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(old, _TextField):
            old.removeEventFilter(self)
        if isinstance(new, _TextField):
            new.installEventFilter(self)


def _steps(field: _TextField) -> tuple[bool, bool]:
    """Whether the field can undo and redo typing."""
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable(), field.isRedoAvailable()
    document = field.document()
    return document.isUndoAvailable(), document.isRedoAvailable()
