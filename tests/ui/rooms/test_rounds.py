"""A round with its delegations and its agenda, entered with the keyboard alone, then undone."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from negotiator.store.row_classes import AgendaItemRow, DelegateRow, PartyRow, RoundRow
from negotiator.store.unit_of_work import Duplicate
from negotiator.ui.rooms.rounds import RoundsRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, UNDO, Key, focused, press


@pytest.fixture
def room(desk):
    made = RoundsRoom(desk.session)
    desk.window.resize(1100, 900)
    desk.place(made)
    made.enter()
    QApplication.processEvents()
    return made


@pytest.fixture
def form(room):
    return room.detail("round").form


def rounds(desk):
    return [row.name for row in desk.all(RoundRow)]


def enter_cairo(room):
    """Type a whole round: its fields, two delegations, an issue."""
    room.new()
    press("Cairo, four-way", TAB, "13 Feb 2024", TAB, "Cairo, Egypt", TAB, "mediated", TAB, "1")
    press(TAB, "Paris", TAB, "To narrow the gaps", TAB, "No result", TAB)
    press("Egypt", TAB, "host", TAB, "Abbas Kamel", TAB, "Head of intelligence, Egypt", TAB)
    press(Key.Key_Space, TAB, "confirmed", TAB)
    press("Director", TAB, ESCAPE)
    room.detail("round").grids[1].begin()
    press("host", TAB, "captives", ENTER)


def test_a_round_is_entered_and_undone_without_a_mouse(desk, room):
    before = rounds(desk), len(desk.all(PartyRow)), len(desk.all(DelegateRow))
    enter_cairo(room)
    cairo = desk.all(RoundRow, name="Cairo, four-way")[0]
    assert (str(cairo.when), cairo.place, cairo.format, cairo.track) == (
        "2024-02-13", "Cairo, Egypt", "mediated", "1",
    )  # fmt: skip
    assert (cairo.follows_id, cairo.aim, cairo.outcome) == (
        desk.ids.paris, "To narrow the gaps", "No result",
    )  # fmt: skip
    egypt, israel = desk.all(DelegateRow, round_id=cairo.id)
    assert (egypt.head, egypt.presence) == (True, "confirmed")
    assert israel.party_id == desk.ids.israel
    (item,) = desk.all(AgendaItemRow, round_id=cairo.id)
    assert (item.issue_id, item.wording) == (desk.ids.hostages, "captives")
    assert desk.refused == []
    while desk.undo_label:
        press(UNDO)
    assert (rounds(desk), len(desk.all(PartyRow)), len(desk.all(DelegateRow))) == before


def test_tab_goes_from_the_form_into_the_delegations_and_on_to_the_agenda(room, form):
    form.focus("outcome")
    table, agenda = room.detail("round").grids
    press(TAB)
    assert focused() is table
    press(TAB)
    assert focused() is agenda


def test_a_new_round_has_a_name_to_type_over(desk, room, form):
    room.new()
    assert focused() is form.fields["name"].editor
    assert focused().selectedText() == "New round"
    assert desk.undo_label == "Add round"
    press(UNDO)
    assert rounds(desk) == ["Paris II"]


def test_a_name_that_is_taken_offers_the_round_that_has_it(desk, room, form):
    room.new()
    press("paris ii", TAB)
    assert isinstance(desk.refused[-1], Duplicate)
    assert desk.refused[-1].key == ("round", desk.ids.paris)
    assert form.fields["name"].editor.text() == "paris ii"


def test_enter_in_the_list_goes_into_the_round(room, form):
    room.list.setFocus()
    press(ENTER)
    assert focused() is form.fields["name"].editor


def test_delete_in_the_list_deletes_the_round_with_its_parts_and_undo_brings_all_back(desk, room):
    room.list.setFocus()
    press(Key.Key_Delete)
    assert rounds(desk) == []
    assert desk.all(DelegateRow) == []
    assert room.current() is None
    desk.session.undo()
    assert rounds(desk) == ["Paris II"]
    assert len(desk.all(DelegateRow)) == 1
    assert room.current() == ("round", desk.ids.paris)


def test_a_renamed_round_is_renamed_everywhere_at_once(desk, room, form):
    form.focus("name")
    press("Paris, second meeting", TAB)
    model = room.list.model_
    assert model.index(0, 1).data().startswith("Paris, second meeting")
    assert desk.undo_label == "Set Name of Paris II"


def test_a_delegate_asked_for_is_selected_in_its_round(desk, room):
    room.show_record("delegate", desk.ids.barnea_there)
    table = room.detail("round").grids[0]
    assert focused() is table
    assert table.currentIndex().row() == 0


def test_the_room_is_not_read_while_it_is_out_of_sight(desk, room):
    room.hide()
    desk.write("round", desk.ids.paris, name="Paris, second meeting")
    assert "Paris II" in room.list.model_.index(0, 1).data()
    room.show()
    room.enter()
    assert "Paris, second meeting" in room.list.model_.index(0, 1).data()
