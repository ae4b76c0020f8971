from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.numerals import plain_line


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("٢٠٠–٣٠٠", "200-300"),
        ("۱۲۳", "123"),
        ("２０２４", "2024"),
        ("−5", "-5"),
        ("\u200f 23\u00a0Feb \n 2024\u200e", "23 Feb 2024"),
        ("42 يوما", "42 يوما"),
        ("½ km²", "½ km²"),
    ],
)
def test_digits_dashes_and_blanks_become_plain(typed: str, plain: str) -> None:
    assert plain_line(typed) == plain


@given(st.text())
def test_what_is_plain_stays_as_it_is(typed: str) -> None:
    assert plain_line(plain_line(typed)) == plain_line(typed)
