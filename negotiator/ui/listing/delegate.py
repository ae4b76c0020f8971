"""Paints the lines of a list: at most three lines of words each, the focus around the whole row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from negotiator.ui.listing.roles import DEPTH
from negotiator.ui.look.cell import Cell
from negotiator.ui.look.colours import Colours, colours_of
from negotiator.ui.look.paint import paint_focus
from negotiator.ui.look.rich_cell import PAD_Y, RichCellDelegate, cell_at

_MOST_LINES = 3
_BADGE = 2  # logical pixels that a badge makes its line higher
_INSET = 16  # logical pixels for each level
_FOCUSED = QStyle.StateFlag.State_HasFocus
_Index = QModelIndex | QPersistentModelIndex


class ListDelegate(RichCellDelegate):
    """Rows of which whole words are shown, but never so many that the list cannot be overseen.

    What is left out ends in an ellipsis, and is told by the tool tip.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the size of a cell, cut to about three lines."""
        inset = _inset(index)
        narrow = QStyleOptionViewItem(option)
        narrow.rect.setWidth(max(option.rect.width() - inset, 0))
        size = super().sizeHint(narrow, index)
        most = _MOST_LINES * (option.fontMetrics.lineSpacing() + _BADGE) + 2 * PAD_Y
        if size.height() > most:
            size.setHeight(self.height_within(narrow, index, most))
        return QSize(size.width() + inset, size.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint a cell, the words of what is part of the line above further in."""
        if inset := _inset(index):
            self.paint_ground(painter, option, cell_at(index), colours_of(option.palette))
            option = QStyleOptionViewItem(option)
            away = option.direction == Qt.LayoutDirection.RightToLeft
            option.rect.adjust(0 if away else inset, 0, -inset if away else 0, 0)
        super().paint(painter, option, index)

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, colours: Colours
    ) -> None:
        """Paint what is behind the words; the row is selected as a whole, so is the focus."""
        plain = QStyleOptionViewItem(option)
        plain.state &= ~_FOCUSED
        super().paint_ground(painter, plain, cell, colours)
        if self._view.hasFocus() and option.index.row() == self._view.currentIndex().row():
            wide = QRect(option.rect)
            wide.setLeft(0)
            wide.setRight(self._view.viewport().width() - 1)
            paint_focus(painter, wide, colours_of(option.palette))


def _inset(index: _Index) -> int:
    return _INSET * int(index.data(DEPTH) or 0)
