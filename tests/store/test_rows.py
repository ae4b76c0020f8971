from __future__ import annotations

import pytest
from pydantic import ValidationError

from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.vocabulary import PartyKind
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import EventRow, PartyRow, RoundRow, TermRow
from tests.store.paris import Paris, record_paris


@pytest.fixture
def paris(database: Database) -> Paris:
    return record_paris(database)


def test_values_are_read_as_what_they_are(database: Database, paris: Paris) -> None:
    with database.read() as connection:
        held = rows.get(connection, RoundRow, paris.paris)
        term = rows.get(connection, TermRow, paris.term)
        party = rows.of_kind(connection, "party", paris.israel)
    assert held is not None
    assert term is not None
    assert held.when == Edtf("2024-02-23/..")
    assert term.amount == Amount.from_text("200..300")
    assert isinstance(party, PartyRow)


def test_a_row_cannot_be_set(database: Database, paris: Paris) -> None:
    with database.read() as connection:
        party = rows.get(connection, PartyRow, paris.israel)
    assert party is not None
    with pytest.raises(ValidationError, match="frozen"):
        party.name = "Egypt"


def test_what_is_not_there_is_none(database: Database) -> None:
    with database.read() as connection:
        assert rows.get(connection, PartyRow, 99) is None
        assert rows.of_kind(connection, "party", 99) is None
        assert rows.where(connection, PartyRow, name="Atlantis") == []


@pytest.mark.parametrize(
    ("equals", "names"),
    [
        ({}, ["Hamas", "Israel", "Mossad"]),
        ({"kind": PartyKind.STATE}, ["Israel"]),
        ({"kind": ["state", "agency"]}, ["Israel", "Mossad"]),
        ({"id": (1, 3)}, ["Hamas", "Israel"]),
        ({"id": []}, []),
        ({"parent_id": None}, ["Hamas", "Israel"]),
        ({"kind": "state", "parent_id": 2}, []),
    ],
)
def test_rows_are_selected_and_ordered(
    database: Database, paris: Paris, equals: dict[str, object], names: list[str]
) -> None:
    with database.read() as connection:
        found = rows.where(connection, PartyRow, order="name_folded", **equals)
    assert [row.name for row in found] == names


def test_ten_thousand_ids_may_be_asked_for_at_once(database: Database, paris: Paris) -> None:
    with database.read() as connection:
        assert len(rows.where(connection, PartyRow, id=range(10_000))) == 3


def test_rows_by_time_stand_as_in_every_list_the_undated_last(database: Database) -> None:
    with database.unit("Add") as unit:
        negotiation = unit.add("negotiation", name="Talks")
        for name, when in (
            ("undated", None),
            ("until", "../2024-02-07"),
            ("from", "2024-02-23/.."),
            ("Jan", "2024-01"),
        ):
            unit.add("event", negotiation_id=negotiation, name=name, when=when)
    with database.read() as connection:
        found = rows.where(connection, EventRow, order="when")
    assert [event.name for event in found] == ["Jan", "until", "from", "undated"]
