from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.timeline.lanes import By, lanes
from tests.domain.timeline.dated import item

PARTIES = {1: "Israel", 2: "Hamas", 3: "Qatar"}
TALKS = [
    item(1, "2024-02-23/..", place="Paris, France", format="mediated", parties=(1, 3)),
    item(2, "[2024-01-21..2024-01-31]", place="Paris,  France", parties=(1,)),
    item(3, "../2024-02-22", place="Cairo, Egypt", format="mediated", track="1", parties=(2,)),
    item(4, "2024-02-22", place="Israel", format="shuttle"),
    item(5, "2023-11"),
    item(6, "2024-02-07", "proposal", parties=(2,)),
    item(7, "2024-03-10~", "event"),
    item(8, place="Cairo"),
]


def told(by, items=TALKS):
    return {lane.name: [i.key[1] for i in lane.items] for lane in lanes(items, by, PARTIES)}


def test_places_stand_in_the_order_of_their_first_round():
    assert told(By.PLACE) == {
        "Paris": [2, 1],
        "Cairo": [3],
        "Israel": [4],
        "Place not recorded": [5],
        "Proposals": [6],
        "Events": [7],
    }


def test_places_of_one_name_keep_what_tells_them_apart():
    items = [item(1, "2024", place="Paris, France"), item(2, "2024", place="Paris, Texas")]
    assert list(told(By.PLACE, items)) == ["Paris, France", "Paris, Texas"]


def test_tracks_and_formats_stand_in_the_order_of_their_words():
    assert list(told(By.FORMAT))[:3] == ["Mediated", "Shuttle", "Format not recorded"]
    assert list(told(By.TRACK))[:2] == ["Track 1", "Track not recorded"]


def test_by_party_an_item_stands_with_each_of_them():
    found = told(By.PARTY)
    assert list(found) == ["Israel", "Hamas", "Qatar", "No party recorded"]
    assert found["Israel"] == [2, 1]
    assert found["Qatar"] == [1]
    assert found["Hamas"] == [6, 3] or found["Hamas"] == [3, 6]


@given(st.sampled_from(list(By)), st.randoms(use_true_random=False))
def test_lanes_do_not_depend_on_the_order_of_reading(by, chance):
    mixed = list(TALKS)
    random.Random(chance.random()).shuffle(mixed)
    assert lanes(mixed, by, PARTIES) == lanes(TALKS, by, PARTIES)
