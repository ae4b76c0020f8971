from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from negotiator.domain.errors import Refused
from negotiator.store.belonging import fixed_fields
from negotiator.store.database import Database
from negotiator.store.unit_of_work import Gone
from tests.store.dumping import dump
from tests.store.paris import Paris, record_paris


@dataclass(frozen=True)
class Sudan:
    negotiation: int
    issue: int
    round: int
    proposal: int


@pytest.fixture
def paris(database: Database) -> Paris:
    return record_paris(database)


@pytest.fixture
def sudan(database: Database) -> Sudan:
    with database.unit("Sudan") as unit:
        negotiation = unit.add("negotiation", name="Sudan talks")
        return Sudan(
            negotiation,
            unit.add("issue", negotiation_id=negotiation, name="Ceasefire"),
            unit.add("round", negotiation_id=negotiation, name="Jeddah"),
            unit.add("proposal", negotiation_id=negotiation, name="Declaration"),
        )


def write(database: Database, kind: str, record_id: int | None, values: Any) -> None:
    with database.unit("Write") as unit:
        if record_id is None:
            unit.add(kind, **values)
        else:
            unit.change(kind, record_id, **values)


def refused(database: Database, kind: str, record_id: int | None, values: Any) -> Refused:
    before = dump(database)
    with pytest.raises(Refused) as refusal:
        write(database, kind, record_id, values)
    assert dump(database) == before
    return refusal.value


def test_an_issue_of_another_negotiation_is_refused_in_a_term(
    database: Database, paris: Paris, sudan: Sudan
) -> None:
    values = {"proposal_id": paris.framework, "issue_id": sudan.issue}
    refusal = refused(database, "term", None, values)
    assert refusal.field == "issue_id"
    assert str(refusal) == (
        "Issue: “Ceasefire” belongs to another negotiation: choose one of this negotiation."
    )


@pytest.mark.parametrize(
    ("kind", "own", "field", "theirs"),
    [
        ("agenda_item", {"round_id": "paris"}, "issue_id", "issue"),
        ("position", {"negotiation_id": "negotiation", "party_id": "hamas"}, "issue_id", "issue"),
        (
            "position",
            {"negotiation_id": "negotiation", "party_id": "hamas"},
            "proposal_id",
            "proposal",
        ),
        (
            "exchange",
            {"negotiation_id": "negotiation", "received_id": "hostages"},
            "given_id",
            "issue",
        ),
    ],
)  # fmt: skip
def test_so_is_what_else_is_added(
    database: Database,
    paris: Paris,
    sudan: Sudan,
    kind: str,
    own: dict[str, str],
    field: str,
    theirs: str,
) -> None:
    values = {name: getattr(paris, of) for name, of in own.items()}
    values |= {field: getattr(sudan, theirs)} | ({"name": "odd"} if kind == "exchange" else {})
    assert refused(database, kind, None, values).field == field


@pytest.mark.parametrize(
    ("kind", "which", "field", "theirs"),
    [
        ("term", "term", "issue_id", "issue"),
        ("round", "paris", "follows_id", "round"),
        ("proposal", "framework", "answers_id", "proposal"),
        ("proposal", "framework", "builds_on_id", "proposal"),
        ("proposal", "framework", "round_id", "round"),
        ("issue", "hostages", "parent_id", "issue"),
    ],
)
def test_so_is_what_is_changed(
    database: Database, paris: Paris, sudan: Sudan, kind: str, which: str, field: str, theirs: str
) -> None:
    values = {field: getattr(sudan, theirs)}
    assert refused(database, kind, getattr(paris, which), values).field == field


def test_parties_and_sources_are_shared_by_all_negotiations(
    database: Database, paris: Paris, sudan: Sudan
) -> None:
    with database.unit("Israel in Jeddah") as unit:
        unit.add("participation", negotiation_id=sudan.negotiation, party_id=paris.israel)
        unit.add("delegate", round_id=sudan.round, party_id=paris.israel, person_id=paris.barnea)
        unit.add("citation", subject_kind="round", subject_id=sudan.round, source_id=paris.source)
    assert database.history.undo_label == "Israel in Jeddah"


