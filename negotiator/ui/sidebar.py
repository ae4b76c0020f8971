"""The left of the window: the negotiation, and its rooms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from negotiator.ui.chooser import Chooser
from negotiator.ui.look import layout
from negotiator.ui.look.cell import Cell, Icon, Role, Text
from negotiator.ui.look.sidebar import SidebarDelegate, heading_cell
from negotiator.ui.rooms.registry import Entry

_Index = QModelIndex | QPersistentModelIndex
_ROW = 31  # logical pixels
_HEADING = 38


class RoomsModel(QAbstractListModel):
    """Rooms under their headings, each with how many records it holds."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Entry | str] = []
        self._counts: Mapping[str, int] = {}
        self._open = ""
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
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, _HEADING if isinstance(row, str) else _ROW)
        if isinstance(row, str):
            return heading_cell(row) if role == Role.CELL else None
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self._number(row)
        return self._cell(row) if role == Role.CELL else None

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
        self._renew()

    def show_open(self, title: str) -> None:
        """Show another room as the one that is open."""
        self._open = title
        self._renew()

    def _renew(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1), [int(Role.CELL)])

    def _number(self, entry: Entry) -> str:
        known = [self._counts[kind] for kind in entry.counted if kind in self._counts]
        return f"{sum(known):,}" if known else ""

    def _cell(self, entry: Entry) -> Cell:
        number = self._number(entry)
        after = (Text(number, dim=True),) if number else ()
        title = Text(f" {entry.title}", bold=entry.title == self._open)
        return Cell((Icon(entry.icon), title), after)


class _Rows(SidebarDelegate):
    """Rooms on a grid of equal rows; a heading keeps away from the room above it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        given = index.data(Qt.ItemDataRole.SizeHintRole)
        return given if isinstance(given, QSize) else super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        if not index.flags():
            option.rect.setTop(option.rect.bottom() - _ROW + 3)
        super().paint(painter, option, index)


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
        self.setItemDelegate(_Rows(self, wrap=False, separators=False))

    def open(self, title: str) -> None:
        """Mark a room as the open one."""
        self.rooms.show_open(title)
        self.setCurrentIndex(self.rooms.index_of(title))

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
