"""A grid of parts, worked with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QApplication

from negotiator.store.row_classes import (
    AgendaItemRow,
    DelegateRow,
    IssueRow,
    OfficeRow,
    ParticipationRow,
    PartyRow,
    PersonRow,
)
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.rooms.rounds import RoundsRoom
from tests.ui.keyboard import (
    ALT,
    BACKTAB,
    CTRL,
    ENTER,
    ESCAPE,
    F2,
    REDO,
    TAB,
    UNDO,
    Key,
    focused,
    press,
)

TABLE, AGENDA = RoundsRoom.details[0].parts
PARTY, ROLE, PERSON, OFFICE, HEAD, PRESENCE, EVIDENCE = range(7)


def make(desk, parts):
    grid = PartsGrid(desk.session, parts)
    tester = QAbstractItemModelTester(
        grid.model_, QAbstractItemModelTester.FailureReportingMode.Fatal, grid
    )
    desk.place(grid)
    grid.show_owner(desk.ids.paris)
    tester.setUseFetchMore(False)
    return grid


@pytest.fixture
def table(desk):
    return make(desk, TABLE)


@pytest.fixture
def agenda(desk):
    return make(desk, AGENDA)


def delegates(desk):
    return desk.all(DelegateRow, round_id=desk.ids.paris)


def go(grid, row, column):
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    grid.setCurrentIndex(grid.model_.index(row, column))


def shown(grid, row):
    model = grid.model_
    return [model.index(row, column).data() for column in range(model.columnCount())]


def at(grid):
    return grid.currentIndex().row(), grid.currentIndex().column()


def editing(grid):
    return grid.state() is QAbstractItemView.State.EditingState


# --- adding


def test_a_delegation_is_entered_without_a_mouse(desk, table):
    go(table, 1, PARTY)
    press("Qatar", TAB)  # created: its row is the delegate's from here on
    assert at(table) == (1, ROLE)
    assert editing(table)
    press("mediator", TAB, "Mohammed Al Thani", TAB, "Prime Minister, Qatar", TAB)
    press(Key.Key_Space, TAB, "confirmed", TAB)
    assert shown(table, 1)[:6] == [
        "Qatar", "mediator", "Mohammed Al Thani", "Prime Minister", "yes", "confirmed",
    ]  # fmt: skip
    assert at(table) == (2, PARTY)
    press("Hamas", TAB, ESCAPE)
    assert [shown(table, row)[0] for row in range(3)] == ["Israel", "Qatar", "Hamas"]
    barnea, qatar, hamas = delegates(desk)
    assert (qatar.head, qatar.presence) == (True, "confirmed")
    assert desk.read(OfficeRow, qatar.office_id).party_id == qatar.party_id
    assert desk.read(PersonRow, qatar.person_id).name == "Mohammed Al Thani"
    assert [barnea.id, qatar.id, hamas.id] == sorted((barnea.id, qatar.id, hamas.id))
    for _ in range(7):
        press(UNDO)
    assert len(delegates(desk)) == 1
    assert desk.all(PartyRow, name="Qatar") == []
    for _ in range(7):
        press(REDO)
    assert [shown(table, row)[0] for row in range(3)] == ["Israel", "Qatar", "Hamas"]


def test_the_row_typed_into_becomes_the_record_and_a_new_empty_row_follows(desk, table):
    go(table, 1, PARTY)
    press("Hamas", ENTER)
    assert at(table) == (1, PARTY)
    assert not editing(table)
    assert focused() is table
    assert table.model_.rowCount() == 3
    assert table.model_.is_blank(table.model_.index(2, 0))
    assert desk.undo_label == "Add delegate Hamas"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("David", ["Israel", "party", "David Barnea"]),
        ("Director", ["Israel", "party", "", "Director"]),
    ],
)
def test_a_name_or_an_office_in_the_first_column_says_whose_delegate_it_is(
    desk, table, typed, expected
):
    go(table, 1, PARTY)
    press(typed, TAB, ESCAPE)
    assert shown(table, 1)[: len(expected)] == expected


def test_a_person_of_no_party_is_kept_until_the_party_is_typed(desk, table):
    go(table, 1, PARTY)
    press("Bassem Naim", Key.Key_Down, TAB)
    assert len(delegates(desk)) == 1
    assert "Type the party" in str(desk.refused[-1])
    assert shown(table, 1)[:3] == ["", "", "Bassem Naim"]
    assert at(table) == (1, PARTY)
    assert editing(table)
    press("Hamas", TAB)
    assert desk.all(PersonRow, name="Bassem Naim")
    assert shown(table, 1)[:3] == ["Hamas", "party", "Bassem Naim"]
    assert at(table) == (1, ROLE)
    press(ESCAPE, UNDO)
    assert desk.all(PersonRow, name="Bassem Naim") == []


def test_what_is_lacking_is_said_and_what_was_typed_stays(desk, table):
    go(table, 1, PRESENCE)
    press("confirmed", TAB)
    assert desk.said == [TABLE.missing]
    assert shown(table, 1)[PRESENCE] == "confirmed"
    assert at(table) == (1, PARTY)
    press("Hamas", ENTER)
    assert delegates(desk)[1].presence == "confirmed"


def test_an_unfinished_row_is_there_again_when_the_round_is(desk, table):
    with desk.session.database.unit("Add") as unit:
        other = unit.add("round", negotiation_id=desk.ids.negotiation, name="Paris I")
    go(table, 1, PRESENCE)
    press("confirmed", ENTER)
    table.show_owner(other)
    assert table.model_.is_blank(table.model_.index(0, 0))
    table.show_owner(desk.ids.paris)
    assert shown(table, 1)[PRESENCE] == "confirmed"
    press(Key.Key_Delete)
    assert len(delegates(desk)) == 1


def test_delete_forgets_an_unfinished_row(desk, table):
    go(table, 1, PRESENCE)
    press("confirmed", ENTER, Key.Key_Delete)
    assert table.model_.is_blank(table.model_.index(1, 0))
    assert len(delegates(desk)) == 1


def test_the_role_typed_into_the_empty_row_becomes_the_partys(desk, table):
    go(table, 1, ROLE)
    press("guarantor", TAB, BACKTAB, BACKTAB, "Hamas", ENTER)
    (role,) = desk.all(ParticipationRow, party_id=desk.ids.hamas)
    assert role.role == "guarantor"


def test_nothing_is_written_by_going_through_the_empty_row(desk, table):
    go(table, 1, PARTY)
    press(F2, TAB)
    assert focused() is desk.elsewhere
    assert len(delegates(desk)) == 1


def test_an_issue_that_is_there_already_is_refused_and_stays_in_the_cell(desk, agenda):
    go(agenda, 1, 0)
    press("hostages", TAB)
    assert "already" in str(desk.refused[-1])
    assert editing(agenda)
    assert focused().text() == "Hostages released"
    press(ESCAPE)
    assert agenda.model_.is_blank(agenda.model_.index(1, 0))
    assert len(desk.all(AgendaItemRow)) == 1


def test_a_refused_row_makes_nothing_of_what_it_names(desk, agenda):
    go(agenda, 1, 0)
    press("x" * 501, ENTER)
    assert "may have 500" in str(desk.refused[-1])
    assert len(desk.all(IssueRow)) == 2
    assert focused().text() == "x" * 501


# --- moving about


def test_tab_goes_along_the_row_and_on_into_the_next(desk, table):
    go(table, 0, PARTY)
    press(F2)
    places = []
    for _ in range(7):
        places.append(at(table))
        press(TAB)
    columns = [PARTY, ROLE, PERSON, OFFICE, HEAD, PRESENCE]
    assert places == [*((0, column) for column in columns), (1, PARTY)]
    assert desk.undo_label is None


def test_shift_tab_goes_back_and_out_at_the_start(desk, table):
    go(table, 1, PARTY)
    press(F2, BACKTAB)
    assert at(table) == (0, PRESENCE)
    assert editing(table)
    go(table, 0, PARTY)
    press(F2, BACKTAB)
    assert not editing(table)


def test_tab_leaves_the_grid_while_nothing_is_edited(desk, table):
    go(table, 0, PARTY)
    press(TAB)
    assert focused() is desk.elsewhere


def test_enter_saves_and_stays(desk, table):
    go(table, 0, PERSON)
    press(ENTER)
    assert editing(table)
    press((Key.Key_A, CTRL), "Ronen Bar", ENTER)
    assert not editing(table)
    assert at(table) == (0, PERSON)
    assert shown(table, 0)[PERSON] == "Ronen Bar"
    assert desk.undo_label == "Set Person of David Barnea, Israel"


def test_escape_leaves_a_cell_as_it_was(desk, table):
    go(table, 0, PERSON)
    press("Ron", ESCAPE)
    assert editing(table)  # only the list of suggestions was closed
    press(ESCAPE)
    assert not editing(table)
    assert shown(table, 0)[PERSON] == "David Barnea"
    assert desk.undo_label is None


# --- editing


def test_a_letter_begins_anew_where_f2_goes_on(desk, agenda):
    go(agenda, 0, 1)
    press("release of hostages", ENTER)
    press("captives", ENTER)
    assert shown(agenda, 0)[1] == "captives"
    press(F2, Key.Key_End, " exchanged", ENTER)
    assert shown(agenda, 0)[1] == "captives exchanged"
    press(Key.Key_Backspace, ENTER)
    assert shown(agenda, 0)[1] == ""


def test_space_switches_a_flag(desk, table):
    go(table, 0, HEAD)
    press(Key.Key_Space)
    assert not delegates(desk)[0].head
    assert shown(table, 0)[HEAD] == ""
    press(UNDO)
    assert shown(table, 0)[HEAD] == "yes"


def test_a_flag_can_be_switched_on_the_way_through_the_row(desk, table):
    go(table, 0, OFFICE)
    press(F2, TAB, Key.Key_Space, TAB)
    assert not delegates(desk)[0].head
    assert at(table) == (0, PRESENCE)


def test_arrows_in_a_choice_do_not_write_until_it_is_left(desk, table):
    go(table, 0, PRESENCE)
    press(F2, Key.Key_Down)
    assert editing(table)
    assert delegates(desk)[0].presence == "reported"
    press(ENTER)
    assert delegates(desk)[0].presence == "expected"


def test_the_sources_words_stand_in_for_an_office(desk, table):
    go(table, 0, OFFICE)
    press("an Israeli official", Key.Key_Down, ENTER)
    delegate = delegates(desk)[0]
    assert (delegate.office_id, delegate.capacity) == (None, "an Israeli official")
    assert shown(table, 0)[OFFICE] == "“an Israeli official”"
    press(F2)
    assert focused().text() == "an Israeli official"
    press((Key.Key_A, CTRL), Key.Key_Delete, ENTER)
    assert delegates(desk)[0].capacity == ""


def test_what_cannot_be_read_stays_in_the_cell_until_it_is_mended(desk, table):
    go(table, 0, PERSON)
    press("Nobody Known", ESCAPE, TAB)  # the list closed: nothing was chosen
    assert editing(table)
    assert focused().text() == "Nobody Known"
    assert "There is no person “Nobody Known”" in str(desk.refused[-1])
    assert "There is no person" in focused().accessibleDescription()
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert editing(table)
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    press("x")
    assert focused().text() == "Nobody Known"
    press(ESCAPE)
    assert not editing(table)
    assert shown(table, 0)[PERSON] == "David Barnea"


def test_a_reference_that_is_needed_cannot_be_emptied_in_a_cell(desk, table):
    go(table, 0, PARTY)
    press(Key.Key_Backspace, ENTER)
    assert str(desk.refused[-1]) == "“Delegation” is needed: fill it in."
    assert editing(table)
    press(ESCAPE)
    assert shown(table, 0)[PARTY] == "Israel"


def test_a_cell_is_saved_when_something_else_is_clicked(desk, agenda):
    go(agenda, 0, 1)
    press("captives")
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert shown(agenda, 0)[1] == "captives"


def test_a_cell_is_saved_when_another_round_is_shown(desk, agenda):
    go(agenda, 0, 1)
    press("captives")
    agenda.show_owner(None)
    assert desk.all(AgendaItemRow)[0].wording == "captives"


def test_evidence_cannot_be_typed_into(desk, table):
    go(table, 0, EVIDENCE)
    press(ENTER, "B2", F2)
    assert not editing(table)


# --- deleting, moving


@pytest.mark.parametrize("column", [HEAD, PRESENCE, PERSON])
def test_delete_in_an_open_editor_deletes_no_row(desk, table, column):
    go(table, 0, column)
    press(F2, Key.Key_Delete, Key.Key_Delete)
    assert len(delegates(desk)) == 1
    assert editing(table)


def test_delete_deletes_the_row_and_undo_brings_it_back(desk, table):
    go(table, 0, PERSON)
    press(Key.Key_Delete)
    assert delegates(desk) == []
    assert table.model_.rowCount() == 1
    assert desk.undo_label == "Delete delegate David Barnea, Israel"
    press(UNDO)
    assert shown(table, 0)[PERSON] == "David Barnea"
    press(REDO)
    assert delegates(desk) == []


def test_alt_and_arrows_move_the_row_with_the_cursor(desk, table):
    go(table, 1, PARTY)
    press("Hamas", ENTER, (Key.Key_Up, ALT))
    assert [shown(table, row)[0] for row in range(2)] == ["Hamas", "Israel"]
    assert at(table) == (0, PARTY)
    label = desk.undo_label
    press((Key.Key_Up, ALT))
    assert desk.undo_label == label
    press((Key.Key_Down, ALT))
    assert [shown(table, row)[0] for row in range(2)] == ["Israel", "Hamas"]
    press(UNDO, UNDO)
    assert [shown(table, row)[0] for row in range(2)] == ["Israel", "Hamas"]


# --- notices from elsewhere


def test_a_change_elsewhere_leaves_what_is_being_typed_alone(desk, agenda):
    go(agenda, 0, 1)
    press("capt")
    desk.write("issue", desk.ids.hostages, name="Captives released")
    assert shown(agenda, 0)[0] == "Captives released"
    assert focused().text() == "capt"
    press("ives", ENTER)
    assert desk.all(AgendaItemRow)[0].wording == "captives"


def test_a_part_added_elsewhere_does_not_slip_under_what_is_being_typed(desk, table):
    go(table, 1, PARTY)
    press("Ham")
    with desk.session.database.unit("Elsewhere") as unit:
        unit.add("delegate", round_id=desk.ids.paris, party_id=desk.ids.mossad, rank=2)
    assert shown(table, 1)[0] == "Mossad"
    press(ENTER)
    assert [shown(table, row)[0] for row in range(3)] == ["Israel", "Mossad", "Hamas"]


def test_a_round_deleted_while_a_cell_is_typed_into_is_only_said(desk, table):
    go(table, 1, PARTY)
    press("Ham")
    with desk.session.database.unit("Elsewhere") as unit:
        unit.remove("round", desk.ids.paris)
    press(ENTER)
    assert "not there any more" in str(desk.refused[-1])
    table.show_owner(None)
    assert table.model_.rowCount() == 0


def test_a_row_deleted_while_it_is_typed_into_closes_the_editor(desk, table):
    go(table, 0, PERSON)
    press("Ron")
    with desk.session.database.unit("Elsewhere") as unit:
        unit.remove("delegate", desk.ids.barnea_there)
    assert not editing(table)
    assert table.model_.rowCount() == 1


# --- names for those who do not see the screen


def test_the_grid_and_its_columns_are_named_as_on_the_screen(table):
    assert table.accessibleName() == "At the table"
    titles = [
        table.model_.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for column in range(7)
    ]
    assert titles == [
        "Delegation", "Role", "Person", "In the capacity of", "Head", "Presence", "Evidence",
    ]  # fmt: skip


def test_an_editor_is_named_by_its_column(table):
    go(table, 0, OFFICE)
    press(F2)
    assert focused().accessibleName() == "In the capacity of"


def test_the_evidence_follows_the_cell(desk, table, qtbot):
    go(table, 0, PARTY)
    with qtbot.waitSignal(desk.session.selected) as heard:
        press(Key.Key_Right, Key.Key_Right)
    go(table, 0, PERSON)
    assert heard.args[:2] == ["delegate", desk.ids.barnea_there]


# --- painting


def test_ten_thousand_repaints(desk, table):
    """PySide 6.12.0 dropped references in virtual calls and aborted after some thousands."""
    picture = QPixmap(table.size())
    for _ in range(100):
        table.render(picture)
    index = table.model_.index(0, PARTY)
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    option = QStyleOptionViewItem()
    table.initViewItemOption(option)
    option.rect = table.visualRect(index)
    painter = QPainter(picture)
    for _ in range(10_000):
        table.itemDelegate().paint(painter, option, index)
    painter.end()


def test_a_party_without_a_colour_is_painted(desk, table):
    assert desk.read(PartyRow, desk.ids.israel).colour == ""
    table.render(QPixmap(table.size()))


@pytest.mark.parametrize("width", [250, 320, 900])
def test_no_row_is_hidden_behind_a_scroll_bar(desk, table, width):
    desk.window.resize(width, 700)
    for _ in range(4):
        QApplication.processEvents()
    below = table.visualRect(table.model_.index(1, 0)).bottom()
    assert below <= table.viewport().height()
