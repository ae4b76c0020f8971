"""One round with Tab through each room: everything is reached, everything has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from negotiator.ui.main_window import MainWindow
from negotiator.ui.rooms.registry import ROOMS, Entry
from negotiator.ui.workspace import Workspace
from tests.ui.keyboard import TAB, focused, press


def stops_of(window: MainWindow) -> list[QWidget]:
    """Every widget that Tab stops at, from the top bar on and round to it again."""
    first = window.top_bar.menu
    first.setFocus(Qt.FocusReason.TabFocusReason)
    stops: list[QWidget] = []
    for _ in range(300):
        press(TAB)
        if focused() is first:
            return stops
        stops.append(focused())
    raise AssertionError("Tab never came round")


def waiting_in(room: QWidget) -> list[QWidget]:
    """The widgets of a room that Tab must reach."""
    return [
        widget
        for widget in room.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
    ]


@pytest.mark.parametrize("entry", ROOMS, ids=lambda entry: entry.title)
def test_tab_reaches_all_of_a_room_and_then_its_evidence(
    window: MainWindow, workspace: Workspace, entry: Entry
) -> None:
    for other in ROOMS[:3]:  # rooms that were open before do not change the order
        workspace.open_room(other)
    room = workspace.open_room(entry)
    QApplication.processEvents()
    stops = stops_of(window)
    missed = [w for w in waiting_in(room) if w not in stops]
    assert [(type(w).__name__, w.accessibleName()) for w in missed] == []
    inside = [room.isAncestorOf(widget) for widget in stops]
    assert inside == sorted(inside, reverse=True), "the room comes first, in one piece"


@pytest.mark.parametrize("entry", ROOMS, ids=lambda entry: entry.title)
def test_every_stop_has_a_name(window: MainWindow, workspace: Workspace, entry: Entry) -> None:
    workspace.open_room(entry)
    QApplication.processEvents()
    nameless = [
        type(widget).__name__
        for widget in stops_of(window)
        if not (widget.accessibleName() or getattr(widget, "text", lambda: "")())
    ]
    assert nameless == []
