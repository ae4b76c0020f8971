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
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.grid.model import PartsModel
from negotiator.ui.look.colours import colours_of
from negotiator.ui.look.paint import paint_focus
from negotiator.ui.look.rich_cell import PAD_Y, RichCellDelegate
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_STATES = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
_DONE = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PartsDelegate(RichCellDelegate):
    """Paints rich cells and edits them in place; `refused` carries what could not be read."""

    refused = Signal(object)

    def __init__(self, session: Session, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._session = session

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
        if isinstance(editor, ChoiceEditor | FlagEditor):
            editor.setAutoFillBackground(True)
        if isinstance(editor, ChoiceEditor):
            editor.activated.connect(self._finish)
        if isinstance(editor, ReferenceEditor):
            editor.picked.connect(self._finish)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Show the cell's value, unless the person is typing already."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if hasattr(editor, "show_value") and not editor.property("begun"):
            editor.setProperty("begun", True)
            editor.show_value(value if isinstance(value, int | str | bool) else None)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Write what was entered, if it was touched and can be read."""
        if not _touched(editor):
            return
        try:
            value = editor.value()  # type: ignore[attr-defined]
        except Refused as error:
            self.refused.emit(error)
            return
        entry = isinstance(editor, ReferenceEditor) and _model(index).is_entry(index)
        several = bool(_model(index).parts.columns[index.column()].entry)
        if entry and several and isinstance(editor, ReferenceEditor):
            value = (editor.chosen_kind, value)
        model.setData(index, value, Qt.ItemDataRole.EditRole)

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
            if event.key() in _DONE and hasattr(watched, "decide"):
                watched.decide()
            if event.key() == Qt.Key.Key_Escape and getattr(watched, "choosing", False):
                return False
        return super().eventFilter(watched, event)

    def _finish(self) -> None:
        editor: Any = self.sender()
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)


def _model(index: _Index) -> PartsModel:
    model = index.model()
    assert isinstance(model, PartsModel)
    return model


def _touched(editor: QWidget) -> bool:
    return bool(editor.touched())  # type: ignore[attr-defined]
