from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from negotiator.domain.errors import Refused
from negotiator.domain.fingerprints import fingerprint
from negotiator.interchange.importing import import_file
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import (
    AliasRow,
    DelegateRow,
    NegotiationRow,
    PartyRow,
    RoundRow,
    SourceRow,
    TenureRow,
    TermRow,
)
from tests.interchange.samples import Document, contents

Write = Callable[..., Path]
New = Callable[[], Database]


def only(database: Database, row: Any, **equals: Any) -> Any:
    with database.read() as connection:
        (found,) = rows.where(connection, row, **equals)
    return found


def refusal(database: Database, path: Path) -> str:
    before = contents(database)
    with pytest.raises(Refused) as caught:
        import_file(database, path)
    assert contents(database) == before
    return str(caught.value)


def test_the_records_of_a_file_are_in_the_database(
    database: Database, write: Write, talks: Document
) -> None:
    done = import_file(database, write(talks))
    assert done.sentence == (
        "talks.json: 1 negotiation, 2 rounds, 1 proposal, 2 issues, 3 parties, 1 person, "
        "1 source and 9 details imported."
    )
    second = only(database, RoundRow, name="Paris, from 23 February 2024")
    first = only(database, RoundRow, name="Paris, late January 2024")
    assert second.follows_id == first.id
    assert str(second.when) == "2024-02-23/.."
    assert only(database, DelegateRow).round_id == second.id
    assert only(database, PartyRow, name="Mossad").parent_id is not None
    assert done.negotiation_ids == (only(database, NegotiationRow).id,)


def test_a_record_may_refer_to_one_further_down(
    database: Database, write: Write, talks: Document
) -> None:
    talks["parties"].reverse()
    talks["negotiations"][0]["rounds"].reverse()
    import_file(database, write(talks))
    assert only(database, PartyRow, name="Mossad").parent_id is not None
    assert only(database, RoundRow, name="Paris, from 23 February 2024").follows_id is not None
    again = import_file(database, write(talks))
    assert again.sentence == "talks.json holds nothing new: its records are here already."


def test_the_place_in_the_list_is_the_order_unless_it_says_otherwise(
    database: Database, write: Write, talks: Document
) -> None:
    delegates = talks["negotiations"][0]["rounds"][1]["delegates"]
    delegates += [{"party": "hamas"}, {"party": "hamas", "rank": 7}]
    import_file(database, write(talks))
    with database.read() as connection:
        assert [d.rank for d in rows.where(connection, DelegateRow, order="rank")] == [1, 2, 7]


def test_undo_takes_the_whole_import_back_and_redo_brings_it_again(
    database: Database, write: Write, talks: Document
) -> None:
    empty = contents(database)
    import_file(database, write(talks))
    full = contents(database)
    assert database.history.undo_label == "Import talks.json"
    database.history.undo()
    assert contents(database) == empty
    database.history.redo()
    assert contents(database) == full


def test_listeners_are_told_once(database: Database, write: Write, talks: Document) -> None:
    told: list[str] = []
    database.subscribe(lambda notice: told.append(notice.label))
    import_file(database, write(talks))
    import_file(database, write(talks))
    assert told == ["Import talks.json"]


def test_what_the_file_says_differently_becomes_so_and_the_rest_stays(
    database: Database, write: Write, talks: Document
) -> None:
    import_file(database, write(talks))
    before = contents(database)
    rounds = talks["negotiations"][0]["rounds"]
    rounds[1]["place"] = "Paris, France"
    del rounds[1]["follows"]
    del rounds[1]["delegates"][0]["head"]
    done = import_file(database, write(talks))
    assert (dict(done.changed), dict(done.added)) == ({"round": 1, "delegate": 1}, {})
    second = only(database, RoundRow, name="Paris, from 23 February 2024")
    assert (second.place, second.follows_id) == ("Paris, France", None)
    assert only(database, DelegateRow).head is False
    database.history.undo()
    assert contents(database) == before


def test_nothing_is_deleted_because_a_file_lacks_it(
    database: Database, write: Write, talks: Document
) -> None:
    import_file(database, write(talks))
    before = contents(database)
    del talks["negotiations"][0]["rounds"]
    import_file(database, write(talks))
    assert contents(database) == before


