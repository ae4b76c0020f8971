from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from negotiator.store.database import Database
from negotiator.store.queries.evidence import Evidence, evidence_of
from negotiator.store.verbs import evidence
from tests.evidence_talks import Talks, record_talks


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "talks.db")
    yield opened
    opened.close()


@pytest.fixture
def talks(database: Database) -> Talks:
    return record_talks(database)


def read(database: Database, kind: str, record_id: int, field: str = "") -> Evidence:
    with database.read() as connection:
        found = evidence_of(connection, kind, record_id, field)
    assert found is not None
    return found


def shown(found: Evidence) -> list[tuple[str, list[int]]]:
    return [(group.title, [cited.id for cited in group.cited]) for group in found.groups]


def test_a_record_shows_its_own_then_its_fields_then_its_parts(
    database: Database, talks: Talks
) -> None:
    found = read(database, "round", talks.paris)
    assert (found.label, found.context) == ("Paris II", "Round")
    assert shown(found) == [
        ("", [talks.on_round]),
        ("When", [talks.on_when]),
        ("David Barnea, Israel", [talks.on_delegate]),
    ]
    assert found.elsewhere == 0


def test_a_field_shows_its_own_then_those_of_the_whole_record(
    database: Database, talks: Talks
) -> None:
    found = read(database, "round", talks.paris, "when")
    assert found.context == "When"
    assert shown(found) == [("", [talks.on_when]), ("Whole record", [talks.on_round])]
    assert found.elsewhere == 1


def test_a_field_without_citations_shows_those_of_the_record(
    database: Database, talks: Talks
) -> None:
    found = read(database, "round", talks.paris, "place")
    assert shown(found) == [("Whole record", [talks.on_round])]
    assert found.elsewhere == 2


def test_what_is_no_field_of_the_record_counts_as_the_whole_record(
    database: Database, talks: Talks
) -> None:
    found = read(database, "delegate", talks.barnea, "role")
    assert (found.field, found.elsewhere) == ("", 0)
    assert shown(found) == [("", [talks.on_delegate])]


def test_a_part_says_what_it_is_a_part_of(database: Database, talks: Talks) -> None:
    found = read(database, "term", talks.term, "amount")
    assert found.label == "Hostages released: 35–40"
    assert found.context == "Paris framework · Amount"


def test_a_citation_reads_with_its_source(database: Database, talks: Talks) -> None:
    agreed, other = read(database, "term", talks.term, "amount").cited
    assert agreed.line == "a Hamas source, via News agency · 23 Feb 2024"
    assert (agreed.grade.code, agreed.claim, agreed.recorded) == ("B3", "", "")
    assert (other.grade.code, other.claim, other.recorded) == ("C6", "105", "35–40")


def test_notes_and_tags_are_those_of_the_record_alone(database: Database, talks: Talks) -> None:
    with database.unit("Write") as unit:
        evidence.add_note(unit, ("round", talks.paris), "Ask the embassy.")
        evidence.add_tag(unit, ("round", talks.paris), "zeta")
        evidence.add_tag(unit, ("round", talks.paris), "Alpha")
        evidence.add_tag(unit, ("term", talks.term), "other")
    found = read(database, "round", talks.paris)
    assert [note.text for note in found.notes] == ["Ask the embassy."]
    assert [tag.name for tag in found.tags] == ["Alpha", "zeta"]


def test_a_negotiation_does_not_list_the_evidence_of_all_that_is_in_it(
    database: Database, talks: Talks
) -> None:
    assert read(database, "negotiation", talks.negotiation).groups == ()


def test_citations_of_another_name_are_listed_under_it(database: Database, talks: Talks) -> None:
    with database.unit("Alias") as unit:
        alias = unit.add("alias", subject_kind="party", subject_id=talks.israel, name="إسرائيل")
        cited = evidence.cite(unit, ("alias", alias), talks.agency)
    assert shown(read(database, "party", talks.israel)) == [("إسرائيل", [cited])]


def test_a_record_that_is_gone_has_no_evidence(database: Database, talks: Talks) -> None:
    with database.read() as connection:
        assert evidence_of(connection, "round", 999) is None


@pytest.mark.parametrize(
    "touch",
    [
        lambda unit, talks: unit.change("round", talks.paris, name="Paris"),
        lambda unit, talks: unit.change("source", talks.agency, publisher="AFP"),
        lambda unit, talks: unit.change("party", talks.israel, name="State of Israel"),
        lambda unit, talks: unit.change("citation", talks.on_delegate, credibility="1"),
        lambda unit, talks: unit.remove("citation", talks.on_when),
        lambda unit, talks: evidence.add_tag(unit, ("round", talks.paris), "precedent"),
        lambda unit, talks: evidence.cite(unit, ("delegate", talks.barnea), talks.outlook),
        lambda unit, talks: unit.add("delegate", round_id=talks.paris, party_id=talks.israel),
    ],
)
def test_every_change_to_what_is_shown_is_among_what_touches_it(
    database: Database, talks: Talks, touch: Any
) -> None:
    before = read(database, "round", talks.paris)
    notices: list[Any] = []
    database.subscribe(notices.append)
    with database.unit("Touch") as unit:
        touch(unit, talks)
    assert notices[0].records & before.touches


def test_a_change_elsewhere_does_not_touch_it(database: Database, talks: Talks) -> None:
    before = read(database, "round", talks.paris)
    notices: list[Any] = []
    database.subscribe(notices.append)
    with database.unit("Touch") as unit:
        unit.change("term", talks.term, amount="40")
        unit.change("source", talks.outlook, publisher="Outlook")
    assert not notices[0].records & before.touches


def test_more_citations_do_not_mean_more_statements(database: Database, talks: Talks) -> None:
    few = _statements(database, talks)
    with database.unit("Cite") as unit:
        for _ in range(60):
            evidence.cite(unit, ("round", talks.paris), talks.agency, quote="Friday")
    assert _statements(database, talks) == few


def _statements(database: Database, talks: Talks) -> int:
    count = 0

    def counted(*_: object) -> None:
        nonlocal count
        count += 1

    with database.read() as connection:
        event.listen(connection, "before_cursor_execute", counted)
        evidence_of(connection, "round", talks.paris)
    return count
