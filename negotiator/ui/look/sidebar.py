"""The list of rooms at the left: rounded selection, no lines, headings between."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from negotiator.ui.look.cell import Cell, Icon, Size, Text
from negotiator.ui.look.colours import Colours, colour
from negotiator.ui.look.rich_cell import RichCellDelegate


class SidebarDelegate(RichCellDelegate):
    """Paints rooms and headings for a list view whose `role` property is "sidebar"."""

    def paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, colours: Colours
    ) -> None:
        state = option.state
        ground = ""
        if state & QStyle.StateFlag.State_Selected:
            ground = colours.selection
        elif state & QStyle.StateFlag.State_MouseOver and state & QStyle.StateFlag.State_Enabled:
            ground = colours.hover
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colour(ground) if ground else Qt.BrushStyle.NoBrush)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(colour(colours.accent), 2.0) if focused else Qt.PenStyle.NoPen)
        if ground or focused:
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6.0, 6.0)


def room_cell(icon: str, name: str, count: str = "", spoken_count: str = "") -> Cell:
    """A room in the list, with how many records it holds."""
    after = (Text(count, dim=True, spoken=spoken_count),) if count else ()
    return Cell((Icon(icon), Text(" " + name)), after)


def heading_cell(name: str) -> Cell:
    """A heading between rooms; its item has no flags, so that it cannot be chosen."""
    return Cell((Text(name, dim=True, size=Size.SMALL),))
