from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from negotiator.domain.records import KINDS
from negotiator.store import search as search_module
from negotiator.store.database import Database
from negotiator.store.search import Hit, holding, search
from negotiator.store.tables import table
from tests.store.paris import record_paris


def note(database: Database, text: str) -> int:
    with database.unit("Note") as unit:
        negotiation = unit.add("negotiation", name="n")
        return unit.add("note", subject_kind="negotiation", subject_id=negotiation, text=text)


def found(database: Database, query: str) -> list[Hit]:
    with database.read() as connection:
        return search(connection, query)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("A cease-fire of six weeks", "cease-fire"),
        ("A cease-fire of six weeks", "CEASE–FIRE"),
        ("Written in C++ by hand", "C++"),
        ("Sur l’accord de Paris", "l'accord"),
        ("停火协议", "停火"),
        ("停火协议草案", "协议"),
        ("حَمَاس تُطَالِبُ بِوَقْفِ إِطْلَاقِ النَّار", "حماس"),
        ("حَمَاس تُطَالِبُ بِوَقْفِ إِطْلَاقِ النَّار", "اطلاق النار"),
        ("בִּנְיָמִין נְתַנְיָהוּ", "בנימין נתניהו"),
        ("Émile à Genève", "emile geneve"),
        ("up 100% at once", "100%"),
        ("up 100% at once", "%"),
        ("he said “no” twice", '"no"'),
        ("a_b", "_"),
        ("a\\b", "\\"),
        ("Round 2", "2"),
        ("Phase ٣", "3"),
        ("Paris AND Cairo", "AND"),
        ("neither OR nor", "OR"),
        ("is NOT NEAR it", "NOT NEAR"),
        ("see col:umn", "col:umn"),
        ("a ^caret and (brackets)*", "^caret (brackets)*"),
        ("Shin Bet", "shin\0bet"),
    ],
)
def test_words_are_found_as_people_type_them(database: Database, text: str, query: str) -> None:
    record_id = note(database, text)
    assert [hit.key for hit in found(database, query)] == [("note", record_id)]


@pytest.mark.parametrize("query", ["", "  ", "\0", "\u200f", "\u064b"])
def test_no_words_find_nothing(database: Database, query: str) -> None:
    record_paris(database)
    assert found(database, query) == []


@pytest.mark.parametrize("query", ["zz", "Hamas zz", "unblock Hamas", "%%", "__"])
def test_every_word_must_be_there(database: Database, query: str) -> None:
    record_paris(database)
    assert found(database, query) == []


def test_words_may_stand_in_different_fields(database: Database) -> None:
    paris = record_paris(database)
    assert [hit.key for hit in found(database, "unblock paris")] == [("round", paris.paris)]


def test_what_is_named_so_comes_before_what_mentions_it(database: Database) -> None:
    paris = record_paris(database)
    with database.unit("More") as unit:
        unit.add("round", negotiation_id=paris.negotiation, name="Oslo", aim="Hamas")
        longer = unit.add("party", name="Friends of Hamas in Europe, a long name for a party")
    hits = [hit.key for hit in found(database, "hamas")]
    assert hits[:2] == [("party", paris.hamas), ("party", longer)]
    assert ("round", 2) in hits


def test_the_text_is_shown_as_it_is_written_around_the_word(database: Database) -> None:
    note(database, "x" * 100 + " Négociations\nde Genève " + "y" * 100)
    [hit] = found(database, "geneve")
    assert hit.words == "…" + "x" * 23 + " Négociations de Genève " + "y" * 39 + "…"


def test_a_person_is_found_by_another_name(database: Database) -> None:
    record_paris(database)
    assert [hit.kind for hit in found(database, "برنياع")] == ["alias"]


def test_the_index_is_in_step_after_each_kind_of_write_and_its_undo(database: Database) -> None:
    paris = record_paris(database)

    def holders() -> set[tuple[str, int]]:
        return {hit.key for hit in found(database, "unblock")}

    assert holders() == {("round", paris.paris)}
    with database.unit("Change") as unit:
        unit.change("round", paris.paris, aim="")
    assert holders() == set()
    database.history.undo()
    assert holders() == {("round", paris.paris)}
    with database.unit("Delete") as unit:
        unit.remove("round", paris.paris)
    assert holders() == set()
    database.history.undo()
    assert holders() == {("round", paris.paris)}
    database.history.undo()
    assert holders() == set()
    database.history.redo()
    assert holders() == {("round", paris.paris)}


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Prisoners released", "Hostages released", "Return of displaced"]),
        ("released", ["Prisoners released", "Hostages released"]),
        ("RELEASED host", ["Hostages released"]),
        ("of", ["Return of displaced"]),
        ("paris", []),
    ],
)
def test_a_list_is_narrowed_to_what_holds_the_words(
    database: Database, query: str, names: list[str]
) -> None:
    paris = record_paris(database)
    with database.unit("Issue") as unit:
        unit.add("issue", negotiation_id=paris.negotiation, name="Return of displaced")
    columns = table("issue").c
    with database.read() as connection:
        chosen = select(columns.name).where(holding(columns.id, "issue", query))
        assert list(connection.scalars(chosen.order_by(columns.id))) == names


def test_a_query_of_a_megabyte_is_answered(database: Database) -> None:
    record_paris(database)
    assert found(database, "paris " * 200_000) != []
    assert found(database, "x" * 1_000_000) == []


def test_no_more_are_returned_than_asked(database: Database) -> None:
    record_paris(database)
    with database.read() as connection:
        assert len(search(connection, "a", limit=3)) == 3


def test_any_text_at_all_can_be_asked_for(database: Database) -> None:
    record_paris(database)

    @given(st.text(max_size=30) | st.text(alphabet="\"'()*:^-+%_\\ANDORT ", max_size=20))
    def is_answered(query: str) -> None:
        assert isinstance(found(database, query), list)

    is_answered()


def test_any_word_of_a_text_finds_it(database: Database) -> None:
    with database.unit("Note") as unit:
        unit.add("negotiation", name="Talks")
        record_id = unit.add("note", subject_kind="negotiation", subject_id=1, text="")
    words = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=12)

    @given(st.lists(words, min_size=1, max_size=4))
    def is_found(written: list[str]) -> None:
        text = " ".join(written)
        with database.unit("Write") as unit:
            unit.change("note", record_id, text=text)
        for word in search_module._words(text):
            assert ("note", record_id) in {hit.key for hit in found(database, word)}

    is_found()


def test_each_kind_has_rows_of_its_own_in_the_index() -> None:
    assert len({search_module._rowid((kind, 1)) for kind in KINDS}) == len(KINDS)
    assert search_module._rowid(("party", 2**30)) < 2**63
