from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.totals import added, can_be_added, is_rate, obstacle, phase_number


@pytest.mark.parametrize(
    ("phase", "number"),
    [
        ("1", 1),
        ("second stage", 2),
        ("Phase III", 3),
        ("٢", 2),
        ("3rd", 3),
        ("", None),
        ("1–3", None),
        ("stages one and two", None),
        ("all phases", None),
        ("phase 1 to the end", None),
        ("at the start", None),
    ],
)
def test_a_phase_is_one_number_or_none(phase, number):
    assert phase_number(phase) == number


@pytest.mark.parametrize("unit", ["trucks per day", "USD/month", "%", "litres a day", "percent"])
def test_a_rate_is_not_added(unit):
    assert is_rate(unit)
    amounts = [Amount.from_text("500")] * 2
    assert obstacle(amounts, unit, ["1", "2"]) == f"{unit} of several phases are not added"


@pytest.mark.parametrize("unit", ["days", "persons", "", "barrels", "paper"])
def test_a_count_is_no_rate(unit):
    assert not is_rate(unit)


def test_three_phases_of_45_days_are_135():
    amounts = [Amount.from_text("45")] * 3
    assert obstacle(amounts, "days", ["1", "2", "3"]) == ""
    assert str(added(amounts)) == "135"


@pytest.mark.parametrize(
    ("phases", "reason"),
    [
        (["1", ""], "several terms, not each of a phase of its own"),
        (["1", "first"], "several terms, not each of a phase of its own"),
        (["1", "all"], "several terms, not each of a phase of its own"),
    ],
)
def test_terms_that_may_hold_each_other_are_not_added(phases, reason):
    assert obstacle([Amount.from_text("45")] * 2, "days", phases) == reason


def test_all_and_no_number_are_not_added():
    five = Amount.from_text("5")
    assert "not a number" in obstacle([five, Amount.from_text("all")], "persons", ["1", "2"])
    assert "no number" in obstacle([five, None], "persons", ["1", "2"])


@pytest.mark.parametrize(
    ("amounts", "total"),
    [
        (["35..40", "10"], "45..50"),
        ([">100", "5"], ">105"),
        (["~100", "5"], "~105"),
        (["<=40", "5..10"], "<=50"),
        (["<=40", ">5"], None),
    ],
)
def test_a_sum_is_an_interval(amounts, total):
    read = [Amount.from_text(text) for text in amounts]
    assert can_be_added(read) == (total is not None)
    if total is not None:
        assert str(added(read)) == total


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=3))
def test_a_sum_holds_every_sum_of_numbers_within(pairs):
    ranges = [Amount.from_text(f"{min(p)}..{max(p)}") for p in pairs]
    total = added(ranges)
    assert total.low == sum(min(p) for p in pairs)
    assert total.high == sum(max(p) for p in pairs)
