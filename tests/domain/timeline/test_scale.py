from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from pytest import approx  # noqa: PT013

from negotiator.domain.timeline.scale import WIDEST_DAY, fitted

DAYS = st.integers(1, date.max.toordinal())


@given(DAYS, DAYS, st.floats(100, 4000))
def test_fitting_brings_first_and_last_day_into_sight(one, other, width):
    first, last = min(one, other), max(one, other)
    scale = fitted(first, last, width)
    assert 0 <= scale.x(first) < scale.x(last + 1) <= width
    assert scale.per_day <= WIDEST_DAY


@given(DAYS, st.floats(1 / 8, 8), st.floats(0, 1000))
def test_zooming_leaves_the_day_under_the_pointer_where_it_is(day, factor, x):
    scale = fitted(day, day + 100, 1000)
    zoomed = scale.zoomed(factor, x, 1000)
    if 1 < zoomed.left < date.max.toordinal():
        assert zoomed.day(x) == approx(scale.day(x))


@given(DAYS, st.lists(st.sampled_from([0.5, 2.0]), max_size=40))
def test_no_zoom_leaves_the_calendar(day, factors):
    scale = fitted(day, day, 800)
    for factor in factors:
        scale = scale.zoomed(factor, 400, 800)
    assert 0 < scale.per_day <= WIDEST_DAY
    assert scale.per_day * date.max.toordinal() >= 799
