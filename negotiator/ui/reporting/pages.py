"""Pages of paper, one below the other, scrolled by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QWidget

from negotiator.ui.look.layout import GRID
from negotiator.ui.reporting.rendering import Page

GAP = 2 * GRID  # logical pixels around each page


@dataclass(frozen=True, slots=True)
class _Place:
    """A point of a page: which page, and how far down and across it, 0 to 1."""

    page: int
    down: float
    across: float


class PagesView(QScrollArea):
    """Shows pages at a zoom; keeps the place when they, or the zoom, change.

    `moved` comes when another page is the one that is read; `resized` when there is more or less
    room; `zoomed` carries -1 or 1 when the wheel was turned with Ctrl.
    """

    moved = Signal()
    resized = Signal()
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Pages")
        self.setProperty("role", "panel")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._sheets: list[Sheet] = []
        self._pages: tuple[Page, ...] = ()
        self._zoom = 1.0
        self._table = _Table(self._sheets)
        self.setWidget(self._table)
        self._table.setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def current(self) -> int:
        """The page that is read, from 1: of those in sight the one most is seen of; 0 for none."""
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        seen = [
            min(sheet.y() + sheet.height(), bottom) - max(sheet.y(), top) for sheet in self._sheets
        ]
        return seen.index(max(seen)) + 1 if seen else 0

    def room(self) -> int:
        """Return how wide a page may be, in logical pixels, so that all of it is seen."""
        bar = self.verticalScrollBar()
        held = self.viewport().width() + (bar.width() if bar.isVisible() else 0)
        return max(held - bar.sizeHint().width() - 2 * GAP, 1)

    def show_pages(self, pages: Sequence[Page], zoom: float) -> None:
        """Show these pages in place of those before."""
        place = self._place()
        self._pages, self._zoom = tuple(pages), zoom
        while len(self._sheets) > len(pages):
            self._sheets.pop().deleteLater()
        while len(self._sheets) < len(pages):
            self._sheets.append(Sheet(self._table))
        for at, (sheet, page) in enumerate(zip(self._sheets, pages, strict=True), start=1):
            sheet.show_page(page, f"Page {at} of {len(pages)}")
        self._lay_out()
        self._go_to(place)
        self.moved.emit()

    def show_zoom(self, zoom: float) -> None:
        """Show the same pages larger or smaller, until they come in the right sharpness."""
        place = self._place()
        self._zoom = zoom
        self._lay_out()
        self._go_to(place)

    def _lay_out(self) -> None:
        """Place the pages below each other, each in the middle."""
        sizes = [(round(p.width * self._zoom), round(p.height * self._zoom)) for p in self._pages]
        widest = max((width for width, _ in sizes), default=0)
        width = max(widest + 2 * GAP, self.viewport().width())
        y = GAP
        for sheet, (wide, high) in zip(self._sheets, sizes, strict=True):
            sheet.setGeometry((width - wide) // 2, y, wide, high)
            sheet.show()
            y += high + GAP
        self._table.resize(width, y if sizes else 0)
        self.verticalScrollBar().setSingleStep(5 * GRID)
        self._table.update()

    def _place(self) -> _Place | None:
        """The point at the top of what is seen, or beside it where that is between two pages."""
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        for at, sheet in enumerate(self._sheets):
            if sheet.y() + sheet.height() > top:
                down = (top - sheet.y()) / max(sheet.height(), 1)
                return _Place(at, down, left / max(self._table.width(), 1))
        return None

    def _go_to(self, place: _Place | None) -> None:
        if place is None or not self._sheets:
            return
        sheet = self._sheets[min(place.page, len(self._sheets) - 1)]
        down = place.down * sheet.height() if place.down > 0 else -GAP
        self.verticalScrollBar().setValue(round(sheet.y() + down))
        self.horizontalScrollBar().setValue(round(place.across * self._table.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End lead to the first and the last page; Qt knows the other keys."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, as in every viewer."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if turned := event.angleDelta().y():
                self.zoomed.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)


class Sheet(QLabel):
    """One page. It is a label, so that a screen reader reads its name; it has no text of its own.

    Paints only what is seen of the page: scaling all of a large one would stop the window.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = QImage()

    def show_page(self, page: Page, name: str) -> None:
        """Show a page under its name."""
        self._image = page.image
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = QRectF(event.rect())
        across = self._image.width() / max(self.width(), 1)
        down = self._image.height() / max(self.height(), 1)
        part = QRectF(
            seen.x() * across, seen.y() * down, seen.width() * across, seen.height() * down
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(seen, self._image, part)


class _Table(QWidget):
    """What the sheets lie on; gives each an edge, so that white paper is seen on a light ground."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        super().__init__()
        self._sheets = sheets

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        for sheet in self._sheets:
            edge: QRect = sheet.geometry().adjusted(-1, -1, 0, 0)
            if edge.intersects(event.rect()):
                painter.drawRect(edge)
