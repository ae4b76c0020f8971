"""The list of issues, in the order that is the analyst's."""

from __future__ import annotations

import pytest

from negotiator.store.queries.issues import in_their_order, issues
from negotiator.store.queries.listing import View
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    ids = record_paris(database)
    with database.unit("Add") as unit:
        unit.change("issue", ids.prisoners, rank=1)
        unit.change("issue", ids.hostages, rank=2)
        women = unit.add("issue", negotiation_id=ids.negotiation, name="Women", rank=9,
                         parent_id=ids.prisoners)  # fmt: skip
        unit.add("issue", negotiation_id=ids.negotiation, name="Elderly women", rank=1,
                 parent_id=women)  # fmt: skip
        other = unit.add("negotiation", name="Colombia")
        unit.add("issue", negotiation_id=other, name="Land")
    return ids


def lines(database, ids, **view):
    paging = view.pop("paging", ())
    with database.read() as connection:
        found = issues(connection, ids.negotiation, View(**({"order": "rank"} | view)), *paging)
    return [(line.name, line.depth) for line in found]


ORDER = [("Prisoners released", 0), ("Women", 1), ("Elderly women", 2), ("Hostages released", 0)]


def test_sub_issues_stand_under_their_issue(database, ids):
    assert lines(database, ids) == ORDER
    with database.read() as connection:
        placed = in_their_order(connection, ids.negotiation)
    assert [depth for _, depth in placed] == [0, 1, 2, 0]


def test_pages_follow_each_other(database, ids):
    pages = [lines(database, ids, paging=(offset, 3)) for offset in (0, 3, 6)]
    assert [line for page in pages for line in page] == ORDER


def test_upside_down_or_filtered_they_stand_by_themselves(database, ids):
    assert lines(database, ids, descending=True) == [(name, 0) for name, _ in reversed(ORDER)]
    assert lines(database, ids, text="women") == [("Women", 0), ("Elderly women", 0)]


def test_sorted_by_another_column_they_stand_by_themselves(database, ids):
    assert lines(database, ids, order="name")[0] == ("Elderly women", 0)
    assert lines(database, ids, order="terms", descending=True)[0] == ("Prisoners released", 0)
    assert {depth for _, depth in lines(database, ids, order="unit")} == {0}


def test_each_says_how_often_it_is_spoken_of_and_what_it_is_part_of(database, ids):
    with database.read() as connection:
        first, women, *_ = issues(connection, ids.negotiation, View(order="rank"))
    assert (first.terms, first.positions, first.unit, first.parent) == (1, 0, "persons", "")
    assert (women.terms, women.positions, women.unit) == (0, 0, "")
    assert women.parent == "Prisoners released"
