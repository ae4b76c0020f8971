"""The list of rooms at the left: rounded selection, no lines, headings between.

It is painted before anything else of the window, so it does without rich cells and without the
flags of `QStyle`, each of which takes longer to import than to paint.
"""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from negotiator.ui.look.badges import badge_font
from negotiator.ui.look.colours import Colours, colour, colours_of
from negotiator.ui.look.icons import SIZE, picture

_Index = QModelIndex | QPersistentModelIndex
_ROW = 31  # logical pixels
_HEADING = 38
_PAD = 8
_GAP = 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_LEADING = int(Qt.AlignmentFlag.AlignLeading | _MIDDLE)
_TRAILING = int(Qt.AlignmentFlag.AlignTrailing | _MIDDLE)


class RoomRole(IntEnum):
    """What the model says of a room besides its title; a heading has neither."""

    ICON = int(Qt.ItemDataRole.UserRole) + 20
    COUNT = int(Qt.ItemDataRole.UserRole) + 21


class SidebarDelegate(QStyledItemDelegate):
    """Paints rooms and headings for a list view whose `role` property is "sidebar"."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self.hovered = QPersistentModelIndex()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, _ROW if index.flags() else _HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(option.palette)
        title = str(index.data())
        if index.flags():
            self._paint_room(painter, option, index, title, colours)
        else:
            painter.setFont(badge_font(option.font.key()))
            painter.setPen(colour(colours.dim))
            below = option.rect.adjusted(_PAD, _HEADING - _ROW + 4, -_PAD, 0)
            painter.drawText(below, _LEADING, title)
        painter.restore()

    def _paint_room(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: _Index,
        title: str,
        colours: Colours,
    ) -> None:
        open_ = index.row() == self._view.currentIndex().row()
        self._paint_ground(painter, option.rect, open_, index.row(), colours)
        inside = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        ratio = painter.device().devicePixelRatio()
        at = QRect(0, 0, SIZE, SIZE)
        at.moveCenter(inside.center())
        at.moveLeft(inside.right() + 1 - SIZE if mirrored else inside.left())
        drawn = picture(
            str(index.data(RoomRole.ICON)), self._ink(colours.dim, colours), ratio=ratio
        )
        painter.drawPixmap(at.topLeft(), drawn)
        beside = SIZE + _GAP
        words = inside.adjusted(0 if mirrored else beside, 0, -beside if mirrored else 0, 0)
        count = str(index.data(RoomRole.COUNT))
        painter.setPen(colour(self._ink(colours.dim_selected if open_ else colours.dim, colours)))
        painter.setFont(option.font)
        painter.drawText(words, _TRAILING, count)
        room = words.width() - painter.fontMetrics().horizontalAdvance(count) - _GAP
        self._paint_title(painter, words, title, room, open_, colours)

    def _ink(self, ink: str, colours: Colours) -> str:
        return ink if self._view.isEnabled() else colours.faint

    def _paint_title(
        self, painter: QPainter, rect: QRect, title: str, room: int, open_: bool, colours: Colours
    ) -> None:
        font = QFont(painter.font())
        font.setBold(open_)
        painter.setFont(font)
        painter.setPen(colour(self._ink(colours.ink, colours)))
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, _LEADING, shown)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, open_: bool, row: int, colours: Colours
    ) -> None:
        hovered = row == self.hovered.row()
        ground = colours.selection if open_ else colours.hover if hovered else ""
        focused = open_ and self._view.hasFocus()
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(colours.accent), 2.0) if focused else Qt.PenStyle.NoPen)
        if ground:
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6.0, 6.0)
