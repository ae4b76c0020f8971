"""The list at the left of a room: its name, a filter, the records."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from negotiator.ui.listing.model import Listing, ListModel
from negotiator.ui.look.rich_cell import RichCellDelegate
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_LINES = 200
"""Rows whose height is measured; a longer list has rows of one height."""
_TWO_LINES = 48
_NARROWEST = 60


class RecordList(QTableView):
    """The records of a listing; `shown` carries the id of the one that is current, or None."""

    shown = Signal(object)
    deleted = Signal(int)
    opened = Signal(int)

    def __init__(self, session: Session, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.model_ = ListModel(session, listing, self)
        self.setModel(self.model_)
        self.setItemDelegate(RichCellDelegate(self))
        self.setAccessibleName(listing.title)
        self._dress(listing)
        self._kept: int | None = None
        self.model_.modelReset.connect(self._restore)
        self.model_.modelReset.connect(self._fit)
        self.model_.dataChanged.connect(self._fit)
        self.model_.rowsInserted.connect(self._fit)

    def read(self) -> None:
        """Read again what is shown; the selected record stays selected while it is there."""
        self.model_.read()
        if not self.currentIndex().isValid():
            self._restore()

    def current_id(self) -> int | None:
        """Return the id of the record the person is at."""
        return self.model_.id_at(self.currentIndex().row())

    def show_record(self, record_id: int | None) -> None:
        """Make a record current, and read until it is in the list."""
        self._kept = record_id
        row = self.model_.row_of(record_id) if record_id is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.model_.index(row, 0))
            self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Wide enough for a date, a name and two words."""
        return QSize(420, 400)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which record is current now."""
        super().currentChanged(current, previous)
        record_id = self.model_.id_at(current.row()) if current.isValid() else None
        if record_id is not None:
            self._kept = record_id
            self.shown.emit(record_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the record, Delete deletes it."""
        record_id = self.current_id()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and record_id is not None:
            self.opened.emit(record_id)
        elif event.key() == Qt.Key.Key_Delete and record_id is not None:
            self.deleted.emit(record_id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out by the columns' weights."""
        super().resizeEvent(event)
        columns = self.model_.listing.columns
        total = sum(column.weight for column in columns)
        for at, column in enumerate(columns):
            width = self.viewport().width() * column.weight // total
            self.setColumnWidth(at, max(_NARROWEST, width))
        self._fit()

    def _restore(self) -> None:
        """After a reading, stand on the same record, or on the first where it is gone."""
        row = self.model_.row_of(self._kept) if self._kept is not None else -1
        row = row if row >= 0 else (0 if self.model_.rowCount() else -1)
        if row < 0:
            self._kept = None
            self.shown.emit(None)
            return
        index = self.model_.index(row, 0)
        flags = (
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows
        )
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def _fit(self) -> None:
        if self.model_.rowCount() <= _LINES:
            self.resizeRowsToContents()

    def _dress(self, listing: Listing) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_TWO_LINES)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        orders = [column.order for column in listing.columns]
        down = (
            Qt.SortOrder.DescendingOrder
            if listing.first.descending
            else Qt.SortOrder.AscendingOrder
        )
        header.setSortIndicator(orders.index(listing.first.order), down)
        self.setSortingEnabled(True)
