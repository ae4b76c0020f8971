from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from negotiator.store.queries.finding import Nearness, nearness
from negotiator.ui.look.cell import Role, Text
from negotiator.ui.main_window import MainWindow
from negotiator.ui.search_panel import SearchPanel
from negotiator.ui.search_results import marked
from negotiator.ui.workspace import Workspace

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, workspace: Workspace) -> SearchPanel:
    """The search field, opened by its keys."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert workspace.search.isVisible()
    return workspace.search


def lines(panel: SearchPanel) -> list[str]:
    model = panel.model
    return [
        ": ".join(model.index(row, c).data(Qt.ItemDataRole.AccessibleTextRole) for c in (0, 1))
        for row in range(model.rowCount())
    ]


def bold(panel: SearchPanel, row: int) -> list[str]:
    cell = panel.model.index(row, 1).data(Role.CELL)
    return [span.text for span in cell.spans if isinstance(span, Text) and span.bold]


def test_typing_finds_a_person_with_the_letters_in_bold(qtbot: QtBot, panel: SearchPanel) -> None:
    qtbot.keyClicks(panel.field, "barn")
    assert lines(panel)[0].startswith("Person: David Barnea")
    assert bold(panel, 0) == ["Barn"]


def test_a_name_in_another_script_finds_the_same_person(panel: SearchPanel) -> None:
    panel.field.setText("برنياع")
    assert lines(panel)[0].startswith("Person: ")
    assert "same person: David Barnea" in lines(panel)[0]
    assert panel.field.displayText() == "برنياع"


def test_names_come_before_passages_and_beginnings_before_middles(panel: SearchPanel) -> None:
    panel.field.setText("pris")
    kinds = [line.partition(":")[0] for line in lines(panel)]
    assert set(kinds[:2]) == {"Exchange", "Issue"}
    assert "Proposal" in kinds[2:]  # it only says "prisoners" in its summary


@pytest.mark.parametrize(
    ("name", "typed", "near"),
    [
        ("Paris II", "par", Nearness.BEGINS),
        ("Framework of Paris", "PAR", Nearness.BEGINS_A_WORD),
        ("Comparison", "par", Nearness.HOLDS),
        ("Cairo", "par", Nearness.ELSEWHERE),
        ("Éric", "eric", Nearness.BEGINS),
    ],
)
def test_how_near_a_name_is(name: str, typed: str, near: Nearness) -> None:
    assert nearness(name, typed) is near


def test_several_words_are_each_marked_where_they_stand() -> None:
    spans = marked("Hostages released in phase two", "rel host")
    assert [(s.text, s.bold) for s in spans if s.bold] == [("Host", True), ("rel", True)]
    assert "".join(s.text for s in spans) == "Hostages released in phase two"


def test_markup_in_a_name_is_shown_as_it_is() -> None:
    assert "".join(s.text for s in marked("<b>x</b> & co", "x")) == "<b>x</b> & co"


def test_enter_opens_what_is_marked_and_arrows_move_the_mark(
    qtbot: QtBot, panel: SearchPanel, workspace: Workspace
) -> None:
    qtbot.keyClicks(panel.field, "paris")
    second = panel.model.at(1).opens
    qtbot.keyClick(panel.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(workspace.session.wanted) as wanted:
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert tuple(wanted.args) == second
    assert not panel.isVisible()


def test_a_quote_opens_the_record_it_is_about(
    qtbot: QtBot, panel: SearchPanel, workspace: Workspace
) -> None:
    panel.field.setText("to get all of those hostages home")
    assert "hostages home" in lines(panel)[0]
    assert panel.model.at(0).opens is not None
    assert panel.model.at(0).opens[0] in ("citation", "agenda_item")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert workspace.room is not None
    assert workspace.room.title in ("Rounds", "Positions")


def test_escape_closes_it_and_goes_back(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.sidebar.rooms.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert workspace.search.field.hasFocus()
    qtbot.keyClick(workspace.search.field, Qt.Key.Key_Escape)
    assert not workspace.search.isVisible()
    assert window.sidebar.rooms.hasFocus()


def test_commands_are_found_with_their_keys_and_run(
    qtbot: QtBot, panel: SearchPanel, workspace: Workspace
) -> None:
    qtbot.keyClicks(panel.field, "new prop")
    assert lines(panel)[0] == "Command: New proposal"
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert workspace.room is not None
    assert workspace.room.title == "Proposals"
    assert workspace.session.database.history.undo_label is not None


def test_nothing_typed_offers_what_was_visited_last_and_all_commands(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    workspace.session.select("party", 1)
    workspace.session.select("issue", 2, "name")
    workspace.session.select("issue", 999)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    shown = lines(workspace.search)
    assert shown[0].startswith("Issue: ")
    assert shown[1].startswith("Party: ")
    assert "Command: Export…, Ctrl+Shift+E" in shown


@pytest.mark.parametrize(
    "typed", ["cease-fire", 'say "no"', "C++", "l'accord", "%", "\0", "𝕏", "zz"]
)
def test_no_text_is_an_error(panel: SearchPanel, typed: str) -> None:
    panel.field.setText(typed)
    assert all(line for line in lines(panel))


def test_the_model_keeps_qts_rules(panel: SearchPanel) -> None:
    QAbstractItemModelTester(
        panel.model, QAbstractItemModelTester.FailureReportingMode.Fatal, panel
    )
    for text in ("a", "barnea", ""):
        panel.field.setText(text)
