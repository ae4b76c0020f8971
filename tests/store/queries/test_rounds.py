"""The list of rounds: filtered, sorted and paged by the database."""

from __future__ import annotations

import pytest

from negotiator.store.queries.listing import View
from negotiator.store.queries.rounds import rounds
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    ids = record_paris(database)
    with database.unit("Add") as unit:
        for name, when, format_ in (
            ("Cairo", "../2024-02-22", "mediated"),
            ("Paris I", "[2024-01-21..2024-01-31]", None),
            ("Doha", None, "direct"),
        ):
            unit.add("round", negotiation_id=ids.negotiation, name=name, when=when, format=format_)
        other = unit.add("negotiation", name="Colombia")
        unit.add("round", negotiation_id=other, name="Havana")
    return ids


def names(database, ids, view, *paging):
    with database.read() as connection:
        return [line.name for line in rounds(connection, ids.negotiation, view, *paging)]


def test_rounds_are_sorted_by_their_first_day_what_has_none_stands_last(database, ids):
    assert names(database, ids, View(order="when", descending=True)) == [
        "Paris II", "Cairo", "Paris I", "Doha",
    ]  # fmt: skip
    assert names(database, ids, View(order="when")) == ["Paris I", "Cairo", "Paris II", "Doha"]


def test_rounds_are_sorted_by_name_and_by_format(database, ids):
    assert names(database, ids, View(order="name")) == ["Cairo", "Doha", "Paris I", "Paris II"]
    assert names(database, ids, View(order="format"))[:2] == ["Doha", "Cairo"]


def test_pages_follow_each_other(database, ids):
    whole = names(database, ids, View(order="name"))
    parts = [names(database, ids, View(order="name"), offset, 2) for offset in (0, 2, 4)]
    assert [name for part in parts for name in part] == whole


@pytest.mark.parametrize(
    ("text", "found"), [("paris", 2), ("PARIS ii", 1), ("unblock", 1), ("50%", 0), ("", 4)]
)
def test_the_filter_looks_at_all_words_of_a_round(database, ids, text, found):
    assert len(names(database, ids, View(text=text, order="name"))) == found


def test_a_line_counts_delegations_not_delegates(database, ids):
    with database.unit("Add") as unit:
        for party in (ids.israel, ids.hamas):
            unit.add("delegate", round_id=ids.paris, party_id=party)
    with database.read() as connection:
        (line,) = rounds(connection, ids.negotiation, View(text="Paris II"))
    assert line.delegations == 2
    assert str(line.when) == "2024-02-23/.."