def test_a_party_of_the_same_name_is_the_same_party(
    database: Database, write: Write, talks: Document
) -> None:
    with database.unit("By hand") as unit:
        israel = unit.add("party", name="ISRAEL", colour="#0072B2")
        unit.add("alias", subject_kind="party", subject_id=israel, name="إسرائيل", language="ar")
    talks["parties"][0]["colour"] = "#000000"
    talks["parties"][0]["aliases"].append({"name": "ישראל", "language": "he"})
    import_file(database, write(talks))
    kept = only(database, PartyRow, id=israel)
    assert (kept.name, kept.colour) == ("ISRAEL", "#0072B2")
    assert only(database, PartyRow, name="Mossad").parent_id == israel
    with database.read() as connection:
        aliases = rows.where(connection, AliasRow, subject_id=israel, subject_kind="party")
    assert [alias.name for alias in aliases] == ["إسرائيل", "ישראל"]
    assert not import_file(database, write(talks)).added


def test_a_person_of_the_same_name_keeps_one_of_each_tenure(
    database: Database, write: Write, talks: Document
) -> None:
    with database.unit("By hand") as unit:
        mossad = unit.add("party", name="Mossad")
        office = unit.add("office", name="Director of Mossad", party_id=mossad)
        barnea = unit.add("person", name="David Barnea")
        unit.add("tenure", person_id=barnea, office_id=office)
    import_file(database, write(talks))
    assert only(database, TenureRow).person_id == barnea


@pytest.mark.parametrize("kind", ["negotiation", "round", "proposal", "issue"])
def test_another_record_of_the_same_name_is_refused(
    database: Database, write: Write, talks: Document, kind: str
) -> None:
    import_file(database, write(talks))
    record = talks["negotiations"][0]
    place = "negotiations[0]"
    if kind != "negotiation":
        record = record[f"{kind}s"][0]
        place += f".{kind}s[0]"
    record["id"] = "0b1f57b9-7b5e-4a53-9c5c-0b6a4a4f4c11"
    if kind == "issue":  # it is meant by others, by its old id
        assert "is in this file" in refusal(database, write(talks))
        return
    if kind == "round":
        talks["negotiations"][0]["rounds"][1]["follows"] = record["id"]
    assert refusal(database, write(talks)) == (
        f"talks.json: {place}.name: There is another {kind} “{record['name']}” already: "
        "rename one of the two, then import again."
    )


def test_ids_made_up_in_two_files_never_mean_each_other(
    database: Database, write: Write, talks: Document
) -> None:
    import_file(database, write(talks))
    other = {
        "format": "negotiator",
        "version": 1,
        "sources": [{"id": "S1", "title": "Another article"}],
        "negotiations": [{"name": "Doha talks", "rounds": [{"id": "paris", "name": "Doha"}]}],
    }
    done = import_file(database, write(other, "doha.json"))
    assert dict(done.added) == {"negotiation": 1, "round": 1, "source": 1}


def test_an_id_means_the_record_of_the_same_negotiation_first(
    database: Database, write: Write, talks: Document
) -> None:
    record = {
        "name": "Doha talks",
        "issues": [{"id": "hostages", "name": "Hostages"}],
        "proposals": [{"name": "Doha text", "terms": [{"issue": "hostages"}]}],
    }
    talks["negotiations"].append(record)
    import_file(database, write(talks))
    with database.read() as connection:
        terms = rows.where(connection, TermRow, order="id")
    assert terms[0].issue_id != terms[1].issue_id


def test_a_record_without_an_id_is_meant_by_its_name(
    database: Database, write: Write, talks: Document
) -> None:
    del talks["parties"][2]["id"]
    talks["negotiations"][0]["participations"][1]["party"] = "Hamas"
    import_file(database, write(talks))


def test_a_source_gets_the_fingerprint_of_its_text(
    database: Database, write: Write, talks: Document
) -> None:
    talks["sources"][0]["text"] = " It came out\r\nin Paris. "
    import_file(database, write(talks))
    source = only(database, SourceRow)
    assert source.sha256 == fingerprint(source.text) == fingerprint("It came out\nin Paris.")


