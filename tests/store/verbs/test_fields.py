from __future__ import annotations

from pathlib import Path

import pytest

from negotiator.domain.fingerprints import fingerprint
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import CitationRow, RoundRow, SourceRow
from negotiator.store.verbs.evidence import cite
from negotiator.store.verbs.fields import set_field


@pytest.fixture
def database(tmp_path: Path) -> Database:
    return Database.open(tmp_path / "talks.db")


def test_a_source_s_text_brings_its_fingerprint_and_the_places_of_its_quotes(
    database: Database,
) -> None:
    with database.unit("Record") as unit:
        negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
        held = unit.add("round", negotiation_id=negotiation, name="Paris")
        source = unit.add("source", title="S1")
        citation = cite(unit, ("round", held), source, quote="arrived in Paris")
    with database.unit("Set Saved text of S1") as unit:
        set_field(unit, "source", source, "text", "The delegation arrived in Paris on Friday.")
    with database.read() as connection:
        saved = rows.get(connection, SourceRow, source)
        quoted = rows.get(connection, CitationRow, citation)
    assert saved is not None
    assert saved.sha256 == fingerprint(saved.text)
    assert quoted is not None
    assert (quoted.start, quoted.end) == (15, 31)
    assert (quoted.prefix, quoted.suffix) == ("The delegation ", " on Friday.")


def test_any_other_field_is_just_set(database: Database) -> None:
    with database.unit("Record") as unit:
        negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
        held = unit.add("round", negotiation_id=negotiation, name="Paris")
        set_field(unit, "round", held, "when", "2024-02-23/..")
    with database.read() as connection:
        read = rows.get(connection, RoundRow, held)
    assert read is not None
    assert str(read.when) == "2024-02-23/.."
