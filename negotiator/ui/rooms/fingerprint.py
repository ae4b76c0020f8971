"""The fingerprint of a source's saved text, to be compared and copied."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QVBoxLayout
from sqlalchemy import select

from negotiator.domain.fields import facts_of
from negotiator.domain.records import Source
from negotiator.store.changes import Changed
from negotiator.store.tables import table
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.session import Session

_FACTS = facts_of(Source)["sha256"]


class Fingerprint(Panel):
    """The SHA-256 of the saved text; read only, since the program keeps it."""

    title = _FACTS.title

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._source_id: int | None = None
        self._line = QLineEdit()
        self._line.setReadOnly(True)
        self._line.setAccessibleName(_FACTS.title)
        self._line.setAccessibleDescription(_FACTS.hint)
        self._line.setPlaceholderText("No text is saved")
        self._line.setToolTip(_FACTS.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._line)
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show the fingerprint of a source's text."""
        self._source_id = record_id
        source = table("source").c
        found = None
        if record_id is not None:
            with self._session.read() as connection:
                found = connection.scalar(select(source.sha256).where(source.id == record_id))
        self._line.setText(found or "")
        self._line.setCursorPosition(0)

    def _on_changed(self, changed: Changed) -> None:
        if ("source", self._source_id) in changed.records:
            self.show_record(self._source_id)
