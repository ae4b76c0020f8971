"""Editing in the cells of a grid: the same editors as in forms."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from negotiator.domain.errors import Refused
from negotiator.ui.fields.choices import ChoiceEditor, FlagEditor
from negotiator.ui.fields.factory import AnyEditor
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.grid.model import PartsModel
from negotiator.ui.look.colours import colours_of
from negotiator.ui.look.paint import paint_focus
from negotiator.ui.look.rich_cell import PAD_Y, RichCellDelegate
from negotiator.ui.look.tips import plain_tip
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_STATES = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
_DONE = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartsDelegate(RichCellDelegate):
    """Paints rich cells and edits them in place; `refused` carries what could not be read.

    `editing` is the editor that is open, `place` the cell in which one was opened last.
    """

    refused = Signal(object)

    def __init__(self, session: Session, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._session = session
        self.editing: QWidget | None = None
        self.place = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return a cell's size; the invitation in the empty row runs on over all columns."""
        if _model(index).is_blank(index):
            return QSize(40, option.fontMetrics.height() + 2 * PAD_Y)
        return super().sizeHint(option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell; the invitation in the empty row runs on over all columns."""
        if not _model(index).is_blank(index):
            super().paint(painter, option, index)
        elif index.column() == 0:
            wide = QStyleOptionViewItem(option)
            wide.state &= ~_STATES
            view: Any = option.widget
            wide.rect.setRight(view.viewport().width())
            super().paint(painter, wide, index)
        if _model(index).is_blank(index) and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, option.rect, colours_of(option.palette))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        """Return the editor of the column, named for a screen reader by it."""
        model = _model(index)
        column = model.parts.columns[index.column()]
        editor = column.editor(self._session, parent, entry=model.is_entry(index))
        editor.setAccessibleName(column.title)
        editor.setAccessibleDescription(column.facts.hint)
        if isinstance(editor, ChoiceEditor | FlagEditor):
            editor.setAutoFillBackground(True)
        if isinstance(editor, ChoiceEditor | ReferenceEditor):
            editor.picked.connect(self._finish)
        self.editing, self.place = editor, QPersistentModelIndex(index)
        return editor

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        """Forget the editor."""
        if editor is self.editing:
            self.editing = None
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the cell's value, unless the person is typing already."""
        if not editor.property("begun"):
            editor.setProperty("begun", True)
            _editor(editor).show_value(index.data(Qt.ItemDataRole.EditRole))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Write what was entered, if it was touched; `refuses` says whether it could not be."""
        if not _editor(editor).touched():
            self._mark(editor, None)
            return
        parts = _model(index)
        column = parts.parts.columns[index.column()]
        try:
            parts.write(index, column.entered(_editor(editor), entry=parts.is_entry(index)))
        except Refused as error:
            self._mark(editor, error)
            self.refused.emit(error)
        else:
            self._mark(editor, None)

    def refuses(self, editor: QWidget) -> bool:
        """Whether what stands in an editor was refused, so that it must stay open."""
        return bool(editor.property("wrong"))

    def _mark(self, editor: QWidget, error: Refused | None) -> None:
        editor.setProperty("wrong", error is not None)
        editor.setToolTip(plain_tip(str(error)) if error else "")
        if error:
            editor.setAccessibleDescription(str(error))
        editor.style().polish(editor)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Fill the cell's width; an editor is one line high, at the top of a higher cell."""
        rect = option.rect.adjusted(1, 1, -1, -2)
        high = max(min(rect.height(), 34), editor.sizeHint().height())
        rect.setHeight(min(high, max(rect.height(), 26)))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a choice be taken by Enter or Tab, and Escape close an open list first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _DONE and isinstance(watched, AnyEditor):
                watched.decide()
            if event.key() == Qt.Key.Key_Escape and getattr(watched, "choosing", False):
                return False
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        if (editor := self.editing) is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)


def _model(index: _Index) -> PartsModel:
    model = index.model()
    assert isinstance(model, PartsModel)
    return model


def _editor(widget: QWidget) -> AnyEditor:
    assert isinstance(widget, AnyEditor)
    return widget
