"""Adding parties and offices from what people type."""

from __future__ import annotations

import pytest

from negotiator.store import rows
from negotiator.store.row_classes import OfficeRow, PartyRow
from negotiator.store.verbs import parties
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def office(database, name, party_id=None):
    with database.unit("Add") as unit:
        made = parties.add_office(unit, name, party_id)
        found = rows.get(unit.connection, OfficeRow, made)
    return found.name, found.party_id


def test_each_new_party_has_a_colour_that_the_fewest_have(database, ids):
    with database.unit("Add") as unit:
        made = [parties.add(unit, f"Party {n}") for n in range(9)]
        colours = [rows.get(unit.connection, PartyRow, one).colour for one in made]
    assert colours[:8] == list(parties.OKABE_ITO.values())
    assert colours[8] == colours[0]


def test_a_colour_in_small_letters_counts_too(database, ids):
    first, second, *_ = parties.OKABE_ITO.values()
    with database.unit("Add") as unit:
        unit.change("party", ids.israel, colour=first.lower())
        made = parties.add(unit, "Qatar")
        assert rows.get(unit.connection, PartyRow, made).colour == second


def test_an_office_may_name_its_party(database, ids):
    assert office(database, "Head, mossad") == ("Head", ids.mossad)
    assert office(database, "Deputy", ids.israel) == ("Deputy", ids.israel)


def test_a_comma_before_no_known_party_is_part_of_the_name(database, ids):
    assert office(database, "Minister, Foreign Affairs") == ("Minister, Foreign Affairs", None)


def test_a_party_is_found_however_it_is_spelt(database, ids):
    with database.unit("Look") as unit:
        assert parties.find(unit, "party", "  HAMAS ") == ids.hamas
        assert parties.find(unit, "party", "Fatah") is None