def change(*path: Any, to: Any) -> Callable[[Document], None]:
    def apply(document: Document) -> None:
        inner: Any = document
        for step in path[:-1]:
            inner = inner[step]
        if to is None:
            del inner[path[-1]]
        else:
            inner[path[-1]] = to

    return apply


ROUND = ("negotiations", 0, "rounds", 1)
TERM = ("negotiations", 0, "proposals", 0, "terms", 0)
CITATION = (*TERM, "citations", 0)
A_UUID = "0b1f57b9-7b5e-4a53-9c5c-0b6a4a4f4c11"


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (change(*ROUND, "when", to="2024-02-31"), "negotiations[0].rounds[1].when: There is no"),
        (change(*ROUND, "when", to="sometime"), "rounds[1].when: “sometime” is not a date"),
        (change(*ROUND, "when", to="31 Feb 2024"), "rounds[1].when: “31 Feb 2024” is not a date"),
        (change(*ROUND, "when", to="2024-02/2024-01"), "rounds[1].when: The end, 2024-01-31, come"),
        (change(*ROUND, "name", to=" "), "rounds[1].name: “Name” is needed"),
        (change(*ROUND, "name", to="x" * 501), "rounds[1].name: This is 501 characters long"),
        (change(*ROUND, "aim", to="a\0b"), "rounds[1].aim: The text holds a NUL"),
        (change(*ROUND, "follows", to="doha"), "rounds[1].follows: No round “doha” is in this"),
        (change(*ROUND, "follows", to="hamas"), "rounds[1].follows: No round “hamas” is in this"),
        (change(*ROUND, "follows", to="paris-2"), "rounds[1].follows: “Paris, from 23 Feb"),
        (change(*ROUND, "id", to="paris"), "rounds[1].id: “paris” stands for negotiations[0].r"),
        (change(*TERM, "amount", to="40..35"), "terms[0].amount: The range 40 to 35 is the wrong"),
        (change(*TERM, "amount", to="1,500"), "terms[0].amount: “1,500” is not an amount"),
        (change(*TERM, "amount", to="six"), "terms[0].amount: “six” is not an amount"),
        (change(*TERM, "unit", to=None), "terms[0].amount: 35..40 has no unit, and the issue is"),
        (change(*CITATION, "source", to="S2"), "citations[0].source: No source “S2” is in this"),
        (change(*CITATION, "field", to="price"), "citations[0].field: No term has a field “price”"),
        (change("sources", 0, "sha256", to="0" * 64), "sources[0].sha256: The fingerprint of the"),
        (change("parties", 0, "colour", to="blue"), "parties[0].colour: “blue” is not a colour"),
        (change("parties", 2, "name", to="israel"), "parties[2]: This party stands twice in the"),
        (change("parties", 0, to=None), "parties[0].parent: No party “israel” is in this file"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place_and_nothing_is_written(
    database: Database,
    write: Write,
    talks: Document,
    spoil: Callable[[Document], None],
    sentence: str,
) -> None:
    spoil(talks)
    said = refusal(database, write(talks))
    assert said.startswith("talks.json: ")
    assert sentence in said


def test_a_uuid_that_stands_twice_is_refused_however_it_is_written(
    database: Database, write: Write, talks: Document
) -> None:
    talks["negotiations"][0]["rounds"][0] |= {"id": A_UUID}
    talks["negotiations"][0]["rounds"][1] |= {"id": A_UUID.upper(), "follows": A_UUID}
    assert "stands for negotiations[0].rounds[0] already" in refusal(database, write(talks))


def test_an_amount_of_all_and_another_unit_than_the_issues_are_allowed(
    database: Database, write: Write, talks: Document
) -> None:
    term = talks["negotiations"][0]["proposals"][0]["terms"][0]
    term |= {"amount": "all"}
    del term["unit"]
    import_file(database, write(talks))
    term |= {"amount": "3", "unit": "families"}
    import_file(database, write(talks))
    assert only(database, TermRow).unit == "families"


def test_a_refused_import_leaves_no_step_to_undo(
    database: Database, write: Write, talks: Document
) -> None:
    change(*CITATION, "source", to="S2")(talks)
    refusal(database, write(talks))
    assert database.history.undo_label is None
