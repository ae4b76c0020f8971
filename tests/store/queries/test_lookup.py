"""What is asked of each row of a view is read for all of them at once."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from negotiator.store import rows
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import TermRow
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


@pytest.fixture
def asked(database):
    """The statements that the database was asked, as long as the test goes on."""
    statements = []

    def note(_connection, _cursor, statement, *_rest):
        if statement.startswith("SELECT"):
            statements.append(statement)

    event.listen(database._readers, "before_cursor_execute", note)
    yield statements
    event.remove(database._readers, "before_cursor_execute", note)


def test_a_label_is_read_once(database, ids, asked):
    with database.read() as connection:
        lookup = Lookup(connection)
        assert [lookup.label("party", ids.israel) for _ in range(3)] == ["Israel"] * 3
    assert len(asked) == 1


def test_names_are_learnt_with_one_question(database, ids, asked):
    with database.read() as connection:
        lookup = Lookup(connection)
        lookup.learn_names("party", [ids.israel, ids.hamas, ids.mossad])
        assert lookup.label("party", ids.hamas) == "Hamas"
        lookup.learn_names("party", [ids.israel])
    assert len(asked) == 1


def test_nothing_is_the_label_of_nothing(database, ids):
    with database.read() as connection:
        assert Lookup(connection).label("party", None) == ""


def test_grades_are_those_of_the_citations_of_each_row(database, ids, asked):
    with database.unit("Add") as unit:
        other = unit.add("term", proposal_id=ids.framework, issue_id=ids.hostages)
        unit.change("source", ids.source, reliability="B")
        unit.change("citation", ids.quote, credibility="2")
    with database.read() as connection:
        terms = rows.where(connection, TermRow)
        asked.clear()
        lookup = Lookup(connection, terms)
        assert lookup.grades("term", ids.term) == ("B2",)
        assert lookup.grades("term", other) == ()
    assert len(asked) == 1


def test_colours_are_empty_where_there_is_none(database, ids):
    with database.read() as connection:
        lookup = Lookup(connection)
        assert lookup.colour(ids.israel) == lookup.colour(None) == ""


def test_values_of_a_row_are_json(database, ids):
    with database.read() as connection:
        (term,) = rows.where(connection, TermRow)
        assert Lookup(connection, [term]).values(term)["amount"] == "200..300"
