from __future__ import annotations

import re
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from negotiator.interchange.spreadsheet import Sheet, number_in, spreadsheet

DANGEROUS = [
    "=1+1",
    "+44 20",
    "-x",
    "@SUM(A1)",
    "\t=1",
    "https://example.org",
    "=cmd|' /C calc'!A0",
]


def read(data):
    return CalamineWorkbook.from_filelike(BytesIO(data)).get_sheet_by_index(0).to_python()


def written(*rows, **more):
    return spreadsheet(Sheet("Comparison", ("Issue", "Draft"), rows, **more))


def test_what_was_written_is_read_back():
    found = read(written(("Pause\ndays", "42"), ("Aid", "≥ 500\n(+ added)"), ("وقف", "1,500")))
    assert found == [
        ["Issue", "Draft"],
        ["Pause\ndays", 42.0],
        ["Aid", "≥ 500\n(+ added)"],
        ["وقف", 1500.0],
    ]


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula_or_a_link(text):
    data = written((text, text))
    assert read(data)[1] == [text, text]
    with ZipFile(BytesIO(data)) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page
    assert "hyperlink" not in page


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=20)), max_size=4))
@settings(max_examples=30)
def test_any_text_is_written_without_a_formula(rows):
    with ZipFile(BytesIO(written(*rows))) as parts:
        assert "<f>" not in parts.read("xl/worksheets/sheet1.xml").decode()


def test_a_text_too_long_for_a_cell_is_cut_and_says_so():
    found = read(written(("Pause", "word " * 50_000)))[1][1]
    assert len(found) <= 32_767
    assert found.endswith("…")


def test_a_number_that_would_lose_digits_stays_text():
    assert read(written(("Pause", "12345678901234567890")))[1][1] == "12345678901234567890"


def test_notes_stand_below():
    assert read(written(("Pause", "42"), notes=("Said.",)))[-1][0] == "Said."


@pytest.mark.parametrize("title", ["a/b:c*?[d]", "'", "", "x" * 80])
def test_any_title_will_do(title):
    assert read(spreadsheet(Sheet(title, ("Issue",), (("Pause",),))))[1] == ["Pause"]


@pytest.mark.parametrize(
    ("text", "number"),
    [("42", 42), ("1,500", 1500), ("-3.5", "-3.5"), ("−7", -7), (" 8 ", 8)],
)
def test_numbers_are_numbers(text, number):
    assert number_in(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", "42 days", "1,50", "35–40", "> 100", "1e5", "=1", "٤٢", "--1"]
)
def test_other_text_is_none(text):
    assert number_in(text) is None


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2))
def test_every_number_written_plainly_is_found(number):
    assert number_in(f"{number:f}") == number
    assert re.fullmatch(r"-?[\d.]+", f"{number:f}")
