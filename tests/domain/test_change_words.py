from __future__ import annotations

from typing import Any

from negotiator.domain.change_words import change_words
from negotiator.domain.checking import checked

ROUND = checked("round", {"negotiation_id": 1, "name": "Paris II"})
TERM = checked("term", {"proposal_id": 1, "issue_id": 2, "amount": "300"})
CITATION = checked("citation", {"subject_kind": "term", "subject_id": 1, "source_id": 1})


def told(kind: str, before: dict[str, Any] | None, after: dict[str, Any] | None) -> list[str]:
    return list(change_words(kind, before, after, lambda kind, record_id: f"{kind} {record_id}"))


def test_a_field_that_was_empty_is_set() -> None:
    assert told("round", ROUND, ROUND | {"when": "2024-02-23/.."}) == ["When set to 23 Feb 2024 –"]


def test_a_field_that_had_a_value_is_changed() -> None:
    after = TERM | {"amount": "200..300", "giver_id": 4}
    assert told("term", TERM, after) == [
        "Amount changed to 200–300, was 300",
        "Gives set to party 4",
    ]


def test_an_emptied_field_tells_what_it_was() -> None:
    assert told("term", TERM, TERM | {"amount": None}) == ["Amount emptied, was 300"]


def test_words_of_people_are_quoted_and_cut() -> None:
    after = ROUND | {"aim": "to unblock\nthe talks " + "and so on " * 20}
    assert told("round", ROUND, after) == ["Aim set to “to unblock the talks and so on and so on…”"]


def test_yes_and_no_are_set() -> None:
    delegate = checked("delegate", {"round_id": 1, "party_id": 1})
    assert told("delegate", delegate, delegate | {"head": True}) == ["Head set to yes"]


def test_a_record_comes_and_goes() -> None:
    assert told("round", None, ROUND) == ["Added"]
    assert told("round", ROUND, None) == ["Deleted"]


def test_what_only_keeps_a_place_is_told_in_short() -> None:
    assert told("term", TERM, TERM | {"rank": 3}) == ["Order changed"]
    assert told("citation", CITATION, CITATION | {"start": 3, "end": 9}) == ["Quote placed anew"]


def test_a_field_that_older_changes_do_not_know_is_no_change() -> None:
    older = {name: value for name, value in ROUND.items() if name != "track"}
    assert told("round", older, older | {"name": "Paris"}) == [
        "Name changed to “Paris”, was “Paris II”"
    ]
