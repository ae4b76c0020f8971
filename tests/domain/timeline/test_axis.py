from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.timeline.axis import PAD, ticks
from negotiator.domain.timeline.scale import Scale, fitted

WIDTH = 1000.0


def measure(text):
    return 7.0 * len(text)


def words(first, last):
    found = ticks(fitted(first.toordinal(), last.toordinal(), WIDTH), WIDTH, measure)
    return [tick.words for tick in found if tick.words]


@pytest.mark.parametrize(
    ("first", "last", "some"),
    [
        (date(2024, 2, 20), date(2024, 2, 25), ["22 Feb", "23 Feb"]),
        (date(2024, 1, 1), date(2024, 3, 1), ["22 Jan", "29 Jan"]),
        (date(2023, 11, 1), date(2024, 3, 10), ["Dec", "Jan 2024", "Feb"]),
        (date(2021, 1, 1), date(2023, 12, 31), ["Q3", "Q4", "Q1 2022"]),
        (date(2000, 1, 1), date(2015, 12, 31), ["2001", "2002"]),
        (date(1900, 1, 1), date(2020, 12, 31), ["1910", "1920"]),
        (date(1, 1, 1), date(1900, 12, 31), ["1000", "1100"]),
    ],
)
def test_units_go_from_days_to_centuries(first, last, some):
    found = words(first, last)
    at = found.index(some[0])
    assert found[at : at + len(some)] == some


def test_the_first_words_that_have_room_say_the_year():
    assert words(date(2023, 11, 1), date(2024, 3, 10))[:3] == ["Oct", "Nov 2023", "Dec"]


@given(
    st.floats(1.0, date.max.toordinal()),
    st.floats(-4.0, 2.5).map(lambda power: 10**power),
    st.floats(50, 4000),
)
def test_words_never_overlap_at_any_zoom(left, per_day, width):
    scale = Scale(left, max(per_day, width / date.max.toordinal()))
    found = ticks(scale, width, measure)
    assert all(a.x < b.x for a, b in pairwise(found))
    told = [tick for tick in found if tick.words]
    for one, other in pairwise(told):
        assert one.words_x + measure(one.words) + PAD <= other.words_x
    for tick in told:
        assert tick.words_x >= max(tick.x, 0.0)
