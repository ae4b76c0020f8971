from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.convergence.concessions import Way, concessions, way
from negotiator.domain.convergence.distance import distance
from negotiator.domain.convergence.series import series_of
from tests.domain import talks
from tests.domain.convergence.lines import NAMES, closed, known, pause, range_
from tests.domain.convergence.test_distance import brute
from tests.domain.convergence.test_series import PAUSE


def told(series):
    return [
        (
            ", ".join(NAMES[party] for party in found.parties),
            f"{found.before.words} → {found.after.words}",
            found.words(series.unit),
            *(facing.words(NAMES) for facing in found.facing(NAMES)),
        )
        for found in concessions(series)
    ]


def test_who_moved_from_what_to_what_by_how_much_and_which_way():
    found = pause(
        (1, "7", "2024-02-01"),
        (2, "135", "2024-02-07"),
        (1, "42", "2024-02-20"),
        (2, "150", "2024-02-21"),
    )
    assert told(found) == [
        ("Israel", "7 → 42", "▲ 35 days", "towards Hamas"),
        ("Hamas", "135 → 150", "▲ 15 days", "away from Israel"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "other", "words"),
    [
        (">=500", ">=400", "100", "towards Hamas"),
        ("500", ">=400", "100", "cannot tell (an end is not stated)"),
        ("7", ">=42", "135", "cannot tell (the upper end of the later one is not stated)"),
        ("10..20", "10..30", "100", "towards Hamas"),
        ("10..20", "15..30", "100", "towards Hamas"),
        ("40", "60", "50", "as far from Hamas as before"),
        ("7", "42", "all", "cannot tell (Hamas: “all” is not a number)"),
        ("7", "42", None, "cannot tell (Hamas: no number)"),
        ("42", "all", "50", "cannot tell (the later one: “all” is not a number)"),
    ],
)
def test_which_way_a_change_lay(before, after, other, words):
    found = pause((2, other, "2024-01-01"), (1, before, "2024-02-01"), (1, after, "2024-02-20"))
    assert told(found)[0][3] == words


def test_a_change_that_is_nearer_at_one_end_and_farther_at_the_other_is_neither():
    before, after = (
        distance(range_("10..20"), range_("30")),
        distance(range_("0..25"), range_("30")),
    )
    assert way(before, after) == (Way.CANNOT_TELL, "nearer at one end, farther at the other")


def test_with_nobody_on_the_other_side_it_says_so():
    found = pause((1, "7", "2024-02-01"), (1, "42", "2024-02-20"))
    assert told(found)[0][3] == "cannot tell (Hamas: nothing recorded)"


def test_a_statement_without_a_number_is_no_change():
    found = pause((1, "7", "2024-02-01"), (1, None, "2024-02-10"), (1, "42", "2024-02-20"))
    assert told(found)[0][:3] == ("Israel", "7 → 42", "▲ 35 days")
    assert len(told(found)) == 1


def test_texts_of_one_party_are_told_one_after_the_other():
    tablings = [(talks.REPLY, 2), (talks.PARIS, 3), (talks.DRAFT, 3), (talks.NOVEMBER, 3)]
    assert told(series_of(known(tablings=tablings), PAUSE)) == [
        (
            "United States",
            "7 → 42",
            "▲ 35 days",
            "cannot tell (Israel: nothing recorded)",
            "cannot tell (Hamas: nothing recorded)",
        )
    ]


def test_parties_that_moved_together_stand_together():
    tablings = [(talks.NOVEMBER, 1), (talks.NOVEMBER, 3), (talks.PARIS, 1), (talks.PARIS, 3)]
    assert told(series_of(known(tablings=tablings), PAUSE))[0][:2] == (
        "Israel, United States",
        "7 → 42",
    )


def test_dates_that_do_not_tell_which_came_first_say_so():
    found = pause((1, "7", "2024-02-09"), (1, "42", "2024-02"))
    assert [c.ordered for c in concessions(found)] == [False]
    found = pause((1, "7", "2024-01"), (1, "42", "2024-02"))
    assert [c.ordered for c in concessions(found)] == [True]


def test_aloud_it_is_more_or_less():
    found = pause((1, "42", "2024-02-01"), (1, "7", "2024-02-20"))
    assert concessions(found)[0].spoken("days") == "35 days less"


amounts = st.sampled_from(["7", "42", ">=42", "<=40", "10..90", "all", "~42"])
days = st.dates(date(2024, 1, 1), date(2024, 3, 1)).map(date.isoformat)


@given(amounts, st.lists(days, max_size=6))
def test_a_number_said_again_is_no_concession(amount, when):
    assert concessions(pause(*((1, amount, day) for day in when))) == ()


@given(st.lists(st.tuples(st.sampled_from([1, 2]), amounts, days), max_size=9))
def test_each_change_goes_on_from_where_the_one_before_it_ended(said):
    series = pause(*said)
    for party in (1, 2):
        found = [c for c in concessions(series) if c.parties == (party,)]
        for one, next_ in pairwise(found):
            assert one.after.words == next_.before.words
        own = [s for s in series.dated if s.parties == (party,)]
        if found:
            assert found[0].before.words == own[0].words
            assert found[-1].after.words == own[-1].words


@given(closed(), closed(), closed())
def test_towards_is_nearer_at_the_least_and_at_the_most(before, after, other):
    found, _ = way(distance(before, other), distance(after, other))
    was, now = brute(before, other), brute(after, other)
    least, most = min(was) - min(now), max(was) - max(now)
    if least == most == 0:
        assert found is Way.NEITHER
    elif least >= 0 and most >= 0:
        assert found is Way.TOWARDS
    elif least <= 0 and most <= 0:
        assert found is Way.AWAY
    else:
        assert found is Way.CANNOT_TELL


@given(closed(), closed(), closed())
def test_going_back_is_the_other_way(before, after, other):
    mirrored = {Way.TOWARDS: Way.AWAY, Way.AWAY: Way.TOWARDS}
    there, _ = way(distance(before, other), distance(after, other))
    back, _ = way(distance(after, other), distance(before, other))
    assert back is mirrored.get(there, there)
