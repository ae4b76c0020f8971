from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from negotiator.ui.look.cell import Badge, Bar, Break, Cell, Dot, Icon, Text


def test_a_cell_is_spoken_line_by_line():
    cell = Cell.of(
        Text("> 100", bold=True, spoken="more than 100"),
        Badge("▲ ≥ 61", "change", spoken="at least 61 more"),
        Bar(0.7, 1.0),
        Badge("2 sources differ", "attention"),
    )
    assert cell.spoken() == "more than 100 at least 61 more, 2 sources differ"


def test_words_split_for_emphasis_are_spoken_as_one():
    assert Cell.of(Text("Barn", bold=True), Text("ea, David")).spoken() == "Barnea, David"


def test_dots_say_their_party_only_where_no_name_follows():
    assert Cell.of(Dot("#009e73", "Hamas"), Text("→"), Dot("#0072b2", "Israel")).spoken() == (
        "Hamas → Israel"
    )
    assert Cell.of(Dot("#009e73"), Text("Hamas")).spoken() == "Hamas"


def test_what_stands_at_the_end_is_spoken_last():
    cell = Cell((Icon("rounds"), Text("Rounds")), (Text("6", dim=True, spoken="6 records"),))
    assert cell.spoken() == "Rounds, 6 records"


def test_a_title_without_a_second_line_has_no_break():
    assert Cell.titled("Paris II").spans == (Text("Paris II", bold=True),)
    assert Cell.titled("Paris II", "Paris · 4").spoken() == "Paris II, Paris · 4"


@given(st.text(), st.booleans())
def test_equal_cells_are_one_key(text, bold):
    one = Cell.of(Text(text, bold), Break())
    other = Cell.of(Text(text, bold), Break())
    assert one == other
    assert hash(one) == hash(other) == hash(one)
    assert {one: 1}[other] == 1
