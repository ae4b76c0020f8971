"""Issues: their order, which is the person's, and what they are a part of."""

from __future__ import annotations

import pytest

from negotiator.store.row_classes import IssueRow
from negotiator.ui.listing.roles import DEPTH
from negotiator.ui.rooms.issues import IssuesRoom
from tests.ui.keyboard import ALT, CTRL, ENTER, TAB, Key, focused, press

DOWN, UP = (Key.Key_Down, ALT), (Key.Key_Up, ALT)


@pytest.fixture
def room(sample):
    return sample(IssuesRoom)


def go_to(room, name):
    room.room.show_record("issue", room.named("issue", name))


def depths(room):
    model = room.room.list.model_
    return [model.index(row, 0).data(DEPTH) for row in range(model.rowCount())]


def test_sub_issues_stand_under_their_issue_further_in(room):
    at = room.names().index("Further releases, part of Hostages released")
    assert room.names()[at - 1] == "Hostages released"
    assert depths(room)[at - 1 : at + 1] == [0, 1]


def test_an_issue_with_a_unit_a_giver_and_a_parent_is_entered_and_undone(room):
    first = room.dump()
    room.room.new()
    press("Bodies returned", TAB, "Remains", TAB, "bodies", TAB, "Hamas", TAB, "Israel", TAB)
    press("Of the dead.")
    focused().clearFocus()
    issue = room.read(*room.shown())
    assert (issue.name, issue.unit, issue.description) == (
        "Bodies returned",
        "bodies",
        "Of the dead.",
    )
    assert issue.parent_id == room.named("issue", "Remains exchanged")
    at = room.names().index("Bodies returned, part of Remains exchanged")
    assert room.names()[at - 1] == "Remains exchanged"
    assert room.lines()[at][1:] == ["bodies", "0", "0"]
    room.undo_all(first)


def test_alt_and_an_arrow_move_an_issue_with_what_is_part_of_it(room):
    first, before = room.dump(), room.names()
    go_to(room, "Hostages released")
    press(DOWN)
    after = room.names()
    assert after[1:4] == [before[3], "Hostages released", before[2]]
    assert room.shown() == ("issue", room.named("issue", "Hostages released"))
    assert room.session.database.history.undo_label == "Move issue Hostages released"
    assert room.names()[room.room.list.currentIndex().row()] == "Hostages released"
    press(UP)
    assert room.names() == before
    room.undo_all(first)


def test_a_sub_issue_stays_within_its_issue_and_the_ends_stay_the_ends(room):
    before, stored = room.names(), room.dump()
    go_to(room, "Further releases")
    press(DOWN, UP)
    go_to(room, "Pause in fighting")
    press(UP)
    go_to(room, "Humanitarian aid")
    press(DOWN)
    assert room.names() == before
    assert room.dump() == stored, "nothing was written"


def test_upside_down_the_arrows_go_where_they_point(room):
    room.room.list.sort_by("rank", True)
    before = room.names()
    go_to(room, "Pause in fighting")
    assert before[-1] == "Pause in fighting"
    press(UP)
    assert room.names().index("Pause in fighting") < len(before) - 1


def test_an_issue_moves_only_where_the_list_shows_the_order(room):
    room.room.list.sort_by("unit", False)
    before = room.dump()
    press(DOWN)
    assert room.dump() == before
    assert room.said[-1] == "Sort by Issue first: only then the list shows their order."


def test_sorted_otherwise_or_filtered_a_sub_issue_says_what_it_is_part_of(room):
    room.room.list.sort_by("terms", False)
    assert "Further releases, part of Hostages released" in room.names()
    assert set(depths(room)) == {0}
    room.room.list.sort_by("rank", False)
    press((Key.Key_F, CTRL), "further")
    assert room.names() == ["Further releases, part of Hostages released"]
    assert depths(room) == [0]


def test_issues_without_a_unit_stand_last_by_unit(room):
    room.room.list.sort_by("unit", False)
    units = [line[1] for line in room.lines()]
    assert units == sorted(units, key=lambda unit: (unit == "words", unit))
    room.room.list.sort_by("unit", True)
    assert [line[1] for line in room.lines()][-1] == "words"


def test_typed_letters_find_an_issue_by_its_name(room):
    room.room.list.setFocus()
    press("hum")
    assert room.shown() == ("issue", room.named("issue", "Humanitarian aid"))


def test_an_issue_on_which_terms_speak_is_not_deleted(room):
    before = room.dump()
    go_to(room, "Pause in fighting")
    press(Key.Key_Delete)
    assert "is still used by" in str(room.refused[0])
    assert room.dump() == before


def test_an_issue_cannot_be_part_of_itself(room):
    go_to(room, "Hostages released")
    room.at("parent_id")
    press("Further releases", ENTER)
    assert "leads back to this issue itself" in room.detail().form.fields["parent_id"].complaint
    assert room.read(*room.shown()).parent_id is None


def test_new_issues_come_last_and_the_counts_follow_what_is_said(room):
    room.room.new()
    press("Rafah", ENTER)
    assert room.names()[-1] == "Rafah"
    issue = room.named("issue", "Rafah")
    with room.write() as unit:
        unit.add("position", negotiation_id=room.session.negotiation_id, issue_id=issue,
                 party_id=room.named("party", "Hamas"))  # fmt: skip
    assert room.lines()[-1] == ["Rafah", "words", "0", "1"]
    assert max(one.rank for one in room.all(IssueRow)) == room.read("issue", issue).rank
