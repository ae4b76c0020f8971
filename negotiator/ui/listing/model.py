"""The model of a list of records, which reads its pages as they are scrolled to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from sqlalchemy import Connection

from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.queries.listing import PAGE, View
from negotiator.ui.listing.roles import DEPTH
from negotiator.ui.look.cell import Cell, Role
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


Read = Callable[[Connection, int, View, int, int], Sequence[Any]]
"""Reads a page: connection, negotiation, what is shown, offset, limit."""


@dataclass(frozen=True)
class ListColumn:
    """A column of a list. `order` is what the query calls it for sorting."""

    title: str
    order: str
    cell: Callable[[Any], Cell]
    weight: int = 10
    word: str = ""


@dataclass(frozen=True)
class Listing:
    """What a list shows: records of `kind`, read by `read`, first sorted as `first` says.

    A line that is of another kind says so in its field `kind`, one that stands under another in
    `depth`. `touched_by` are the kinds whose change may alter a line. `called` is the column that
    holds the name: where the person stands, what typed letters look for and a screen reader says
    first.
    """

    title: str
    kind: str
    read: Read
    columns: Sequence[ListColumn]
    first: View
    touched_by: tuple[str, ...]
    called: int = 1


class ListModel(QAbstractTableModel):
    """Lines of a listing. A reading that finds the same records keeps the selection.

    `kept` is the record that the person is at: a reading goes on until it is found, unless it is
    gone or the list was filtered anew. `renewed` comes after each reading, when everybody has seen
    what it found, and more lines may be read.
    """

    renewed = Signal()

    def __init__(self, session: Session, listing: Listing, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.listing = listing
        self.view = listing.first
        self._lines: list[Any] = []
        self._cells: dict[int, tuple[Cell, ...]] = {}  # by row, made when first asked for
        self._more = False
        self._of: int | None = None  # the negotiation that was read
        self.kept: Key | None = None

    def read(self, *, seek: bool = True) -> None:
        """Read what is shown again, as many lines as were read before."""
        limit = max(PAGE, len(self._lines))
        if self._of not in (None, self._session.negotiation_id):
            self.kept, limit = None, PAGE
        self._of = self._session.negotiation_id
        lines = self._page(0, limit)
        self._more = len(lines) == limit
        if seek and self._more and self._is_further_on(lines):
            lines += self._up_to_kept(limit)
        if [self._key(line) for line in lines] == [self._key(line) for line in self._lines]:
            self._replace(lines)
        else:
            self.beginResetModel()
            self._lines, self._cells = lines, {}
            self.endResetModel()
        self.renewed.emit()

    def filter(self, text: str) -> None:
        """Show only records that hold these words."""
        if text != self.view.text:
            self.view = replace(self.view, text=text)
            self.read(seek=False)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of lines read so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.listing.columns)

    def canFetchMore(self, parent: _Index) -> bool:
        """Return whether there are more lines than were read."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: _Index) -> None:
        """Read the next page."""
        at = len(self._lines)
        lines = self._page(at, PAGE)
        self._more = len(lines) == PAGE
        if lines:
            self.beginInsertRows(_NO_PARENT, at, at + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, in the database."""
        if not 0 <= column < len(self.listing.columns):
            return
        descending = order == Qt.SortOrder.DescendingOrder
        by = self.listing.columns[column].order
        view = replace(self.view, order=by, descending=descending)
        if view != self.view:
            self.view = view
            self.read()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's word."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.listing.columns[section].title

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as shown or spoken, and which record the line is."""
        if not index.isValid():
            return None
        if role == Role.CELL:
            return self._cells_at(index.row())[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cells_at(index.row())[index.column()].spoken()
        if role == Role.RECORD:
            return self.key_at(index.row())
        if role == DEPTH and index.column() == self.listing.called:
            return getattr(self._lines[index.row()], "depth", 0)
        return None

    def key_at(self, row: int) -> Key | None:
        """Return kind and id of the record at a row."""
        return self._key(self._lines[row]) if 0 <= row < len(self._lines) else None

    def row_of(self, key: Key | None) -> int:
        """Return the row of a record among those that were read; -1 if it is not there."""
        keys = [self._key(line) for line in self._lines]
        return keys.index(key) if key in keys else -1

    def find(self, key: Key) -> int:
        """Return the row of a record, reading on until it is found; -1 if it is not shown."""
        while (row := self.row_of(key)) < 0 and self._more:
            self.fetchMore(_NO_PARENT)
        return row

    def read_all(self) -> int:
        """Read on to the end; return the number of lines."""
        while self._more:
            self.fetchMore(_NO_PARENT)
        return len(self._lines)

    def _key(self, line: Any) -> Key:
        return getattr(line, "kind", self.listing.kind), line.id

    def _is_further_on(self, lines: Sequence[Any]) -> bool:
        """Whether the kept record was not read yet, but is there."""
        if self.kept is None or any(self._key(line) == self.kept for line in lines):
            return False
        with self._session.read() as connection:
            return rows.of_kind(connection, *self.kept) is not None

    def _up_to_kept(self, offset: int) -> list[Any]:
        found: list[Any] = []
        while self._more:
            page = self._page(offset + len(found), PAGE)
            self._more = len(page) == PAGE
            found += page
            if any(self._key(line) == self.kept for line in page):
                break
        return found

    def _page(self, offset: int, limit: int) -> list[Any]:
        with self._session.read() as connection:
            read = self.listing.read
            return list(read(connection, self._session.negotiation_id, self.view, offset, limit))

    def _cells_at(self, row: int) -> tuple[Cell, ...]:
        if row not in self._cells:
            line = self._lines[row]
            self._cells[row] = tuple(column.cell(line) for column in self.listing.columns)
        return self._cells[row]

    def _replace(self, lines: list[Any]) -> None:
        last = len(self.listing.columns) - 1
        for row, line in enumerate(lines):
            if line != self._lines[row]:
                self._lines[row] = line
                self._cells.pop(row, None)
                self.dataChanged.emit(self.index(row, 0), self.index(row, last))
