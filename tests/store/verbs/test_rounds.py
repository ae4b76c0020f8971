"""Who sits at a round for whom."""

from __future__ import annotations

import pytest

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import AgendaItemRow, DelegateRow, ParticipationRow, PersonRow
from negotiator.store.unit_of_work import Duplicate, Gone
from negotiator.store.verbs.rounds import add_agenda_item, add_delegate
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def delegate(database, ids, **values):
    with database.unit("Add") as unit:
        made = add_delegate(unit, ids.paris, **values)
    with database.read() as connection:
        return rows.get(connection, DelegateRow, made)


def role(database, ids, party):
    with database.read() as connection:
        found = rows.where(
            connection, ParticipationRow, negotiation_id=ids.negotiation, party_id=party
        )
    return [row.role for row in found]


def test_a_delegate_comes_after_the_others_and_its_party_takes_part(database, ids):
    hamas = delegate(database, ids, party_id=ids.hamas)
    assert hamas.rank == 1
    assert role(database, ids, ids.hamas) == ["party"]


def test_an_office_of_an_agency_sits_for_the_state_that_takes_part(database, ids):
    assert delegate(database, ids, office_id=ids.director).party_id == ids.israel


def test_an_office_sits_for_its_own_party_where_none_above_it_takes_part(database, ids):
    with database.unit("Israel leaves") as unit:
        for row in rows.where(unit.connection, ParticipationRow):
            unit.remove("participation", row.id)
    assert delegate(database, ids, office_id=ids.director).party_id == ids.mossad


def test_a_person_sits_for_their_party(database, ids):
    assert delegate(database, ids, person_id=ids.barnea).party_id == ids.israel


def test_a_person_of_no_party_sits_for_the_office_they_hold(database, ids):
    with database.unit("Clear") as unit:
        unit.change("person", ids.barnea, party_id=None)
    assert delegate(database, ids, person_id=ids.barnea).party_id == ids.israel


def test_a_person_nobody_knows_the_party_of_is_asked_about(database, ids):
    with database.unit("Add") as unit:
        nobody = unit.add("person", name="Not known")
    with pytest.raises(Refused, match="Which delegation") as refusal:
        delegate(database, ids, person_id=nobody)
    assert refusal.value.field == "party_id"


def test_parties_that_belong_to_each_other_in_a_loop_end_the_search(database, ids):
    with database.unit("Add") as unit:
        alone = unit.add("party", name="Agency", parent_id=ids.mossad)
        person = unit.add("person", name="Officer", party_id=alone)
    assert delegate(database, ids, person_id=person).party_id == ids.israel


def test_a_role_that_is_given_becomes_the_partys_in_the_negotiation(database, ids):
    delegate(database, ids, party_id=ids.israel, role="guarantor")
    assert role(database, ids, ids.israel) == ["guarantor"]


def test_a_role_that_is_not_given_leaves_the_partys_alone(database, ids):
    delegate(database, ids, party_id=ids.hamas, role="mediator")
    delegate(database, ids, party_id=ids.hamas)
    assert role(database, ids, ids.hamas) == ["mediator"]


def test_nothing_is_added_to_a_round_that_is_gone(database, ids):
    with database.unit("Delete") as unit:
        unit.remove("round", ids.paris)
    with pytest.raises(Gone):
        delegate(database, ids, party_id=ids.israel)


def test_a_refused_delegate_leaves_nothing_behind(database, ids):
    def add_nobody():
        with database.unit("Add") as unit:
            add_delegate(unit, ids.paris, person_id=unit.add("person", name="Not known"))

    with pytest.raises(Refused):
        add_nobody()
    with database.read() as connection:
        assert rows.where(connection, PersonRow, name="Not known") == []


def test_an_issue_stands_on_an_agenda_once(database, ids):
    with database.unit("Add") as unit:
        made = add_agenda_item(unit, ids.paris, ids.prisoners)
    with database.read() as connection:
        assert rows.get(connection, AgendaItemRow, made).rank == 1
    with pytest.raises(Duplicate), database.unit("Again") as unit:
        add_agenda_item(unit, ids.paris, ids.prisoners)
