"""The timeline on the screen: a list whose items are drawn in lanes along the time.

A screen reader finds a list of items with their words and places; what is seen is painted from a
drawing.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from negotiator.ui.look.colours import colours_of
from negotiator.ui.timeline.chart import Place
from negotiator.ui.timeline.model import ItemsModel
from negotiator.ui.timeline.painting import Brushwork
from negotiator.ui.timeline.panning import SCROLL, ZOOM, PannedView
from negotiator.ui.timeline.scene import AXIS, Frame, Scene
from negotiator.ui.timeline.walking import after_key

Index = QModelIndex | QPersistentModelIndex
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree
_STEP = 0.2  # share of the width that a key pans
_AIR = 24.0  # pixels kept free beside an item that is brought into sight


class TimelineView(PannedView):
    """Lanes, axis and items of a `Scene`; `opened` carries the index of the item to be opened."""

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = ItemsModel(self)
        self.setModel(self.items)
        self.setAccessibleName("Timeline")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self._pressed: QPoint | None = None
        self._dragging = False

    def show_scene(self, scene: Scene, names: float, *, fit: bool) -> None:
        """Show other items; at the zoom there was, or fitted in."""
        self.take(scene, names, fit=fit)
        self.items.show([(lane.name, lane.items) for lane in scene.chart.lanes])
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._scene is None:
            return
        painter = QPainter(self.viewport())
        brushwork = Brushwork(painter, colours_of(self.palette()), self.font())
        brushwork.paint(self._scene.drawing(self._frame()))
        painter.end()

    def visualRect(self, index: Index) -> QRect:
        if self.chart is None or not index.isValid():
            return QRect()
        rect = self.chart.rect(self.items.place(index.row()))
        if rect is None:
            return QRect()
        y = rect.y + AXIS - self.verticalScrollBar().value()
        return QRect(
            round(rect.x + self._names), round(y), round(rect.width) + 1, round(rect.height) + 1
        )

    def indexAt(self, point: QPoint) -> QModelIndex:
        place = self._place_at(point)
        return QModelIndex() if place is None else self.items.index(self.items.row(place))

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if self.chart is None or not index.isValid():
            return
        place = self.items.place(index.row())
        drawn = self.chart.glyph(place)
        left, right = self.chart.x(drawn.left) - _AIR, self.chart.x(drawn.right) + _AIR
        if left < 0 or right - left > self.chart.width:
            self.pan(min(left, 0.0) if left < 0 else min(left, right - self.chart.width))
        elif right > self.chart.width:
            self.pan(right - self.chart.width)
        self.chart.go_to(place)
        self.settle()
        self._show_row(place)

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.setAccessibleDescription(self.items.spoken(current.row()))
            if self.chart:
                self.chart.go_to(self.items.place(current.row()))
            self._tell(current.row())
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            QWidget.keyPressEvent(self, event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        notches = (turned.y() or turned.x()) / _NOTCH
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM**notches, event.position().x() - self._names)
        elif (
            turned.x()
            or keys & Qt.KeyboardModifier.ShiftModifier
            or not self.verticalScrollBar().maximum()
        ):
            self.pan(-notches * SCROLL)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(notches * SCROLL))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()
            self._dragging = False
            index = self.indexAt(self._pressed)
            if index.isValid():
                self.setCurrentIndex(index)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._pressed is None:
            over = self._place_at(at) is not None
            shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(shape)
            return
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._dragging or far:
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(self._pressed.x() - at.x())
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._pressed.y() - at.y())
            self._pressed = at

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked; with Ctrl it is only selected."""
        clicked = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if clicked and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            index = self.indexAt(event.position().toPoint())
            if index.isValid():
                self.opened.emit(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()  # its first click has opened the record

    def _take_key(self, event: QKeyEvent) -> bool:
        key, shifted = event.key(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        keys = Qt.Key
        if self.chart is None or event.modifiers() & _COMMANDS:
            return False
        if shifted and key in (keys.Key_Left, keys.Key_Right):
            width = self.chart.width * _STEP
            self.pan(-width if key == keys.Key_Left else width)
        elif key in (keys.Key_Plus, keys.Key_Equal, keys.Key_Minus):
            self.zoom(1 / ZOOM if key == keys.Key_Minus else ZOOM)
        elif key == keys.Key_F:
            self.fit()
        elif key in (keys.Key_PageUp, keys.Key_PageDown):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == keys.Key_PageDown else -1) * bar.pageStep())
        elif key in (keys.Key_Return, keys.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            return self._walk(key)
        return True

    def _walk(self, key: int) -> bool:
        """Go from item to item in time, or to the nearest in time of the next lane."""
        chart, current = self.chart, self.currentIndex()
        assert chart is not None
        here = self.items.place(current.row()) if current.isValid() else None
        goal = after_key(chart, here, key, self.verticalScrollBar().value())
        if goal is None:
            return False
        self.setCurrentIndex(self.items.index(self.items.row(goal)))
        return True

    def _show_row(self, place: Place) -> None:
        chart, bar = self.chart, self.verticalScrollBar()
        rect = chart.rect(place) if chart else None
        if rect is None:
            return
        room = self.viewport().height() - AXIS
        if rect.y - 12 < bar.value():
            bar.setValue(round(rect.y - 12))
        elif rect.bottom + 12 > bar.value() + room:
            bar.setValue(round(rect.bottom + 12 - room))

    def _place_at(self, point: QPoint) -> Place | None:
        x, y = point.x() - self._names, point.y() - AXIS
        if self.chart is None or x < 0 or y < 0:
            return None
        return self.chart.at(x, y + self.verticalScrollBar().value())

    def _frame(self) -> Frame:
        current = self.currentIndex()
        return Frame(
            self.viewport().width(),
            self.viewport().height(),
            self._names,
            self.verticalScrollBar().value(),
            self.items.place(current.row()) if current.isValid() else None,
            self.hasFocus(),
        )

    def _tell(self, row: int) -> None:
        """Tell a screen reader where the person is; QListView would not know."""
        if QAccessible.isActive() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(row)
            QAccessible.updateAccessibility(event)

    def _zoom_centre(self) -> float:
        """The current item, where it is in sight."""
        current = self.currentIndex()
        if self.chart is not None and current.isValid():
            drawn = self.chart.glyph(self.items.place(current.row()))
            x = self.chart.x((drawn.start + drawn.end) / 2)
            if 0 <= x <= self.chart.width:
                return x
        return super()._zoom_centre()


_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
