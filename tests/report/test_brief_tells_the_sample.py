"""The brief of the sample tells every fact that the sample was made from."""

from __future__ import annotations

import re
from typing import Any

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from tests.report.reading import section, table, table_text, texts
from tests.seeds.facts import AROUND, PARTIES, POSITIONS, PROPOSALS, ROUNDS, SOURCES, Fact
from tests.seeds.telling import Cited

FACTS = [*PARTIES, *ROUNDS, *PROPOSALS, *POSITIONS, *AROUND]


@pytest.fixture(scope="module")
def told(_sample: Any) -> str:
    """Every text that is printed in the brief, in order, on one line."""
    report = _sample.brief()
    return plain(" ".join(texts((report.title, report.lead, report.sections))))


def plain(text: str) -> str:
    return " ".join(text.casefold().split())


def tells(told: str, wanted: str) -> bool:
    """Whether the words are there as whole words: 7 is not told by 27."""
    return re.search(rf"(?<![\w.,]){re.escape(plain(wanted))}(?!\w|[.,]\d)", told) is not None


def forms(name: str, value: Any, fact: dict[str, Any]) -> tuple[str, ...]:
    """How a fact's value may be told; none for what is no words of its own."""
    if name == "amount":
        amount = Amount.from_text(value)
        unit = f" {fact['unit']}" if "unit" in fact and not amount.every else ""
        return f"{amount.words()}{unit}", f"{amount.spoken()}{unit}"
    if name == "when":
        return date_words(Edtf(value)), date_words(Edtf(value), long=True)
    return (value,)


def cited_words(cited: list[Cited]) -> list[str]:
    words = (said for c in cited for said in (c.attribution, c.quote, c.claim))
    return [said for said in words if said]


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: str(fact[0]))
def test_each_fact_is_told(told: str, fact: Fact) -> None:
    _, expected, cited = fact
    values = {k: v for k, v in expected.items() if isinstance(v, str) and v}
    missing = {
        name: value
        for name, value in values.items()
        if not any(tells(told, form) for form in forms(name, value, values))
    }
    assert missing == {}
    assert [said for said in cited_words(cited) if not tells(told, said)] == []


def test_each_source_is_listed_with_its_day_and_grade(sample: Any) -> None:
    listed = [row[1:4] for row in table_text(table(section(sample.brief(), "Sources")))[1:]]
    for publisher, when, reliability in SOURCES:
        day = date_words(Edtf(when))
        assert any(
            source.startswith(publisher) and (said, grade[0]) == (day, reliability)
            for source, said, grade in listed
        ), publisher


def test_what_is_nowhere_in_the_sample_is_not_found(told: str) -> None:
    assert not tells(told, "Oslo")
    assert not tells(told, "43 days")
