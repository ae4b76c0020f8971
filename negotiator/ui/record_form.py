"""A record's fields under their labels, edited in place and saved when a field is left."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.labels import label
from negotiator.store.unit_of_work import Duplicate
from negotiator.ui.fields.writing import write_field
from negotiator.ui.form_field import FormField
from negotiator.ui.session import Session


class RecordForm(QWidget):
    """The form of one record of `kind`; `layout` names its fields, line by line.

    What was typed and refused is kept when another record is shown, and stands there again, with
    its sentence, when the person comes back.
    """

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
        self._facts = facts_of(KINDS[kind])
        self._targets = {
            f.target for names in layout for n in names if (f := self._facts[n]).target
        }
        self._record_id: int | None = None
        self._label = ""
        self._values: dict[str, Any] = {}
        self._aside: dict[tuple[int, str], tuple[Any, str]] = {}
        self.fields: dict[str, FormField] = {}
        self._lay_out(layout)
        session.changed.connect(self._on_changed)
        session.closing.connect(self.save)

    def show_record(self, record_id: int | None) -> None:
        """Show a record; what was being typed into another one is saved first."""
        if record_id != self._record_id:
            self.save()
            self._set_aside()
        self._record_id = record_id
        self._read()
        self._show(keep_touched=False)
        self._take_up()

    def save(self) -> None:
        """Save what was typed and not yet left."""
        if self._record_id is not None:
            for field in self.fields.values():
                field.save()

    def focus(self, name: str) -> None:
        """Put the cursor into a field, its text selected."""
        editor = self.fields[name].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if select_all := getattr(editor, "selectAll", None):
            select_all()

    def _write(self, name: str, value: Any) -> Any:
        """Write one field and return it as it is stored, which may be tidier than it was typed."""
        assert self._record_id is not None
        what = f"Set {self._facts[name].title} of {self._label}"
        write_field(self._session, what, self._kind, self._record_id, name, value)
        return self._values.get(name)  # read again when the notice of the change came

    def _attend(self, name: str) -> None:
        """Tell the evidence panel which field the person is in."""
        if self._record_id is not None:
            self._session.select(self._kind, self._record_id, name)

    def _on_refused(self, error: Refused) -> None:
        """Let the window offer the record that has the name already."""
        if isinstance(error, Duplicate):
            self._session.refused.emit(error)

    def _on_changed(self, changed: Changed) -> None:
        if self._record_id is None:
            return
        own = (self._kind, self._record_id) in changed.records
        if own or changed.touches(*self._targets):
            self._read()
            self._show(keep_touched=bool(self._values))

    def _read(self) -> None:
        row = None
        if self._record_id is not None:
            with self._session.read() as connection:
                row = rows.of_kind(connection, self._kind, self._record_id)
                self._label = label(connection, row) if row else ""
        self._values = row.model_dump(mode="json") if row else {}

    def _show(self, *, keep_touched: bool) -> None:
        """Show what was read; a record that is not there any more cannot be typed into."""
        self.setEnabled(bool(self._values))
        for name, field in self.fields.items():
            field.show_value(self._values.get(name), keep_touched=keep_touched)

    def _set_aside(self) -> None:
        """Keep what could not be saved, and say so once more: it is out of sight from now on."""
        if self._record_id is None:
            return
        for name, field in self.fields.items():
            if aside := field.set_aside():
                self._aside[self._record_id, name] = aside
                self._session.refused.emit(Refused(f"{self._label} is not saved: {aside[1]}"))

    def _take_up(self) -> None:
        if self._record_id is None:
            return
        for name, field in self.fields.items():
            if aside := self._aside.pop((self._record_id, name), None):
                field.take_up(aside)

    def _lay_out(self, layout: Sequence[Sequence[str]]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        width = max(map(len, layout))
        for line, names in enumerate(layout):
            for place, name in enumerate(names):
                span = 2 * width - 1 if len(names) == 1 else 1
                self.fields[name] = self._place(grid, name, line, 2 * place, span)
        for place in range(width):
            grid.setColumnStretch(2 * place + 1, 1)

    def _place(self, grid: QGridLayout, name: str, line: int, at: int, span: int) -> FormField:
        field = FormField(self._facts[name], self._session, partial(self._write, name))
        field.entered.connect(partial(self._attend, name))
        field.refused.connect(self._on_refused)
        beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        grid.addWidget(field.caption, line, at, beside)
        grid.addWidget(field, line, at + 1, 1, span)
        return field
