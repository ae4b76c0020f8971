"""Which issue is exchanged for which."""

from __future__ import annotations

import pytest

from negotiator.store.row_classes import ExchangeRow
from negotiator.ui.rooms.issues import IssuesRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, Key, focused, press

TITLE = "Exchanged in this negotiation"


@pytest.fixture
def room(sample):
    return sample(IssuesRoom)


def test_an_exchange_that_is_wanted_is_selected_beside_the_issue_that_is_given(room):
    (exchange,) = room.all(ExchangeRow)
    room.room.show_record("exchange", exchange.id)
    assert room.shown() == ("issue", exchange.given_id)
    assert room.part(TITLE) == ("exchange", exchange.id)
    assert focused() is room.grid(TITLE)


def test_an_exchange_is_typed_deleted_and_undone(room):
    first = room.dump()
    room.begin_grid(TITLE)
    press("aid per day of pause", TAB, "Humanitarian", TAB, "Pause", TAB)
    press(ESCAPE)
    assert room.cells(TITLE)[-1][:3] == [
        "aid per day of pause", "Humanitarian aid", "Pause in fighting",
    ]  # fmt: skip
    grid = room.grid(TITLE)
    grid.setFocus()
    grid.setCurrentIndex(grid.model_.index(1, 0))
    press(Key.Key_Delete)
    assert len(room.cells(TITLE)) == 1
    room.undo_all(first)


def test_it_is_the_same_list_whichever_issue_is_selected(room):
    before = room.cells(TITLE)
    room.room.list.setFocus()
    press(Key.Key_End)
    assert room.cells(TITLE) == before


def test_half_an_exchange_says_what_it_lacks(room):
    before = room.dump()
    room.begin_grid(TITLE)
    press("nothing yet", ENTER)
    assert room.dump() == before
    assert room.said[-1].startswith("An exchange has a name and two issues")


def test_an_exchange_goes_with_its_issue(room):
    with room.write() as unit:
        made = unit.add("issue", negotiation_id=room.session.negotiation_id, name="Guarantees")
        unit.add("exchange", negotiation_id=room.session.negotiation_id, name="one per day",
                 given_id=made, received_id=room.named("issue", "Pause in fighting"))  # fmt: skip
    assert len(room.cells(TITLE)) == 2
    room.room.show_record("issue", made)
    press(Key.Key_Delete)
    assert len(room.cells(TITLE)) == 1
    assert not room.refused