def test_what_is_not_there_cannot_be_referred_to(database: Database, paris: Paris) -> None:
    refusal = refused(database, "delegate", None, {"round_id": paris.paris, "party_id": 99})
    assert isinstance(refusal, Gone)
    assert refusal.field == "party_id"
    refusal = refused(database, "round", None, {"negotiation_id": 99, "name": "Cairo"})
    assert isinstance(refusal, Gone)


def test_what_was_deleted_within_the_unit_is_not_there_any_more(
    database: Database, paris: Paris
) -> None:
    with database.unit("Egypt") as unit:
        egypt = unit.add("party", name="Egypt")
        unit.add("delegate", round_id=paris.paris, party_id=paris.hamas)
        unit.change("person", paris.barnea, party_id=egypt)
        unit.remove("party", egypt)
        with pytest.raises(Gone):
            unit.change("person", paris.barnea, party_id=egypt)


@pytest.mark.parametrize("kind", ["citation", "note", "tag", "alias"])
def test_nothing_is_about_what_is_not_there(database: Database, paris: Paris, kind: str) -> None:
    values = {"subject_kind": "round", "subject_id": 99}
    values |= {
        "citation": {"source_id": paris.source},
        "note": {"text": "x"},
        "tag": {"name": "x"},
        "alias": {"name": "x"},
    }[kind]
    assert refused(database, kind, None, values).field == "subject_id"
    refusal = refused(database, kind, None, values | {"subject_kind": "meeting"})
    assert str(refusal) == "Kind: there are no records of kind “meeting”."


def test_a_citation_proves_a_field_that_there_is(database: Database, paris: Paris) -> None:
    values = {"subject_kind": "round", "subject_id": paris.paris, "source_id": paris.source}
    assert refused(database, "citation", None, values | {"field": "amount"}).field == "field"
    with database.unit("Cite") as unit:
        citation = unit.add("citation", **values, field="when")
    assert refused(database, "citation", citation, {"field": "amount"}).field == "field"


@pytest.mark.parametrize(
    ("kind", "which", "field"),
    [
        ("party", "israel", "parent_id"),
        ("issue", "hostages", "parent_id"),
        ("round", "paris", "follows_id"),
        ("proposal", "framework", "answers_id"),
        ("proposal", "framework", "replaces_id"),
        ("proposal", "framework", "builds_on_id"),
    ],
)
def test_nothing_is_part_of_itself_or_follows_itself(
    database: Database, paris: Paris, kind: str, which: str, field: str
) -> None:
    own_id = getattr(paris, which)
    refusal = refused(database, kind, own_id, {field: own_id})
    assert refusal.field == field
    assert "leads back to this" in str(refusal)


def test_not_even_around_a_corner(database: Database, paris: Paris) -> None:
    with database.unit("Unit of Mossad") as unit:
        caesarea = unit.add("party", name="Caesarea", parent_id=paris.mossad)
    refusal = refused(database, "party", paris.israel, {"parent_id": caesarea})
    assert str(refusal) == (
        "Belongs to: “Caesarea” leads back to this party itself: choose another one."
    )


def test_nor_by_two_ways_of_coming_after(database: Database, paris: Paris) -> None:
    with database.unit("Reply") as unit:
        reply = unit.add(
            "proposal", negotiation_id=paris.negotiation, name="Reply", answers_id=paris.framework
        )
    assert refused(database, "proposal", paris.framework, {"builds_on_id": reply})


def test_an_untouched_reference_does_not_hinder_another_edit(
    database: Database, paris: Paris
) -> None:
    with database.unit("Unit") as unit:
        unit.change("term", paris.term, qualifier="mostly women and minors")
    assert database.history.undo_label == "Unit"


def test_what_a_record_is_part_of_is_fixed() -> None:
    assert fixed_fields("term") == ("proposal_id",)
    assert fixed_fields("exchange") == ("negotiation_id",)
    assert fixed_fields("note") == ("subject_kind", "subject_id")
    assert fixed_fields("party") == ()
