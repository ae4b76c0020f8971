"""A number on a counted issue has a unit, whichever field is set."""

from __future__ import annotations

import pytest

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.unit_of_work import Gone
from negotiator.store.verbs.fields import set_field
from negotiator.store.verbs.positions import state
from negotiator.store.verbs.proposals import add_term
from tests.store.paris import record_paris

kinds = pytest.mark.parametrize("kind", ["term", "position"])


@pytest.fixture
def ids(database):
    return record_paris(database)


def made(database, ids, kind, **values):
    with database.unit("Add") as unit:
        if kind == "term":
            return add_term(unit, ids.framework, ids.hostages, **values)
        return state(unit, ids.negotiation, ids.hamas, issue_id=ids.hostages, **values)


def put(database, kind, record_id, **values):
    for field, value in values.items():
        with database.unit("Set") as unit:
            set_field(unit, kind, record_id, field, value)
    with database.read() as connection:
        return rows.of_kind(connection, kind, record_id)


@kinds
@pytest.mark.parametrize("nothing", ["", "  ", None])
def test_the_unit_of_a_number_is_not_emptied(database, ids, kind, nothing):
    record = made(database, ids, kind, amount="42")
    with pytest.raises(Refused) as refusal:
        put(database, kind, record, unit=nothing)
    assert str(refusal.value) == (
        "42 needs a unit, and the issue is counted in persons: type persons, or another unit."
    )
    assert refusal.value.field == "unit"
    assert put(database, kind, record, unit="women").unit == "women"


@kinds
def test_all_and_nothing_need_no_unit(database, ids, kind):
    everyone = made(database, ids, kind, amount="all")
    assert put(database, kind, everyone, unit="").unit == ""
    words = made(database, ids, kind, unit="women")
    assert put(database, kind, words, unit="").unit == ""


@kinds
def test_an_issue_that_is_not_counted_asks_for_none(database, ids, kind):
    record = made(database, ids, kind, amount="42")
    with database.unit("Set") as unit:
        unit.change("issue", ids.hostages, unit="")
    assert put(database, kind, record, unit="").unit == ""


@kinds
def test_a_number_that_is_set_on_a_record_without_unit_takes_the_issue_s(database, ids, kind):
    record = made(database, ids, kind, amount="all")
    put(database, kind, record, unit="")
    assert put(database, kind, record, amount="42").unit == "persons"


@kinds
@pytest.mark.parametrize("field", ["amount", "unit"])
def test_what_is_gone_cannot_be_set(database, ids, kind, field):
    with pytest.raises(Gone):
        put(database, kind, 999, **{field: "42"})
