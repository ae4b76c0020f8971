from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.timeline.glyphs import LEAST, WordsAt, glyph
from tests.domain.timeline.dated import KINDS, item, texts

EPSILON = 1e-4


@given(
    texts(),
    st.sampled_from(KINDS),
    st.floats(-3.0, 2.3).map(lambda power: 10**power),
    st.floats(5, 240),
)
def test_everything_that_is_drawn_lies_between_left_and_right(when, kind, per_day, words):
    drawn = glyph(item(1, when, kind), per_day, words)
    assert drawn.left <= drawn.start - drawn.fade_start + EPSILON
    assert drawn.end + drawn.fade_end <= drawn.right + EPSILON
    assert drawn.left <= drawn.words_x + EPSILON
    assert drawn.words_x + words <= drawn.right + EPSILON
    assert drawn.end - drawn.start >= LEAST - EPSILON
    if drawn.sure is not None:
        first, last = drawn.sure
        assert drawn.start - EPSILON <= first <= last <= drawn.end + EPSILON


@pytest.mark.parametrize(
    ("when", "kind", "expected"),
    [
        ("2024-02-23", "round", WordsAt.AFTER),
        ("2020/2024", "round", WordsAt.INSIDE),
        ("2024-02-07", "proposal", WordsAt.BELOW),
        ("2020/2024", "event", WordsAt.AFTER),
    ],
)
def test_words_stand_where_they_are_read(when, kind, expected):
    assert glyph(item(1, when, kind), 1.0, 80.0).words_at is expected


def test_an_open_end_takes_no_time_whatever_the_zoom():
    near, far = (glyph(item(1, "2024-02-23/.."), zoom, 80.0) for zoom in (100.0, 0.1))
    assert near.fade_end == far.fade_end > 0
    assert near.fade_start == 0
