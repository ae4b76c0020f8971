from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import RoundRow
from negotiator.ui.main_window import MainWindow
from negotiator.ui.opening import Opening
from negotiator.ui.rooms.registry import ROOMS, entry_for, entry_titled
from negotiator.ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier


def round_named(workspace: Workspace, name: str) -> int:
    with workspace.session.read() as connection:
        return rows.where(connection, RoundRow, name=name)[0].id


def texts(window: MainWindow) -> dict[str, str]:
    model = window.sidebar.rooms.rooms
    return {
        model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole): model.data(
            model.index(row), Qt.ItemDataRole.AccessibleDescriptionRole
        )
        for row in range(model.rowCount())
    }


@pytest.mark.parametrize("entry", ROOMS, ids=lambda e: e.title)
def test_the_sidebar_says_of_a_room_what_the_room_says_of_itself(entry) -> None:
    room = entry.load()
    assert (room.title, room.icon, room.group) == (entry.title, entry.icon, entry.group)


@pytest.mark.parametrize(
    "kind", ["round", "proposal", "position", "issue", "party", "person", "figure", "source"]
)
def test_every_kind_that_can_be_new_has_a_room(kind: str) -> None:
    assert entry_for(kind) is not None


def test_the_sidebar_counts_what_the_negotiation_holds(
    window: MainWindow, workspace: Workspace
) -> None:
    shown = texts(window)
    assert shown["Rounds"] == "6"
    assert shown["Proposals"] == "5"
    assert shown["Sources"] == "10"
    assert shown["Overview"] == ""


def test_counts_follow_every_change(window: MainWindow, workspace: Workspace) -> None:
    window.commands.new_wanted.emit("round")
    assert texts(window)["Rounds"] == "7"
    workspace.session.undo()
    assert texts(window)["Rounds"] == "6"


def test_the_window_names_the_negotiation_its_dates_and_its_label(
    window: MainWindow, workspace: Workspace
) -> None:
    chooser = window.sidebar.chooser
    assert chooser.accessibleName() == "Negotiation: Gaza ceasefire talks"
    assert chooser.accessibleDescription() == "Nov 2023 –"
    assert window.top_bar.label.text() == "TLP:AMBER"
    assert window.top_bar.label.accessibleName() == "Handling label TLP:AMBER"


def test_control_and_a_digit_open_a_room(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert workspace.room is not None
    assert workspace.room.title == ROOMS[1].title
    assert window.middle.currentWidget() is workspace.room
    last = min(len(ROOMS), 10)  # there is no digit for the eleventh room
    qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0.value + last % 10), CTRL)
    assert workspace.room.title == ROOMS[last - 1].title
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert workspace.room.title == ROOMS[0].title


