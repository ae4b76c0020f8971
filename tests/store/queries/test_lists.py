"""The lists of proposals, positions, parties and sources: filtered, sorted, paged."""

from __future__ import annotations

import pytest

from negotiator.store.queries.listing import View
from negotiator.store.queries.parties import parties
from negotiator.store.queries.positions import positions
from negotiator.store.queries.proposals import proposals
from negotiator.store.queries.sources import sources
from negotiator.store.verbs.proposals import table_by
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    ids = record_paris(database)
    with database.unit("Add") as unit:
        of = {"negotiation_id": ids.negotiation}
        reply = unit.add("proposal", **of, name="Reply", status="rejected", when="2024-02-07")
        unit.add("proposal", **of, name="Undated", status="rumoured")
        table_by(unit, reply, ids.hamas)
        table_by(unit, reply, ids.israel)
        unit.change("party", ids.hamas, colour="#009E73")
        unit.add("position", **of, party_id=ids.hamas, proposal_id=reply, when="../2024-02-23",
                 stance="supports", amount="135", unit="days")  # fmt: skip
        unit.add("source", title="Undated", publisher="Nobody", reliability="A")
        other = unit.add("negotiation", name="Colombia")
        unit.add("proposal", negotiation_id=other, name="Havana")
        unit.add("position", negotiation_id=other, party_id=ids.hamas)
        unit.add("participation", negotiation_id=other, party_id=ids.hamas, role="observer")
    return ids


def read(database, ids, query, *paging, **view):
    with database.read() as connection:
        return query(connection, ids.negotiation, View(**view), *paging)


EVERY = [
    (proposals, ("when", "name", "status")),
    (positions, ("when", "party", "stance", "about")),
    (parties, ("kind", "name", "of", "role")),
    (sources, ("when", "title", "reliability", "citations")),
]


@pytest.mark.parametrize(("query", "orders"), EVERY)
def test_every_order_holds_every_record_once_page_by_page(database, ids, query, orders):
    whole = {(getattr(line, "kind", ""), line.id) for line in read(database, ids, query)}
    for order in orders:
        for descending in (False, True):
            view = {"order": order, "descending": descending}
            pages = [read(database, ids, query, at, 2, **view) for at in range(0, 12, 2)]
            found = [(getattr(line, "kind", ""), line.id) for page in pages for line in page]
            assert len(found) == len(whole)
            assert set(found) == whole


@pytest.mark.parametrize(("query", "orders"), EVERY)
@pytest.mark.parametrize("text", ["xyzzy", '"', "%", "'; --", "_"])
def test_what_nothing_holds_finds_nothing(database, ids, query, orders, text):
    assert read(database, ids, query, text=text) == []


def test_what_has_no_date_stands_last_in_either_direction(database, ids):
    for query in (proposals, sources):
        for descending in (False, True):
            last = read(database, ids, query, order="when", descending=descending)[-1]
            assert last.when is None


def test_until_a_day_stands_at_that_day(database, ids):
    first, *_ = read(database, ids, positions, order="when", descending=True)
    assert first.when.text == "../2024-02-23"


def test_a_proposal_names_those_who_tabled_it_in_their_order(database, ids):
    (reply,) = read(database, ids, proposals, text="reply")
    assert reply.parties == (("Hamas", "#009E73"), ("Israel", ""))
    assert (reply.status, reply.form, reply.terms) == ("rejected", "proposal", 0)
    framework = next(line for line in read(database, ids, proposals) if line.id == ids.framework)
    assert framework.terms == 1


def test_a_position_says_what_it_is_about_and_how_much(database, ids):
    told = read(database, ids, positions, order="when", descending=True)[0]
    assert (told.party, told.colour, told.stance) == ("Hamas", "#009E73", "supports")
    assert (told.about, str(told.amount), told.unit) == ("Reply", "135", "days")
    abouts = [line.about for line in read(database, ids, positions, order="about")]
    assert abouts == sorted(abouts)


def test_those_with_a_role_here_come_first_then_people_then_offices(database, ids):
    lines = read(database, ids, parties, order="kind")
    assert [line.name for line in lines] == [
        "Israel", "Hamas", "Mossad", "David Barnea", "Director",
    ]  # fmt: skip
    assert [line.role for line in lines] == ["party", "", "", "", ""], "the observer is elsewhere"
    assert [line.of for line in lines] == ["", "", "Israel", "Israel", "Mossad"]
    assert lines[3].others == "دافيد برنياع"


def test_a_person_is_found_by_another_part_of_its_name(database, ids):
    assert [line.name for line in read(database, ids, parties, text="barn")] == ["David Barnea"]


def test_a_source_counts_what_it_proves(database, ids):
    most, *_ = read(database, ids, sources, order="citations", descending=True)
    assert most.id == ids.source
    assert most.citations == 1
    assert read(database, ids, sources, order="reliability")[0].title == "Undated"
