"""A record's fields under their labels, edited in place and saved when a field is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.labels import label
from negotiator.ui.fields.editor import NewRecord
from negotiator.ui.fields.factory import editor_for
from negotiator.ui.fields.writing import write_field
from negotiator.ui.look.layout import dim
from negotiator.ui.look.layout import label as text_label
from negotiator.ui.session import Session


class RecordForm(QWidget):
    """The form of one record of `kind`; `layout` names its fields, line by line."""

    def __init__(
        self,
        session: Session,
        kind: str,
        layout: Sequence[Sequence[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._kind = kind
        self._record_id: int | None = None
        self._label = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        width = max(map(len, layout))
        self.fields = {
            name: self._place(grid, name, line, 2 * place, 2 * width - 1 if len(names) == 1 else 1)
            for line, names in enumerate(layout)
            for place, name in enumerate(names)
        }
        for place in range(width):
            grid.setColumnStretch(2 * place + 1, 1)
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show a record; what was being typed into another one is saved first."""
        self.save()
        self._record_id = record_id
        self.setEnabled(record_id is not None)
        self._read(keep_touched=False)

    def save(self) -> None:
        """Save what was typed and not yet left."""
        for field in self.fields.values():
            field.save()

    def focus(self, name: str) -> None:
        """Put the cursor into a field, its text selected."""
        editor = self.fields[name].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if select_all := getattr(editor, "selectAll", None):
            select_all()

    def write(self, name: str, value: object) -> None:
        """Write one field of the shown record. Raises `Refused`."""
        if self._record_id is None:
            return
        title = facts_of(KINDS[self._kind])[name].title
        write_field(
            self._session, f"Set {title} of {self._label}", self._kind, self._record_id, name, value
        )

    def attend(self, name: str) -> None:
        """Tell the evidence panel which field the person is in."""
        if self._record_id is not None:
            self._session.select(self._kind, self._record_id, name)

    def _place(self, grid: QGridLayout, name: str, line: int, at: int, span: int) -> _Field:
        field = _Field(self, self._session, self._kind, name)
        grid.addWidget(field.caption, line, at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(field, line, at + 1, 1, span)
        return field

    def _on_changed(self, changed: Changed) -> None:
        if self._record_id is not None and (self._kind, self._record_id) in changed.records:
            self._read(keep_touched=True)
        elif self._record_id is not None and changed.touches(*self._targets()):
            self._read(keep_touched=True)

    def _targets(self) -> set[str]:
        facts = facts_of(KINDS[self._kind])
        return {target for name in self.fields if (target := facts[name].target)}

    def _read(self, *, keep_touched: bool) -> None:
        row = None
        if self._record_id is not None:
            with self._session.read() as connection:
                row = rows.of_kind(connection, self._kind, self._record_id)
                self._label = label(connection, row) if row else ""
        values = row.model_dump(mode="json") if row else {}
        for name, field in self.fields.items():
            field.show_value(values.get(name), keep_touched=keep_touched)


class _Field(QWidget):
    """One field: its caption (placed by the form), its editor, and room for what is wrong."""

    def __init__(self, form: RecordForm, session: Session, kind: str, name: str) -> None:
        super().__init__(form)
        facts = facts_of(KINDS[kind])[name]
        self._form = form
        self._name = name
        self.editor = editor_for(facts, session, self)
        self.editor.setAccessibleName(facts.title)
        self.editor.setAccessibleDescription(facts.hint)
        self.editor.left.connect(self.save)
        self.editor.installEventFilter(self)
        self.caption = self._captioned(facts.title, facts.shape)
        self._wrong = text_label("", "wrong", wrap=True)
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.editor)
        column.addWidget(self._wrong)

    def show_value(self, value: object, *, keep_touched: bool) -> None:
        """Show the stored value, but leave alone what is being typed if asked to."""
        if keep_touched and self.editor.touched():
            return
        self.editor.show_value(value)
        self._complain("")

    def save(self) -> None:
        """Write what was entered; where it cannot be, say why and keep what was typed."""
        if not self.editor.touched():
            if not self._wrong.isHidden():
                self._complain("")
            return
        try:
            value = self.editor.value()
            self._form.write(self._name, value)
        except Refused as error:
            self._complain(str(error))
            return
        self._complain("")
        if not isinstance(value, NewRecord):
            self.editor.show_value(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that the person is in this field."""
        if event.type() == QEvent.Type.FocusIn:
            self._form.attend(self._name)
        return super().eventFilter(watched, event)

    def _captioned(self, title: str, shape: Shape) -> QLabel:
        caption = dim("" if shape is Shape.FLAG else title)
        caption.setBuddy(self.editor)
        caption.setContentsMargins(0, 6, 0, 0)
        assert isinstance(self.editor, QCheckBox) == (shape is Shape.FLAG)
        return caption

    def _complain(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self.editor.setProperty("wrong", bool(sentence))
        self.editor.style().polish(self.editor)
        self.editor.setAccessibleDescription(sentence)
