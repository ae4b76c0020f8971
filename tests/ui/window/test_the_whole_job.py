"""What an analyst does on a day, with the keyboard alone, in the real window on the sample."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from negotiator.store import rows
from negotiator.store.row_classes import (
    AgendaItemRow,
    DelegateRow,
    PersonRow,
    ProposalRow,
    RoundRow,
    TablingRow,
    TermRow,
)
from negotiator.ui.main_window import MainWindow
from negotiator.ui.workspace import Workspace
from tests.store.dumping import dump
from tests.ui.keyboard import CTRL, ENTER, TAB, focused, press


def at(name: str) -> None:
    """Tab until the control with this accessible name has the focus."""
    for _ in range(60):
        if name in (focused().accessibleName(), _grid_of(focused())):
            return
        press(TAB)
    raise AssertionError(f"Tab never came to “{name}”")


def _grid_of(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return parent.accessibleName() if parent is not None else ""


def room(window: MainWindow, title: str) -> None:
    action = next(a for a in window.commands.rooms if a.text() == title)
    keys = action.shortcut()[0]
    press((keys.key(), keys.keyboardModifiers()))


def new() -> None:
    press((Qt.Key.Key_N, CTRL))


def undo_all(workspace: Workspace) -> int:
    steps = 0
    while workspace.session.database.history.undo_label:
        workspace.session.undo()
        QApplication.processEvents()
        steps += 1
    return steps


def enter_a_round(window: MainWindow) -> None:
    room(window, "Rounds")
    new()
    assert focused().accessibleName() == "Name"
    press("Cairo, March 2024", TAB)
    assert focused().accessibleName() == "When"
    press("3 Mar 2024", TAB, "Cairo, Egypt", TAB, "c", TAB)
    at("Follows")
    press("Paris, from", TAB)
    assert focused().accessibleName() == "Aim"
    press("To settle the list of hostages")
    at("At the table")
    press("Hamas", TAB, TAB, "Khalil al-Hayya", TAB)
    press("Deputy head", TAB, " ", TAB, "c", ENTER)
    at("On the agenda")
    press("Hostages", ENTER)


def test_a_round_with_its_delegation_and_agenda(window: MainWindow, workspace: Workspace) -> None:
    before = dump(workspace.session.database)
    enter_a_round(window)
    with workspace.session.read() as connection:
        (held,) = rows.where(connection, RoundRow, name="Cairo, March 2024")
        (delegate,) = rows.where(connection, DelegateRow, round_id=held.id)
        (item,) = rows.where(connection, AgendaItemRow, round_id=held.id)
        person = rows.get(connection, PersonRow, delegate.person_id or 0)
    assert (str(held.when), held.place, held.format) == (
        "2024-03-03",
        "Cairo, Egypt",
        "consultation",
    )
    assert held.aim == "To settle the list of hostages"
    assert held.follows_id is not None
    assert person is not None
    assert person.name == "Khalil al-Hayya"
    assert (delegate.head, delegate.presence) == (True, "confirmed")
    assert delegate.office_id is not None
    assert item.issue_id is not None
    assert undo_all(workspace) >= 8
    assert dump(workspace.session.database) == before


def enter_a_proposal(window: MainWindow) -> None:
    room(window, "Proposals")
    new()
    assert focused().accessibleName() == "Name"
    press("Reply of March", TAB)
    at("Tabled")
    press("14 March 2024", TAB)
    at("Answers")
    press("Draft of 24", TAB)
    at("Tabled by")
    press("Hamas", ENTER)
    at("Terms")
    press("Pause in", TAB, "42", ENTER)
    press(Qt.Key.Key_Down, Qt.Key.Key_Home)
    press("Prisoners", TAB, "700-1000", ENTER)


def test_a_proposal_with_its_terms(window: MainWindow, workspace: Workspace) -> None:
    before = dump(workspace.session.database)
    enter_a_proposal(window)
    with workspace.session.read() as connection:
        (proposal,) = rows.where(connection, ProposalRow, name="Reply of March")
        terms = rows.where(connection, TermRow, proposal_id=proposal.id, order="rank")
        tabled = rows.where(connection, TablingRow, proposal_id=proposal.id)
    assert str(proposal.when) == "2024-03-14"
    assert proposal.answers_id is not None
    assert len(tabled) == 1
    assert [(str(t.amount), t.unit) for t in terms] == [("42", "days"), ("700..1000", "persons")]
    assert terms[1].giver_id is not None
    assert undo_all(workspace) >= 6
    assert dump(workspace.session.database) == before


def test_all_of_it_can_be_done_again(window: MainWindow, workspace: Workspace) -> None:
    enter_a_round(window)
    enter_a_proposal(window)
    after = dump(workspace.session.database)
    undo_all(workspace)
    while workspace.session.database.history.redo_label:
        workspace.session.redo()
    assert dump(workspace.session.database) == after
