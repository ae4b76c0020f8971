from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiator.store.database import Database
from negotiator.store.queries.story import story_of
from negotiator.store.verbs import evidence, rounds
from tests.evidence_talks import Talks, record_talks


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "talks.db")
    yield opened
    opened.close()


@pytest.fixture
def talks(database: Database) -> Talks:
    return record_talks(database)


def told(database: Database, kind: str, record_id: int, limit: int = 1) -> list[str]:
    with database.read() as connection:
        return [entry.words for entry in story_of(connection, kind, record_id, limit)]


def test_a_change_is_told_by_its_field_and_values(database: Database, talks: Talks) -> None:
    with database.unit("Set") as unit:
        unit.change("round", talks.paris, when="2024-02-24", place="")
    assert told(database, "round", talks.paris) == [
        "When changed to 24 Feb 2024, was 23 Feb 2024 –; Where emptied, was “Paris”"
    ]


def test_the_latest_comes_first_and_the_limit_holds(database: Database, talks: Talks) -> None:
    for name in ("Paris 2", "Paris II again"):
        with database.unit("Rename") as unit:
            unit.change("round", talks.paris, name=name)
    assert told(database, "round", talks.paris, limit=2) == [
        "Name changed to “Paris II again”, was “Paris 2”",
        "Name changed to “Paris 2”, was “Paris II”",
    ]


def test_a_part_is_named_when_it_comes_changes_and_goes(database: Database, talks: Talks) -> None:
    with database.unit("Add") as unit:
        person = unit.add("person", name="Ronen Bar")
        bar = rounds.add_delegate(unit, talks.paris, talks.israel, person_id=person)
    with database.unit("Change") as unit:
        unit.change("delegate", bar, presence="confirmed")
    assert told(database, "round", talks.paris, limit=2) == [
        "Delegate Ronen Bar, Israel: Presence changed to confirmed, was reported",
        "Delegate added: Ronen Bar, Israel",
    ]
    with database.unit("Delete") as unit:
        unit.remove("delegate", bar)
    assert told(database, "round", talks.paris, limit=2) == [
        "Delegate deleted: Ronen Bar, Israel",
        "Delegate: Presence changed to confirmed, was reported",
    ]


def test_what_undo_did_says_so_and_redo_is_told_as_the_first_time(
    database: Database, talks: Talks
) -> None:
    with database.unit("Rename") as unit:
        unit.change("round", talks.paris, name="Paris")
    database.history.undo()
    database.history.redo()
    assert told(database, "round", talks.paris, limit=2) == [
        "Name changed to “Paris”, was “Paris II”",
        "Name changed to “Paris II”, was “Paris” (by undo)",
    ]


def test_evidence_is_told_too(database: Database, talks: Talks) -> None:
    with database.unit("Cite") as unit:
        evidence.cite(unit, ("round", talks.paris), talks.outlook)
        evidence.add_tag(unit, ("round", talks.paris), "precedent")
        evidence.add_note(unit, ("round", talks.paris), "Ask the embassy.")
    assert told(database, "round", talks.paris, limit=3) == [
        "Note added: “Ask the embassy.”",
        "Tag added: precedent",
        "Citation added: Three stages",
    ]


def test_references_are_told_by_name(database: Database, talks: Talks) -> None:
    with database.unit("Set") as unit:
        unit.change("term", talks.term, giver_id=talks.israel, amount=None)
    assert told(database, "term", talks.term) == ["Amount emptied, was 35–40; Gives set to Israel"]


def test_the_beginning_is_told(database: Database, talks: Talks) -> None:
    assert told(database, "term", talks.term, limit=50)[-1] == "Added"
