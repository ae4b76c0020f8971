"""A grid of parts in a room: typed into, extended in its last row, worked without a mouse."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QWidget,
)

from negotiator.domain.fields import Shape
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.ordering import move
from negotiator.ui.grid.delegate import PartsDelegate
from negotiator.ui.grid.model import PartsModel
from negotiator.ui.grid.parts import Parts
from negotiator.ui.grid.widths import least_widths
from negotiator.ui.look.cell import Cell, Role, Size, Text
from negotiator.ui.look.rich_table import RichTable
from negotiator.ui.look.shares import share_width
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class PartsGrid(RichTable):
    """Shows the parts of one owner.

    Enter or F2 edits, any letter begins typing, Tab goes on to the next cell while editing and out
    of the grid otherwise, Space switches a flag, Delete deletes the row, Alt+Up and Alt+Down move
    it. `at_part` carries the id of the part the person is at, or None.
    """

    at_part = Signal(object)

    def __init__(self, session: Session, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts.title, parent)
        self._session = session
        self._parts = parts
        self.model_ = PartsModel(session, parts, self)
        self.setModel(self.model_)
        self.setAccessibleDescription("Type in the last row to add one; Delete deletes a row.")
        self._delegate = PartsDelegate(session, self)
        self._wanted_column: int | None = None
        self._least: list[int] = []
        self.setItemDelegate(self._delegate)
        self._dress()
        self._delegate.refused.connect(session.refused)
        self.model_.lacking.connect(self._on_lacking)
        session.closing.connect(self.save)
        self.model_.refused.connect(session.refused)
        self.model_.rowsRemoved.connect(self.fit_rows)
        self.horizontalHeader().setVisible(parts.headed)

    def show_owner(self, owner_id: int | None) -> None:
        """Show the parts of another record; what was being typed is saved first."""
        self.save()
        self._least = []
        self.model_.show_owner(owner_id)

    def select_record(self, record_id: int) -> None:
        """Select the row of a part."""
        row = self.model_.row_of(record_id)
        if row >= 0:
            self.setCurrentIndex(self.model_.index(row, 0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Put the cursor into the empty row."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(self.model_.index(self.model_.rowCount() - 1, 0))

    def sizeHint(self) -> QSize:
        """All rows: it is the room that scrolls, not the grid."""
        rows = sum(self.rowHeight(row) for row in range(self.model_.rowCount()))
        header = self.horizontalHeader()
        head = header.sizeHint().height() if self._parts.headed else 0
        bar = self.horizontalScrollBar()
        foot = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(super().sizeHint().width(), rows + head + foot + 2)

    def minimumSizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns."""
        super().resizeEvent(event)
        self._share_width()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on a cell as soon as the grid is entered."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model_.rowCount():
            self.setCurrentIndex(self.model_.index(self.model_.rowCount() - 1, 0))
        self._attend(self.currentIndex())

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell the evidence panel which part and field the person is at."""
        super().currentChanged(current, previous)
        row = self.model_.row_at(current) if current.isValid() else None
        self.at_part.emit(row.id if row else None)
        if self.hasFocus():
            self._attend(current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, delete and move rows."""
        index = self.currentIndex()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        match event.key():
            case _ if self._back_to_refused() or self._delegate.editing is not None:
                pass  # what an editor has no use for comes here: Delete must not delete the row
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if _editable(index):
                self.edit(index)
            case Qt.Key.Key_Backspace if _editable(index):
                self.edit(index, self.EditTrigger.AnyKeyPressed, event)  # as any key that types
            case Qt.Key.Key_Space if self._is_flag(index):
                self.model_.setData(index, not index.data(Qt.ItemDataRole.EditRole))
            case Qt.Key.Key_Delete if index.isValid():
                self.model_.remove(index)
            case Qt.Key.Key_Up | Qt.Key.Key_Down if alt and index.isValid():
                self._move(index, -1 if event.key() == Qt.Key.Key_Up else 1)
            case _:
                super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on to the next cell after Tab; but stay where something was refused.

        Then only Escape closes the editor without saving: nothing that was typed gets lost.
        """
        lacking = self._wanted_column
        self._wanted_column = None
        if self._delegate.refuses(editor) and hint != _Hint.RevertModelCache:
            return
        step = {_Hint.EditNextItem: 1, _Hint.EditPreviousItem: -1}.get(hint, 0)
        row, column = self._delegate.place.row(), self._delegate.place.column()
        super().closeEditor(editor, _Hint.NoHint if step else hint)
        if lacking is not None and hint != _Hint.NoHint:
            self._edit_at(row, lacking)
        elif step:
            self._go_on(row, column, step)

    def save(self) -> None:
        """Write what is being typed; where that is refused, it has been said and is dropped."""
        if (editor := self._delegate.editing) is not None:
            self.commitData(editor)
            super().closeEditor(editor, _Hint.NoHint)

    def _go_on(self, row: int, column: int, step: int) -> None:
        """Edit the next cell; out of the grid past its ends, and from a blank last row."""
        blank = self.model_.is_blank(self.model_.index(row, column))
        editable = [at for at, one in enumerate(self._parts.columns) if one.editable]
        cells = [(line, at) for line in range(self.model_.rowCount()) for at in editable]
        to = cells.index((row, column)) + step
        if to == len(cells) and not blank:
            to = cells.index((row, editable[0]))  # what it lacks may stand there
        if (blank and step > 0) or not 0 <= to < len(cells):
            self.focusNextPrevChild(step > 0)
        else:
            self._edit_at(*cells[to])

    def _edit_at(self, row: int, column: int) -> None:
        index = self.model_.index(row, column)
        self.setCurrentIndex(index)
        self.edit(index)

    def _back_to_refused(self) -> bool:
        """Return to an editor that stayed open because what was typed there was refused."""
        editor = self._delegate.editing
        if editor is None or not self._delegate.refuses(editor):
            return False
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _is_flag(self, index: _Index) -> bool:
        column = self._parts.columns[index.column()] if index.isValid() else None
        return column is not None and column.editable and column.facts.shape is Shape.FLAG

    def _on_lacking(self, column: int) -> None:
        self._wanted_column = column

    def _move(self, index: _Index, by: int) -> None:
        row = self.model_.row_at(index)
        if row is None or self._parts.order != "rank" or self.model_.owner_id is None:
            return
        owner = {self._parts.owner_field: self.model_.owner_id}

        def work(unit: UnitOfWork) -> None:
            move(unit, self._parts.kind, row.id, by, **owner)

        self._session.try_write(f"Move a row of {self._parts.title}", work)

    def _attend(self, index: _Index) -> None:
        record = index.data(Role.RECORD) if index.isValid() else None
        if record:
            column = self._parts.columns[index.column()]
            kind, record_id = record
            self._session.select(kind, record_id, column.name if column.editable else "")
        elif self.model_.owner_id is not None:
            self._session.select(self._parts.owner_kind, self.model_.owner_id, "")

    def fit_rows(self) -> None:
        """Give the columns their widths, each row its height, the grid the height of all rows."""
        self._share_width()
        super().fit_rows()
        self.updateGeometry()

    def _share_width(self) -> None:
        """Share the width out by what the words need; while one owner is on show, none shrinks."""
        columns = self._parts.columns
        headings = [Cell.of(Text(c.heading, bold=True, size=Size.SMALL)) for c in columns]
        words = [Cell.of(Text(c.word)) for c in columns]
        cells = (headings, words, *self.model_.shown_cells())
        least = least_widths(cells, len(columns), self.font())
        self._least = [max(both) for both in zip_longest(least, self._least, fillvalue=0)]
        share_width(self, (), [c.weight for c in columns], (), self._least)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(24)


def _editable(index: _Index) -> bool:
    return index.isValid() and bool(index.flags() & Qt.ItemFlag.ItemIsEditable)
