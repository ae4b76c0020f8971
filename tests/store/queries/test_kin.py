"""What a proposal follows, what it exchanges, and what a source proves."""

from __future__ import annotations

import pytest

from negotiator.store.queries.cited import cited
from negotiator.store.queries.lineage import Kin, earlier, later
from negotiator.store.queries.ratios import ratios_of
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def add(database, ids, name, **values):
    with database.unit("Add") as unit:
        return unit.add("proposal", negotiation_id=ids.negotiation, name=name, **values)


def test_what_came_before_is_told_with_how(database, ids):
    base = add(database, ids, "November")
    reply = add(database, ids, "Reply", answers_id=ids.framework, replaces_id=base)
    with database.read() as connection:
        assert set(earlier(connection, reply)) == {
            Kin(ids.framework, "Framework of Paris", "answers"), Kin(base, "November", "replaces"),
        }  # fmt: skip
        assert earlier(connection, base) == []


def test_what_came_after_stands_in_order_of_time_the_undated_last(database, ids):
    undated = add(database, ids, "Undated", builds_on_id=ids.framework)
    draft = add(database, ids, "Draft", builds_on_id=ids.framework, when="2024-02-24")
    reply = add(database, ids, "Reply", answers_id=ids.framework, when="../2024-02-07")
    with database.read() as connection:
        found = later(connection, ids.framework)
    assert found == [
        Kin(reply, "Reply", "answers"),
        Kin(draft, "Draft", "builds on"),
        Kin(undated, "Undated", "builds on"),
    ]


def test_a_ratio_is_told_with_what_was_divided_by_what(database, ids):
    with database.unit("Add") as unit:
        unit.add("term", proposal_id=ids.framework, issue_id=ids.hostages, amount="35..40",
                 unit="persons")  # fmt: skip
        unit.add("issue", negotiation_id=ids.negotiation, name="Pause", unit="days")
    with database.read() as connection:
        (ratio,) = ratios_of(connection, ids.framework)
    assert ratio.name == "prisoners per hostage"
    assert ratio.derivation.endswith("÷ 35–40")
    assert ratio.spoken


def test_a_proposal_that_is_gone_or_exchanges_nothing_has_no_ratio(database, ids):
    empty = add(database, ids, "Empty")
    with database.read() as connection:
        assert ratios_of(connection, 999) == []
        assert ratios_of(connection, empty) == []


def test_what_a_source_proves_is_named_whatever_its_kind(database, ids):
    with database.unit("Cite") as unit:
        about = {"source_id": ids.source, "quote": "the movement"}
        unit.add("citation", subject_kind="party", subject_id=ids.hamas, field="name",
                 claim="Hamas movement", **about)  # fmt: skip
        unit.add("citation", subject_kind="delegate", subject_id=ids.barnea_there, **about)
    with database.read() as connection:
        lines = cited(connection, ids.source)
        short = cited(connection, ids.source, limit=1)
    assert short == lines[:1]
    party, delegate = lines[-2:]
    assert (party.label, party.field, party.claim) == ("Hamas", "Name", "Hamas movement")
    assert party.subject == ("party", ids.hamas)
    assert (delegate.label, delegate.field) == ("David Barnea, Israel", "")


def test_a_source_that_proves_nothing_has_no_lines(database, ids):
    with database.unit("Add") as unit:
        bare = unit.add("source", title="Bare")
    with database.read() as connection:
        assert cited(connection, bare) == []
