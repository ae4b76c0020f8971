"""F6: from the sidebar to the list, the detail, the evidence, and round again."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from negotiator.ui.main_window import MainWindow


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
        areas: list[QWidget] = [window.sidebar, *_parts(window.middle.currentWidget())]
        beside = window.with_evidence
        areas += [w for k in range(1, beside.count()) if (w := beside.widget(k)).isVisible()]
        if window.problems.isVisible():
            areas.append(window.problems)
        return areas

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
            goal = _entrance(areas[(at + by * step) % len(areas)])
            if goal is not None:
                goal.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return


def _parts(room: QWidget) -> Iterator[QWidget]:
    """The parts of a room's first visible splitter, or the room as a whole."""
    for splitter in room.findChildren(QSplitter):
        if splitter.isVisible() and splitter.orientation() == Qt.Orientation.Horizontal:
            yield from (splitter.widget(k) for k in range(splitter.count()))
            return
    yield room


def _holds(area: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (area is widget or area.isAncestorOf(widget))


def _entrance(area: QWidget) -> QWidget | None:
    """The widget of an area that had the focus last, or the first one that takes it by Tab."""
    last = area.focusWidget()
    if last is not None and last.isVisible() and last.isEnabled():
        return last
    widget = area
    while (widget := widget.nextInFocusChain()) is not area:
        by_tab = Qt.FocusPolicy.TabFocus.value & widget.focusPolicy().value
        if by_tab and area.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled():
            return widget
    return None
