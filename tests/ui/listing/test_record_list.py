"""The list at the left of a room: paged, filtered and sorted by the database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from negotiator.store.queries.listing import PAGE
from negotiator.store.removal import StillUsed
from negotiator.ui.listing.record_list import RecordList
from negotiator.ui.rooms.rounds import RoundsRoom
from tests.ui.keyboard import ENTER, UNDO, Key, press

MANY = 2 * PAGE + 50


@pytest.fixture
def rounds(desk):
    made = RecordList(desk.session, RoundsRoom.listing)
    QAbstractItemModelTester(
        made.model_, QAbstractItemModelTester.FailureReportingMode.Fatal, made
    ).setUseFetchMore(False)
    desk.place(made)
    made.deleted.connect(lambda key: desk.session.try_write("", lambda unit: unit.remove(*key)))
    desk.session.changed.connect(lambda _changed: made.read())
    made.read()
    made.setFocus(Qt.FocusReason.OtherFocusReason)
    return made


def add(desk, *names):
    with desk.session.database.unit("Add") as unit:
        return [unit.add("round", negotiation_id=desk.ids.negotiation, name=name) for name in names]


def names(rounds):
    model = rounds.model_
    return [model.index(row, 1).data().partition(",")[0] for row in range(model.rowCount())]


def by_name(rounds, descending=False):
    rounds.sort_by("name", descending)


def test_the_first_record_is_selected_and_said(desk, rounds):
    assert rounds.current_key() == ("round", desk.ids.paris)


def test_only_a_page_is_read_until_somebody_scrolls(desk, rounds):
    add(desk, *(f"Round {n:03}" for n in range(MANY)))
    assert rounds.model_.rowCount() == PAGE
    rounds.model_.fetchMore(rounds.rootIndex())
    assert rounds.model_.rowCount() == 2 * PAGE
    press(Key.Key_End)
    assert rounds.model_.rowCount() == MANY + 1
    assert rounds.currentIndex().row() == MANY


def test_a_record_on_a_later_page_can_be_shown(desk, rounds):
    made = add(desk, *(f"Round {n:03}" for n in range(MANY)))
    rounds.show_record(("round", made[-1]))
    assert rounds.current_key() == ("round", made[-1])


def test_sorting_keeps_the_selection(desk, rounds):
    add(desk, "Cairo", "Doha", "Rafah")
    by_name(rounds)
    assert names(rounds) == ["Cairo", "Doha", "Paris II", "Rafah"]
    assert rounds.current_key() == ("round", desk.ids.paris)
    by_name(rounds, descending=True)
    assert names(rounds) == ["Rafah", "Paris II", "Doha", "Cairo"]
    assert rounds.current_key() == ("round", desk.ids.paris)


def test_a_change_elsewhere_keeps_the_selection(desk, rounds):
    by_name(rounds)
    cairo, doha = add(desk, "Cairo", "Doha")
    rounds.show_record(("round", doha))
    desk.write("round", cairo, name="Sharm el-Sheikh")
    assert names(rounds) == ["Doha", "Paris II", "Sharm el-Sheikh"]
    assert rounds.current_key() == ("round", doha)
    press(UNDO)
    assert names(rounds) == ["Cairo", "Doha", "Paris II"]
    assert rounds.current_key() == ("round", doha)


def test_after_a_deletion_the_next_record_is_selected(desk, rounds):
    by_name(rounds)
    _, doha, _ = add(desk, "Cairo", "Doha", "Rafah")
    rounds.show_record(("round", doha))
    press(Key.Key_Delete)
    assert names(rounds) == ["Cairo", "Paris II", "Rafah"]
    assert rounds.current_key() == ("round", desk.ids.paris)
    press(Key.Key_Down, Key.Key_Delete)
    assert names(rounds) == ["Cairo", "Paris II"]
    assert rounds.current_key() == ("round", desk.ids.paris)
    press(UNDO, UNDO)
    assert names(rounds) == ["Cairo", "Doha", "Paris II", "Rafah"]


def test_what_is_still_used_is_not_deleted_but_said(desk, qtbot):
    refused = []
    desk.session.refused.connect(refused.append)
    desk.session.try_write("", lambda unit: unit.remove("party", desk.ids.israel))
    assert isinstance(refused[0], StillUsed)


def test_the_last_record_gone_nothing_is_shown(desk, rounds, qtbot):
    with qtbot.waitSignal(rounds.shown, check_params_cb=lambda key: key is None):
        press(Key.Key_Delete)
    assert rounds.current_key() is None


def test_the_filter_finds_words_in_any_spelling(desk, rounds):
    add(desk, "القاهرة", "Doha")
    rounds.model_.filter("القاهره")
    assert names(rounds) == ["القاهرة"]
    rounds.model_.filter("")
    assert len(names(rounds)) == 3


def test_filtering_does_not_read_what_is_not_shown(desk, rounds):
    add(desk, *(f"Round {n:03}" for n in range(MANY)))
    rounds.show_record(("round", desk.ids.paris))
    rounds.model_.filter("round")
    assert rounds.model_.rowCount() == PAGE


def test_deleting_does_not_read_what_is_not_shown(desk, rounds):
    made = add(desk, *(f"Round {n:03}" for n in range(MANY)))
    by_name(rounds)
    rounds.show_record(("round", made[3]))
    press(Key.Key_Delete)
    assert rounds.model_.rowCount() <= 2 * PAGE
    assert rounds.current_key() == ("round", made[4])


def test_enter_asks_for_the_record(desk, rounds, qtbot):
    with qtbot.waitSignal(rounds.opened) as heard:
        press(ENTER)
    assert heard.args == [("round", desk.ids.paris)]


def test_the_columns_are_named_as_on_the_screen(rounds):
    assert rounds.accessibleName() == "Rounds"
    titles = [rounds.model_.headerData(n, Qt.Orientation.Horizontal, 0) for n in range(4)]
    assert titles == ["When", "Round", "Format", "Outcome"]


def test_another_negotiation_begins_at_its_first_record(desk, rounds):
    made = add(desk, *(f"Round {n:03}" for n in range(MANY)))
    rounds.show_record(("round", made[-1]))
    with desk.session.database.unit("Add") as unit:
        other = unit.add("negotiation", name="Colombia")
        first, *_ = [
            unit.add("round", negotiation_id=other, name=f"Havana {n:03}") for n in range(MANY)
        ]
    desk.session.negotiation_id = other
    rounds.read()
    assert rounds.model_.rowCount() == PAGE
    assert rounds.current_key() == ("round", first)
    with desk.session.database.unit("Add") as unit:
        desk.session.negotiation_id = unit.add("negotiation", name="Nothing yet")
    rounds.read()
    assert rounds.model_.rowCount() == 0
    assert rounds.current_key() is None


def test_a_record_asked_for_before_the_first_reading_is_found_by_it(desk):
    made = add(desk, *(f"Round {n:03}" for n in range(MANY)))
    later = RecordList(desk.session, RoundsRoom.listing)
    desk.place(later)
    later.show_record(("round", made[-1]))
    later.read()
    assert later.current_key() == ("round", made[-1])
