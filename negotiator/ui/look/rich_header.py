"""A table's header whose columns say as much as cells do: dots, several lines, a tinted ground."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from negotiator.ui.look.cell import Cell, Ground, Role
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.layouts import Layouts
from negotiator.ui.look.paint import paint_flow
from negotiator.ui.look.words import UNBOUNDED, Ink

_PAD_X = 8
_PAD_Y = 5


class RichHeader(QHeaderView):
    """Paints the `Cell` that the model gives as header data under `Role.CELL`.

    A section without one is painted as every other header. The header is as high as its highest
    section needs, and grows when a section is made narrower.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._layouts = Layouts(self)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.geometriesChanged)
        self.sectionResized.connect(self._later.start)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)

    def sizeHint(self) -> QSize:
        usual = super().sizeHint()
        high = [self.sectionSizeFromContents(at).height() for at in range(self.count())]
        return QSize(usual.width(), max([usual.height() if not high else 0, *high]))

    def sectionSizeFromContents(self, logical: int) -> QSize:
        cell = self._cell(logical)
        if cell is None:
            return super().sectionSizeFromContents(logical)
        ink = Ink(colours_of(self.palette()))
        given = self.sectionSize(logical) - 2 * _PAD_X
        width = given if given > 0 else UNBOUNDED
        words, _ = self._layouts.laid(cell, width, UNBOUNDED, self.font(), ink)
        return QSize(int(words.width + 2 * _PAD_X + 1), int(words.height + 2 * _PAD_Y + 1))

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        cell = self._cell(logical)
        if cell is None:
            super().paintSection(painter, rect, logical)
            return
        colours = colours_of(self.palette())
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour(getattr(colours, cell.ground.value)))
        line = QRect(rect.left(), rect.bottom(), rect.width(), 1)
        painter.fillRect(line, colour(colours.line))
        inner = rect.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y)
        ink = Ink(colours, tinted=cell.ground is Ground.BASE)
        mirrored = self.isRightToLeft()
        words, _ = self._layouts.laid(
            cell, inner.width(), inner.height(), self.font(), ink, mirrored
        )
        paint_flow(painter, words, QRectF(inner), colours, self.font(), at_right=mirrored)
        painter.restore()

    def _cell(self, logical: int) -> Cell | None:
        model: Any = self.model()  # None before one is set, and after it is gone
        if model is None:
            return None
        cell = model.headerData(logical, Qt.Orientation.Horizontal, Role.CELL)
        return cell if isinstance(cell, Cell) else None
