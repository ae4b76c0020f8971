"""Who takes part in a negotiation, and as what."""

from __future__ import annotations

import pytest

from negotiator.store import rows
from negotiator.store.row_classes import ParticipationRow
from negotiator.store.unit_of_work import Duplicate, Gone
from negotiator.store.verbs.negotiations import add, roles_at, set_role_at, take_part
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def test_a_party_takes_part_once_and_after_the_others(database, ids):
    with database.unit("Part") as unit:
        first = take_part(unit, ids.negotiation, ids.hamas)
        assert take_part(unit, ids.negotiation, ids.hamas) == first
    with database.read() as connection:
        hamas = rows.get(connection, ParticipationRow, first)
    assert (hamas.role, hamas.rank) == ("party", 1)


def test_the_roles_at_a_round_are_those_in_its_negotiation(database, ids):
    with database.unit("Elsewhere") as unit:
        other = add(unit, "Colombia")
        take_part(unit, other, ids.hamas, "observer")
    with database.read() as connection:
        assert roles_at(connection, ids.paris) == {ids.israel: "party"}
        assert roles_at(connection, 10_000) == {}


def test_a_role_is_set_for_who_takes_part_and_for_who_did_not_yet(database, ids):
    with database.unit("Roles") as unit:
        set_role_at(unit, ids.israel, ids.paris, "guarantor")
        set_role_at(unit, ids.hamas, ids.paris, "host")
    with database.read() as connection:
        assert roles_at(connection, ids.paris) == {ids.israel: "guarantor", ids.hamas: "host"}


def test_no_role_is_set_at_a_round_that_is_gone(database, ids):
    with pytest.raises(Gone), database.unit("Role") as unit:
        set_role_at(unit, ids.israel, 10_000, "host")


def test_two_negotiations_of_one_name_are_refused(database, ids):
    with pytest.raises(Duplicate), database.unit("Add") as unit:
        add(unit, "GAZA ceasefire talks")
