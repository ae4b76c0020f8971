from __future__ import annotations

import pytest

from negotiator.report.wording import (
    capital,
    counted,
    ended,
    listed,
    number_word,
    prose,
    shortened,
    words,
)
from tests.report.reading import cell_text


@pytest.mark.parametrize(("number", "word"), [(0, "no"), (3, "three"), (13, "13"), (1500, "1,500")])
def test_small_numbers_are_words(number, word):
    assert number_word(number) == word


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ([*"abc"], "a, b and c")]
)
def test_names_are_listed(names, said):
    assert listed(names) == said


def test_things_are_counted():
    assert counted(1, "source", "sources") == "1 source"
    assert counted(1400, "source", "sources") == "1,400 sources"


def test_only_the_first_letter_becomes_a_capital():
    assert capital("prime Minister of Qatar") == "Prime Minister of Qatar"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("short enough", "short enough"),
        ("a few words, too many", "a few …"),
        ("two\nlines", "two lines"),
        ("a" * 30, "a" * 12 + "…"),
    ],
)
def test_a_long_text_is_cut_at_a_word(text, short):
    assert shortened(text, 12) == short


def test_prose_keeps_its_lines_and_ends_with_its_footnotes():
    lines = ended(prose("one\n\n two\u2028three "), words("!"))
    assert cell_text(lines) == "one / two / three!"
    assert ended((), words("!")) == (words("!"),)
    assert ended((), ()) == ()
