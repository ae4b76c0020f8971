from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from negotiator.report.options import ReportKind
from negotiator.ui.compare.table import ComparisonTable
from negotiator.ui.look.cell import Ground, Role
from negotiator.ui.rooms.compare import CompareRoom

ALL = [
    "Issue",
    "Agreement of November 2023",
    "Framework of Paris",
    "Reply of Hamas",
    "Draft of 24 February 2024",
    "First phase as the United States describes it",
    "Israel",
    "Hamas",
]


def names(room):
    model = room.table.comparison
    return [model.column_name(column) for column in range(model.columnCount())]


def issues(room):
    model = room.table.comparison
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def at(room, issue, column):
    return room.table.comparison.index(issues(room).index(issue), ALL.index(column))


def spoken(index):
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def selected(session):
    found = []
    session.selected.connect(lambda *what: found.append(what))
    return found


def test_all_proposals_with_terms_stand_there_the_oldest_first(room):
    assert names(room) == ALL
    assert room.bar.base.text() == "Base: Framework of Paris"
    assert issues(room)[:5] == [
        "Pause in fighting",
        "Hostages released",
        "Further releases",
        "Prisoners released",
        "prisoners per hostage",
    ]


def test_the_model_keeps_the_rules_of_models(room):
    QAbstractItemModelTester(
        room.table.comparison, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    room.read()
    room.bar.only_differences.click()
    room.bar.only_differences.click()


@pytest.mark.parametrize(
    ("issue", "column", "said"),
    [
        ("Pause in fighting", "Framework of Paris", "42 days"),
        ("Pause in fighting", "Agreement of November 2023", "7 days, 35 days less than the base"),
        ("Further releases", "Reply of Hamas", "not addressed"),
        ("prisoners per hostage", "Framework of Paris", "5.0 to 8.6"),
        (
            "prisoners per hostage",
            "Reply of Hamas",
            "not derivable: Hostages released: no number",
        ),
        ("Pause in fighting", "Hamas", "nothing recorded"),
        ("Pause in fighting", "Israel", "open, Open to a pause., said until 23 Feb 2024"),
    ],
)
def test_each_cell_is_said_in_a_sentence(room, issue, column, said):
    assert spoken(at(room, issue, column)).partition(";")[0] == f"{issue}, {column}: {said}"


def test_what_is_shown_is_what_is_reckoned(room):
    shown = at(room, "Pause in fighting", "Reply of Hamas").data(Role.CELL).spoken()
    assert shown.startswith("135 3 × 45")
    assert "93 days more" in shown
    ratio = at(room, "prisoners per hostage", "Agreement of November 2023").data(Role.CELL)
    assert ratio.spoken() == "less than 2.4, 2.29 with 105, as another source claims"
    assert spoken(at(room, "prisoners per hostage", "Agreement of November 2023")).endswith(
        "less than 2.4; 2.29 with 105, as another source claims"
    )
    assert ratio.ground is Ground.PANEL
    november = at(room, "Hostages released", "Agreement of November 2023").data(Role.CELL)
    assert "2 sources differ" in november.spoken()


def test_the_base_is_told_and_seen_in_its_head(room):
    model = room.table.comparison
    head = model.headerData(2, Qt.Orientation.Horizontal, Role.CELL)
    assert head.ground is Ground.BASE
    assert head.spoken().startswith("Base · framework · under discussion, Framework of Paris")
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Framework of Paris"


def test_evidence_follows_the_cell_by_keyboard(qtbot, room, selected):
    room.table.setFocus()
    room.table.setCurrentIndex(at(room, "Pause in fighting", "Agreement of November 2023"))
    qtbot.keyClick(room.table, Qt.Key.Key_Right)
    assert selected[-1] == ("term", 4, "amount")
    qtbot.keyClick(room.table, Qt.Key.Key_Down)
    assert selected[-1] == ("term", 5, "amount")
    qtbot.keyClick(room.table, Qt.Key.Key_Home)
    assert selected[-1] == ("issue", 2, "")
    room.table.setCurrentIndex(at(room, "Pause in fighting", "Israel"))
    assert selected[-1] == ("position", 6, "")


def test_space_goes_through_the_terms_of_one_cell(qtbot, room, selected):
    room.table.setFocus()
    room.table.setCurrentIndex(at(room, "Hostages released", "Reply of Hamas"))
    first = selected[-1]
    qtbot.keyClick(room.table, Qt.Key.Key_Space)
    second = selected[-1]
    assert (first, second) == (("term", 8, ""), ("term", 9, ""))
    qtbot.keyClick(room.table, Qt.Key.Key_Space)
    assert selected[-1] == first


def test_return_asks_for_the_record(qtbot, room, session):
    room.table.setFocus()
    room.table.setCurrentIndex(at(room, "Pause in fighting", "Framework of Paris"))
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room.table, Qt.Key.Key_Return)
    assert wanted.args == ["term", 4]


