"""The fields of a citation below each other: to cite anew, or to change what was cited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.queries.citations import occurs
from negotiator.ui.evidence.field_choice import FieldChoice
from negotiator.ui.fields.factory import AnyEditor, editor_for
from negotiator.ui.look.layout import dim, label
from negotiator.ui.session import Session

ORDER = ("source_id", "quote", "attribution", "credibility", "claim", "field")

NOT_THERE = "The saved text of the source does not hold this word for word. It can be cited anyway."
FOUND = "Found in the saved text of the source."


class CitationFields(QWidget):
    """Editors of a citation about a record of one kind; `left` names the field the person left."""

    left = Signal(str)

    def __init__(self, session: Session, subject_kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        facts = facts_of(KINDS["citation"])
        self.lines = {
            name: _Line(
                facts[name],
                FieldChoice(subject_kind, self)
                if name == "field"
                else editor_for(facts[name], session, self),
                self,
            )
            for name in ORDER
        }
        self._remark = dim("", wrap=True)
        self._remark.hide()
        self._lay_out()

    def show_values(self, values: Mapping[str, Any], *, keep_touched: bool = False) -> None:
        """Show these values; with `keep_touched` leave alone what is being typed."""
        for name, line in self.lines.items():
            if not (keep_touched and line.editor.touched()):
                line.editor.show_value(values.get(name))
                line.complain("")
        self.remark()

    def touched(self) -> bool:
        """Whether the person changed anything."""
        return any(line.editor.touched() for line in self.lines.values())

    def values(self) -> dict[str, Any] | None:
        """Return what was entered; None, with the sentence beside the field, if it cannot be."""
        entered: dict[str, Any] = {}
        for name, line in self.lines.items():
            line.complain("")
            line.editor.decide()
            try:
                entered[name] = line.editor.value()
            except Refused as error:
                self.complain(error, name)
        return entered if len(entered) == len(self.lines) else None

    def complain(self, error: Refused, name: str = "") -> None:
        """Say what was refused beside the field it is about, or beside the first one."""
        at_fault = name or error.field
        line = self.lines.get(at_fault or "", self.lines[ORDER[0]])
        line.complain(str(error))
        line.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus(self) -> None:
        """Put the cursor into the first field."""
        self.lines[ORDER[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def remark(self) -> bool | None:
        """Say whether the quote stands in the saved text; None where that cannot be known."""
        try:
            source, quote = (self.lines[name].editor.value() for name in ("source_id", "quote"))
        except Refused:
            return self._say(None)
        if not isinstance(source, int) or not quote.strip():
            return self._say(None)
        with self._session.read() as connection:
            return self._say(occurs(connection, source, quote))

    def _say(self, found: bool | None) -> bool | None:
        self._remark.setText(FOUND if found else NOT_THERE)
        self._remark.setVisible(found is not None)
        return found

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for name, line in self.lines.items():
            column.addWidget(line)
            if name == "quote":
                column.addWidget(self._remark)
            line.editor.left.connect(lambda name=name: self._on_left(name))

    def _on_left(self, name: str) -> None:
        if name in ("source_id", "quote"):
            self.remark()
        self.left.emit(name)


class _Line(QWidget):
    """One editor under its title, and what is wrong with what was entered."""

    def __init__(self, facts: Facts, editor: AnyEditor, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self._hint = facts.hint
        self._wrong = label("", "wrong", wrap=True)
        title = dim(facts.title)
        title.setBuddy(editor)
        editor.setAccessibleName(facts.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for widget in (title, editor, self._wrong):
            column.addWidget(widget)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say a sentence under the field, or nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.editor.setAccessibleDescription(sentence or self._hint)
        self.editor.setProperty("wrong", bool(sentence))
        self.editor.style().polish(self.editor)
