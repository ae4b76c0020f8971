from __future__ import annotations

import pytest

from negotiator.domain.records import KINDS
from negotiator.store.database import Database
from negotiator.store.labels import label_of, word_of
from tests.store.paris import Paris, record_paris


@pytest.fixture
def paris(database: Database) -> Paris:
    return record_paris(database)


@pytest.mark.parametrize(
    ("kind", "label"),
    [
        ("party", "Israel"),
        ("source", "Israeli delegation reaches Paris"),
        ("delegate", "David Barnea, Israel"),
        ("term", "Prisoners released: 200–300"),
        ("position", "Hamas: open, Framework of Paris"),
        ("citation", "“200 to 300 prisoners”"),
        ("participation", "Israel"),
        ("agenda_item", "Hostages released"),
        ("tenure", "Director"),
        ("alias", "دافيد برنياع"),
        ("exchange", "prisoners per hostage"),
    ],
)
def test_a_record_is_known_by_its_words(
    database: Database, paris: Paris, kind: str, label: str
) -> None:
    with database.read() as connection:
        assert label_of(connection, kind, 1) == label


def test_a_record_without_words_is_known_by_its_kind(database: Database, paris: Paris) -> None:
    with database.unit("Empty") as unit:
        note = unit.add("note", subject_kind="party", subject_id=paris.israel)
        cited = unit.add(
            "citation", subject_kind="party", subject_id=paris.israel, source_id=paris.source
        )
        nobody = unit.add("delegate", round_id=paris.paris, party_id=paris.hamas)
        unnamed = unit.add(
            "delegate", round_id=paris.paris, party_id=paris.hamas, capacity="an official"
        )
    with database.read() as connection:
        assert label_of(connection, "note", note) == "note"
        assert label_of(connection, "citation", cited) == "Israeli delegation reaches Paris"
        assert label_of(connection, "delegate", nobody) == "Hamas"
        assert label_of(connection, "delegate", unnamed) == "an official, Hamas"


def test_a_record_that_is_gone_is_known_by_its_kind(database: Database) -> None:
    with database.read() as connection:
        assert {label_of(connection, kind, 99) for kind in KINDS} == {word_of(k) for k in KINDS}


def test_a_long_quote_is_cut(database: Database, paris: Paris) -> None:
    with database.unit("Long") as unit:
        unit.change("citation", paris.quote, quote="word " * 100)
    with database.read() as connection:
        label = label_of(connection, "citation", paris.quote)
    assert len(label) <= 62
    assert label.endswith("…”")


def test_kinds_have_a_word_for_one_and_for_many() -> None:
    assert (word_of("agenda_item"), word_of("party", many=True)) == ("agenda item", "parties")