def test_columns_are_moved_removed_and_made_the_base_by_keyboard(qtbot, room):
    table = room.table
    table.setFocus()
    table.setCurrentIndex(at(room, "Pause in fighting", "Reply of Hamas"))
    qtbot.keyClick(table, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert names(room)[1:4] == [ALL[1], "Reply of Hamas", "Framework of Paris"]
    assert room.bar.base.text() == "Base: Framework of Paris"
    assert table.comparison.column_name(table.currentIndex().column()) == "Reply of Hamas"
    qtbot.keyClick(table, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert room.bar.base.text() == "Base: Reply of Hamas"
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert "Reply of Hamas" not in names(room)
    assert room.bar.base.text() == "Base: Framework of Paris"
    qtbot.keyClick(table, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert names(room)[1:3] == [ALL[1], ALL[4]]


def test_a_removed_column_is_added_again_from_the_menu(room):
    removed = room._columns[0]
    room.table.removed.emit(removed)
    menu = room.bar.add.menu()
    assert [action.text() for action in menu.actions()] == ["Agreement of November 2023 · Nov 2023"]
    menu.actions()[0].trigger()
    assert names(room)[5] == "Agreement of November 2023"
    assert not room.bar.add.isEnabled()


def test_another_base_is_chosen_from_the_menu(room):
    room.bar.base.menu().actions()[0].trigger()
    assert room.bar.base.text() == "Base: Agreement of November 2023"
    assert "35 days more than the base" in spoken(at(room, "Pause in fighting", ALL[2]))


def test_only_differences_leaves_out_what_is_the_same(qtbot, room):
    for column in (ALL[1], ALL[3], ALL[5]):
        room.table.removed.emit(room._columns[names(room).index(column) - 1])
    assert "Complete ceasefire" in issues(room)
    before = issues(room)
    room.bar.only_differences.setFocus()
    qtbot.keyClick(room.bar.only_differences, Qt.Key.Key_Space)
    assert "Israeli withdrawal" in before
    assert "Israeli withdrawal" not in issues(room)


def test_stated_positions_can_be_left_out(room):
    room.bar.positions.click()
    assert names(room) == ALL[:-2]


def test_wordings_can_be_read_in_full(room):
    index = at(room, "Pause in fighting", "Reply of Hamas")
    assert "three phases" not in index.data(Role.CELL).spoken()
    room.bar.wording.click()
    assert "three phases of 45 days each" in index.data(Role.CELL).spoken()


def test_a_change_elsewhere_is_seen_and_the_place_kept(room, session):
    room.table.setCurrentIndex(at(room, "Prisoners released", "Framework of Paris"))
    session.write("Change", lambda unit: unit.change("term", 4, amount="40"))
    assert spoken(at(room, "Pause in fighting", "Framework of Paris")).endswith("40 days")
    assert room.table.currentIndex() == at(room, "Prisoners released", "Framework of Paris")


def test_what_is_not_compared_is_not_read_again(room, session, monkeypatch):
    monkeypatch.setattr(room, "read", lambda: pytest.fail("read again"))
    session.write(
        "Note", lambda unit: unit.add("tag", subject_kind="person", subject_id=1, name="x")
    )


def test_a_proposal_that_is_deleted_leaves_its_column(room, session):
    room.table.shifted.emit(room._columns[0], 1)
    session.write("Delete", lambda unit: unit.remove("proposal", 5))
    assert ALL[5] not in names(room)


def test_the_arrangement_is_kept_for_each_negotiation(qtbot, room, session):
    room.table.removed.emit(room._columns[2])
    room.bar.base.menu().actions()[0].trigger()
    room.bar.wording.click()
    columns = names(room)
    session.write("Add", lambda unit: unit.add("negotiation", name="Other talks"))
    session.move_to(2)
    session.move_to(1)
    assert names(room) == columns
    state = room.state()
    again = CompareRoom(session)
    qtbot.addWidget(again)
    again.restore(state)
    again.enter()
    assert names(again) == columns
    assert again.bar.base.text() == "Base: Agreement of November 2023"
    assert again.bar.wording.isChecked()


@pytest.mark.parametrize("state", [{}, {"arrangements": 5}, {"arrangements": {"x": [1]}}])
def test_a_state_that_makes_no_sense_is_left_alone(room, state):
    room.restore(state)
    room.read()
    assert names(room) == ALL


def test_one_proposal_alone_says_what_to_do(room):
    for column in room._columns[1:]:
        room.table.removed.emit(column)
    assert room.note.isVisible()
    assert "Add column" in room.note.text()


def test_no_proposal_chosen_offers_all_of_them(qtbot, room):
    for column in room._columns:
        room.table.removed.emit(column)
    assert room._pages.currentWidget() is room._none
    assert not room.bar.export.isEnabled()
    qtbot.keyClick(room._none.step, Qt.Key.Key_Space)
    assert names(room) == ALL


def test_a_negotiation_without_proposals_offers_the_first_one(qtbot, room, session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Quiet talks"))
    session.move_to(2)
    assert room._pages.currentWidget() is room._nothing
    with qtbot.waitSignal(session.wanted) as wanted:
        room._nothing.step.click()
    assert wanted.args[0] == "proposal"


def test_a_proposal_without_terms_is_not_said_to_leave_anything_out(room, session):
    added = session.write("Add", lambda unit: unit.add("proposal", negotiation_id=1, name="Rumour"))
    assert "Rumour" not in names(room)
    room.bar.added.emit(added)
    index = room.table.comparison.index(0, names(room).index("Rumour"))
    assert spoken(index) == "Pause in fighting, Rumour: no terms recorded"


def test_the_first_column_stays_in_sight(qtbot, room):
    frozen = room.table._frozen
    assert not frozen.isVisible()
    room.table.setFocus()
    room.table.setCurrentIndex(room.table.comparison.index(0, 7))
    room.table.fitting.finish()
    assert frozen.isVisible()
    assert frozen.rowHeight(0) == room.table.rowHeight(0)
    assert frozen.width() == room.table.columnWidth(0)
    room.table.setCurrentIndex(room.table.comparison.index(0, 1))
    assert room.table.visualRect(room.table.currentIndex()).left() >= room.table.columnWidth(0)
    room.table.setCurrentIndex(room.table.comparison.index(0, 0))
    qtbot.waitUntil(lambda: not frozen.isVisible())


def test_controls_are_named_by_what_they_say(room):
    assert room.accessibleName() == "Compare"
    assert room.table.accessibleName() == "Comparison"
    assert room.bar.base.accessibleName() == "Base: Framework of Paris"
    assert room.bar.add.accessibleName() == "Add column"
    texts = [box.text() for box in (room.bar.only_differences, room.bar.positions)]
    assert texts == ["Only differences", "Stated positions"]


def test_a_screen_reader_hears_the_sentence_of_the_cell(room):
    room.table.setFocus()
    table = QAccessible.queryAccessibleInterface(room.table)
    names_heard = [table.child(at).text(QAccessible.Text.Name) for at in range(table.childCount())]
    assert "Pause in fighting, Framework of Paris: 42 days" in names_heard
    assert "Framework of Paris" in names_heard


def test_tab_goes_through_the_controls_to_the_table(qtbot, room):
    room.bar.base.setFocus()
    seen = []
    for _ in range(9):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert room.bar.only_differences in seen
    assert any(isinstance(widget, ComparisonTable) for widget in seen)


def test_what_is_shown_is_asked_for_as_a_report(qtbot, room, session):
    room.bar.only_differences.click()
    with qtbot.waitSignal(session.reported) as reported:
        room.bar.export.setFocus()
        qtbot.keyClick(room.bar.export, Qt.Key.Key_Space)
    wanted = reported.args[0]
    assert wanted.kind is ReportKind.COMPARISON
    assert wanted.proposals == (1, 2, 3, 4, 5)
    assert wanted.base == 2
    assert wanted.only_differences
    assert wanted.with_positions
