from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.convergence.value_axis import axis_for

fractions = st.fractions(min_value=-(10**12), max_value=10**12, max_denominator=10**6)


def words(*numbers):
    return [text for _, text in axis_for(map(Fraction, numbers)).ticks()]


def test_the_lines_are_round_and_begin_at_zero():
    assert words(7, 42, 135) == ["0", "50", "100", "150"]
    assert words("2.4", "8.6") == ["0", "2", "4", "6", "8", "10"]


def test_what_is_below_zero_has_its_place():
    assert words(-5, 3) == ["−6", "−4", "−2", "0", "2", "4"]
    assert words(-7, -3)[-1] == "0"


def test_nothing_to_show_has_an_axis_all_the_same():
    assert words() == ["0", "0.5", "1", "1.5"]


@pytest.mark.parametrize(
    ("number", "last"), [(10**30, "1.5 × 10^30"), (Fraction(1, 10**9), "1.5 × 10^-9")]
)
def test_huge_and_tiny_numbers_are_told_as_powers_of_ten(number, last):
    assert words(number)[-1] == last


@given(st.lists(fractions, max_size=6))
def test_every_number_lies_within_few_lines(numbers):
    axis = axis_for(numbers)
    assert 2 <= len(axis.ticks()) <= 13
    for number in [*numbers, Fraction(0)]:
        assert axis.low <= number <= axis.high
    places = [place for place, _ in axis.ticks()]
    assert places == sorted(set(places))
    assert places[0] == 0
    assert places[-1] == 1
