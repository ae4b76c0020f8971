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
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from negotiator.store.changes import Key
from negotiator.ui.listing.model import Listing, ListModel
from negotiator.ui.look.rich_table import RichTable
from negotiator.ui.look.shares import share_width
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex


class RecordList(RichTable):
    """The records of a listing; `shown` carries the key of the one that is current, or None."""

    shown = Signal(object)
    deleted = Signal(object)
    opened = Signal(object)

    def __init__(self, session: Session, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(listing.title, parent)
        self._session = session
        self.model_ = ListModel(session, listing, self)
        self.setModel(self.model_)
        self._dress(listing)
        self._kept: Key | None = None
        self.model_.modelReset.connect(self._restore)

    def read(self) -> None:
        """Read again what is shown; the selected record stays selected while it is there."""
        self.model_.read()
        if not self.currentIndex().isValid():
            self._restore()

    def current_key(self) -> Key | None:
        """Return kind and id of the record the person is at."""
        return self.model_.key_at(self.currentIndex().row())

    def show_record(self, key: Key | None) -> None:
        """Make a record current, and read until it is in the list."""
        self._kept = key
        row = self.model_.row_of(key) if key is not None else -1
        if row >= 0:
            self.setCurrentIndex(self.model_.index(row, 0))
            self.scrollTo(self.currentIndex())

    def sizeHint(self) -> QSize:
        """Wide enough for a date, a name and two words."""
        return QSize(420, 400)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which record is current now."""
        super().currentChanged(current, previous)
        key = self.model_.key_at(current.row()) if current.isValid() else None
        if key is not None:
            self._kept = key
            self.shown.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the record, Delete deletes it."""
        key = self.current_key()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and key is not None:
            self.opened.emit(key)
        elif event.key() == Qt.Key.Key_Delete and key is not None:
            self.deleted.emit(key)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out by the columns' weights."""
        super().resizeEvent(event)
        columns = self.model_.listing.columns
        share_width(
            self,
            [c.title for c in columns],
            [c.weight for c in columns],
            [c.word for c in columns],
        )

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

    def _dress(self, listing: Listing) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        orders = [column.order for column in listing.columns]
        down = (
            Qt.SortOrder.DescendingOrder
            if listing.first.descending
            else Qt.SortOrder.AscendingOrder
        )
        header.setSortIndicator(orders.index(listing.first.order), down)
        self.setSortingEnabled(True)
