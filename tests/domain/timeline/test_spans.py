from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from negotiator.domain.dates import Edtf
from negotiator.domain.timeline.spans import Edge, span_of
from tests.domain.timeline.dated import texts


def told(text):
    span = span_of(Edtf(text))
    days = (span.first, span.start_by, span.end_from, span.last)
    return [None if d is None else date.fromordinal(d).isoformat()[5:] for d in days]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-02-23", ["02-23", "02-23", "02-23", "02-23"]),
        ("2024-02", ["02-01", "02-29", "02-01", "02-29"]),
        ("2023-11-24/2023-11-30", ["11-24", "11-24", "11-30", "11-30"]),
        ("2021-06/2021-09", ["06-01", "06-30", "09-01", "09-30"]),
        ("2024-01/2024-01", ["01-01", "01-31", "01-01", "01-31"]),
        ("2024-02-23/..", ["02-23", "02-23", "02-23", None]),
        ("../2024-02-22", [None, "02-22", "02-22", "02-22"]),
        ("[2024-01-21..2024-01-31]", ["01-21", "01-31", "01-21", "01-31"]),
        ("[..2024-02-22]", [None, "02-22", None, "02-22"]),
        ("{2024-02-01..2024-02-05}", ["02-01", "02-01", "02-05", "02-05"]),
        ("{2024-02-01,2024-02-05}", ["02-01", "02-05", "02-01", "02-05"]),
    ],
)
def test_a_date_bounds_its_beginning_and_its_end(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024-02-23", Edge.STATED, Edge.STATED),
        ("2024-03-10~", Edge.ABOUT, Edge.ABOUT),
        ("2024-01-28?/2024-02-03", Edge.ABOUT, Edge.STATED),
        ("2024-02-23/..", Edge.STATED, Edge.OPEN),
        ("2024-02-23/", Edge.STATED, Edge.UNKNOWN),
        ("/2024-02-22~", Edge.UNKNOWN, Edge.ABOUT),
    ],
)
def test_each_end_says_how_it_is_known(text, start, end):
    span = span_of(Edtf(text))
    assert (span.start, span.end) == (start, end)


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        ("2024-02-23", True),
        ("2024-02-23/..", True),
        ("2024-02", False),
        ("[2024-01-21..2024-01-31]", False),
        ("2024-01/2024-02", True),
    ],
)
def test_some_time_in_is_certain_of_no_day(text, certain):
    assert (span_of(Edtf(text)).certain is not None) is certain


@given(texts())
def test_bounds_stand_in_order_and_agree_with_the_date(text):
    when = Edtf(text)
    span = span_of(when)
    first, last = span.known
    assert first <= last
    if when.first and span.first is not None:
        assert span.first == when.first.toordinal()
        assert span.first <= (span.start_by if span.start_by is not None else span.first)
    if when.last and span.last is not None:
        assert span.last == when.last.toordinal()
        assert (span.end_from if span.end_from is not None else span.last) <= span.last
