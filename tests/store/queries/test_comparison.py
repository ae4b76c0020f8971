from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event

from negotiator.interchange.importing import import_file
from negotiator.store.queries.comparison import choices, load_comparison
from negotiator.store.queries.overview import load_overview
from negotiator.store.row_classes import ProposalRow

SEED = Path(__file__).parents[3] / "seeds" / "paris-cairo-2024.json"


@pytest.fixture
def sample(database):
    import_file(database, SEED)
    return database


@contextmanager
def statements(connection):
    """What is executed, one entry a statement."""
    found = []

    def note(_connection, _cursor, statement, *_rest):
        found.append(statement)

    event.listen(connection, "before_cursor_execute", note)
    yield found
    event.remove(connection, "before_cursor_execute", note)


def by_name(connection_choices, name):
    return next(id_ for id_, p in connection_choices.proposals.items() if p.name == name)


def test_the_sample_is_compared_with_the_framework_the_oldest_first(sample):
    with sample.read() as connection:
        found = choices(connection, 1)
        assert [found.proposals[id_].name for id_ in found.columns][:3] == [
            "Agreement of November 2023",
            "Framework of Paris",
            "Reply of Hamas",
        ]
        assert found.base == by_name(found, "Framework of Paris")


def test_a_comparison_is_read_in_the_order_asked_for(sample):
    with sample.read() as connection:
        found = choices(connection, 1)
        reply, framework = by_name(found, "Reply of Hamas"), by_name(found, "Framework of Paris")
        comparison, records = load_comparison(connection, (reply, framework), framework)
    assert comparison.columns == (reply, framework)
    assert [records.parties[party].name for party in comparison.parties] == ["Israel", "Hamas"]
    pause = comparison.issue_rows[0]
    assert pause.cells[0].difference.text == "▲ 93"
    assert [p and p.stance.value for p in pause.positions] == ["open", None]
    assert isinstance(records.proposals[reply], ProposalRow)
    assert [records.parties[p].name for p in records.tabled_by[reply]] == ["Hamas"]


def test_claims_that_differ_are_read_for_what_is_shown(sample):
    with sample.read() as connection:
        found = choices(connection, 1)
        first = found.columns[0]
        comparison, records = load_comparison(connection, (first,), first)
    hostages = next(row for row in comparison.issue_rows if row.name == "Hostages released")
    assert records.claims["term", hostages.cells[0].term_ids[0]] == ("105",)


def test_a_negotiation_without_proposals_has_none_to_compare(database):
    with database.unit("Add") as unit:
        negotiation = unit.add("negotiation", name="Quiet talks")
    with database.read() as connection:
        found = choices(connection, negotiation)
    assert (found.columns, found.base, dict(found.proposals)) == ((), None, {})


def test_the_overview_of_the_sample_is_read(sample):
    with sample.read() as connection:
        known = load_overview(connection, 1)
    assert [known.parties[party].name for party in known.negotiating] == ["Israel", "Hamas"]
    assert ("Hostages released in Agreement of November 2023", "> 100", "105") in [
        (claim.label, claim.adopted, claim.claim) for claim in known.claims
    ]
    assert {kind for kind, _ in known.cited} == {"term", "figure"}
    assert set(known.terms) == {id_ for kind, id_ in known.cited if kind == "term"}


def test_only_the_negotiation_asked_for_is_read(sample):
    with sample.unit("Add") as unit:
        other = unit.add("negotiation", name="Other talks")
    with sample.read() as connection:
        known = load_overview(connection, other)
    read = (known.proposals, known.terms, known.rounds, known.claims)
    assert not any(read)


def test_the_number_of_statements_does_not_grow_with_the_records(sample):
    with sample.read() as connection, statements(connection) as first:
        load_overview(connection, 1)
    with sample.unit("More") as unit:
        for number in range(50):
            unit.add("term", proposal_id=1, issue_id=1, amount=str(number))
    with sample.read() as connection, statements(connection) as second:
        load_overview(connection, 1)
    assert len(first) == len(second)
