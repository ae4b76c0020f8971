from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
from negotiator.interchange.exporting import export
from negotiator.interchange.importing import import_file
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import PartyRow
from tests.interchange.samples import Document, contents

Write = Callable[..., Path]


def exported(database: Database, path: Path, negotiation: str | None = None) -> Document:
    export(database, path, negotiation)
    document: Document = json.loads(path.read_text(encoding="utf-8"))
    return document


@pytest.fixture
def two(database: Database, write: Write, talks: Document) -> Database:
    """The talks, and a negotiation that shares nothing with them but Hamas."""
    import_file(database, write(talks))
    other = {
        "format": "negotiator",
        "version": 1,
        "parties": [{"id": "hamas", "name": "Hamas"}, {"id": "fatah", "name": "Fatah"}],
        "sources": [{"id": "S1", "title": "Report from Doha"}],
        "negotiations": [
            {
                "name": "Doha talks",
                "participations": [
                    {"party": "hamas", "citations": [{"source": "S1"}]},
                    {"party": "fatah"},
                ],
                "rounds": [{"id": "doha", "name": "Doha"}],
            }
        ],
    }
    import_file(database, write(other, "doha.json"))
    return database


def names(document: Document, of: str, field: str = "name") -> list[str]:
    return [record[field] for record in document[of]]


def test_an_empty_database_is_an_empty_file(database: Database, tmp_path: Path) -> None:
    document = exported(database, tmp_path / "empty.json")
    assert document["negotiations"] == []
    assert not import_file(database, tmp_path / "empty.json").added


def test_empty_fields_and_the_natural_order_go_without_saying(
    database: Database, write: Write, talks: Document, tmp_path: Path
) -> None:
    import_file(database, write(talks))
    document = exported(database, tmp_path / "out.json")
    delegate = document["negotiations"][0]["rounds"][1]["delegates"][0]
    assert list(delegate) == ["id", "party", "person", "head", "presence"]
    assert delegate["party"] == document["parties"][0]["id"]


def test_text_of_any_script_can_be_read_in_the_file(
    database: Database, write: Write, talks: Document, tmp_path: Path
) -> None:
    import_file(database, write(talks))
    export(database, tmp_path / "out.json")
    assert "إسرائيل" in (tmp_path / "out.json").read_text(encoding="utf-8")


def test_one_negotiation_takes_along_what_it_refers_to_and_no_more(
    two: Database, tmp_path: Path
) -> None:
    doha = exported(two, tmp_path / "doha.json", "doha TALKS")
    assert names(doha, "negotiations") == ["Doha talks"]
    assert names(doha, "parties") == ["Hamas", "Fatah"]
    assert names(doha, "sources", "title") == ["Report from Doha"]
    assert (doha["people"], doha["offices"]) == ([], [])
    gaza = exported(two, tmp_path / "gaza.json", "Gaza ceasefire talks")
    assert names(gaza, "parties") == ["Israel", "Mossad", "Hamas"]
    assert names(gaza, "people") == ["David Barnea"]
    assert names(gaza, "offices") == ["Director of Mossad"]


def test_the_people_of_a_party_go_along_unless_another_negotiation_alone_knows_them(
    two: Database, tmp_path: Path
) -> None:
    with two.unit("People of Hamas") as unit:
        (hamas,) = (party.id for party in rows.where(unit.connection, PartyRow, name="Hamas"))
        office = unit.add("office", name="Head of Hamas", party_id=hamas)
        spoken_of = unit.add("person", name="Ismail Haniyeh", party_id=hamas)
        unit.add("tenure", person_id=spoken_of, office_id=office)
        in_doha = unit.add("person", name="Osama Hamdan", party_id=hamas)
        unit.add("delegate", round_id=3, party_id=hamas, person_id=in_doha)
    gaza = exported(two, tmp_path / "gaza.json", "Gaza ceasefire talks")
    assert names(gaza, "people") == ["David Barnea", "Ismail Haniyeh"]
    assert names(gaza, "offices") == ["Director of Mossad", "Head of Hamas"]
    doha = exported(two, tmp_path / "doha.json", "Doha talks")
    assert names(doha, "people") == ["Ismail Haniyeh", "Osama Hamdan"]


def test_one_negotiation_can_be_read_into_an_empty_database(
    two: Database, new_database: Callable[[], Database], tmp_path: Path
) -> None:
    path = tmp_path / "gaza.json"
    export(two, path, "Gaza ceasefire talks")
    fresh = new_database()
    import_file(fresh, path)
    export(fresh, tmp_path / "again.json")
    assert (tmp_path / "again.json").read_bytes() == path.read_bytes()


def test_a_negotiation_that_is_not_there_is_refused_with_those_that_are(
    two: Database, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="of the database are “Doha talks”, “Gaza ceasefire talks”"):
        export(two, tmp_path / "out.json", "Oslo")
    assert not (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("word", "field"), [("issue", "issue_id"), ("amount", "amount"), ("proposal", "proposal_id")]
)
def test_a_citation_names_its_field_as_the_file_does(
    database: Database, write: Write, talks: Document, tmp_path: Path, word: str, field: str
) -> None:
    term = talks["negotiations"][0]["proposals"][0]["terms"][0]
    term["citations"][0]["field"] = word
    import_file(database, write(talks))
    (kept,) = contents(database)["citation"].values()
    assert kept["field"] == field
    (negotiation,) = exported(database, tmp_path / "out.json")["negotiations"]
    assert negotiation["proposals"][0]["terms"][0]["citations"][0]["field"] == word


def test_a_place_that_cannot_be_written_is_refused(database: Database, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="does not exist"):
        export(database, tmp_path / "no" / "out.json")
