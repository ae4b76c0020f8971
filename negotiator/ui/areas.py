"""F6: from the sidebar to the list, the detail, the evidence, and round again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from negotiator.ui.main_window import MainWindow
from negotiator.ui.rooms.room import Room


class Areas(QObject):
    """Moves the focus between the parts of a window that a person works in."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.commands.next_area.triggered.connect(self._next)
        window.commands.previous_area.triggered.connect(self._previous)

    def all(self) -> list[QWidget]:
        """The parts in the order of the screen; a room that is divided counts as its parts."""
        window = self._window
        room = window.middle.currentWidget()
        areas: list[QWidget] = [window.sidebar]
        if room is not None:
            areas += _split(room) or [room]
        areas += [*_widgets(window.with_evidence)[1:], window.problems]
        return [area for area in areas if area.isVisible()]

    def _next(self) -> None:
        self._move(1)

    def _previous(self) -> None:
        self._move(-1)

    def _move(self, by: int) -> None:
        """Go to the next part that can take the focus, where the person was in it last."""
        areas = self.all()
        focused = QApplication.focusWidget()
        at = next((k for k, area in enumerate(areas) if _holds(area, focused)), -min(by, 0))
        for step in range(1, len(areas) + 1):
            goal = entrance(areas[(at + by * step) % len(areas)])
            if goal is not None:
                goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _split(room: QWidget) -> list[QWidget]:
    """The parts of a room that stand side by side."""
    for splitter in room.findChildren(QSplitter):
        if splitter.isVisible() and splitter.orientation() == Qt.Orientation.Horizontal:
            return _widgets(splitter)
    return []


def _widgets(splitter: QSplitter) -> list[QWidget]:
    found = (splitter.widget(place) for place in range(splitter.count()))
    return [widget for widget in found if widget is not None]


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (area is widget or area.isAncestorOf(widget))


def entrance(area: QWidget) -> QWidget | None:
    """The widget of an area that had the focus last, or where it begins, or the first in it."""
    last: QWidget | None = area.focusWidget()
    if last is not None and last.isVisible() and last.isEnabled():
        return last
    if isinstance(area, Room) and area.begins_at is not None and area.begins_at.isVisible():
        return area.begins_at
    widget = area.nextInFocusChain()
    while widget is not None and widget is not area:
        if area.isAncestorOf(widget) and _takes_tab(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _takes_tab(widget: QWidget) -> bool:
    by_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
    return bool(by_tab) and widget.isVisible() and widget.isEnabled()
