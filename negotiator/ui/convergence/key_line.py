"""The key of the drawing on the screen."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from negotiator.ui.convergence.key import LINE, WORDS, lay_key
from negotiator.ui.convergence.laid import Tools
from negotiator.ui.look.colours import colours_of
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.painting import Brushwork
from negotiator.ui.timeline.shapes import Drawing


class KeyLine(QWidget):
    """As high as the lines it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(WORDS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(round(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        Brushwork(painter, colours_of(self.palette()), self.font()).paint(self._drawing())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(round(self._drawing().height))

    def _drawing(self) -> Drawing:
        tools = Tools(colours_of(self.palette()), Ruler(self.font()))
        return lay_key(self.width(), tools).drawing
