from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from negotiator.domain.dates import Edtf
from negotiator.domain.evidence import (
    CONTEXT,
    Grade,
    differing_claims,
    find_passage,
    provenance,
)
from negotiator.domain.vocabulary import Credibility, Reliability

ARTICLE = (
    "PARIS, 23 Feb. The delegation arrived on Friday. A Hamas source confirmed a six-week pause "
    "and between 200 and 300 prisoners in exchange for 35 to 40 hostages. It arrived on Friday."
)


def test_a_grade_is_a_letter_and_a_digit_with_a_meaning() -> None:
    grade = Grade(Reliability.B, Credibility.THREE)
    assert grade.code == "B3"
    assert grade.meaning == "usually reliable, possibly true"


@pytest.mark.parametrize(
    ("attribution", "publisher", "title", "when", "line"),
    [
        ("a Hamas source", "AFP", "T", "2024-02-23", "a Hamas source, via AFP · 23 Feb 2024"),
        ("", "White House", "Readout", "2024-03-05", "White House · 5 Mar 2024"),
        ("", "", "Readout of a call", None, "Readout of a call"),
        (
            "Israeli media",
            "",
            "Delegation in Paris",
            "2024-02",
            "Israeli media, via Delegation in Paris · Feb 2024",
        ),
        (
            "مصدر في حماس",
            "الأهرام",
            "",
            "2024-02-23~",
            "مصدر في حماس, via الأهرام · about 23 Feb 2024",
        ),
    ],
)
def test_a_citation_reads_in_one_line(
    attribution: str, publisher: str, title: str, when: str | None, line: str
) -> None:
    assert provenance(attribution, publisher, title, Edtf(when) if when else None) == line


def test_a_quote_is_found_with_the_words_around_it() -> None:
    found = find_passage(ARTICLE, "200 and 300 prisoners")
    assert found is not None
    assert ARTICLE[found.start : found.end] == "200 and 300 prisoners"
    assert found.prefix == ARTICLE[found.start - CONTEXT : found.start]
    assert found.suffix.startswith(" in exchange for 35")


def test_of_two_equal_passages_the_one_with_the_known_surroundings_is_found() -> None:
    first = find_passage(ARTICLE, "arrived on Friday")
    last = find_passage(ARTICLE, "arrived on Friday", prefix="35 to 40 hostages. It")
    by_suffix = find_passage(ARTICLE, "arrived on Friday", suffix=". A Hamas source")
    assert first is not None
    assert last is not None
    assert first.start < last.start
    assert by_suffix == first


def test_surroundings_that_fit_nowhere_give_the_first_place() -> None:
    found = find_passage(ARTICLE, "arrived on Friday", prefix="somewhere else")
    assert found == find_passage(ARTICLE, "arrived on Friday")


@pytest.mark.parametrize("quote", ["arrived on friday", "Arrived  on Friday", "", "“Friday”"])
def test_only_what_occurs_to_the_letter_is_found(quote: str) -> None:
    assert find_passage(ARTICLE, quote) is None


@given(st.text(max_size=80), st.text(min_size=1, max_size=20), st.text(max_size=80))
@example("🕊 ", "وقف إطلاق النار", " الكامل")
def test_a_quote_put_into_a_text_is_found_to_the_code_point(
    before: str, quote: str, after: str
) -> None:
    text = before + quote + after
    found = find_passage(text, quote)
    assert found is not None
    assert text[found.start : found.end] == quote
    assert text[: found.start].endswith(found.prefix)
    assert text[found.end :].startswith(found.suffix)
    assert len(found.prefix) == min(CONTEXT, found.start)


@given(
    st.text(alphabet="ab ", max_size=40),
    st.text(alphabet="ab ", min_size=1, max_size=6).filter(str.strip),
    st.text(alphabet="ab ", max_size=40),
)
def test_the_surroundings_that_were_found_lead_to_the_same_words(
    before: str, quote: str, after: str
) -> None:
    text = before + quote + after
    found = find_passage(text, quote)
    assert found is not None
    again = find_passage(text, quote, found.prefix.strip(), found.suffix.strip())
    assert again is not None
    assert text[again.start : again.end] == quote


def test_claims_that_differ_are_told_once_each() -> None:
    assert differing_claims(["", "105", " 105", "", "more than 100"]) == ("105", "more than 100")
    assert differing_claims(["", " "]) == ()
    assert differing_claims(["“bizarre”", "“Bizarre”", "delusional"]) == ("“bizarre”", "delusional")
