"""A drawing whose things can be gone to with the keys, and are read by screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from negotiator.ui.convergence.laid import Laid, Lay, Said, Tools
from negotiator.ui.convergence.model import SaidModel
from negotiator.ui.convergence.walking import after_key
from negotiator.ui.look.colours import colours_of
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.painting import Brushwork
from negotiator.ui.timeline.shapes import Drawing, Rect, Ring

Index = QModelIndex | QPersistentModelIndex
NARROWEST = 420.0
"""Pixels below which nothing is laid out narrower: the room scrolls then."""
_AROUND = 3.0
_NOTHING = Laid(Drawing(0, 0, ()))


class DrawingView(QListView):
    """As high as its drawing. `opened` carries the index whose record is asked for.

    `stepped` comes when the next record of a thing that stands in several is asked for.
    """

    opened = Signal(QModelIndex)
    stepped = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.things = SaidModel(self)
        self.setModel(self.things)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(round(NARROWEST))
        self._lay: Lay | None = None
        self._laid = _NOTHING
        self._dark: bool | None = None

    def show_things(self, said: Sequence[Said], lay: Lay | None) -> None:
        """Show other things; the person stays at the same record, as far as it is there."""
        current = self.currentIndex()
        key = self.things.said(current.row()).keys[0] if current.isValid() else None
        self._lay = lay
        self.things.show(said)
        self._lay_out()
        row = self.things.row_of(key) if key is not None else None
        if row is not None:
            self.setCurrentIndex(self.things.index(row))

    @property
    def laid(self) -> Laid:
        """What is shown now."""
        return self._laid

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._dark is not colours_of(self.palette()).dark:
            self._lay_out()
        painter = QPainter(self.viewport())
        brushwork = Brushwork(painter, colours_of(self.palette()), self.font())
        brushwork.paint(self._laid.drawing)
        current = self.currentIndex()
        if current.isValid():
            ring = Ring(self._around(current.row()), self.hasFocus())
            brushwork.paint(Drawing(0, 0, (ring,)))
        painter.end()

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= len(self._laid.rects):
            return QRect()
        rect = self._around(index.row())
        return QRect(round(rect.x), round(rect.y), round(rect.width), round(rect.height))

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The thing at a point; of several the last painted one."""
        x, y = point.x(), point.y()
        for row in range(len(self._laid.rects) - 1, -1, -1):
            if self._around(row).holds(x, y):
                return self.things.index(row)
        return QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """All of it is in sight, or the room scrolls to it."""

    def doItemsLayout(self) -> None:
        # Not QListView's own, which would place the things below each other.
        QAbstractItemView.doItemsLayout(self)

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._lay_out()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.setAccessibleDescription(self.things.said(current.row()).spoken)
            self._tell(current.row())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _COMMANDS or not self._take_key(event.key()):
            QWidget.keyPressEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the room scrolls

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.opened.emit(index)

    def _take_key(self, key: int) -> bool:
        current = self.currentIndex()
        if current.isValid() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(current)
            return True
        if current.isValid() and key == Qt.Key.Key_Space:
            self.stepped.emit(current)
            return True
        goal = after_key(self._laid.rects, current.row(), key)
        if goal is not None:
            self.setCurrentIndex(self.things.index(goal))
        return goal is not None

    def _lay_out(self) -> None:
        colours = colours_of(self.palette())
        self._dark = colours.dark
        self._laid = _NOTHING
        if self._lay is not None:
            width = max(float(self.viewport().width()), NARROWEST)
            self._laid = self._lay(width, Tools(colours, Ruler(self.font())))
        self.setFixedHeight(max(round(self._laid.drawing.height), 1))
        self.viewport().update()

    def _around(self, row: int) -> Rect:
        rect = self._laid.rects[row]
        return Rect(
            rect.x - _AROUND,
            rect.y - _AROUND,
            rect.width + 2 * _AROUND,
            rect.height + 2 * _AROUND,
        )

    def _tell(self, row: int) -> None:
        """Tell a screen reader where the person is; QListView would not know."""
        if QAccessible.isActive() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
