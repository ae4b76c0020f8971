"""Noting what a party said."""

from __future__ import annotations

import pytest

from negotiator.store import rows
from negotiator.store.row_classes import ParticipationRow, PositionRow
from negotiator.store.unit_of_work import Gone
from negotiator.store.verbs.fields import set_field
from negotiator.store.verbs.positions import answer, state
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def read(database, position):
    with database.read() as connection:
        return rows.get(connection, PositionRow, position)


def noted(database, ids, **values):
    with database.unit("Note") as unit:
        made = state(unit, ids.negotiation, ids.hamas, **values)
    return read(database, made)


def put(database, position, **values):
    for field, value in values.items():
        with database.unit("Set") as unit:
            set_field(unit, "position", position.id, field, value)
    return read(database, position.id)


def test_who_says_something_takes_part_in_the_negotiation(database, ids):
    noted(database, ids)
    noted(database, ids)
    with database.read() as connection:
        found = rows.where(connection, ParticipationRow, party_id=ids.hamas)
    assert [part.role for part in found] == ["party"]


def test_an_amount_takes_the_unit_of_its_issue(database, ids):
    assert noted(database, ids, issue_id=ids.hostages, amount="40").unit == "persons"
    assert noted(database, ids, issue_id=ids.hostages, amount="40", unit="women").unit == "women"
    assert noted(database, ids, issue_id=ids.hostages).unit == ""
    assert noted(database, ids, amount="40").unit == ""


def test_an_amount_that_is_set_later_takes_it_too(database, ids):
    told = noted(database, ids, issue_id=ids.hostages)
    assert put(database, told, amount="40").unit == "persons"
    assert put(database, told, unit="women", amount="50").unit == "women", "what is typed stays"


def test_so_does_one_whose_issue_is_set_later(database, ids):
    told = noted(database, ids, amount="40")
    assert put(database, told, issue_id=ids.hostages).unit == "persons"
    assert put(database, told, issue_id=None).unit == "persons"


def test_the_unit_that_was_filled_in_goes_with_the_amount_when_that_is_undone(database, ids):
    told = noted(database, ids, issue_id=ids.hostages)
    put(database, told, amount="40")
    database.history.undo()
    assert (read(database, told.id).amount, read(database, told.id).unit) == (None, "")


def test_an_answer_is_about_a_proposal_of_its_negotiation(database, ids):
    with database.unit("Answer") as unit:
        made = answer(unit, ids.framework, ids.hamas, stance="conditional")
    told = read(database, made)
    assert (told.proposal_id, told.negotiation_id) == (ids.framework, ids.negotiation)
    assert told.stance == "conditional"


def test_what_is_not_there_cannot_be_answered(database, ids):
    with pytest.raises(Gone), database.unit("Answer") as unit:
        answer(unit, 999, ids.hamas)
