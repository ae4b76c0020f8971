from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.intervals import (
    AmountDifference,
    DifferenceKind,
    compare_amounts,
    whole_numbers,
)


def compared(value: str, base: str, whole: bool = False) -> AmountDifference:
    return compare_amounts(Amount.from_text(value), Amount.from_text(base), whole)


@pytest.mark.parametrize(
    ("value", "base", "words", "spoken"),
    [
        ("135", "42", "▲ 93", "93 days more"),
        ("7", "42", "▼ 35", "35 days less"),
        ("1500", "200..300", "▲ 1,200–1,300", "1,200 to 1,300 days more"),
        (">100", "35..40", "▲ > 60", "more than 60 days more"),
        ("<=40", "240", "▼ ≥ 200", "at least 200 days less"),
        ("40", "35..40", "within range", "within the base's range"),
        ("200..300", "<=300", "within range", "within the base's range"),
        ("<=300", "200..300", "range widened", "a wider range that holds the base's"),
        ("10..20", "15..30", "overlaps", "overlaps the base's range"),
        ("10..20", "20..30", "overlaps", "overlaps the base's range"),
        ("42", "42", "same", "the same as the base"),
        (">100", ">100", "same", "the same as the base"),
        ("all", "all", "same", "the same as the base"),
        (
            "all",
            "1500",
            "not comparable",
            "cannot be compared with the base: “all” is not a number",
        ),
        ("~100", "90", "▲ about 10", "about 10 days more"),
        ("~100", "100", "about the same", "approximately the same as the base"),
        ("~100", "~100", "same", "the same as the base"),
        ("~38", "35..40", "within range (approximate)", "approximately within the base's range"),
    ],
)
def test_a_difference_in_words(value: str, base: str, words: str, spoken: str) -> None:
    difference = compared(value, base)
    assert (difference.words(), difference.spoken("days")) == (words, spoken)


@pytest.mark.parametrize(
    ("value", "base", "words"),
    [
        (">100", "35..40", "▲ ≥ 61"),
        ("35..40", ">100", "▼ ≥ 61"),
        (">100", ">=101", "same"),
        (">100", "100", "▲ ≥ 1"),
        (">10.5", "10", "▲ ≥ 1"),
        ("<10.5", "20", "▼ ≥ 10"),
        ("<5", "0..4", "range widened"),
        ("(10..20)", "11..19", "same"),
        ("(10..20]", "5..10", "▲ 1–15"),
    ],
)
def test_what_comes_in_whole_numbers_is_counted_in_them(value: str, base: str, words: str) -> None:
    assert compared(value, base, whole=True).words() == words


def test_a_difference_without_a_unit_is_spoken_without_one() -> None:
    assert compared("135", "42").spoken() == "93 more"


def test_a_contradiction_of_its_source_is_left_as_it_stands() -> None:
    nothing_whole = Amount.from_text("(5..6)")
    assert whole_numbers(nothing_whole) == nothing_whole


def test_differences_are_exact() -> None:
    tiny, huge = "0." + "0" * 39 + "1", "9" * 40
    difference = compared(huge, tiny).by
    assert difference is not None
    assert str(difference) == "9" * 39 + "8." + "9" * 40


# Against brute force: amounts on a small grid, whose numbers (and the halves between them, so that
# open ends are told from closed ones) can all be tried.

FAR = Decimal(40)
"""Stands for “without limit”: farther than any end that is drawn."""

HALF = Decimal("0.5")
HALVES = [Decimal(n) / 2 for n in range(-2 * int(FAR), 2 * int(FAR) + 1)]


@st.composite
def small_amounts(draw: st.DrawFn) -> Amount:
    low, high = sorted(draw(st.tuples(*[st.integers(-6, 12).map(Decimal)] * 2)))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    shape = draw(st.sampled_from(["range", "low", "high"]))
    if shape == "low":
        return Amount(low, None, low_open)
    if shape == "high":
        return Amount(None, high, False, high_open)
    if low == high:
        return Amount(low, high)
    return Amount(low, high, low_open, high_open)


def numbers_of(amount: Amount) -> list[Decimal]:
    return [number for number in HALVES if is_in(number, amount)]


def is_in(number: Decimal, amount: Amount) -> bool:
    low, high = amount.low, amount.high
    above = low is None or number > low or (number == low and not amount.low_open)
    below = high is None or number < high or (number == high and not amount.high_open)
    return above and below


@settings(max_examples=300, deadline=None)
@given(small_amounts(), small_amounts())
def test_the_kind_is_what_trying_every_number_finds(value: Amount, base: Amount) -> None:
    mine, theirs = set(numbers_of(value)), set(numbers_of(base))
    if min(mine) > max(theirs):
        expected = DifferenceKind.MORE
    elif max(mine) < min(theirs):
        expected = DifferenceKind.LESS
    elif mine == theirs:
        expected = DifferenceKind.EQUAL
    elif mine < theirs:
        expected = DifferenceKind.WITHIN
    elif mine > theirs:
        expected = DifferenceKind.CONTAINS
    else:
        expected = DifferenceKind.OVERLAPS
    assert compare_amounts(value, base).kind is expected


@settings(max_examples=300, deadline=None)
@given(small_amounts(), small_amounts())
def test_the_difference_holds_what_trying_every_pair_gives_and_no_more(
    value: Amount, base: Amount
) -> None:
    difference = compare_amounts(value, base)
    if difference.by is None:
        return
    upper, lower = (value, base) if difference.kind is DifferenceKind.MORE else (base, value)
    tried = {a - b for a in numbers_of(upper) for b in numbers_of(lower)}
    assert all(is_in(gap, difference.by) for gap in tried)
    # An open end keeps the grid half a step away from it, two of them a whole step.
    assert difference.by.low is not None
    assert min(tried) - difference.by.low == HALF * (upper.low_open + lower.high_open)
    assert difference.by.low_open == (min(tried) != difference.by.low)
    if upper.high is None or lower.low is None:
        assert difference.by.high is None
        return
    assert difference.by.high is not None
    assert difference.by.high - max(tried) == HALF * (upper.high_open + lower.low_open)
    assert difference.by.high_open == (max(tried) != difference.by.high)


@settings(deadline=None)
@given(small_amounts(), small_amounts(), st.booleans())
def test_the_base_and_the_value_swapped_say_the_mirrored_thing(
    value: Amount, base: Amount, whole: bool
) -> None:
    mirrored = {
        DifferenceKind.MORE: DifferenceKind.LESS,
        DifferenceKind.LESS: DifferenceKind.MORE,
        DifferenceKind.WITHIN: DifferenceKind.CONTAINS,
        DifferenceKind.CONTAINS: DifferenceKind.WITHIN,
    }
    there, back = compare_amounts(value, base, whole), compare_amounts(base, value, whole)
    assert back == replace(there, kind=mirrored.get(there.kind, there.kind))


@settings(deadline=None)
@given(small_amounts())
def test_whole_numbers_keeps_the_whole_numbers_and_closes_the_ends(amount: Amount) -> None:
    tightened = whole_numbers(amount)
    integers = [number for number in numbers_of(amount) if number % 1 == 0]
    if not integers:
        assert tightened == amount
        return
    assert [number for number in numbers_of(tightened) if number % 1 == 0] == integers
    assert not tightened.low_open
    assert not tightened.high_open
