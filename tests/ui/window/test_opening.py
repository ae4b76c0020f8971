from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from negotiator import paths, settings
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import NegotiationRow, RoundRow
from negotiator.ui import file_dialogs, naming_dialog, negotiations, window_state
from negotiator.ui.bugs import Bugs
from negotiator.ui.look.theme import Scheme
from negotiator.ui.main_window import MainWindow
from negotiator.ui.naming_dialog import NamingDialog
from negotiator.ui.opening import Opening
from negotiator.ui.rooms.registry import entry_titled
from negotiator.ui.workspace import Workspace


def test_a_first_start_offers_three_ways_to_begin(
    window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    assert opening.open(tmp_path / "new folder" / "talks.db")
    page = window.start
    assert window.middle.currentWidget() is page
    assert not window.sidebar.isEnabled()
    assert not window.commands.new["round"].isEnabled()
    names = [b.accessibleName() for b in (page.sample, page.empty, page.other)]
    assert names == ["Open the sample negotiation", "Begin an empty one", "Open a database…"]
    assert str(tmp_path) in page._where.text()


def test_the_sample_is_opened_by_one_key(
    qtbot: QtBot, window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    opening.open(tmp_path / "talks.db")
    assert window.start.sample.hasFocus()
    with qtbot.waitSignal(window.background.ended):
        qtbot.keyClick(window.start.sample, Qt.Key.Key_Space)
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Gaza ceasefire talks"
    assert window.middle.currentWidget() is opening.workspace.room
    assert "6 rounds" in window.status.said.text()
    assert window.commands.new["round"].isEnabled()


def test_an_empty_one_is_begun_with_its_name_and_can_be_undone(
    window: MainWindow, opening: Opening, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(negotiations, "ask_name", lambda *_: "Sudan talks")
    opening.open(tmp_path / "talks.db")
    window.start.empty.click()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Sudan talks"
    assert window.middle.currentWidget() is not window.start
    window.commands.undo.trigger()
    assert window.middle.currentWidget() is window.start
    window.commands.redo.trigger()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Sudan talks"
    assert window.middle.currentWidget() is opening.workspace.room


def test_a_name_is_asked_for_and_must_not_be_empty(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = NamingDialog("New negotiation", "Name", window)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert dialog.name.accessibleName() == "Name"
    assert not ok.isEnabled()
    qtbot.keyClicks(dialog.name, "  Sudan talks ")
    assert ok.isEnabled()
    dialog.deleteLater()

    def accepted(asked: NamingDialog) -> int:
        asked.name.setText("  Sudan talks ")
        asked.accept()
        return asked.result()

    monkeypatch.setattr(NamingDialog, "exec", accepted)
    assert naming_dialog.ask_name(window, "New negotiation", "Name") == "Sudan talks"
    monkeypatch.setattr(NamingDialog, "exec", lambda _dialog: QDialog.DialogCode.Rejected)
    assert naming_dialog.ask_name(window, "New negotiation", "Name") == ""


def test_another_negotiation_is_chosen_from_the_menu(
    window: MainWindow, workspace: Workspace
) -> None:
    workspace.session.write("Add", lambda unit: unit.add("negotiation", name="Sudan talks"))
    menu = window.sidebar.chooser.others
    menu.aboutToShow.emit()
    entries = {action.text(): action for action in menu.actions()}
    assert list(entries)[-2:] == ["New negotiation…", "Edit this negotiation"]
    assert entries["Gaza ceasefire talks"].isChecked()
    entries["Sudan talks"].trigger()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Sudan talks"


def test_the_negotiation_is_edited_in_place(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.commands.edit_negotiation.trigger()
    dialog = next(d for d in window.findChildren(QDialog) if d.isVisible())
    name = next(f for f in dialog.findChildren(QLineEdit) if f.accessibleName() == "Name")
    name.selectAll()
    qtbot.keyClicks(name, "Paris and Cairo talks")
    dialog.reject()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Paris and Cairo talks"


def test_a_file_that_is_not_ours_is_refused_and_what_was_open_stays(
    window: MainWindow, opening: Opening, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "poem.db").write_text("Was it a vision, or a waking dream?" * 10)
    assert not opening.open(tmp_path / "poem.db")
    assert "poem.db" in window.problems.sentence.text()
    assert opening.workspace is workspace


def test_where_the_last_database_is_broken_there_is_still_a_way_to_begin(
    qtbot: QtBot, window: MainWindow, opening: Opening, tmp_path: Path
) -> None:
    (tmp_path / "poem.db").write_text("Was it a vision, or a waking dream?" * 10)
    opening.open(tmp_path / "poem.db")
    assert window.middle.currentWidget() is window.start
    with qtbot.waitSignal(window.background.ended):
        window.start.sample.click()
    assert paths.default_database().exists()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Gaza ceasefire talks"


def test_what_is_being_typed_is_saved_when_the_window_closes(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, talks: Path
) -> None:
    room = workspace.open_room(entry_titled("Rounds"))
    record = room.current()[1]
    field = next(f for f in room.findChildren(QLineEdit) if f.accessibleName() == "Where")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Rome, Italy")
    window.close()
    database = Database.open(talks)
    with database.read() as connection:
        assert rows.get(connection, RoundRow, record).place == "Rome, Italy"
    database.close()
    assert not talks.with_name("talks.db-wal").exists()


def test_the_window_comes_back_as_it_was_left(
    window: MainWindow, opening: Opening, talks: Path
) -> None:
    opening.open(talks)
    window.commands.themes[2].trigger()
    window.sides.setSizes([300, 900])
    window.commands.evidence.setChecked(False)
    width = window.sides.sizes()[0]
    window.close()
    known, wrong = settings.load(paths.settings_file())
    assert wrong == ""
    assert window_state.scheme(known) is Scheme.DARK
    assert known.database == str(talks)
    assert known.sidebar_width == width
    assert known.place(talks)["room"] == window.entries[0].title
    window.commands.evidence.setChecked(True)
    window.sides.setSizes([200, 1000])
    window_state.restore(window, known)
    assert window.sides.sizes()[0] == width
    assert not window.commands.evidence.isChecked()


@pytest.mark.parametrize("geometry", ["", "?", "AAAA", "ü"])
def test_a_geometry_that_makes_no_sense_is_passed_over(window: MainWindow, geometry: str) -> None:
    before = window.geometry()
    window_state.restore(window, settings.Settings(geometry=geometry, sidebar_width=-5))
    assert window.geometry() == before


def test_files_are_imported_and_exported_beside_the_window(
    qtbot: QtBot,
    window: MainWindow,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    to = tmp_path / "talks.json"
    monkeypatch.setattr(file_dialogs, "file_to_export", lambda *_: to)
    with qtbot.waitSignal(window.background.ended):
        window.commands.export.trigger()
    assert to.is_file()
    assert window.status.said.text() == f"Exported to {to}"
    monkeypatch.setattr(file_dialogs, "files_to_import", lambda *_: [to])
    with qtbot.waitSignal(window.background.ended):
        window.commands.import_files.trigger()
    assert "holds nothing new" in window.status.said.text()


def test_a_file_that_cannot_be_imported_is_told(
    qtbot: QtBot, window: MainWindow, workspace: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "cut.json").write_text('{"format": ')
    with qtbot.waitSignal(window.background.refused):
        workspace.transfer.take_in([tmp_path / "cut.json"])
    assert "cut.json" in window.problems.sentence.text()


def test_another_database_is_opened_and_a_new_one_made(
    window: MainWindow,
    opening: Opening,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    new = tmp_path / "sudan.db"
    monkeypatch.setattr(file_dialogs, "database_to_make", lambda *_: new)
    window.commands.new_database.trigger()
    assert new.is_file()
    assert window.status.database.text() == "sudan.db · local"
    assert window.middle.currentWidget() is window.start
    monkeypatch.setattr(file_dialogs, "database_to_open", lambda *_: tmp_path / "talks.db")
    window.commands.open_database.trigger()
    assert window.sidebar.chooser.accessibleName() == "Negotiation: Gaza ceasefire talks"


def test_a_bug_is_logged_and_said_once_and_the_program_goes_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from negotiator import log

    log.end()
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    file = tmp_path / "negotiator.log"
    Bugs(window, file).watch()
    for _ in range(2):
        sys.excepthook(ZeroDivisionError, ZeroDivisionError("ours"), None)
    boxes: list[QMessageBox] = []
    qtbot.waitUntil(lambda: boxes.extend(window.findChildren(QMessageBox)) or bool(boxes))
    assert len(window.findChildren(QMessageBox)) == 1
    assert boxes[0].text() == (
        f"Something went wrong in Negotiator. Your data is saved.\nDetails: {file}"
    )
    assert boxes[0].textFormat() == Qt.TextFormat.PlainText
    assert file.read_text("utf-8").count("ours") == 2
    boxes[0].close()
    log.end()


def test_the_menu_holds_every_command_and_opens_by_its_key(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    menu = window.top_bar.menu.menu()
    inside = {action for one in menu.actions() for action in one.menu().actions()}
    missing = [c.text() for c in window.commands.all if c not in inside]
    assert missing == ["Menu"]
    assert window.top_bar.menu.accessibleName() == "Menu"


@pytest.mark.parametrize("command", ["keys", "about"])
def test_help_is_shown(window: MainWindow, opening: Opening, command: str) -> None:
    getattr(window.commands, command).trigger()
    dialogs = [d for d in window.findChildren(QDialog) if d.isVisible()]
    assert len(dialogs) == 1
    dialogs[0].close()


def test_the_negotiations_of_the_database_are_those_of_the_sample(workspace: Workspace) -> None:
    with workspace.session.read() as connection:
        assert [r.name for r in rows.where(connection, NegotiationRow)] == ["Gaza ceasefire talks"]


def test_nothing_clips_in_a_small_window(window: MainWindow, workspace: Workspace) -> None:
    window.resize(1024, 700)
    assert window.width() == 1024
    for entry in window.entries:
        workspace.open_room(entry)
        assert window.minimumSizeHint().width() <= 1024, entry.title
    right_edge = window.top_bar.menu.mapTo(window, window.top_bar.menu.rect().bottomRight())
    assert right_edge.x() < 1024
    assert isinstance(workspace.room, QWidget)
