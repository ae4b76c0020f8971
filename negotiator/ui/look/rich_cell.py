"""Paints cells made of text, dots, badges and bars, in lists, trees and grids."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from negotiator.ui.look.cell import Cell, Ground, Role, Text
from negotiator.ui.look.colours import Colours, colour, colours_of
from negotiator.ui.look.layouts import GAP, Layouts
from negotiator.ui.look.paint import paint_flow, paint_focus
from negotiator.ui.look.tips import plain_tip
from negotiator.ui.look.words import UNBOUNDED, Ink

PAD_X = 8
PAD_Y = 6

# As numbers: a frame asks for them some hundred times, and Python's flags are slow.
_SELECTED = QStyle.StateFlag.State_Selected.value
_HOVERED = QStyle.StateFlag.State_MouseOver.value
_FOCUSED = QStyle.StateFlag.State_HasFocus.value

_Index = QModelIndex | QPersistentModelIndex


class RichCellDelegate(QStyledItemDelegate):
    """Paints the `Cell` under `Role.CELL`, or else the displayed text as plain text.

    Rows are as high as their words need (`wrap`), or as high as their breaks, with an ellipsis.
    """

    def __init__(
        self, parent: QAbstractItemView, *, wrap: bool = True, separators: bool = True
    ) -> None:
        super().__init__(parent)
        self._separators = separators
        self._layouts = Layouts(parent, wrap=wrap)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        cell = cell_at(index)
        width = _width_given(option)
        ink = Ink(colours_of(option.palette))
        words, after = self._layouts.laid(cell, width - 2 * PAD_X, UNBOUNDED, option.font, ink)
        wide = words.width + (after.width + GAP if after else 0)
        line = QFontMetricsF(option.font).height()
        high = max(words.height, after.height if after else 0, line)
        return QSize(int(wide + 2 * PAD_X + 0.999), int(high + 2 * PAD_Y + 0.999))

    def height_within(self, option: QStyleOptionViewItem, index: _Index, most: int) -> int:
        """The height of what is left of a cell where it may not be higher than `most`."""
        ink = Ink(colours_of(option.palette))
        width = _width_given(option) - 2 * PAD_X
        words, _ = self._layouts.laid(cell_at(index), width, most - 2 * PAD_Y, option.font, ink)
        return int(words.height + 2 * PAD_Y + 0.999)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        cell = cell_at(index)
        colours = colours_of(option.palette)
        selected = bool(option.state.value & _SELECTED)
        painter.save()
        painter.setClipRect(option.rect)
        self.paint_ground(painter, option, cell, colours)
        inner = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        ink = Ink(colours, tinted=selected or cell.ground is Ground.BASE)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        words, after = self._layouts.laid(
            cell, inner.width(), inner.height(), option.font, ink, mirrored
        )
        paint_flow(painter, words, QRectF(inner), colours, option.font, at_right=mirrored)
        if after:
            paint_flow(painter, after, QRectF(inner), colours, option.font, at_right=not mirrored)
        painter.restore()

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, colours: Colours
    ) -> None:
        """Paint what is behind the words: tint, selection, hover, separator, focus."""
        rect = option.rect
        state = option.state.value
        if state & _SELECTED:
            painter.fillRect(rect, colour(colours.selection))
        elif state & _HOVERED:
            painter.fillRect(rect, colour(colours.hover))
        elif cell.ground is not Ground.PAGE:
            painter.fillRect(rect, colour(getattr(colours, cell.ground.value)))
        if self._separators:
            line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
            painter.fillRect(line, colour(colours.line))
        if state & _FOCUSED:
            paint_focus(painter, rect, colours)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        """Tell the whole text of a cell that had to be shortened."""
        inner = option.rect.adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        ink = Ink(colours_of(option.palette))
        cell = cell_at(index)
        words, _ = self._layouts.laid(cell, inner.width(), inner.height(), option.font, ink)
        if not words.elided or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), plain_tip(cell.spoken()), view)
        return True


def cell_at(index: _Index) -> Cell:
    """The cell a model gives for an index, or one of its plain displayed text."""
    cell: Any = index.data(Role.CELL)
    if isinstance(cell, Cell):
        return cell
    shown: Any = index.data(Qt.ItemDataRole.DisplayRole)
    return Cell((Text("" if shown is None else str(shown)),))


def _width_given(option: QStyleOptionViewItem) -> float:
    """The width a view has for the cell; unbounded where it asks how much the cell wants."""
    given = option.rect.width()
    return float(given) if given > 0 else UNBOUNDED