def test_arrow_keys_in_the_sidebar_walk_over_headings_from_room_to_room(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.open_room(ROOMS[0])
    window.sidebar.rooms.setFocus()
    for _ in range(2):
        qtbot.keyClick(window.sidebar.rooms, Qt.Key.Key_Down)
    assert workspace.room is not None
    assert workspace.room.title == ROOMS[2].title
    assert window.sidebar.rooms.hasFocus()


def test_control_n_adds_what_the_open_room_makes(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.open_room(entry_titled("Proposals") or ROOMS[0])
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert texts(window)["Proposals"] == "6"
    assert isinstance(window.focusWidget(), QLineEdit)
    assert window.focusWidget().accessibleName() == "Name"


def test_undo_and_redo_say_what_they_would_do(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    commands = window.commands
    assert not commands.undo.isEnabled()
    record = round_named(workspace, "McGurk in Israel")
    workspace.session.write("Set Where", lambda unit: unit.change("round", record, place="Haifa"))
    assert commands.undo.text() == "Undo: Set Where"
    assert window.top_bar.undo.accessibleName() == "Undo: Set Where"
    assert window.top_bar.undo.toolTip().startswith("Undo: Set Where")
    workspace.open_room(ROOMS[0])
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert commands.undo.text() == "Undo"
    assert not commands.undo.isEnabled()
    assert commands.redo.text() == "Redo: Set Where"
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    with workspace.session.read() as connection:
        assert rows.get(connection, RoundRow, record).place == "Haifa"


def test_a_field_takes_back_typing_first_and_then_leaves_undo_to_the_window(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    record = round_named(workspace, "McGurk in Israel")
    workspace.session.write("Set Track", lambda unit: unit.change("round", record, track="1"))
    workspace.show_record("round", record)
    field = next(f for f in workspace.room.findChildren(QLineEdit) if f.accessibleName() == "Where")
    field.setFocus()
    qtbot.keyClicks(field, " and Jerusalem")
    while field.isUndoAvailable():
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert window.commands.undo.text() == "Undo: Set Track"
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert not window.commands.undo.isEnabled()


def test_a_record_that_is_wanted_is_shown_in_its_room(
    window: MainWindow, workspace: Workspace
) -> None:
    record = round_named(workspace, "McGurk in Israel")
    workspace.session.want(("round", record))
    assert workspace.room.title == "Rounds"
    assert workspace.room.current() == ("round", record)


def test_a_part_is_shown_within_what_it_is_a_part_of(
    window: MainWindow, workspace: Workspace
) -> None:
    with workspace.session.database.unit("Note") as unit:
        record = unit.add("negotiation", name="Another one")
        held = unit.add("round", negotiation_id=record, name="Geneva")
        note = unit.add("note", subject_kind="round", subject_id=held, text="ask")
    workspace.session.want(("note", note))
    assert workspace.session.negotiation_id == record
    assert workspace.room.current() == ("round", held)
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Another one"


def test_delete_names_the_selected_record_and_can_be_undone(
    window: MainWindow, workspace: Workspace
) -> None:
    record = round_named(workspace, "Cairo, Israel's spy chief attends")
    workspace.show_record("round", record)
    assert window.commands.delete.text() == "Delete round “Cairo, Israel's spy chief attends”"
    window.commands.delete.trigger()
    assert texts(window)["Rounds"] == "5"
    assert window.commands.undo.text().startswith("Undo: Delete round")
    window.commands.undo.trigger()
    assert texts(window)["Rounds"] == "6"


def test_the_evidence_is_hidden_where_it_does_not_belong_and_where_it_is_not_wanted(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    def shown() -> list[QWidget]:
        return [w for w in window.findChildren(QWidget) if w.accessibleName() == "Evidence"]

    workspace.open_room(entry_titled("Rounds") or ROOMS[0])
    panel = shown()[0]
    assert panel.isVisible()
    workspace.open_room(entry_titled("Overview") or ROOMS[0])
    assert not panel.isVisible()
    workspace.open_room(entry_titled("Sources") or ROOMS[0])
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    assert not panel.isVisible()


def test_f6_goes_from_part_to_part_and_back(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    room = workspace.open_room(entry_titled("Rounds") or ROOMS[0])
    window.sidebar.rooms.setFocus()
    visited = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        visited.append(window.focusWidget())
    assert room.isAncestorOf(visited[0])
    assert room.isAncestorOf(visited[1])
    assert visited[0] is not visited[1]
    assert not room.isAncestorOf(visited[2])
    assert visited[3] is window.sidebar.rooms
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.focusWidget() is visited[2]


def test_another_programs_change_is_seen_on_coming_back(
    window: MainWindow, workspace: Workspace, talks: Path
) -> None:
    elsewhere = Database.open(talks)
    with elsewhere.unit("Add a round elsewhere") as unit:
        unit.add("round", negotiation_id=workspace.session.negotiation_id, name="Geneva")
    elsewhere.close()
    window.activated.emit()
    assert texts(window)["Rounds"] == "7"


def test_where_the_person_was_is_found_again(
    window: MainWindow, opening: Opening, talks: Path
) -> None:
    assert opening.open(talks)
    record = round_named(opening.workspace, "McGurk in Israel")
    opening.workspace.show_record("round", record)
    assert opening.open(talks)
    assert opening.workspace.room.title == "Rounds"
    assert opening.workspace.room.current() == ("round", record)


def test_every_control_of_the_frame_has_a_name(window: MainWindow, workspace: Workspace) -> None:
    workspace.open_room(ROOMS[0])
    frame = (window.sidebar, window.top_bar, window.status, window.problems)
    nameless = [
        widget
        for part in frame
        for widget in part.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


def test_in_a_narrow_window_the_evidence_waits_until_it_is_asked_for(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.open_room(entry_titled("Rounds"))
    panel = next(w for w in window.findChildren(QWidget) if w.accessibleName() == "Evidence")
    assert panel.isVisible()
    window.resize(1024, 700)
    assert not panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    assert panel.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_E, CTRL)
    window.resize(1440, 900)
    assert panel.isVisible()
    assert window.evidence_shown
