"""The button at the top left: which negotiation is shown, and the way to another."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from negotiator.ui.look.badges import badge_font
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.tips import plain_tip

_NOTHING = "No negotiation"
_PAD_X = 10
_PAD_Y = 7


class Chooser(QPushButton):
    """Two lines: the negotiation's name and when it was; a menu of the others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setProperty("role", "chooser")
        self._below = ""
        self.others = QMenu(self)
        self.setMenu(self.others)
        self.show_negotiation("", "")

    def show_negotiation(self, name: str, when: str) -> None:
        """Show this name, and below it when; an empty name for none."""
        self._name = name or _NOTHING
        self._below = when
        self.setAccessibleName(f"Negotiation: {self._name}")
        self.setAccessibleDescription(when)
        self.setToolTip(plain_tip(self._name))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        lines = QFontMetrics(self.font()).height() + QFontMetrics(self._small()).height()
        return QSize(120, lines + 2 * _PAD_Y)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the frame alone: the button has no text of its own
        self._paint_lines(QPainter(self))

    def _paint_lines(self, painter: QPainter) -> None:
        colours = colours_of(self.palette())
        inside = self.rect().adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colour(colours.ink if self.isEnabled() else colours.faint))
        high = painter.fontMetrics().height()
        self._paint_line(painter, QRect(inside.left(), inside.top(), inside.width(), high), " ▾")
        painter.setFont(self._small())
        painter.setPen(colour(colours.dim))
        below = inside.adjusted(0, high, 0, 0)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignLeading), self._below)

    def _paint_line(self, painter: QPainter, rect: QRect, mark: str) -> None:
        metrics = painter.fontMetrics()
        room = rect.width() - metrics.horizontalAdvance(mark)
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeading), name + mark)

    def _small(self) -> QFont:
        return badge_font(self.font().key())
