from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given

from negotiator.domain.convergence.distance import Apart, distance, is_above
from tests.domain.convergence.lines import any_range, closed, range_

NEITHER_END = "the upper end of one is not stated", "the lower end of the other is not stated"


def halves(range_):
    """Every half within a range whose ends are whole: enough to see what is excluded."""
    first, last = 2 * int(range_.low), 2 * int(range_.high)
    values = [Fraction(k, 2) for k in range(first, last + 1)]
    return [
        v
        for v in values
        if (v > range_.low or not range_.low_open) and (v < range_.high or not range_.high_open)
    ]


def brute(one, other):
    """All distances between two values of the ranges."""
    return [abs(a - b) for a in halves(one) for b in halves(other)]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("42", "135", "93 days"),
        ("200..300", "1500", "1,200–1,300 days"),
        ("7", ">=42", "≥ 35 days"),
        (">100", "40", "> 60 days"),
        ("~42", "135", "about 93 days"),
        ("42", "42", "the same"),
        ("~42", "42", "about the same"),
        ("42", ">=42", "overlaps"),
        ("200..300", "300", "overlaps"),
        ("-5", "3", "8 days"),
        ("50", ">=42", "cannot tell (the upper end of the other is not stated)"),
        ("50", ">50", "> 0 days"),
        (
            ">=42",
            "<=50",
            f"cannot tell ({'; '.join(NEITHER_END)})",
        ),
    ],
)
def test_how_far_apart_two_ranges_are(one, other, words):
    assert distance(range_(one), range_(other)).words("days") == words


def test_the_reason_names_whose_end_is_not_stated():
    found = distance(range_("50"), range_(">=42"), ("Hamas", "Israel"))
    assert found.reason == "the upper end of Israel is not stated"


def test_a_screen_reader_hears_words_not_signs():
    assert distance(range_("7"), range_(">=42")).spoken("days") == "at least 35 days"


@given(closed(), closed())
def test_least_and_most_are_those_of_every_pair_of_values(one, other):
    found, all_ = distance(one, other), brute(one, other)
    assert (found.least, found.most) == (min(all_), max(all_))


@given(any_range(), any_range())
def test_a_distance_is_the_same_from_both_sides(one, other):
    assert replace(distance(one, other), reason="") == replace(distance(other, one), reason="")


@given(any_range(), any_range())
def test_it_is_zero_exactly_where_the_two_overlap(one, other):
    found = distance(one, other)
    is_zero = found.least == 0 and not found.least_open
    assert is_zero == (found.kind is Apart.OVERLAPS)
    if one.is_bounded and other.is_bounded:
        assert is_zero == bool(set(halves(one)) & set(halves(other)))


@given(any_range(), any_range())
def test_an_end_that_is_not_stated_never_gives_a_finite_most(one, other):
    found = distance(one, other)
    if not (one.is_bounded and other.is_bounded):
        assert found.most is None
    elif found.kind is not Apart.CANNOT_TELL:
        assert found.most is not None


@given(any_range(), any_range())
def test_what_it_says_holds_wherever_the_ends_that_are_not_stated_lie(one, other):
    """Each end that nobody stated is put to several places; nothing said may be contradicted."""
    found = distance(one, other)
    told = [all_ for a in completed(one) for b in completed(other) if (all_ := brute(a, b))]
    if found.kind is Apart.APART:
        assert all(min(all_) >= found.least for all_ in told)
    elif found.kind is Apart.OVERLAPS and not found.most_open:
        assert all(min(all_) <= Fraction(1, 2) for all_ in told)
    if found.most is not None:
        assert all(max(all_) <= found.most for all_ in told)


def completed(range_):
    if range_.is_bounded:
        return [range_]
    if range_.high is None:
        return [replace(range_, high=range_.low + far) for far in (1, 40)]
    return [replace(range_, low=range_.high - far) for far in (1, 40)]


@given(closed(), closed(), closed())
def test_a_wider_range_is_no_farther_at_the_least_and_no_nearer_at_the_most(one, wider, other):
    wide = replace(one, low=min(one.low, wider.low), high=max(one.high, wider.high))
    narrow_distance, wide_distance = distance(one, other), distance(wide, other)
    assert wide_distance.least <= narrow_distance.least
    assert wide_distance.most >= narrow_distance.most


@given(closed(), closed())
def test_moving_away_by_a_step_is_a_step_farther(one, other):
    if is_above(one, other):
        moved = replace(one, low=one.low + 3, high=one.high + 3)
        assert distance(moved, other).least == distance(one, other).least + 3
        assert distance(moved, other).most == distance(one, other).most + 3
