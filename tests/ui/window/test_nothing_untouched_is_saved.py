"""What a newcomer ran into: values that nobody chose, rows that moved, records made twice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from negotiator.store import rows
from negotiator.store.row_classes import FigureRow, PositionRow, ProposalRow
from negotiator.ui.main_window import MainWindow
from negotiator.ui.workspace import Workspace
from tests.store.dumping import dump
from tests.ui.keyboard import ENTER, TAB, press
from tests.ui.window.test_the_whole_job import at, enter_a_proposal, new, room, undo_all


def redo_all(workspace: Workspace) -> None:
    while workspace.session.database.history.redo_label:
        workspace.session.redo()
        QApplication.processEvents()


def test_a_record_that_was_gone_and_came_back_keeps_its_words(
    window: MainWindow, workspace: Workspace
) -> None:
    enter_a_proposal(window)
    after = dump(workspace.session.database)
    room(window, "Overview")
    undo_all(workspace)
    room(window, "Proposals")
    at("Kind")
    press(TAB, TAB)
    redo_all(workspace)
    room(window, "Rounds")
    room(window, "Proposals")
    at("Kind")
    press(TAB, TAB, TAB)
    assert dump(workspace.session.database) == after


def test_an_answer_typed_cell_by_cell_is_one_position(
    window: MainWindow, workspace: Workspace
) -> None:
    enter_a_proposal(window)
    with workspace.session.read() as connection:
        (proposal,) = rows.where(connection, ProposalRow, name="Reply of March")
    at("Answers")
    press("Israel", TAB, "o", TAB, "6 Mar 2024", TAB, ENTER)
    with workspace.session.read() as connection:
        (position,) = rows.where(connection, PositionRow, proposal_id=proposal.id)
    assert str(position.when) == "2024-03-06"


def test_a_figure_stays_in_its_row_while_it_is_typed(
    window: MainWindow, workspace: Workspace
) -> None:
    with workspace.session.read() as connection:
        before = {row.name for row in rows.where(connection, FigureRow)}
    room(window, "Context figures")
    new()
    press("Trucks that entered", TAB, "120", TAB, "trucks", TAB, "Mar 2024", TAB)
    press("Gaza Strip", TAB, "Counted at the crossings", TAB, Qt.Key.Key_Escape)
    with workspace.session.read() as connection:
        after = {row.name: row for row in rows.where(connection, FigureRow)}
    assert set(after) == before | {"Trucks that entered"}
    assert after["Trucks that entered"].place == "Gaza Strip"
    assert after["Trucks that entered"].description == "Counted at the crossings"
