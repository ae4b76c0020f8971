"""The left of the window: the negotiation, and its rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from negotiator.ui.chooser import Chooser
from negotiator.ui.look import layout
from negotiator.ui.look.sidebar import RoomRole, SidebarDelegate
from negotiator.ui.rooms.registry import Entry

_Index = QModelIndex | QPersistentModelIndex


class RoomsModel(QAbstractListModel):
    """Rooms under their headings, each with how many records it holds."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Entry | str] = []
        self._counts: Mapping[str, int] = {}
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                self._rows.append(group)
            self._rows.append(entry)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        title = row if isinstance(row, str) else row.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return title
        if isinstance(row, str):
            return None
        if role in (RoomRole.COUNT, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self._number(row)
        return row.icon if role == RoomRole.ICON else None

    def entry(self, index: _Index) -> Entry | None:
        """The room in a row, None for a heading."""
        row = self._rows[index.row()] if index.isValid() else ""
        return row if isinstance(row, Entry) else None

    def index_of(self, title: str) -> QModelIndex:
        """The row of the room with this title."""
        titles = [row.title if isinstance(row, Entry) else "" for row in self._rows]
        return self.index(titles.index(title))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show other numbers: how many records there are, by kind."""
        self._counts = counts
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [int(RoomRole.COUNT)])

    def _number(self, entry: Entry) -> str:
        known = [self._counts[kind] for kind in entry.counted if kind in self._counts]
        return f"{sum(known):,}" if known else ""


class RoomList(QListView):
    """The list of rooms: arrow keys and clicks open one."""

    chosen = Signal(object)

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "sidebar")
        self.setAccessibleName("Rooms")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.rooms = RoomsModel(entries, self)
        self.setModel(self.rooms)
        self._painter = SidebarDelegate(self)
        self.setItemDelegate(self._painter)
        self.entered.connect(self._hover)

    def open(self, title: str) -> None:
        """Mark a room as the open one."""
        self.setCurrentIndex(self.rooms.index_of(title))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    def _hover(self, index: QModelIndex) -> None:
        self._painter.hovered = QPersistentModelIndex(index)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        super().currentChanged(current, previous)
        if entry := self.rooms.entry(current):
            self.chosen.emit(entry)


class Sidebar(QFrame):
    """The negotiation chooser above the list of rooms."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self.setMinimumWidth(168)
        self.chooser = Chooser()
        self.rooms = RoomList(entries)
        top = layout.column()
        top.setContentsMargins(layout.GRID, 10, layout.GRID, 0)
        top.addWidget(self.chooser)
        column = layout.column(gap=0)
        column.addLayout(top)
        column.addWidget(self.rooms, 1)
        self.setLayout(column)
