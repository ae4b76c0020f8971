from __future__ import annotations

import uuid
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import PartyKind
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import PartyRow, RoundRow, SourceRow, TermRow
from negotiator.store.unit_of_work import Duplicate, Gone
from tests.store.dumping import dump, recorded
from tests.store.paris import record_paris


def test_what_is_added_is_read_back(database: Database) -> None:
    paris = record_paris(database)
    with database.read() as connection:
        found = rows.get(connection, RoundRow, paris.paris)
        party = rows.get(connection, PartyRow, paris.israel)
    assert found is not None
    assert (found.name, str(found.when), found.place) == ("Paris II", "2024-02-23/..", "")
    assert party is not None
    assert party.kind is PartyKind.STATE


def test_every_record_has_a_uuid_of_its_own(database: Database) -> None:
    record_paris(database)
    with database.read() as connection:
        names = [row.uuid for row in rows.where(connection, PartyRow)]
    assert len({uuid.UUID(name) for name in names}) == len(names) == 3


def test_a_uuid_that_is_given_is_kept(database: Database) -> None:
    given_uuid = str(uuid.uuid4())
    with database.unit("Import") as unit:
        party = unit.add("party", uuid_=given_uuid, name="Egypt")
    with database.read() as connection:
        found = rows.get(connection, PartyRow, party)
    assert found is not None
    assert found.uuid == given_uuid


def test_a_uuid_that_is_there_already_is_refused(database: Database) -> None:
    given_uuid = str(uuid.uuid4())
    with database.unit("Import") as unit:
        party = unit.add("party", uuid_=given_uuid, name="Egypt")
        with pytest.raises(Duplicate) as refusal:
            unit.add("party", uuid_=given_uuid, name="Qatar")
    assert refusal.value.key == ("party", party)


@pytest.mark.parametrize("text", ["", "egypt", "{6fa459ea-ee8a-3ca4-894e-db77e160355e}"])
def test_what_is_not_a_uuid_is_refused(database: Database, text: str) -> None:
    with pytest.raises(Refused, match="is not a UUID"), database.unit("Import") as unit:
        unit.add("party", uuid_=text, name="Egypt")


