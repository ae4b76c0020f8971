"""Records made from nothing but a name."""

from __future__ import annotations

import pytest

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import OfficeRow, PartyRow
from negotiator.store.unit_of_work import Duplicate
from negotiator.store.verbs.naming import CREATABLE, create, unused_name
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


@pytest.mark.parametrize("kind", sorted(CREATABLE))
def test_every_kind_that_is_offered_can_be_made(database, ids, kind):
    with database.unit("Add") as unit:
        made = create(unit, kind, ids.negotiation, "Something new")
    with database.read() as connection:
        assert rows.of_kind(connection, kind, made) is not None


@pytest.mark.parametrize("kind", sorted(CREATABLE))
@pytest.mark.parametrize("name", ["", "  ", "\u200f", "a\0b", "x" * 501])
def test_no_kind_can_be_made_from_what_is_no_name(database, ids, kind, name):
    with pytest.raises(Refused), database.unit("Add") as unit:
        create(unit, kind, ids.negotiation, name)


def test_a_name_that_is_taken_is_refused_with_who_has_it(database, ids):
    with pytest.raises(Duplicate) as refusal, database.unit("Add") as unit:
        create(unit, "party", ids.negotiation, "ISRAEL")
    assert refusal.value.key == ("party", ids.israel)


def test_an_office_is_made_for_the_party_after_the_comma(database, ids):
    with database.unit("Add") as unit:
        made = create(unit, "office", ids.negotiation, "Deputy, mossad")
        other = create(unit, "office", ids.negotiation, "Adviser, Nowhere")
    with database.read() as connection:
        deputy = rows.get(connection, OfficeRow, made)
        adviser = rows.get(connection, OfficeRow, other)
    assert (deputy.name, deputy.party_id) == ("Deputy", ids.mossad)
    assert (adviser.name, adviser.party_id) == ("Adviser, Nowhere", None)


def test_a_new_party_has_a_colour_that_few_others_have(database, ids):
    with database.unit("Add") as unit:
        made = [create(unit, "party", ids.negotiation, f"Party {n}") for n in range(8)]
    with database.read() as connection:
        colours = {row.colour for row in rows.where(connection, PartyRow, id=made)}
    assert len(colours) == 8


def test_a_new_record_is_numbered_where_others_are_new(database, ids):
    with database.unit("Add") as unit:
        names = []
        for _ in range(3):
            names.append(unused_name(unit, "round", ids.negotiation))
            create(unit, "round", ids.negotiation, names[-1])
    assert names == ["New round", "New round 2", "New round 3"]


def test_a_name_used_in_another_negotiation_is_free(database, ids):
    with database.unit("Add") as unit:
        other = create(unit, "negotiation", 0, "Colombia")
        create(unit, "round", other, "New round")
        assert unused_name(unit, "round", ids.negotiation) == "New round"
        assert unused_name(unit, "source", ids.negotiation) == "New source"
