from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from negotiator.store import rows
from negotiator.store.row_classes import PositionRow
from negotiator.ui.convergence.bar import STANCES
from negotiator.ui.rooms import convergence
from negotiator.ui.rooms.convergence import ConvergenceRoom


def quiet(session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Quiet talks"))
    session.move_to(2)


def test_an_empty_negotiation_says_what_is_missing_and_offers_the_first_step(qtbot, room, session):
    quiet(session)
    assert room._pages.currentWidget() is room._no_numbers
    assert not room.bar.save.isEnabled()
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room._no_numbers.step, Qt.Key.Key_Space)
    assert wanted.args[0] == "issue"


def test_without_positions_there_are_no_stances_and_a_first_step(qtbot, room, session):
    quiet(session)
    room.bar.stances.click()
    assert room._pages.currentWidget() is room._no_stances
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room._no_stances.step, Qt.Key.Key_Space)
    assert wanted.args[0] == "party"


def test_the_first_position_is_of_the_party_that_is_chosen(qtbot, room, session):
    quiet(session)
    session.write("Take part", lambda unit: unit.add("participation", negotiation_id=2, party_id=3))
    room.bar.stances.click()
    (party,) = room.speaker_menu().actions()
    with qtbot.waitSignal(session.wanted) as wanted:
        party.trigger()
    assert wanted.args[0] == "position"
    with session.read() as connection:
        assert rows.get(connection, PositionRow, wanted.args[1]).party_id == 3


def test_an_issue_with_one_statement_only_is_shown(room, session):
    quiet(session)

    def one(unit):
        issue = unit.add("issue", negotiation_id=2, name="Troops", unit="persons")
        unit.add(
            "position",
            negotiation_id=2,
            party_id=1,
            issue_id=issue,
            stance="demands",
            amount="100",
            when="2024-02-01",
        )

    session.write("One", one)
    assert room.numbers.view.things.rowCount() == 1
    assert room.numbers.gaps.nothing.isVisible()


def test_a_change_elsewhere_is_seen_and_what_does_not_matter_is_not_read(
    room, session, monkeypatch
):
    session.write("Rename", lambda unit: unit.change("party", 1, name="State of Israel"))
    assert "State of Israel" in {box.accessibleName() for box in room.bar.parties.values()}
    monkeypatch.setattr(room, "read", lambda: pytest.fail("read for nothing"))
    session.write("Note", lambda unit: unit.add("round", negotiation_id=1, name="Another"))


def test_what_is_deleted_while_it_is_looked_at_gives_way_to_another(room, session):
    session.write("Drop", lambda unit: unit.remove("exchange", 1))
    assert "prisoners per hostage" not in [
        room.bar.subject.itemText(k) for k in range(room.bar.subject.count())
    ]


def test_the_choice_comes_back_at_the_next_start(qtbot, room, session):
    box = room.bar.subject
    box.setCurrentIndex(2)
    box.chosen.emit()
    next(iter(room.bar.parties.values())).click()
    room.bar.stances.click()
    state = room.state()
    again = ConvergenceRoom(session)
    qtbot.addWidget(again)
    again.restore(state)
    again.show()
    again.enter()
    assert again._choices == room._choices
    assert again._choices.page == STANCES
    assert again._choices.hidden
    again.bar.numbers.click()
    assert again.bar.subject.currentIndex() == 2


@pytest.mark.parametrize("state", [{}, {"choices": 3}, {"choices": {"x": {"hidden": 7}}}])
def test_a_state_that_makes_no_sense_is_left(room, state):
    room.restore(state)
    room.read()
    assert room._choices.hidden == ()


def test_each_negotiation_keeps_its_own_choice(room, session):
    room.bar.stances.click()
    quiet(session)
    assert room._choices.page == 0
    session.move_to(1)
    assert room._choices.page == STANCES


@pytest.mark.parametrize("suffix", [".svg", ".png", ".pdf"])
@pytest.mark.parametrize("page", ["numbers", "stances"])
def test_the_drawing_is_saved_as_a_picture(
    qtbot, room, session, tmp_path, monkeypatch, suffix, page
):
    path = tmp_path / f"drawing{suffix}"
    monkeypatch.setattr(convergence, "picture_to_write", lambda parent, name: path)
    getattr(room.bar, page).click()
    with qtbot.waitSignal(session.said) as said:
        room.bar.save.setFocus()
        qtbot.keyClick(room.bar.save, Qt.Key.Key_Space)
    assert str(path) in said.args[0]
    start = {".svg": b"<?xml", ".png": b"\x89PNG", ".pdf": b"%PDF"}[suffix]
    assert path.read_bytes().startswith(start)


def test_a_picture_that_cannot_be_written_is_refused(qtbot, room, session, tmp_path, monkeypatch):
    path = tmp_path / "gone" / "drawing.svg"
    monkeypatch.setattr(convergence, "picture_to_write", lambda parent, name: path)
    with qtbot.waitSignal(session.refused):
        room.bar.save.click()


def test_nothing_is_written_where_no_file_was_chosen(room, session, monkeypatch):
    monkeypatch.setattr(convergence, "picture_to_write", lambda parent, name: None)
    session.said.connect(pytest.fail)
    room.bar.save.click()


def test_tab_goes_through_the_room_in_the_order_of_the_task(qtbot, room):
    room.bar.numbers.setFocus()
    seen = []
    for _ in range(4 + len(room.bar.parties)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen[0] is room.bar.stances or seen[0] is room.bar.subject
    assert room.bar.subject in seen
    assert room.bar.save in seen
    assert set(room.bar.parties.values()) <= set(seen)
    assert room.numbers.view in seen


def test_the_room_begins_where_its_work_is(room, session):
    assert room.begins_at is room.numbers.view
    room.bar.stances.click()
    assert room.begins_at is room.stances.view
    quiet(session)
    assert room.begins_at is room._no_numbers.step