def test_a_change_sets_the_fields_given_and_no_others(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Place") as unit:
        unit.change("round", paris.paris, place="Paris, France")
    with database.read() as connection:
        found = rows.get(connection, RoundRow, paris.paris)
    assert found is not None
    assert (found.place, found.name, found.aim) == (
        "Paris, France", "Paris II", "To “unblock” the talks",
    )  # fmt: skip


def test_nothing_is_written_where_nothing_differs(database: Database) -> None:
    paris = record_paris(database)
    before, changes = dump(database), recorded(database)
    with database.unit("Same again") as unit:
        unit.change("term", paris.term, amount="200..300", unit=" persons ")
    assert (dump(database), recorded(database)) == (before, changes)
    assert database.history.undo_label == "Record Paris"


def test_an_exception_leaves_everything_as_it_was(database: Database) -> None:
    paris = record_paris(database)
    before, changes = dump(database), recorded(database)

    def write_half() -> None:
        with database.unit("Half") as unit:
            unit.add("party", name="Egypt")
            unit.change("round", paris.paris, name="Cairo")
            unit.remove("position", paris.position)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert (dump(database), recorded(database)) == (before, changes)
    assert database.history.undo_label == "Record Paris"


def test_after_a_refusal_the_unit_can_go_on(database: Database) -> None:
    with database.unit("Two parties") as unit:
        unit.add("party", name="Egypt")
        with pytest.raises(Refused):
            unit.add("party", name="")
        unit.add("party", name="Qatar")
    assert len(dump(database)["party"]) == 2


@pytest.mark.parametrize(
    ("kind", "values", "field", "sentence"),
    [
        ("party", {}, "name", "“Name” is needed: fill it in."),
        ("party", {"name": "\u200f"}, "name", "“Name” is needed: fill it in."),
        ("party", {"name": "A\0"}, "name", "NUL"),
        ("party", {"name": "A", "kind": "tribe"}, "kind", "“tribe” is not one of the choices"),
        ("party", {"name": "A", "iso3166": "Egypt"}, "iso3166", "not an ISO 3166 code"),
        ("negotiation", {"name": "A", "when": "31 Feb 2024"}, "when", "“31 Feb 2024”"),
    ],
)
def test_bad_values_are_refused_at_their_field(
    database: Database, kind: str, values: dict[str, str], field: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refusal, database.unit("Bad") as unit:
        unit.add(kind, **values)
    assert refusal.value.field == field
    assert sentence in str(refusal.value)
    assert dump(database)[kind] == []


def test_a_field_that_a_kind_does_not_have_is_a_bug(database: Database) -> None:
    with pytest.raises(KeyError, match="colour"), database.unit("Bug") as unit:
        unit.add("round", colour="#000000", name="Paris", negotiation_id=1)


def test_a_record_that_is_gone_cannot_be_changed_nor_removed(database: Database) -> None:
    with database.unit("Egypt") as unit:
        party = unit.add("party", name="Egypt")
    with database.unit("No Egypt") as unit:
        unit.remove("party", party)
    with pytest.raises(Gone, match="This party is not there any more"), database.unit("x") as unit:
        unit.change("party", party, name="Misr")
    with pytest.raises(Gone), database.unit("x") as unit:
        unit.remove("party", party)


@pytest.mark.parametrize("spelling", ["Israël", " ISRAEL ", "Isra\u00adel", "\u2067Israel\u2069"])
def test_a_name_that_is_there_in_another_spelling_is_offered(
    database: Database, spelling: str
) -> None:
    paris = record_paris(database)
    with pytest.raises(Duplicate) as refusal, database.unit("Again") as unit:
        unit.add("party", name=spelling)
    assert refusal.value.key == ("party", paris.israel)
    assert refusal.value.field == "name"
    assert "among the parties already" in str(refusal.value)


def test_a_record_is_not_its_own_duplicate(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("Accent") as unit:
        unit.change("party", paris.israel, name="Israël")
    assert database.history.undo_label == "Accent"


def test_the_same_name_in_another_negotiation_is_no_duplicate(database: Database) -> None:
    record_paris(database)
    with database.unit("Another") as unit:
        other = unit.add("negotiation", name="Sudan talks")
        unit.add("round", negotiation_id=other, name="Paris II")
    assert len(dump(database)["round"]) == 2


def test_an_office_of_no_party_is_told_from_an_office_of_one(database: Database) -> None:
    record_paris(database)
    with database.unit("Offices") as unit:
        free = unit.add("office", name="Director")
        with pytest.raises(Duplicate) as refusal:
            unit.add("office", name="director")
    assert refusal.value.key == ("office", free)


def test_a_link_that_is_there_is_refused(database: Database) -> None:
    paris = record_paris(database)
    with pytest.raises(Duplicate, match="is there already"), database.unit("Again") as unit:
        unit.add("agenda_item", round_id=paris.paris, issue_id=paris.hostages)


@pytest.mark.parametrize(
    ("kind", "which", "field"),
    [
        ("round", "paris", "negotiation_id"),
        ("term", "term", "proposal_id"),
        ("citation", "quote", "subject_id"),
    ],
)
def test_a_record_is_never_moved_to_another_owner(
    database: Database, kind: str, which: str, field: str
) -> None:
    paris = record_paris(database)
    with database.unit("Sudan") as unit:
        unit.add("negotiation", name="Sudan talks")
    with (
        pytest.raises(Refused, match="stays where it was added") as refusal,
        database.unit("Move") as unit,
    ):
        unit.change(kind, getattr(paris, which), **{field: 2})
    assert refusal.value.field == field


def test_the_fingerprint_of_a_source_follows_its_text(database: Database) -> None:
    def fingerprint() -> str:
        with database.read() as connection:
            found = rows.get(connection, SourceRow, source)
        assert found is not None
        return found.sha256

    with database.unit("Source") as unit:
        source = unit.add("source", title="Reply", text="abc", sha256="what somebody typed")
    assert fingerprint() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    with database.unit("Text") as unit:
        unit.change("source", source, text="")
    assert fingerprint() == ""


def test_a_deleted_id_never_comes_back(database: Database) -> None:
    ids = []
    for _ in range(3):
        with database.unit("Add") as unit:
            ids.append(unit.add("party", name="Egypt"))
        with database.unit("Delete") as unit:
            unit.remove("party", ids[-1])
    assert len(set(ids)) == 3


def test_parts_may_go_before_or_after_what_they_are_part_of(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("By hand") as unit:
        unit.remove("round", paris.paris)
        unit.remove("negotiation", paris.negotiation)
    left = dump(database)
    assert left["round"] == left["delegate"] == left["term"] == left["citation"] == []


def test_amounts_of_twenty_digits_survive_exactly(database: Database) -> None:
    paris = record_paris(database)

    @given(
        digits=st.integers(10**19, 10**20 - 1),
        scale=st.integers(0, 20),
        sign=st.sampled_from([1, -1]),
    )
    def survives(digits: int, scale: int, sign: int) -> None:
        amount = Amount.exactly(Decimal(sign * digits).scaleb(-scale))
        with database.unit("Amount") as unit:
            unit.change("term", paris.term, amount=amount)
        with database.read() as connection:
            found = rows.get(connection, TermRow, paris.term)
        assert found is not None
        assert found.amount == amount

    survives()


@pytest.mark.parametrize(
    "text",
    [
        "🕊️ 👨‍👩‍👧‍👦 𝔘𝔫𝔦",
        "\u202bالسلام\u202c עברית 停火协议",
        "a\u2028b\nc\u00a0d",
        "'; DROP TABLE note; --",
        "x" * 1_000_000,
    ],
)  # fmt: skip
def test_text_of_any_script_and_length_survives(database: Database, text: str) -> None:
    paris = record_paris(database)
    with database.unit("Note") as unit:
        unit.change("round", paris.paris, outcome=text)
    with database.read() as connection:
        found = rows.get(connection, RoundRow, paris.paris)
    assert found is not None
    assert found.outcome == text
    assert database.history.undo().touches("round")
