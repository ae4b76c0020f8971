"""The inline form that cites a source for a record or one of its fields."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Credibility
from negotiator.store.changes import Key
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs import evidence
from negotiator.ui.evidence.citation_fields import NOT_THERE, CitationFields
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.fields.writing import resolved
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.look.layout import GRID, button
from negotiator.ui.session import Session

TITLE = "Cite a source"


class CiteForm(QFrame):
    """Cites for one record, whatever is selected meanwhile; `done` when saved or cancelled."""

    done = Signal()

    def __init__(
        self, session: Session, subject: Key, field: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._subject = subject
        self._name = name
        self.setProperty("role", "card")
        self.setAccessibleName(TITLE)
        self.fields = CitationFields(session, subject[0], self)
        self.fields.show_values({"field": field, "credibility": Credibility.SIX.value})
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.save)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def save(self) -> None:
        """Cite what was entered, or say beside a field why it cannot be."""
        values = self.fields.values()
        if values is None:
            return
        try:
            self._session.write(
                f"Cite a source for {self._name}", lambda unit: self._cite(unit, values)
            )
        except Refused as error:
            self.fields.complain(error)
            return
        if self.fields.remark() is False:
            self._session.said.emit(NOT_THERE)
        self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def _cite(self, unit: UnitOfWork, values: dict[str, Any]) -> None:
        source = resolved(unit, self._session, values["source_id"])
        if source is None:
            raise Refused("Choose a source: type a part of its title or publisher.", "source_id")
        evidence.cite(unit, self._subject, **values | {"source_id": source})

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(GRID)
        column.addWidget(
            Flowed(Cell.of(Text(TITLE, bold=True), Text(f" for {self._name}", dim=True)))
        )
        column.addWidget(self.fields)
        cancel, cite = button("Cancel"), button("Cite", "primary")
        cancel.clicked.connect(self.done)
        cite.clicked.connect(self.save)
        cite.setToolTip("Ctrl+Enter")
        buttons = QHBoxLayout()
        buttons.addStretch()
        for one in (cancel, cite):
            one.setAccessibleName(one.text())
            buttons.addWidget(one)
        column.addLayout(buttons)
