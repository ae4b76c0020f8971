from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.quoting import LONGEST, quoted


def test_short_text_is_quoted_whole() -> None:
    assert quoted("31 Feb 2024") == "“31 Feb 2024”"


def test_what_cannot_be_seen_is_left_out() -> None:
    assert quoted("a\0b\tc\n") == "“a b c”"


def test_a_megabyte_is_cut() -> None:
    assert quoted("x" * 10**6) == "“" + "x" * LONGEST + "…”"


@given(st.text())
def test_a_quotation_is_one_short_line(text: str) -> None:
    assert len(quoted(text)) <= LONGEST + 3
    assert quoted(text).isprintable()
