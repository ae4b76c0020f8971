from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.convergence.distance import Apart
from negotiator.domain.convergence.gaps import stated_distances
from negotiator.domain.convergence.series import series_of
from tests.domain import talks
from tests.domain.convergence.lines import NAMES, known, pause
from tests.domain.convergence.test_series import PAUSE, RATIO


def told(series, **more):
    return [
        (
            gap.day.isoformat()[5:],
            gap.one.name(NAMES),
            gap.other.name(NAMES),
            gap.distance(NAMES).words(series.unit),
        )
        for gap in stated_distances(series, **more)
    ]


def test_the_distance_is_that_of_the_latest_numbers():
    found = pause((1, "7", "2024-02-01"), (2, "135", "2024-02-07"), (1, "42", "2024-02-20"))
    assert told(found) == [
        ("02-01", "Israel", "Hamas", "cannot tell (Hamas: nothing recorded)"),
        ("02-07", "Israel", "Hamas", "128 days"),
        ("02-20", "Israel", "Hamas", "93 days"),
    ]


def test_the_texts_that_parties_tabled_are_what_they_said():
    found = told(series_of(known(), PAUSE))
    assert ("02-07", "Hamas", "United States", "93 days") in found


def test_a_ratio_that_cannot_be_derived_has_no_distance():
    found = told(series_of(known(), RATIO))
    assert found[-1][3] == "cannot tell (Hamas: Hostages released: “all” is not a number)"


def test_a_statement_without_a_number_takes_none_back():
    found = pause((1, "7", "2024-02-01"), (2, "135", "2024-02-07"), (1, None, "2024-02-20"))
    assert [row[0] for row in told(found)] == ["02-01", "02-07"]


def test_a_party_that_only_spoke_without_a_number_is_named():
    found = pause((1, None, "2024-02-01"), (2, "135", "2024-02-07"))
    assert told(found)[-1][3] == "cannot tell (Israel: no number)"


def test_parties_with_one_text_stand_on_one_side():
    tablings = [(talks.REPLY, 2), (talks.PARIS, 1), (talks.PARIS, 3)]
    found = told(series_of(known(tablings=tablings), PAUSE))
    assert found[-1] == ("02-07", "Israel, United States", "Hamas", "93 days")


def test_between_two_that_do_not_negotiate_nothing_is_measured():
    said = (3, "7", "2024-02-01"), (4, "42", "2024-02-02"), (1, "10", "2024-02-03")
    assert {(gap.one.parties, gap.other.parties) for gap in stated_distances(pause(*said))} == {
        ((1,), (2,)),
        ((1,), (3,)),
        ((1,), (4,)),
    }


def test_silence_is_told_where_both_negotiate_and_not_of_every_pair():
    assert told(pause((3, "7", "2024-02-01"))) == []


def test_only_the_parties_that_are_looked_at():
    found = pause((1, "7", "2024-02-01"), (2, "135", "2024-02-07"), (3, "42", "2024-02-20"))
    assert told(found, parties=[2, 3])[-1] == ("02-20", "Hamas", "United States", "93 days")
    assert told(found, parties=[]) == []


def test_one_statement_only_has_no_distance_but_says_why():
    found = told(pause((1, "42", "2024-02-01")))
    assert [row[3] for row in found] == ["cannot tell (Hamas: nothing recorded)"]


def test_nothing_said_has_no_distances():
    assert told(pause()) == []


said = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 3]),
        st.sampled_from([None, "7", "42", ">=42", "<=40", "10..90", "all"]),
        st.dates(date(2024, 1, 1), date(2024, 1, 9)).map(date.isoformat),
    ),
    max_size=9,
)


@given(said)
def test_every_distance_is_that_of_the_latest_by_its_day(statements):
    series = pause(*statements)
    for gap in stated_distances(series):
        for side in (gap.one, gap.other):
            for party in side.parties:
                assert side.latest is latest_by(series, party, gap.day)


def latest_by(series, party, day):
    own = [s for s in series.dated if s.parties == (party,) and s.said_by <= day]
    return next((s for s in reversed(own) if not s.gives_no_amount), own[0] if own else None)


@given(said)
def test_no_claim_is_made_where_an_end_is_not_stated(statements):
    for gap in stated_distances(pause(*statements)):
        found = gap.distance(NAMES)
        ranges = [side.latest.reckoned if side.latest else None for side in (gap.one, gap.other)]
        if None in ranges:
            assert found.kind is Apart.CANNOT_TELL
            assert found.reason
        elif not all(range_.is_bounded for range_ in ranges):
            assert found.most is None
