"""A line under a list in which a new record begins with the one that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.look.layout import label
from negotiator.ui.session import Session


class EntryLine(QWidget):
    """Emits `entered` with what `ReferenceEditor.value` returns, on Enter, Tab or a click.

    Only looking elsewhere enters nothing: what was typed waits. What cannot be entered is said
    under the line.
    """

    entered = Signal(object)

    def __init__(self, session: Session, kinds: Sequence[str], name: str, hint: str) -> None:
        super().__init__()
        self.editor = _Editor(session, kinds, hint)
        self.editor.setAccessibleName(name)
        self._hint = hint
        self._wrong = label("", "wrong", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 8)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._wrong)
        self.editor.entered.connect(self._enter)
        self.editor.textEdited.connect(lambda _text: self.complain(""))
        self.complain("")

    def clear(self) -> None:
        """Be ready for the next one."""
        self.editor.show_value(None)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why nothing was entered, or nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint)

    def _enter(self) -> None:
        try:
            value: Any = self.editor.value()
        except Refused as error:
            self.complain(str(error))
            return
        if value is not None:
            self.entered.emit(value)


class _Editor(ReferenceEditor):
    entered = Signal()

    def __init__(self, session: Session, kinds: Sequence[str], hint: str) -> None:
        super().__init__(session, kinds, hint)
        self.returnPressed.connect(self.entered)
        self.picked.connect(self.entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape drops what was typed."""
        if event.key() == Qt.Key.Key_Escape and self.text() and not self.choosing:
            self.show_value(None)
            self.textEdited.emit("")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab enters what was typed, and goes where entry goes on."""
        if not (forward and self.isVisible() and self.text().strip()):
            return super().focusNextPrevChild(forward)
        self.decide()
        self.entered.emit()
        return True
