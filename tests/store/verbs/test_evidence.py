from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
from negotiator.domain.fingerprints import fingerprint
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import CitationRow, NoteRow, SourceRow, TagRow
from negotiator.store.unit_of_work import Duplicate, Gone
from negotiator.store.verbs import evidence
from tests.evidence_talks import ARTICLE, Talks, record_talks


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.open(tmp_path / "talks.db")
    yield opened
    opened.close()


@pytest.fixture
def talks(database: Database) -> Talks:
    return record_talks(database)


def citation(database: Database, record_id: int) -> CitationRow:
    with database.read() as connection:
        row = rows.get(connection, CitationRow, record_id)
    assert row is not None
    return row


def test_a_quote_is_placed_in_the_saved_text(database: Database, talks: Talks) -> None:
    cited = citation(database, talks.on_term)
    assert ARTICLE[cited.start : cited.end] == cited.quote
    assert cited.prefix.endswith("prisoners in exchange for ")
    assert cited.suffix.startswith(". In November")


def test_a_quote_that_does_not_occur_is_kept_without_a_place(
    database: Database, talks: Talks
) -> None:
    with database.unit("Cite") as unit:
        made = evidence.cite(unit, ("round", talks.paris), talks.agency, quote="arrived on Monday")
    cited = citation(database, made)
    assert (cited.quote, cited.start, cited.end, cited.prefix) == (
        "arrived on Monday",
        None,
        None,
        "",
    )


def test_citing_what_is_gone_is_refused(database: Database, talks: Talks) -> None:
    with pytest.raises(Gone, match="source"), database.unit("Cite") as unit:
        evidence.cite(unit, ("round", talks.paris), 999)
    with pytest.raises(Gone, match="round"), database.unit("Cite") as unit:
        evidence.cite(unit, ("round", 999), talks.agency)


def test_another_quote_has_its_place_found_anew(database: Database, talks: Talks) -> None:
    with database.unit("Change") as unit:
        evidence.change_citation(unit, talks.on_term, quote=" six-week pause ")
    cited = citation(database, talks.on_term)
    assert ARTICLE[cited.start : cited.end] == cited.quote == "six-week pause"
    with database.unit("Change") as unit:
        evidence.change_citation(unit, talks.on_term, quote="seven weeks")
    cited = citation(database, talks.on_term)
    assert (cited.start, cited.end, cited.prefix, cited.suffix) == (None, None, "", "")


def test_another_source_has_the_quotes_place_found_there(database: Database, talks: Talks) -> None:
    with database.unit("Change") as unit:
        evidence.change_citation(unit, talks.other_claim, source_id=talks.agency)
    cited = citation(database, talks.other_claim)
    assert ARTICLE[cited.start : cited.end] == "105 hostages"


def test_changing_the_attribution_leaves_the_place_alone(database: Database, talks: Talks) -> None:
    before = citation(database, talks.on_term)
    with database.unit("Change") as unit:
        evidence.change_citation(unit, talks.on_term, attribution="an official")
    after = citation(database, talks.on_term)
    assert after == before.model_copy(update={"attribution": "an official"})


def test_a_saved_text_has_its_fingerprint(database: Database, talks: Talks) -> None:
    with database.unit("Save") as unit:
        evidence.set_source_text(unit, talks.outlook, "  Three stages of 45 days.\n")
    with database.read() as connection:
        source = rows.get(connection, SourceRow, talks.outlook)
    assert source is not None
    assert source.text == "Three stages of 45 days."
    assert source.sha256 == fingerprint(source.text)


def test_another_text_moves_the_quotes_and_undo_moves_them_back(
    database: Database, talks: Talks
) -> None:
    before = citation(database, talks.on_term)
    with database.unit("Save") as unit:
        evidence.set_source_text(unit, talks.agency, "Updated. " + ARTICLE)
    assert before.start is not None
    assert citation(database, talks.on_term).start == before.start + len("Updated. ")
    database.history.undo()
    assert citation(database, talks.on_term) == before


def test_a_quote_that_the_new_text_lacks_keeps_only_its_surroundings(
    database: Database, talks: Talks
) -> None:
    with database.unit("Save") as unit:
        evidence.set_source_text(unit, talks.agency, "")
    cited = citation(database, talks.on_term)
    assert (cited.start, cited.end) == (None, None)
    assert cited.prefix.endswith("in exchange for ")


def test_notes_are_private_unless_said_otherwise(database: Database, talks: Talks) -> None:
    with database.unit("Note") as unit:
        evidence.add_note(unit, ("round", talks.paris), "Ask the embassy.")
        evidence.add_note(unit, ("round", talks.paris), "For the brief.", private=False)
    with database.read() as connection:
        notes = rows.where(connection, NoteRow, subject_kind="round", subject_id=talks.paris)
    assert [(n.text, n.private) for n in notes] == [
        ("Ask the embassy.", True),
        ("For the brief.", False),
    ]


def test_a_record_has_a_tag_only_once_however_it_is_spelt(database: Database, talks: Talks) -> None:
    with database.unit("Tag") as unit:
        evidence.add_tag(unit, ("round", talks.paris), "Précédent")
    with pytest.raises(Duplicate), database.unit("Tag") as unit:
        evidence.add_tag(unit, ("round", talks.paris), "precedent")
    with database.read() as connection:
        assert len(rows.where(connection, TagRow)) == 1


def test_deleting_a_record_takes_its_evidence_and_undo_brings_all_back(
    database: Database, talks: Talks
) -> None:
    before = citation(database, talks.on_delegate)
    with database.unit("Delete") as unit:
        unit.remove("round", talks.paris)
    with database.read() as connection:
        left = {c.id for c in rows.where(connection, CitationRow)}
    assert left == {talks.on_term, talks.other_claim}
    database.history.undo()
    assert citation(database, talks.on_delegate) == before


def test_a_field_that_the_record_lacks_is_refused(database: Database, talks: Talks) -> None:
    with pytest.raises(Refused, match="no round has a field"), database.unit("Cite") as unit:
        evidence.cite(unit, ("round", talks.paris), talks.agency, field="amount")
