from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiator.domain.plain_dates import plain_bounds


@st.composite
def dates(draw: st.DrawFn, qualifiers: str = "?~%") -> str:
    year, month = draw(st.integers(1, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, monthrange(year, month)[1]))
    parts = [f"{year:04d}", f"{month:02d}", f"{day:02d}"][: draw(st.integers(1, 3))]
    qualifier: str = draw(st.sampled_from(["", *qualifiers]))
    return "-".join(parts) + qualifier


def bounds_by_the_library(text: str) -> tuple[date | None, date | None]:
    def day(moment: Any) -> date | None:
        return None if isinstance(moment, float) else date(*tuple(moment)[:3])

    parsed = parse_edtf(text)
    return day(parsed.lower_strict()), day(parsed.upper_strict())


intervals = st.tuples(dates(), dates()).map("/".join)
open_intervals = dates().flatmap(lambda day: st.sampled_from([f"{day}/..", f"../{day}"]))
# The library stumbles over a set from a year to a month, though the standard has it.
sets = (
    st.tuples(dates(""), dates(""))
    .filter(lambda ends: len(ends[0]) == len(ends[1]))
    .map(lambda ends: f"[{ends[0]}..{ends[1]}]")
)
open_sets = dates("").flatmap(lambda day: st.sampled_from([f"[{day}..]", f"[..{day}]"]))


@settings(max_examples=60, deadline=None)
@given(dates() | intervals | open_intervals | sets | open_sets)
def test_everyday_dates_are_read_as_the_library_reads_them(text: str) -> None:
    assert plain_bounds(text) == bounds_by_the_library(text)


@pytest.mark.parametrize(
    "text", ["", "2024-21", "202X", "../..", "/", "[..]", "{2024,2025}", "2024-1", "２０２４"]
)
def test_what_is_not_an_everyday_date_is_left_to_the_library(text: str) -> None:
    assert plain_bounds(text) is None


def test_an_unknown_end_has_no_day() -> None:
    assert plain_bounds("2024-02-23/") == (date(2024, 2, 23), None)
