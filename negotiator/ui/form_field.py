"""One field of a form: its caption, its editor, and room for what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Shape
from negotiator.ui.fields.factory import editor_for
from negotiator.ui.look.layout import dim
from negotiator.ui.look.layout import label as text_label
from negotiator.ui.session import Session

Write = Callable[[Any], Any]
"""Writes a value and returns it as it is stored. Raises `Refused`."""


class FormField(QWidget):
    """Saves through `write` when it is left, if it was touched; Escape brings back what is stored.

    `entered` is emitted when the person comes to the field, `refused` with what could not be
    saved. The caption is placed by the form.
    """

    entered = Signal()
    refused = Signal(object)

    def __init__(self, facts: Facts, session: Session, write: Write) -> None:
        super().__init__()
        self._hint = facts.hint
        self._write = write
        self._stored: Any = None
        self.editor = editor_for(facts, session, self)
        self.editor.setAccessibleName(facts.title)
        self.editor.left.connect(self.save)
        self.editor.installEventFilter(self)
        self.caption = self._captioned(facts)
        self._wrong = text_label("", "wrong", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._wrong)
        self.complain("")

    @property
    def complaint(self) -> str:
        """The sentence that says why the field is not saved; empty while nothing is wrong."""
        return self._wrong.text()

    def show_value(self, value: Any, *, keep_touched: bool = False) -> None:
        """Show the stored value, but leave alone what is being typed if asked to."""
        self._stored = value
        if keep_touched and self.editor.touched():
            return
        self.editor.show_value(value)
        self.complain("")

    def save(self) -> None:
        """Write what was entered; where it cannot be, say why and keep what was typed."""
        if not self.editor.touched():
            self.complain("")
            return
        try:
            stored = self._write(self.editor.value())
        except Refused as error:
            self.complain(str(error))
            self.refused.emit(error)
            return
        self.show_value(stored)

    def set_aside(self) -> tuple[Any, str] | None:
        """Return what was typed and refused, with the sentence, to be shown again later."""
        return (self.editor.typed(), self.complaint) if self.complaint else None

    def take_up(self, aside: tuple[Any, str]) -> None:
        """Show again what was typed and refused earlier."""
        typed, sentence = aside
        self.editor.retype(typed)
        self.complain(sentence)

    def complain(self, sentence: str) -> None:
        """Say a sentence under the field, or nothing."""
        wrong = bool(sentence)
        self.editor.setAccessibleDescription(sentence or self._hint)
        self._wrong.setText(sentence)
        self._wrong.setVisible(wrong)
        if wrong != bool(self.editor.property("wrong")):
            self.editor.setProperty("wrong", wrong)
            self.editor.style().polish(self.editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the person came here; Escape takes back what was not saved."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape and self._has_typing_to_drop():
                if event.type() == QEvent.Type.KeyPress:
                    self.show_value(self._stored)
                event.accept()
                return True
        return super().eventFilter(watched, event)

    def _has_typing_to_drop(self) -> bool:
        choosing = getattr(self.editor, "choosing", False)  # then Escape closes only the list
        return self.editor.touched() and not choosing

    def _captioned(self, facts: Facts) -> QLabel:
        """Make the caption; a flag says its title itself."""
        caption = dim("" if facts.shape is Shape.FLAG else facts.title)
        caption.setBuddy(self.editor)
        caption.setContentsMargins(0, 6, 0, 0)
        return caption
