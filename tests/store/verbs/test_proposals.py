"""Terms take from their issue what is not given."""

from __future__ import annotations

import pytest

from negotiator.store import rows
from negotiator.store.row_classes import TablingRow, TermRow
from negotiator.store.unit_of_work import Duplicate, Gone
from negotiator.store.verbs.proposals import add_term, table_by
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    ids = record_paris(database)
    with database.unit("Who gives") as unit:
        unit.change("issue", ids.prisoners, giver_id=ids.israel, receiver_id=ids.hamas)
    return ids


def term(database, ids, **values):
    with database.unit("Add") as unit:
        made = add_term(unit, ids.framework, ids.prisoners, **values)
    with database.read() as connection:
        return rows.get(connection, TermRow, made)


def test_unit_giver_and_receiver_are_the_issues(database, ids):
    made = term(database, ids, amount="200..300")
    assert (made.unit, made.giver_id, made.receiver_id) == ("persons", ids.israel, ids.hamas)
    assert made.rank == 1


@pytest.mark.parametrize("nothing", [None, ""])
def test_what_is_left_empty_is_the_issues(database, ids, nothing):
    assert term(database, ids, unit=nothing or "", giver_id=None).unit == "persons"


def test_what_is_given_is_kept(database, ids):
    made = term(database, ids, unit="families", giver_id=ids.mossad)
    assert (made.unit, made.giver_id, made.receiver_id) == ("families", ids.mossad, ids.hamas)


def test_a_term_needs_an_issue_that_is_there(database, ids):
    with pytest.raises(Gone), database.unit("Add") as unit:
        add_term(unit, ids.framework, 10_000)


def test_a_party_tables_a_proposal_once(database, ids):
    with database.unit("Table") as unit:
        first = table_by(unit, ids.framework, ids.israel)
        second = table_by(unit, ids.framework, ids.hamas)
    with database.read() as connection:
        ranks = [rows.get(connection, TablingRow, one).rank for one in (first, second)]
    assert ranks == [1, 2]
    with pytest.raises(Duplicate), database.unit("Again") as unit:
        table_by(unit, ids.framework, ids.israel)
