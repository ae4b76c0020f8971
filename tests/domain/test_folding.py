from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.folding import folded, place_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Émile", "EMILE"),
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("إسماعيل هنية", "اسماعيل هنيه"),
        ("مُحَمَّد", "محمد"),
        ("محـــمد", "محمد"),
        ("قطری", "قطري"),
        ("ﷴ", "محمد"),
        ("בִּנְיָמִין", "בנימין"),
        ("צה״ל", 'צה"ל'),
        ("l’accord", "l'accord"),
        ("cease–fire", "cease-fire"),
        ("cease‑fire", "cease-fire"),
        ("Sanaʿa", "Sana'a"),
        ("Ｐａｒｉｓ　２", "paris 2"),
        ("٣ مراحل", "3 مراحل"),
        ("a\u200d\u202bb\u202c", "ab"),
        (" a \n\t b ", "a b"),
        ("한국", "한국"),
        ("Ελλάδα", "ελλαδα"),
    ],
)
def test_spellings_of_one_name_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("कुल", "कल"),  # vowels of Devanagari are marks, and are not left out
        ("กิน", "กน"),
        ("かき", "がき"),
        ("停火", "停战"),
        ("Paris I", "Paris II"),
        ("C", "C++"),
        ("🕊", "🕊🕊"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize("text", ["", " ", "\u200f", "\u064b", "\0", "\ufeff", "\u00ad"])
def test_what_cannot_be_seen_folds_to_nothing(text: str) -> None:
    assert folded(text) == ""


@given(st.text())
def test_no_line_break_nor_doubled_space_is_left(text: str) -> None:
    assert folded(text).split(" ") == folded(text).split() or folded(text) == ""


@pytest.mark.parametrize(
    ("word", "text", "place"),
    [
        ("barnea", "led by David Barnea", "Barnea"),
        ("geneve", "a\nà Genève b", "Genève"),
        ("محمد", "قال مُحَمَّد اليوم", "مُحَمَّد"),
        ("strasse", "Wilhelmstraße 5", "straße"),
        ("停火", "《停火协议》", "停火"),
        ("a", "\U0001f54aA", "A"),
    ],
)
def test_a_word_is_found_where_it_is_written(word: str, text: str, place: str) -> None:
    found = place_of(word, text)
    assert found is not None
    start, end = found
    assert text[start:end].rstrip("\u064e\u064f\u0650\u0651\u0652") == place.rstrip("\u064e\u064f")


@pytest.mark.parametrize(("word", "text"), [("", "a"), ("x", ""), ("cairo", "Paris"), ("\0", "a")])
def test_a_word_that_is_not_there_has_no_place(word: str, text: str) -> None:
    assert place_of(word, text) is None


@given(st.text(max_size=20), st.text(max_size=20), st.text(min_size=1, max_size=8))
def test_what_is_at_the_place_holds_the_word(before: str, after: str, word: str) -> None:
    text = before + word + after
    if found := place_of(word, text):
        assert folded(word) in folded(text[found[0] : found[1]])
