from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.ui.compare.scale import Scale
from negotiator.ui.look.cell import Bar


def scale(*texts):
    return Scale(Amount.from_text(text) for text in texts)


def test_the_scale_begins_at_zero_and_ends_at_the_highest_number():
    found = scale("7", "42", "135")
    assert found.bar(Amount.from_text("135")) == Bar(1.0, 1.0)
    assert found.bar(Amount.from_text("<=27")) == Bar(0.0, 0.2)


def test_an_open_end_goes_on_to_the_edge():
    found = scale(">100", "35..40")
    bar = found.bar(Amount.from_text(">100"))
    assert bar.high == 1.0
    assert bar.low == pytest.approx(100 / 120)


def test_all_has_no_place():
    assert scale("all", "5").bar(Amount.from_text("all")) is None
    assert scale("all").bar(Amount.from_text("all")) is None
    assert scale("0").bar(Amount.from_text("0")) is None


@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=1, max_size=4))
def test_every_bar_lies_on_the_scale(pairs):
    amounts = [Amount.from_text(f"{min(p)}..{max(p)}") for p in pairs if p[0] != p[1]]
    found = Scale(amounts)
    for amount in amounts:
        bar = found.bar(amount)
        assert 0 <= bar.low <= bar.high <= 1
