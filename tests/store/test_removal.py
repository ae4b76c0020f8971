from __future__ import annotations

import pytest

from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.removal import StillUsed, counted
from negotiator.store.row_classes import PartyRow, PersonRow, ProposalRow
from tests.store.dumping import dump, recorded
from tests.store.paris import record_paris


def test_parts_go_with_what_they_are_part_of(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Delete") as unit:
        unit.remove("round", paris.paris)
    left = dump(database)
    assert left["round"] == left["agenda_item"] == left["delegate"] == []


def test_what_is_about_a_record_goes_with_it_however_deep(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("About") as unit:
        unit.add("note", subject_kind="citation", subject_id=paris.quote, text="Check this")
        unit.add("tag", subject_kind="proposal", subject_id=paris.framework, name="key")
        unit.remove("position", paris.position)
    with database.unit("Delete") as unit:
        unit.remove("proposal", paris.framework)
    left = dump(database)
    assert left["term"] == left["citation"] == left["note"] == left["tag"] == []


def test_what_is_about_another_kind_with_the_same_id_stays(database: Database) -> None:
    paris = record_paris(database)
    assert paris.negotiation == paris.term
    with database.unit("Notes") as unit:
        unit.add("note", subject_kind="term", subject_id=paris.term, text="On the term")
        unit.add("note", subject_kind="negotiation", subject_id=paris.negotiation, text="On all")
        unit.remove("term", paris.term)
    assert len(dump(database)["note"]) == 1


def test_a_reference_that_may_be_empty_is_emptied(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Delete") as unit:
        unit.remove("round", paris.paris)
    with database.read() as connection:
        proposal = rows.get(connection, ProposalRow, paris.framework)
    assert proposal is not None
    assert proposal.round_id is None


def test_a_person_outlives_the_party_that_it_was_of(database: Database) -> None:
    with database.unit("Egypt") as unit:
        egypt = unit.add("party", name="Egypt")
        kamel = unit.add("person", name="Abbas Kamel", party_id=egypt)
        part = unit.add("party", name="General Intelligence", parent_id=egypt)
        unit.remove("party", egypt)
    with database.read() as connection:
        person, party = (
            rows.get(connection, PersonRow, kamel),
            rows.get(connection, PartyRow, part),
        )
    assert person is not None
    assert party is not None
    assert (person.party_id, party.parent_id) == (None, None)


def test_a_party_that_is_used_is_refused_with_its_users(database: Database) -> None:
    paris = record_paris(database)
    before = dump(database)
    with pytest.raises(StillUsed) as refusal, database.unit("Delete") as unit:
        unit.remove("party", paris.israel)
    assert str(refusal.value) == (
        "“Israel” is still used by 1 role in the negotiation and 1 delegate: "
        "change or delete those first."
    )
    assert refusal.value.users == (("participation", 1), ("delegate", paris.barnea_there))
    assert dump(database) == before


def test_one_user_is_spoken_of_as_one(database: Database) -> None:
    paris = record_paris(database)
    with pytest.raises(StillUsed) as refusal, database.unit("Delete") as unit:
        unit.remove("source", paris.source)
    assert str(refusal.value) == (
        "“Israeli delegation reaches Paris” is still used by 1 citation: "
        "change or delete that one first."
    )
    assert refusal.value.users == (("citation", paris.quote),)


def test_a_user_that_goes_too_is_no_user(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Delete") as unit:
        unit.remove("negotiation", paris.negotiation)
    left = dump(database)
    assert left["issue"] == left["term"] == left["position"] == left["exchange"] == []
    assert len(left["party"]) == 3
    assert len(left["source"]) == 1


def test_what_goes_is_not_emptied_first(database: Database) -> None:
    paris = record_paris(database)
    before = recorded(database)
    gone = sum(map(len, dump(database).values())) - len(dump(database)["search"])
    with database.unit("Delete") as unit:
        unit.remove("negotiation", paris.negotiation)
    gone -= sum(map(len, dump(database).values())) - len(dump(database)["search"])
    assert recorded(database) - before == gone


def test_what_leads_in_a_circle_is_deleted_once(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Exchange of an issue with itself") as unit:
        unit.add(
            "exchange", negotiation_id=paris.negotiation, name="odd",
            given_id=paris.hostages, received_id=paris.hostages,
        )  # fmt: skip
        unit.remove("agenda_item", 1)
        unit.remove("issue", paris.hostages)
    assert dump(database)["exchange"] == []


def test_records_are_counted_in_words() -> None:
    assert counted("party", 1) == "1 party"
    assert counted("party", 3) == "3 parties"
    assert counted("person", 1_200) == "1,200 people"
