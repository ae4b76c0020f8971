from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import PartyRow
from negotiator.ui.main_window import MainWindow
from negotiator.ui.workspace import Workspace


def party(workspace: Workspace, name: str) -> int:
    with workspace.session.read() as connection:
        return rows.where(connection, PartyRow, name=name)[0].id


def test_a_refusal_stays_until_it_is_put_away(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    sentence = "The date “31 Feb 2024” does not exist: <b>type another</b>."
    workspace.session.refused.emit(Refused(sentence))
    bar = window.problems
    assert bar.isVisible()
    assert bar.sentence.text() == sentence
    assert bar.sentence.textFormat() == Qt.TextFormat.PlainText
    assert bar.sentence.accessibleName() == sentence
    assert not bar.action.isVisible()
    assert window.status.saved.text() == "Not saved"
    bar.dismissal.setFocus()
    qtbot.keyClick(bar.dismissal, Qt.Key.Key_Space)
    assert not bar.isVisible()


def test_the_next_step_that_succeeds_puts_it_away(window: MainWindow, workspace: Workspace) -> None:
    workspace.session.refused.emit(Refused("No."))
    workspace.session.write("Add a party", lambda unit: unit.add("party", name="Norway"))
    assert not window.problems.isVisible()
    assert window.status.saved.text() == "Saved"
    assert window.status.said.text() == "Add a party"


def test_a_duplicate_offers_the_one_that_is_there(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.session.try_write("Add", lambda unit: unit.add("party", name="hamas"))
    assert window.problems.action.text() == "Open the existing one"
    qtbot.keyClick(window.problems.action, Qt.Key.Key_Space)
    assert workspace.room is not None
    assert workspace.room.current() == ("party", party(workspace, "Hamas"))


def test_what_is_still_used_offers_the_way_to_who_uses_it(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    israel = party(workspace, "Israel")
    workspace.session.try_write("Delete", lambda unit: unit.remove("party", israel))
    assert "still used by" in window.problems.sentence.text()
    assert window.problems.action.text() == "Go to the first"
    with qtbot.waitSignal(workspace.session.wanted):
        qtbot.keyClick(window.problems.action, Qt.Key.Key_Space)
