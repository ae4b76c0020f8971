"""Moving issues among those that stand beside them."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiator.store import rows
from negotiator.store.queries.issues import in_their_order
from negotiator.store.row_classes import IssueRow
from negotiator.store.unit_of_work import Gone
from negotiator.store.verbs import issues
from tests.store.dumping import recorded


@pytest.fixture
def talks(database):
    with database.unit("Add") as unit:
        negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
        pause, hostages, women, men, aid = (
            issues.add(unit, negotiation, name)
            for name in ("Pause", "Hostages", "Women", "Men", "Aid")
        )
        for under in (women, men):
            unit.change("issue", under, parent_id=hostages)
    return negotiation, {
        "Pause": pause, "Hostages": hostages, "Women": women, "Men": men, "Aid": aid,
    }  # fmt: skip


def order(database, talks):
    with database.read() as connection:
        names = {issue_id: name for name, issue_id in talks[1].items()}
        return [names[issue_id] for issue_id, _ in in_their_order(connection, talks[0])]


def move(database, talks, name, by):
    with database.unit("Move") as unit:
        issues.move(unit, talks[1][name], by)
    return order(database, talks)


def test_a_new_issue_takes_its_unit_and_comes_last(database, talks):
    with database.unit("Add") as unit:
        made = issues.add(unit, talks[0], "Bodies", unit="bodies")
        stored = rows.get(unit.connection, IssueRow, made)
    assert (stored.unit, stored.rank) == ("bodies", 6)


def test_an_issue_moves_with_what_is_part_of_it(database, talks):
    assert move(database, talks, "Hostages", 1) == ["Pause", "Aid", "Hostages", "Women", "Men"]
    assert move(database, talks, "Hostages", -2) == ["Hostages", "Women", "Men", "Pause", "Aid"]


def test_another_jumps_over_all_that_is_part_of_its_neighbour(database, talks):
    assert move(database, talks, "Pause", 1) == ["Hostages", "Women", "Men", "Pause", "Aid"]


def test_a_sub_issue_moves_within_its_issue(database, talks):
    assert move(database, talks, "Men", -1) == ["Pause", "Hostages", "Men", "Women", "Aid"]


@pytest.mark.parametrize(("name", "by"), [("Pause", -1), ("Aid", 1), ("Women", -1), ("Men", 5)])
def test_past_the_ends_nothing_is_written(database, talks, name, by):
    before = recorded(database)
    assert move(database, talks, name, by) == ["Pause", "Hostages", "Women", "Men", "Aid"]
    assert recorded(database) == before


def test_ranks_agree_with_what_is_seen(database, talks):
    move(database, talks, "Men", -1)
    with database.read() as connection:
        found = rows.where(connection, IssueRow, negotiation_id=talks[0], order="rank")
    assert [issue.rank for issue in found] == [1, 2, 3, 4, 5]
    assert [issue.name for issue in found] == order(database, talks)


def test_an_issue_that_is_gone_cannot_be_moved(database, talks):
    with pytest.raises(Gone), database.unit("Move") as unit:
        issues.move(unit, 999, 1)


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # undone at the end of each
)
@given(
    moves=st.lists(
        st.tuples(st.sampled_from(["Pause", "Hostages", "Women", "Men", "Aid"]), st.integers(-3, 3))
    )
)
def test_moves_lose_nothing_and_are_undone_one_by_one(database, talks, moves):
    seen = [order(database, talks)]
    for name, by in moves:
        now = move(database, talks, name, by)
        assert sorted(now) == sorted(seen[0])
        assert {now[now.index("Hostages") + 1], now[now.index("Hostages") + 2]} == {"Women", "Men"}
        if now != seen[-1]:
            seen.append(now)
    for before in reversed(seen[:-1]):
        database.history.undo()
        assert order(database, talks) == before
