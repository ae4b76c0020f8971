"""The list at the left of a room: its name, a filter, the records."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QWidget

from negotiator.store.changes import Key
from negotiator.ui.listing.delegate import ListDelegate
from negotiator.ui.listing.list_menu import list_menu
from negotiator.ui.listing.model import Listing, ListModel
from negotiator.ui.look.rich_table import RichTable
from negotiator.ui.look.shares import share_width
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_MOST_FITTED = 60  # of more rows, nobody would wait for the words to be measured
_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class RecordList(RichTable):
    """The records of a listing; `shown` carries the key of the one that is current, or None.

    `movable` says that their order is the person's.

    Enter opens a record, Delete deletes it, Alt+Up and Alt+Down ask for it to be moved, letters
    find a name; the context menu does all of that, and sorts.
    """

    shown = Signal(object)
    deleted = Signal(object)
    opened = Signal(object)
    moved = Signal(object, int)

    def __init__(self, session: Session, listing: Listing, parent: QWidget | None = None) -> None:
        super().__init__(listing.title, parent)
        self.movable = False
        self._session = session
        self.model_ = ListModel(session, listing, self)
        self.setModel(self.model_)
        self.setItemDelegate(ListDelegate(self))
        self._dress(listing)
        self._kept_row = 0
        self.model_.renewed.connect(self._restore)

    def read(self) -> None:
        """Read again what is shown; the selected record stays selected while it is there."""
        self.model_.read()

    def current_key(self) -> Key | None:
        """Return kind and id of the record the person is at."""
        return self.model_.key_at(self.currentIndex().row())

    def show_record(self, key: Key | None) -> None:
        """Make a record current, and read until it is in the list."""
        self.model_.kept = key
        row = self.model_.find(key) if key is not None else -1
        if row >= 0:
            self._stand_at(row)

    def sorting(self) -> tuple[str, bool]:
        """Return the order, and whether it is descending."""
        return self.model_.view.order, self.model_.view.descending

    def sort_by(self, order: str, descending: bool) -> None:
        """Sort by the column of this order, if there is one."""
        orders = [column.order for column in self.model_.listing.columns]
        if order in orders:
            self.sortByColumn(orders.index(order), _direction(descending))

    def fit_rows(self) -> None:
        """Give each row of a short list the height of its words, of a longer one two lines."""
        if self.model_.rowCount() <= _MOST_FITTED:
            super().fit_rows()
            return
        high = self.verticalHeader().defaultSectionSize()
        for row in range(self.model_.rowCount()):
            if self.rowHeight(row) != high:  # it may be fitted to what stood there before
                self.setRowHeight(row, high)

    def sizeHint(self) -> QSize:
        """Wide enough for a date, a name and two words."""
        return QSize(420, 400)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say which record is current now."""
        super().currentChanged(current, previous)
        self.viewport().update()  # the ring of the focus goes around all cells of the row
        key = self.model_.key_at(current.row()) if current.isValid() else None
        if key is not None:
            self.model_.kept, self._kept_row = key, current.row()
            self.shown.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the record, Delete deletes it."""
        key = self.current_key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if key is not None:
                self.opened.emit(key)
            case Qt.Key.Key_Delete if key is not None:
                self.deleted.emit(key)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt and key is not None:
                self.moved.emit(key, -1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Home:
                self._stand_at(0)
            case Qt.Key.Key_End:
                self._stand_at(self.model_.read_all() - 1)
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of what can be done here, at the mouse or at the current row."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        menu = list_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def focusInEvent(self, event: Any) -> None:
        """Show where the person is."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: Any) -> None:
        """Show that the person is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

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
        """After a reading, stand on the same record, or where it stood if it is gone."""
        kept = self.model_.kept
        if kept is not None and kept == self.current_key():
            return
        row = self.model_.row_of(kept)
        if row < 0:
            row = min(self._kept_row if kept else 0, self.model_.rowCount() - 1)
        if row < 0:
            self.model_.kept = None
            self.shown.emit(None)
        else:
            self._stand_at(row)

    def _stand_at(self, row: int) -> None:
        index = self.model_.index(row, self.model_.listing.called)
        self.selectionModel().setCurrentIndex(index, _ROW)
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
        header.setSortIndicator(
            orders.index(listing.first.order), _direction(listing.first.descending)
        )
        self.setSortingEnabled(True)


def _direction(descending: bool) -> Qt.SortOrder:
    return Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
