"""Words and badges that wrap anywhere and begin where their script begins, as one widget.

A plain QLabel neither breaks a word without spaces nor lets an Arabic line begin at the right.
"""

from __future__ import annotations

import html

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from negotiator.ui.look.cell import Badge, Cell
from negotiator.ui.look.colours import Colours, colours_of
from negotiator.ui.look.flow import Flow, flow
from negotiator.ui.look.paint import paint_flow
from negotiator.ui.look.words import Ink

LIKELY_WIDTH = 240  # of the panel, until the layout gives one
_WIDTHS = 6


def reads_from_right(text: str) -> bool:
    """Whether the script that `text` begins with is read from the right."""
    document = QTextDocument(text[:200])  # held: a block does not outlive its document
    return document.firstBlock().textDirection() == Qt.LayoutDirection.RightToLeft


def isolated(text: str) -> str:
    """The text with marks (FSI, PDI) that keep its direction to itself, if it is not Latin."""
    return text if text.isascii() or not text else f"\u2068{text}\u2069"


class Laid:
    """A cell laid out: kept for the last few widths, as layouts ask for several in turn."""

    def __init__(self, cell: Cell, *, mirrored: bool = False) -> None:
        self.cell = cell
        self.mirrored = mirrored
        self._kept: dict[tuple[int, bool, str], Flow] = {}

    def out(self, width: int, widget: QWidget) -> Flow:
        """The layout for this width, in the widget's font and colours."""
        colours, font = colours_of(widget.palette()), widget.font()
        key = (width, colours.dark, font.key())
        if key not in self._kept:
            if len(self._kept) >= _WIDTHS:
                self._kept.clear()
            room, ink = float(max(width, 8)), Ink(colours)
            self._kept[key] = flow(self.cell.spans, room, font, ink, mirrored=self.mirrored)
        return self._kept[key]

    def forget(self) -> None:
        """Lay it out anew when it is next asked for: other fonts are known by now."""
        self._kept.clear()

    def height(self, width: int, widget: QWidget) -> int:
        """How high it becomes, in logical pixels."""
        return int(self.out(width, widget).height + 0.999)

    def paint(self, painter: QPainter, rect: QRectF, colours: Colours, widget: QWidget) -> None:
        """Paint it into `rect`, whose width it was laid out for."""
        laid = self.out(int(rect.width()), widget)
        paint_flow(painter, laid, rect, colours, widget.font(), at_right=self.mirrored)

    def badge_at(self, place: QPointF, rect: QRectF, widget: QWidget) -> Badge | None:
        """The badge under the mouse, when painted into `rect`."""
        laid = self.out(int(rect.width()), widget)
        left = rect.right() - laid.width if self.mirrored else rect.left()
        for where, mark in laid.marks:
            if isinstance(mark, Badge) and where.translated(left, rect.top()).contains(place):
                return mark
        return None


def tell_badge(event: QHelpEvent, badge: Badge | None, widget: QWidget) -> bool:
    """Explain the badge under the mouse in a tool tip; whether there was one."""
    if badge is None or not badge.spoken:
        return False
    QToolTip.showText(event.globalPos(), f"<qt>{html.escape(badge.spoken)}</qt>", widget)
    return True


class Flowed(QLabel):
    """A label that shows a `Cell`; a screen reader reads its words."""

    def __init__(self, cell: Cell | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._laid = Laid(Cell(()))
        if cell is not None:
            self.show_cell(cell)

    def show_cell(self, cell: Cell) -> None:
        """Show these words."""
        if cell == self._laid.cell:
            return
        spoken = cell.spoken()
        self._laid = Laid(cell, mirrored=reads_from_right(spoken))
        self.setText(spoken)
        self.updateGeometry()
        self.update()

    def forget_layout(self) -> None:
        """Lay the words out anew."""
        self._laid.forget()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid.height(width, self)

    def sizeHint(self) -> QSize:
        return QSize(LIKELY_WIDTH, self.heightForWidth(LIKELY_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._laid.paint(painter, QRectF(self.rect()), colours_of(self.palette()), self)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            badge = self._laid.badge_at(QPointF(event.pos()), QRectF(self.rect()), self)
            return tell_badge(event, badge, self)
        return super().event(event)
