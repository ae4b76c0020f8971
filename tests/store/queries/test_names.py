"""Names that match what is being typed."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from negotiator.store.queries.names import matching
from tests.store.paris import record_paris


@pytest.fixture
def ids(database):
    return record_paris(database)


def names(database, ids, text, *kinds):
    with database.read() as connection:
        return [n.name for n in matching(connection, kinds, text, ids.negotiation)]


def test_the_very_name_comes_first_then_what_begins_so_then_what_holds_it(database, ids):
    with database.unit("Add") as unit:
        for name in ("Great Hama", "Hama", "Hama province", "Mohamam"):
            unit.add("party", name=name)
    assert names(database, ids, "hama", "party") == [
        "Hama", "Hama province", "Hamas", "Great Hama", "Mohamam",
    ]  # fmt: skip


def test_a_record_is_found_once_by_several_names(database, ids):
    with database.unit("Add") as unit:
        for name in ("Barnea the head", "Dadi Barnea"):
            unit.add("alias", subject_kind="person", subject_id=ids.barnea, name=name)
    assert names(database, ids, "barnea", "person") == ["David Barnea"]


@pytest.mark.parametrize("text", ["دافيد", "دافيد بَرنياع", "دافيد برنياع"])
def test_an_arabic_name_is_found_with_and_without_its_marks(database, ids, text):
    assert names(database, ids, text, "person") == ["David Barnea"]


@pytest.mark.parametrize("text", ["%", "_", "a%b", "\\", "'", '"', "x" * 100_000, "ﷺ"])
def test_signs_of_a_query_language_are_letters_like_others(database, ids, text):
    assert names(database, ids, text, "party", "person", "office", "issue") == []


def test_a_source_is_found_by_title_and_publisher(database, ids):
    with database.unit("Add") as unit:
        unit.add("source", title="Report from Cairo", publisher="Ahram Online", text="Paris")
    assert names(database, ids, "ahram", "source") == ["Report from Cairo"]
    assert names(database, ids, "paris", "source") == ["Israeli delegation reaches Paris"]
    assert len(names(database, ids, "", "source")) == 2


def test_only_what_is_spelt_alike_is_marked_so(database, ids):
    with database.read() as connection:
        (found,) = matching(connection, ("party",), "Isreal", ids.negotiation)
    assert (found.name, found.alike, found.exact) == ("Israel", True, False)


def test_an_empty_text_finds_what_there_is_up_to_a_limit(database, ids):
    with database.unit("Add") as unit:
        for n in range(250):
            unit.add("party", name=f"Party {n:03}")
    assert len(names(database, ids, "", "party")) == 200
    assert len(names(database, ids, "party", "party")) == 20


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40))
def test_no_text_breaks_the_query(database, ids, text):
    names(database, ids, text, "party", "person", "office", "issue", "round", "source")
