"""Editors of one line: the echo of a date or an amount, and what comes back is readable."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPixmap

from negotiator.domain.amount_reading import read_amount
from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.ui.fields.lines import AmountEditor, DateEditor, LineEditor

NUMBERS = st.decimals(0, 10**9, places=2, allow_nan=False) | st.integers(0, 10**9).map(Decimal)


@st.composite
def amounts(draw):
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    about, ends = draw(st.booleans()), draw(st.sampled_from(["one", "range", "low", "high", "all"]))
    open_ = draw(st.booleans())
    if ends == "all":
        return Amount(every=True)
    if ends == "one" or low == high:
        return Amount(low, low, approximate=about)
    if ends == "low":
        return Amount(low, None, open_, False, about)
    if ends == "high":
        return Amount(None, high, False, open_, about)
    return Amount(low, high, approximate=about)


@given(amounts())
def test_an_amount_is_shown_so_that_it_can_be_read_again(qapp, amount):
    editor = AmountEditor()
    editor.show_value(str(amount))
    assert editor.value() == str(amount)


@given(amounts())
def test_an_amount_is_shown_so_that_it_can_be_read_again_where_decimals_have_a_comma(qapp, amount):
    editor = AmountEditor()
    editor._mark = ","
    editor.show_value(str(amount))
    assert editor.value() == str(amount)


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-23",
        "2024-02-23/..",
        "../2024-02-22",
        "2024-01",
        "2024-01-28~",
        "[2024-01-21..2024-01-31]",
        "2023-11-24/2023-11-30",
        "2024-02-23?",
        "2024",
    ],
)
def test_a_date_is_shown_so_that_it_can_be_read_again(qapp, text):
    editor = DateEditor()
    editor.show_value(text)
    assert editor.value() == Edtf(text).text


@pytest.mark.parametrize(
    ("typed", "echo"),
    [
        ("2024-02-23/..", "23 February 2024, end not known"),
        ("late Jan 2024", "[2024-01-21..2024-01-31]"),
        ("sometime", ""),
        ("", ""),
    ],
)
def test_a_date_is_echoed_as_it_was_understood(qapp, typed, echo):
    editor = DateEditor()
    editor.setText(typed)
    assert editor.echo() == echo


@pytest.mark.parametrize(("typed", "echo"), [("between 200 and 300", "200–300"), ("42", "")])
def test_an_amount_is_echoed_as_it_was_understood(qapp, typed, echo):
    editor = AmountEditor()
    editor.setText(typed)
    assert editor.echo() == echo


@pytest.mark.parametrize("typed", ["2024-02-23/..", "٢٣ فبراير", "x" * 20_000, ""])
def test_the_echo_is_painted_beside_any_text(qtbot, typed):
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.resize(300, 32)
    editor.setText(typed)
    shown = QPixmap(300, 32)
    editor.render(shown)


def test_nothing_typed_is_nothing(qapp):
    assert DateEditor().value() is None
    assert AmountEditor().value() is None
    assert LineEditor().value() == ""


@given(st.text(max_size=30))
def test_whatever_is_typed_is_read_or_refused(qapp, text):
    for editor in (DateEditor(), AmountEditor()):
        editor.setText(text)
        with suppress(Refused):
            assert editor.value() is None or isinstance(editor.value(), str)
        editor.echo()


def test_an_amount_read_is_the_amount_typed(qapp):
    editor = AmountEditor()
    editor.setText("200 to 300")
    assert editor.value() == str(read_amount("200-300"))
