from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain import word_diff as diffing
from negotiator.domain.word_diff import Fate, as_pieces, changes_spoken, word_diff
from negotiator.domain.wording_tokens import tokens

WORDS = ["all", "forty", "[", "]", "hostages", "的", "人", "ה", "وقف", ",", ".", "a"]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join),
    st.text(max_size=40),
    st.text(alphabet="[]ab ", max_size=30),
)


def words(text):
    return [token.word for token in tokens(text)]


def of(pieces, *fates):
    return [word for p in pieces if p.fate in fates for word in words(p.text)]


def marked(base, text):
    signs = {Fate.KEPT: "{}", Fate.DELETED: "-{}-", Fate.INSERTED: "+{}+"}
    return " ".join(signs[p.fate].format(" ".join(p.text.split())) for p in word_diff(base, text))


@pytest.mark.parametrize(
    ("base", "text", "shown"),
    [
        (
            "release of all hostages",
            "release of forty hostages",
            "release of -all- +forty+ hostages",
        ),
        ("living", "alive or dead", "-living- +alive or dead+"),
        ("six weeks", "six  weeks", "six weeks"),
        ("halt", "a halt", "+a+ halt"),
        ("a halt.", "a halt", "a halt -.-"),
        ("停火六周", "停火四十二天", "停火 -六周- +四十二天+"),
        ("وقف لستة أسابيع", "وقف لأربعة أسابيع", "وقف -لستة- +لأربعة+ أسابيع"),
        ("כל החטופים", "ארבעים חטופים", "-כל החטופים- +ארבעים חטופים+"),
        ("don't fire", "don't cease-fire", "don't -fire- +cease-fire+"),
        ("1,500 persons", "1,200 persons", "-1,500- +1,200+ persons"),
        ("", "new words", "+new words+"),
        ("old words", "", "-old words-"),
        ("", "", ""),
    ],
)
def test_words_that_differ_are_found_in_any_script(base, text, shown):
    assert marked(base, text) == shown


def test_letters_keep_their_marks():
    assert words("كِتَاب नमस्ते ภาษาที่") == ["كِتَاب", "नमस्ते", "ภ", "า", "ษ", "า", "ที่"]


def test_two_spellings_of_one_letter_are_one():
    assert marked("Fe\u0301vrier", "F\u00e9vrier") == "F\u00e9vrier"


def test_a_word_between_two_rewritten_parts_goes_with_them():
    shown = marked(
        "Israeli forces withdraw in several stages", "complete pullout of troops in forty-two days"
    )
    assert shown.count("+") == 2


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("[Complete] withdrawal", "[Complete]"),
        ("a [b [c] d] e", "[b [c] d]"),
        ("a [b [c] d", "[c]"),
        ("a ] b [ c", ""),
        ("[]", "[]"),
    ],
)
def test_what_stands_in_brackets_is_not_agreed(text, held):
    pieces = as_pieces(text)
    assert "".join(p.text for p in pieces if p.bracketed).strip() == held
    assert "".join(p.text for p in pieces) == text


def test_changes_are_said_in_words():
    pieces = word_diff("release of all hostages", "release of forty hostages")
    assert changes_spoken(pieces) == "“all” removed, “forty” added"
    many = word_diff(" ".join("abcdefghij"), " ".join(f"{c} x" for c in "abcdefghij"))
    assert changes_spoken(many).endswith("4 more changes")
    assert changes_spoken(as_pieces("six weeks")) == ""


@given(TEXTS, TEXTS)
def test_the_pieces_make_up_both_texts(base, text):
    pieces = word_diff(base, text)
    assert of(pieces, Fate.KEPT, Fate.DELETED) == words(base)
    assert of(pieces, Fate.KEPT, Fate.INSERTED) == words(text)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert {p.fate for p in word_diff(text, text)} <= {Fate.KEPT}


@given(TEXTS, TEXTS)
def test_swapping_base_and_text_mirrors_the_difference(base, text):
    there, back = word_diff(base, text), word_diff(text, base)
    assert len(of(there, Fate.DELETED)) - len(of(there, Fate.INSERTED)) == len(
        of(back, Fate.INSERTED)
    ) - len(of(back, Fate.DELETED))


@given(TEXTS)
def test_no_letter_of_a_text_is_lost(text):
    import unicodedata

    plain = unicodedata.normalize("NFC", text)
    assert "".join(words(text)) == "".join(plain.split())


@given(TEXTS, TEXTS)
def test_texts_too_long_for_one_go_are_cut_and_still_made_up_of_their_pieces(base, text):
    most = diffing._MOST_CELLS
    diffing._MOST_CELLS = 4
    try:
        test_the_pieces_make_up_both_texts.hypothesis.inner_test(base, text)
    finally:
        diffing._MOST_CELLS = most


@pytest.mark.parametrize("kept", [0.0, 0.9])
def test_fifty_thousand_words_are_compared(kept):
    chance = random.Random(7)
    some = [f"w{number}" for number in range(5000)]
    base = [chance.choice(some) for _ in range(50_000)]
    text = [word if chance.random() < kept else chance.choice(some) for word in base]
    began = time.thread_time()
    pieces = word_diff(" ".join(base), " ".join(text))
    assert time.thread_time() - began < 5
    assert of(pieces, Fate.KEPT, Fate.INSERTED) == text
    if kept:
        assert len(of(pieces, Fate.KEPT)) > 30_000
