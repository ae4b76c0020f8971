"""Undo, redo and Delete by name; what was done last; how many records there are."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.labels import label_of, word_of
from negotiator.store.queries.counts import counts
from negotiator.ui.main_window import MainWindow
from negotiator.ui.session import Session


class Steps(QObject):
    """Keeps the window's words in step with the database: commands, status, counts."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._selected: tuple[str, int] | None = None
        self._kinds = sorted({kind for entry in window.entries for kind in entry.counted})
        commands = window.commands
        commands.undo.triggered.connect(session.undo)
        commands.redo.triggered.connect(session.redo)
        commands.delete.triggered.connect(self._delete)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        session.said.connect(window.status.say)
        session.selected.connect(self._on_selected)
        window.status.show_database(session.database.path)
        window.status.show_saved("Saved")
        self._name()

    def _on_changed(self, changed: Changed) -> None:
        if self._selected in changed.records and not self._is_there():
            self._selected = None
        self._window.status.show_saved("Saved")
        self._window.status.say(changed.label)
        self._name()
        if changed.touches(*self._kinds):
            self._count()

    def _on_moved(self, _negotiation_id: int) -> None:
        self._selected = None
        self._name()
        self._count()

    def _on_selected(self, kind: str, record_id: int, _field: str) -> None:
        if self._selected != (kind, record_id):
            self._selected = (kind, record_id) if record_id else None
            self._name()

    def _name(self) -> None:
        """Say in each command what it would do."""
        history, commands = self._session.database.history, self._window.commands
        _rename(commands.undo, "Undo", history.undo_label)
        _rename(commands.redo, "Redo", history.redo_label)
        commands.delete.setText(f"Delete {self._named()}" if self._selected else "Delete")
        commands.delete.setEnabled(self._selected is not None)

    def _named(self) -> str:
        assert self._selected is not None
        kind, record_id = self._selected
        with self._session.read() as connection:
            return f"{word_of(kind)} “{label_of(connection, kind, record_id)}”"

    def _is_there(self) -> bool:
        assert self._selected is not None
        with self._session.read() as connection:
            return rows.of_kind(connection, *self._selected) is not None

    def _count(self) -> None:
        with self._session.read() as connection:
            found = counts(connection, self._kinds, self._session.negotiation_id)
        self._window.sidebar.rooms.rooms.show_counts(found)

    def _delete(self) -> None:
        if self._selected is None:
            return
        key, label = self._selected, f"Delete {self._named()}"
        self._session.try_write(label, lambda unit: unit.remove(*key))


def _rename(action: QAction, verb: str, label: str | None) -> None:
    action.setText(f"{verb}: {label}" if label else verb)
    action.setEnabled(label is not None)
