"""The items of a timeline as a list: lane after lane, each in the order of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from negotiator.domain.timeline.items import Item, Key
from negotiator.ui.look.cell import Role
from negotiator.ui.look.tips import plain_tip
from negotiator.ui.timeline.chart import Place

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
Named = tuple[str, Sequence[Item]]
"""The name of a lane, empty for none, and its items."""


class ItemsModel(QAbstractListModel):
    """What a screen reader goes through; words are made when they are asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: tuple[Named, ...] = ()
        self._items: tuple[Item, ...] = ()
        self._starts: list[int] = [0]

    def show(self, lanes: Sequence[Named]) -> None:
        """Show other items."""
        self.beginResetModel()
        self._lanes = tuple(lanes)
        self._items = tuple(item for _, items in lanes for item in items)
        self._starts = list(accumulate((len(items) for _, items in lanes), initial=0))
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._items):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return " ".join(self._items[index.row()].name.split())
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(index.row())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.spoken(index.row()))
            case Role.RECORD:
                return self.key(index.row())
        return None

    def key(self, row: int) -> Key:
        """The record of an item."""
        return self._items[row].key

    def item(self, row: int) -> Item:
        """The item in a row."""
        return self._items[row]

    def spoken(self, row: int) -> str:
        """Everything there is to know of an item, in words."""
        return self._items[row].spoken(self._lanes[self.place(row)[0]][0])

    def place(self, row: int) -> Place:
        """The lane of a row, and which of its items it is."""
        lane = bisect_right(self._starts, row) - 1
        return lane, row - self._starts[lane]

    def row(self, place: Place) -> int:
        """The row of a place."""
        return self._starts[place[0]] + place[1]

    def row_of(self, key: Key) -> int | None:
        """The first row of a record, None where it is not shown."""
        return next((row for row, item in enumerate(self._items) if item.key == key), None)
