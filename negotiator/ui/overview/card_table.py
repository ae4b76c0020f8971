"""A table within a card: as high as its rows, so that only the room scrolls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from negotiator.store.changes import Key
from negotiator.ui.look.cell import Cell, Role
from negotiator.ui.look.rich_table import RichTable

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its cells, and the record that each of them leads to (None: nowhere)."""

    cells: tuple[Cell, ...]
    keys: tuple[Key | None, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, the word for it, its weight, its least width in logical pixels."""

    name: str
    head: Cell
    weight: int = 1
    least: int = 80


class CardModel(QAbstractTableModel):
    """Rows of ready-made cells."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self._lines: tuple[Line, ...] = ()

    def show(self, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.columns, self._lines = tuple(columns), tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        cell = line.cells[index.column()]
        match role:
            case Role.CELL:
                return cell
            case Role.RECORD:
                return line.keys[index.column()]
            case Qt.ItemDataRole.DisplayRole:
                return cell.spoken()
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), index.column())
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return None
        if role == Role.CELL:
            return self.columns[section].head
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.columns[section].name
        return None

    def _spoken(self, row: int, column: int) -> str:
        """A cell with the row and the column it belongs to, so that it says enough alone."""
        said = self._lines[row].cells[column].spoken()
        if column == 0 or len(self.columns) < 3:
            return said
        first = self._lines[row].cells[0].spoken().partition(",")[0]
        return f"{first}, {self.columns[column].name}: {said}"


class CardTable(RichTable):
    """A table that shows all of its rows; Return or a click on a cell asks for its record."""

    wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None, *, heads: bool = True) -> None:
        super().__init__(name, parent)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.horizontalHeader().setVisible(heads)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(0)
        self.clicked.connect(self._on_entered)
        self.activated.connect(self._on_entered)

    def show_lines(self, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        """Show other rows; the person stays at the same place, as far as it is there."""
        at = self.currentIndex()
        self.cards.show(columns, lines)
        self._share()
        if at.isValid() and lines:
            row = min(at.row(), len(lines) - 1)
            self.setCurrentIndex(self.cards.index(row, min(at.column(), len(columns) - 1)))

    def fit_rows(self) -> None:
        super().fit_rows()
        header = self.horizontalHeader()
        heads = 0 if header.isHidden() else header.sizeHint().height()
        bar = self.horizontalScrollBar()
        scrolls = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(heads + self.verticalHeader().length() + scrolls)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._share()

    def _share(self) -> None:
        columns = self.cards.columns
        spare = max(self.viewport().width() - sum(column.least for column in columns), 0)
        weights = sum(column.weight for column in columns) or 1
        for at, column in enumerate(columns):
            self.setColumnWidth(at, column.least + spare * column.weight // weights)

    def _on_entered(self, index: QModelIndex) -> None:
        key = index.data(Role.RECORD)
        if key is not None:
            self.wanted.emit(tuple(key))
