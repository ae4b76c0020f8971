"""A person in a room, with a keyboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.row_classes import Stored
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.rooms.record_room import RecordRoom
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session
from tests.store.dumping import Dump, dump


class Standing:
    """The room, what the person sees in it, and what is stored."""

    def __init__(self, session: Session, window: QWidget, room: Room) -> None:
        self.session = session
        self.window = window
        self.room: Any = room
        self.refused: list[Refused] = []
        self.said: list[str] = []
        self.wanted: list[Key] = []
        self.selected: list[tuple[str, int, str]] = []
        session.refused.connect(self.refused.append)
        session.said.connect(self.said.append)
        session.wanted.connect(lambda *key: self.wanted.append(key))
        session.selected.connect(lambda *what: self.selected.append(what))
        QVBoxLayout(window).addWidget(room)

    # --- what is stored

    def dump(self) -> Dump:
        """All that is stored."""
        return dump(self.session.database)

    def named(self, kind: str, name: str) -> int:
        """The id of the record of this name."""
        with self.session.read() as connection:
            field = "title" if kind == "source" else "name"
            found = connection.exec_driver_sql(f"SELECT id FROM {kind} WHERE {field} = ?", (name,))
            record_id: int = found.scalar_one()
        return record_id

    def read(self, kind: str, record_id: int) -> Any:
        """A record as it is stored now."""
        with self.session.read() as connection:
            return rows.of_kind(connection, kind, record_id)

    def all(self, row: type[Stored], **equals: Any) -> list[Any]:
        """Records as they are stored now, in the order in which they were added."""
        with self.session.read() as connection:
            return list(rows.where(connection, row, **equals))

    def write(self, label: str = "Elsewhere") -> Any:
        """A unit of work of another view."""
        return self.session.database.unit(label)

    def undo_all(self, to: Dump) -> None:
        """Undo until the database is as it was; fail where that is never so."""
        while self.dump() != to:
            assert self.session.database.history.undo_label, "nothing is left to undo"
            self.session.undo()
            QApplication.processEvents()
        assert not self.refused

    # --- what is seen

    @property
    def list_room(self) -> RecordRoom:
        """The room, which has a list."""
        assert isinstance(self.room, RecordRoom)
        return self.room

    def lines(self) -> list[list[str]]:
        """The list as a screen reader says it."""
        model = self.list_room.list.model_
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def names(self) -> list[str]:
        """What the lines of the list are called."""
        return [line[self.list_room.listing.called] for line in self.lines()]

    def shown(self) -> Key | None:
        """The record on show."""
        return self.list_room.current()

    def detail(self, kind: str | None = None) -> Any:
        """The detail of a kind; of the room's first without one."""
        return self.list_room.detail(kind or self.list_room.details[0].kind)

    def field(self, name: str, kind: str | None = None) -> QWidget:
        """The editor of a field."""
        editor: QWidget = self.detail(kind).form.fields[name].editor
        return editor

    def grid(self, title: str) -> PartsGrid:
        """The grid of this name that is in sight."""
        QApplication.processEvents()
        (found,) = (
            grid
            for grid in self.room.findChildren(PartsGrid)
            if grid.accessibleName() == title and grid.isVisible()
        )
        return found

    def part(self, title: str) -> Key | None:
        """The part that is selected in a grid."""
        grid = self.grid(title)
        row = grid.model_.row_at(grid.currentIndex())
        return None if row is None else (grid.model_.parts.kind, row.id)

    def cells(self, title: str) -> list[list[str]]:
        """A grid as a screen reader says it, without its empty row."""
        model = self.grid(title).model_
        return [
            [model.index(row, column).data() for column in range(model.columnCount())]
            for row in range(model.rowCount() - 1)
        ]

    def begin_grid(self, title: str) -> None:
        """Go to the empty row of a grid."""
        self.grid(title).begin()

    def at(self, name: str) -> None:
        """Put the focus into a field, as a click does."""
        self.field(name).setFocus(Qt.FocusReason.MouseFocusReason)
