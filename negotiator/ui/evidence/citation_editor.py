"""A citation opened for editing in its place: each field saved when it is left."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.row_classes import CitationRow
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs import evidence
from negotiator.ui.evidence.citation_fields import CitationFields
from negotiator.ui.fields.writing import resolved
from negotiator.ui.look.layout import GRID, button
from negotiator.ui.session import Session


class CitationEditor(QFrame):
    """The fields of one citation; `done` when it is to be closed."""

    done = Signal()
    remove_asked = Signal()
    source_asked = Signal()

    def __init__(
        self, session: Session, citation_id: int, subject_kind: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._id = citation_id
        self.setProperty("role", "card")
        self.setAccessibleName("Citation")
        self.fields = CitationFields(session, subject_kind, self)
        self.fields.left.connect(self._save)
        self._lay_out()
        self.read(keep_touched=False)

    def read(self, *, keep_touched: bool) -> None:
        """Show what is stored, but for what is being typed if asked to keep that."""
        if stored := self._stored():
            self.fields.show_values(stored, keep_touched=keep_touched)

    def save(self) -> None:
        """Save what was typed and not yet left."""
        for name in self.fields.lines:
            self._save(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is being typed and closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.read(keep_touched=False)
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _save(self, name: str) -> None:
        line = self.fields.lines[name]
        if not line.editor.touched():
            return
        try:
            value = line.editor.value()
            if name == "source_id" and value is None:
                raise Refused("A citation needs a source: choose one, or delete the citation.")
            self._write(name, value)
        except Refused as error:
            line.complain(str(error))
            return
        line.complain("")
        line.editor.show_value(self._stored().get(name))
        self.fields.remark()

    def _write(self, name: str, value: object) -> None:
        title = facts_of(KINDS["citation"])[name].title

        def work(unit: UnitOfWork) -> None:
            kept = resolved(unit, self._session, value)
            evidence.change_citation(unit, self._id, **{name: kept})

        self._session.write(f"Set {title} of a citation", work)

    def _stored(self) -> dict[str, Any]:
        with self._session.read() as connection:
            row = rows.get(connection, CitationRow, self._id)
        return row.model_dump(mode="json") if row else {}

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(GRID)
        column.addWidget(self.fields)
        opened = button("Open the source", "link")
        opened.clicked.connect(self.source_asked)
        delete, close = button("Delete"), button("Close")
        delete.clicked.connect(self.remove_asked)
        close.clicked.connect(self.done)
        column.addWidget(opened, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(delete)
        buttons.addWidget(close)
        column.addLayout(buttons)
        for one in (opened, delete, close):
            one.setAccessibleName(one.text())
