"""What a party said, from the line under the list to the words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from negotiator.store.row_classes import ParticipationRow, PartyRow, PositionRow
from negotiator.ui.rooms.positions import PositionsRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, Key, focused, press


@pytest.fixture
def room(sample):
    return sample(PositionsRoom)


def name():
    return focused().accessibleName()


def test_a_position_is_entered_in_the_order_in_which_it_is_told_and_undone(room):
    first = room.dump()
    room.room.new()
    assert name() == "Add a position"
    press("Ham", ENTER)
    assert name() == "Stance"
    position = room.shown()[1]
    told = ["demands", TAB, "Pause", TAB, TAB, "23 Feb 2024", TAB, "Haniyeh", TAB]
    press(*told, "in writing", TAB, "Cairo", TAB, "135", TAB)
    assert name() == "Unit"
    press(TAB)
    assert name() == "Words"
    press("Three phases of 45 days.")
    focused().clearFocus()
    stated = room.read("position", position)
    assert (stated.stance, stated.when.text, str(stated.amount)) == ("demands", "2024-02-23", "135")
    assert (stated.channel, stated.place) == ("in writing", "Cairo")
    assert stated.unit == "days", "the issue's"
    assert stated.wording == "Three phases of 45 days."
    assert room.read("issue", stated.issue_id).name == "Pause in fighting"
    assert "Haniyeh" in room.read("person", stated.speaker_id).name
    room.undo_all(first)


def test_the_fields_follow_each_other_as_one_reports(room):
    room.room.detail("position").form.focus("party_id")
    titles = [name()]
    while titles[-1] != "Words":
        press(TAB)
        titles.append(name())
    assert titles == [
        "Party", "Stance", "Issue", "On proposal", "Said", "By", "Through", "Where", "Amount",
        "Unit", "Words",
    ]  # fmt: skip


@pytest.mark.parametrize("done", [ENTER, TAB])
def test_the_entry_adds_one_position_and_is_empty_again(room, done):
    before = len(room.all(PositionRow))
    room.room.new()
    press("Israel", done)
    assert len(room.all(PositionRow)) == before + 1
    assert room.room.entry.editor.text() == ""
    assert name() == "Stance"
    assert room.shown() == ("position", room.all(PositionRow)[-1].id)
    assert room.session.database.history.undo_label == "Add position Israel: open"


def test_a_party_not_known_yet_is_created_as_the_last_choice(room):
    first = room.dump()
    room.room.new()
    press("Turkey", ENTER)
    assert [party.name for party in room.all(PartyRow)][-1] == "Turkey"
    party = room.all(PartyRow)[-1].id
    assert room.all(PositionRow)[-1].party_id == party
    assert room.all(ParticipationRow, party_id=party), "it takes part from now on"
    room.session.undo()
    assert room.dump() == first, "one step"


def test_looking_elsewhere_adds_nothing_and_keeps_what_was_typed(room):
    before = room.dump()
    room.room.new()
    press("Hamas")
    room.room.list.setFocus(Qt.FocusReason.MouseFocusReason)
    assert room.dump() == before
    assert room.room.entry.editor.text() == "Hamas"
    assert not room.refused


def test_what_is_no_party_is_said_under_the_line(room):
    before = room.dump()
    room.room.new()
    press("Isreal", ENTER)  # spelt alike only: nothing is taken for it
    assert room.dump() == before
    assert name() == "Add a position"
    assert "no party “Isreal”" in room.room.entry.editor.accessibleDescription()
    press(ESCAPE, ESCAPE)
    assert room.room.entry.editor.text() == ""
    assert "Isreal" not in room.room.entry.editor.accessibleDescription()


def test_the_first_position_of_a_negotiation(bare):
    room = bare(PositionsRoom)
    assert focused().text() == "Add the first position"
    press(Key.Key_Space)
    assert name() == "Add a position"
    press("Hamas", ENTER)
    assert room.lines() == [["", "Hamas", "open"]]
    assert name() == "Stance"
    room.session.undo()
    QApplication.processEvents()
    assert room.shown() is None


def test_the_title_follows_a_name_that_is_changed_elsewhere(room):
    room.room.show_record("position", room.all(PositionRow)[0].id)
    party = room.read("party", room.all(PositionRow)[0].party_id)
    with room.write() as unit:
        unit.change("party", party.id, name="Renamed")
    assert room.detail()._title.text().startswith("Renamed:")
    assert any("Renamed" in line[1] for line in room.lines())


def test_each_line_says_when_who_and_what(room):
    assert next(
        line[:2] for line in room.lines() if "Reply of Hamas" in line[2] and "rejects" in line[2]
    ) == ["until 23 Feb 2024", "Israel"]
