"""The sample says every fact of the list, with its sources, and nothing that nobody said."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.fingerprints import fingerprint
from negotiator.domain.ratios import divide
from negotiator.store.database import Database
from tests.seeds.facts import (
    AGREEMENT,
    AROUND,
    DRAFT,
    FRAMEWORK,
    HOSTAGES,
    PARTIES,
    POSITIONS,
    PRISONERS,
    PROPOSALS,
    QUOTES,
    REPLY,
    ROUNDS,
    SOURCES,
    by,
)
from tests.seeds.telling import Cited, Sample, Told


def told(sample: Sample, kind: str, expected: dict[str, Any]) -> Told:
    values = dict(expected)
    inside = values.pop("inside", None)
    found = [r for r in sample.of(kind) if r.says(**values) and inside in (None, r.inside)]
    assert len(found) == 1, f"{len(found)} records say {expected}"
    return found[0]


def name_of(fact: Any) -> str:
    return str(fact) if isinstance(fact, str) else ""


@pytest.mark.parametrize(
    ("kind", "expected", "cited"), [*PARTIES, *ROUNDS, *PROPOSALS, *POSITIONS, *AROUND], ids=name_of
)
def test_a_fact_is_a_record_with_its_sources(
    sample: Sample, kind: str, expected: dict[str, Any], cited: list[Cited]
) -> None:
    record = told(sample, kind, expected)
    by_whom = [by(c.by, c.attribution, c.quote, c.claim) for c in record.cited]
    missing = [wanted for wanted in cited if wanted not in by_whom]
    assert missing == []


def test_nothing_is_in_the_sample_that_is_not_in_the_list(sample: Sample) -> None:
    listed = Counter(kind for kind, _, _ in [*ROUNDS, *PROPOSALS, *POSITIONS, *AROUND])
    held = Counter(record.kind for record in sample.records.values())
    beyond = {"agenda_item": 2, "term": 1}  # what McGurk went for; aid, from S8 itself
    for kind in listed:
        assert held[kind] == listed[kind] + beyond.get(kind, 0), kind


def test_every_source_has_its_day_language_and_grade(sample: Sample) -> None:
    held = [
        (r.values["publisher"], r.values["when"], r.values["reliability"])
        for r in sample.of("source")
        if r.says(language="en", tlp="CLEAR")
    ]
    assert held == SOURCES


@pytest.mark.parametrize(
    "kind",
    [
        "party", "person", "tenure", "participation", "round", "agenda_item", "delegate",
        "proposal", "tabling", "term", "position", "event", "figure",
    ],
)  # fmt: skip
def test_each_record_has_a_citation(sample: Sample, kind: str) -> None:
    assert [record for record in sample.of(kind) if not record.cited] == []


def test_only_words_that_were_quoted_are_quoted(sample: Sample) -> None:
    saved = [r.values["text"] for r in sample.of("source") if r.values["text"]]
    assert len(saved) == 2
    for citation in sample.of("citation"):
        quote = citation.values["quote"]
        assert not quote or quote in QUOTES or any(quote in text for text in saved), quote


def test_quotes_of_saved_texts_stand_where_the_citation_says(sample: Sample) -> None:
    found = 0
    for (kind, _), values in sample.values.items():
        text = kind == "citation" and sample.values["source", values["source_id"]]["text"]
        if text and values["quote"]:
            assert text[values["start"] : values["end"]] == values["quote"]
            assert text[: values["start"]].rstrip().endswith(values["prefix"])
            assert text[values["end"] :].lstrip().startswith(values["suffix"])
            found += 1
    assert found == 12


def test_saved_texts_are_whole_and_carry_their_fingerprint(sample: Sample) -> None:
    for source in sample.of("source"):
        assert source.values["sha256"] == fingerprint(source.values["text"])
    amir, prime_minister = (
        r for r in sample.of("source") if r.values["publisher"] == "White House"
    )
    assert amir.values["text"].startswith("President Joseph R. Biden, Jr. spoke today with Amir")
    assert amir.values["text"].endswith("regular contact over the coming days.")
    assert prime_minister.values["text"].startswith("National Security Advisor Jake Sullivan met")
    assert prime_minister.values["text"].endswith("coming days as talks proceed.")


def test_parties_and_people_have_arabic_and_hebrew_names(sample: Sample) -> None:
    languages: dict[str, set[str]] = {}
    for alias in sample.of("alias"):
        languages.setdefault(alias.inside, set()).add(alias.values["language"])
    named = {record.values["name"] for record in sample.of("party", "person")}
    assert {name for name in named if not {"ar", "he"} <= languages.get(name, set())} == set()
    arabic = {a.inside: a.values["name"] for a in sample.of("alias") if a.says(language="ar")}
    assert arabic["David Barnea"] == "ديفيد برنياع"
    assert arabic["Ismail Haniyeh"] == "إسماعيل هنية"


def test_colours_are_of_the_okabe_ito_set_and_differ(sample: Sample) -> None:
    colours = {r.values["name"]: r.values["colour"] for r in sample.of("party")}
    assert [colours[name] for name in ("Israel", "Hamas", "United States", "Qatar", "Egypt")] == [
        "#0072B2",
        "#009E73",
        "#D55E00",
        "#CC79A7",
        "#E69F00",
    ]
    assert colours["France"] == "#56B4E9"


def test_issues_have_units_givers_and_an_order(sample: Sample) -> None:
    assert [
        (r.values["name"], r.values["unit"], r.values["parent"]) for r in sample.of("issue")
    ] == [
        ("Pause in fighting", "days", None),
        ("Hostages released", "persons", None),
        ("Further releases", "", "Hostages released"),
        ("Prisoners released", "persons", None),
        ("Remains exchanged", "", None),
        ("Complete ceasefire", "", None),
        ("Israeli withdrawal", "", None),
        ("Return of the displaced", "", None),
        ("Free movement", "", "Return of the displaced"),
        ("Humanitarian aid", "trucks per day", None),
    ]
    hostages = told(sample, "issue", {"name": HOSTAGES})
    prisoners = told(sample, "issue", {"name": PRISONERS})
    assert hostages.says(giver="Hamas", receiver="Israel")
    assert prisoners.says(giver="Israel", receiver="Hamas")


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (AGREEMENT, "< 2.4"),
        (FRAMEWORK, "5.0–8.6"),
        (DRAFT, "7.5 at the upper ends; both are open below"),
    ],
)
def test_the_exchange_ratio_is_what_it_should_be(sample: Sample, proposal: str, words: str) -> None:
    exchange = told(sample, "exchange", {"name": "prisoners per hostage"})
    given, received = (
        told(sample, "term", {"inside": proposal, "issue": exchange.values[end]})
        for end in ("given", "received")
    )
    ratio = divide(
        Amount.from_text(given.values["amount"]), Amount.from_text(received.values["amount"])
    )
    assert ratio.words() == words


def test_the_hostages_of_the_reply_are_not_numbered(sample: Sample) -> None:
    terms = [r for r in sample.of("term") if r.inside == REPLY and r.says(issue=HOSTAGES)]
    assert [term.values["amount"] for term in terms] == [None, None]


def test_it_is_one_negotiation_that_undo_takes_back(sample_database: Database) -> None:
    assert sample_database.history.undo_label == "Import paris-cairo-2024.json"
