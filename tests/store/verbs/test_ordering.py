"""The order of records among their siblings."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiator.store import rows
from negotiator.store.row_classes import AgendaItemRow
from negotiator.store.unit_of_work import Gone
from negotiator.store.verbs.issues import add as add_issue
from negotiator.store.verbs.ordering import move, next_rank
from negotiator.store.verbs.rounds import add_agenda_item
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    ids = record_paris(database)
    with database.unit("Agenda") as unit:
        for row in rows.where(unit.connection, AgendaItemRow):
            unit.remove("agenda_item", row.id)
        for n in range(4):
            add_agenda_item(unit, ids.paris, add_issue(unit, ids.negotiation, f"Issue {n}"))
    return ids


def order(database, ids):
    with database.read() as connection:
        return [row.id for row in rows.where(
            connection, AgendaItemRow, round_id=ids.paris, order="rank"
        )]  # fmt: skip


def moved(database, ids, item, by):
    with database.unit("Move") as unit:
        move(unit, "agenda_item", item, by, round_id=ids.paris)
    return order(database, ids)


def test_a_record_moves_among_its_siblings(database, ids):
    a, b, c, d = order(database, ids)
    assert moved(database, ids, a, 2) == [b, c, a, d]
    assert moved(database, ids, d, -1) == [b, c, d, a]


def test_the_first_cannot_go_up_and_the_last_not_down(database, ids):
    a, b, c, d = order(database, ids)
    label = database.history.undo_label
    assert moved(database, ids, a, -1) == [a, b, c, d]
    assert moved(database, ids, d, 1) == [a, b, c, d]
    assert database.history.undo_label == label


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 3), by=st.integers(-5, 5))
def test_a_move_loses_no_one_and_is_taken_back(database, ids, at, by):
    before = order(database, ids)
    after = moved(database, ids, before[at], by)
    assert sorted(after) == sorted(before)
    assert after.index(before[at]) == max(0, min(at + by, 3))
    if after != before:
        database.history.undo()
    assert order(database, ids) == before


def test_a_record_that_is_gone_cannot_be_moved(database, ids):
    with pytest.raises(Gone), database.unit("Move") as unit:
        move(unit, "agenda_item", 10_000, 1, round_id=ids.paris)


def test_the_next_rank_is_after_all_siblings_and_no_others(database, ids):
    with database.unit("Other") as unit:
        other = unit.add("round", negotiation_id=ids.negotiation, name="Paris I")
        assert next_rank(unit, "agenda_item", round_id=ids.paris) == 5
        assert next_rank(unit, "agenda_item", round_id=other) == 1
        unit.change("round", other, place="Paris")
