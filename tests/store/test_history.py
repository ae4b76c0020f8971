"""Undo and redo: by example, and of whatever anybody may do (a state machine)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.database import Database
from negotiator.store.history import Entry, history_of
from negotiator.store.labels import label_of
from negotiator.store.refusals import Stale
from tests.store.dumping import Dump, dump, recorded
from tests.store.paris import Paris, record_paris


@pytest.fixture
def paris(database: Database) -> Paris:
    return record_paris(database)


def history(database: Database, kind: str, record_id: int, limit: int = 50) -> list[Entry]:
    with database.read() as connection:
        return history_of(connection, kind, record_id, limit)


def rename(database: Database, party: int, name: str, label: str = "Rename") -> None:
    with database.unit(label) as unit:
        unit.change("party", party, name=name)


# --- by example ------------------------------------------------------------------------------


def test_there_is_nothing_to_undo_at_first(database: Database) -> None:
    assert (database.history.undo_label, database.history.redo_label) == (None, None)
    with pytest.raises(Refused, match="There is nothing to undo"):
        database.history.undo()
    with pytest.raises(Refused, match="There is nothing to redo"):
        database.history.redo()


def test_a_deletion_with_all_its_parts_comes_back(database: Database, paris: Paris) -> None:
    before = dump(database)
    with database.unit("Delete the negotiation") as unit:
        unit.remove("negotiation", paris.negotiation)
    after = dump(database)
    assert database.history.undo_label == "Delete the negotiation"
    database.history.undo()
    assert dump(database) == before
    assert database.history.redo_label == "Delete the negotiation"
    database.history.redo()
    assert dump(database) == after


def test_records_that_follow_each_other_in_a_chain_come_back(database: Database) -> None:
    empty = dump(database)
    with database.unit("Chain") as unit:
        negotiation = unit.add("negotiation", name="Talks")
        rounds = [unit.add("round", negotiation_id=negotiation, name=f"Round {n}") for n in "abc"]
        unit.change("round", rounds[0], follows_id=rounds[2])
        unit.change("round", rounds[1], follows_id=rounds[0])
    full = dump(database)
    database.history.undo()
    assert dump(database) == empty
    database.history.redo()
    assert dump(database) == full


def test_two_names_that_were_exchanged_are_exchanged_back(database: Database, paris: Paris) -> None:
    before = dump(database)
    with database.unit("Exchange names") as unit:
        unit.change("party", paris.israel, name="for a moment")
        unit.change("party", paris.hamas, name="Israel")
        unit.change("party", paris.israel, name="Hamas")
    database.history.undo()
    assert dump(database) == before


def test_a_new_step_ends_what_could_be_redone(database: Database, paris: Paris) -> None:
    rename(database, paris.hamas, "Hamas movement")
    database.history.undo()
    rename(database, paris.israel, "State of Israel", "Another")
    assert database.history.redo_label is None
    assert database.history.undo_label == "Another"


def test_a_listener_finds_the_labels_as_they_are_now(database: Database, paris: Paris) -> None:
    seen: list[tuple[str | None, str | None]] = []
    database.subscribe(
        lambda _: seen.append((database.history.undo_label, database.history.redo_label))
    )
    rename(database, paris.hamas, "Hamas movement")
    database.history.undo()
    database.history.redo()
    assert seen == [("Rename", None), ("Record Paris", "Rename"), ("Rename", None)]


def test_the_notice_of_an_undo_names_what_it_touched(database: Database, paris: Paris) -> None:
    with database.unit("Delete") as unit:
        unit.remove("delegate", paris.barnea_there)
    notice = database.history.undo()
    assert notice.records == {("delegate", paris.barnea_there), ("round", paris.paris)}


def in_another_window(path: Path, act: Callable[[Database], None]) -> None:
    other = Database.open(path)
    act(other)
    other.close()


def refuse_undo(database: Database, sentence: str) -> None:
    before, changes = dump(database), recorded(database)
    with pytest.raises(Stale) as refusal:
        database.history.undo()
    assert str(refusal.value) == sentence
    assert (dump(database), recorded(database)) == (before, changes)


def test_undo_refuses_what_has_moved_on_and_writes_nothing(
    database: Database, paris: Paris, path: Path
) -> None:
    with database.unit("Both") as unit:
        unit.change("party", paris.hamas, name="Hamas movement")
        unit.change("party", paris.israel, name="State of Israel")
    in_another_window(path, lambda other: rename(other, paris.hamas, "Harakat"))
    refuse_undo(
        database,
        "Undo of “Both” is not possible any more: the party has changed since. "
        "Nothing was written.",
    )


def test_a_stale_step_does_not_bar_the_way_to_those_before_it(
    database: Database, paris: Paris, path: Path
) -> None:
    rename(database, paris.israel, "State of Israel", "First")
    rename(database, paris.hamas, "Hamas movement", "Second")
    in_another_window(path, lambda other: rename(other, paris.hamas, "Harakat"))
    with pytest.raises(Stale):
        database.history.undo()
    assert database.history.undo_label == "First"
    database.history.undo()
    with database.read() as connection:
        assert label_of(connection, "party", paris.israel) == "Israel"


def test_a_change_to_another_field_elsewhere_does_not_hinder_undo(
    database: Database, paris: Paris, path: Path
) -> None:
    def describe(other: Database) -> None:
        with other.unit("Describe") as unit:
            unit.change("party", paris.hamas, description="An armed group")

    rename(database, paris.hamas, "Hamas movement")
    in_another_window(path, describe)
    database.history.undo()
    entry = history(database, "party", paris.hamas)[0]
    assert (entry.change.before, entry.change.after) == (
        {"name": "Hamas movement"}, {"name": "Hamas"},
    )  # fmt: skip


def test_undo_refuses_to_delete_what_another_window_uses(
    database: Database, paris: Paris, path: Path
) -> None:
    with database.unit("Egypt") as unit:
        egypt = unit.add("party", name="Egypt")

    def use(other: Database) -> None:
        with other.unit("Note") as unit:
            unit.add("note", subject_kind="party", subject_id=egypt, text="Mediator")

    in_another_window(path, use)
    refuse_undo(
        database,
        "Undo of “Egypt” is not possible any more: the party is used by 1 note since. "
        "Nothing was written.",
    )


def test_undo_refuses_a_name_that_another_window_has_taken(
    database: Database, paris: Paris, path: Path
) -> None:
    rename(database, paris.hamas, "Hamas movement")
    in_another_window(path, lambda other: rename(other, paris.mossad, "Hamas"))
    refuse_undo(
        database,
        "Undo of “Rename” is not possible any more: There is “Hamas” among the parties already: "
        "open that one, or choose another name. Nothing was written.",
    )


def test_undo_refuses_to_refer_to_what_another_window_deleted(
    database: Database, paris: Paris, path: Path
) -> None:
    with database.unit("Egypt") as unit:
        egypt = unit.add("party", name="Egypt")
        unit.change("person", paris.barnea, party_id=egypt)
    with database.unit("Back") as unit:
        unit.change("person", paris.barnea, party_id=None)

    def delete(other: Database) -> None:
        with other.unit("Delete") as unit:
            unit.remove("party", egypt)

    in_another_window(path, delete)
    with pytest.raises(Stale, match="This party is not there any more"):
        database.history.undo()


def test_a_locked_file_does_not_cost_a_step(database: Database, paris: Paris, path: Path) -> None:
    rename(database, paris.hamas, "Hamas movement")
    other = Database.open(path)
    with other.unit("Busy"), pytest.raises(Refused, match="in use by another window"):
        database.history.undo()
    other.close()
    assert database.history.undo_label == "Rename"
    database.history.undo()


# --- the history of a record -----------------------------------------------------------------


def test_the_history_of_a_record_tells_of_its_parts_latest_first(
    database: Database, paris: Paris
) -> None:
    with database.unit("Place") as unit:
        unit.change("round", paris.paris, place="Paris")
    with database.unit("Head") as unit:
        unit.change("delegate", paris.barnea_there, head=False)
    told = [(entry.label, entry.change.kind) for entry in history(database, "round", paris.paris)]
    assert told == [
        ("Head", "delegate"),
        ("Place", "round"),
        ("Record Paris", "delegate"),
        ("Record Paris", "agenda_item"),
        ("Record Paris", "round"),
    ]


def test_evidence_is_part_of_the_history(database: Database, paris: Paris) -> None:
    entries = history(database, "term", paris.term)
    assert [entry.change.kind for entry in entries] == ["citation", "term"]


def test_the_history_of_a_negotiation_is_not_that_of_all_in_it(
    database: Database, paris: Paris
) -> None:
    kinds = {entry.change.kind for entry in history(database, "negotiation", paris.negotiation)}
    assert kinds == {"negotiation"}


def test_history_says_what_was_undone_and_what_was_done_again(
    database: Database, paris: Paris
) -> None:
    rename(database, paris.hamas, "Hamas movement")
    database.history.undo()
    database.history.redo()
    database.history.undo()
    told = [entry.undoes for entry in history(database, "party", paris.hamas)]
    assert told == [True, False, True, False, False]


def test_history_is_as_long_as_asked_and_dated(database: Database, paris: Paris) -> None:
    for name in "abcde":
        rename(database, paris.hamas, name)
    entries = history(database, "party", paris.hamas, limit=3)
    assert [entry.change.after for entry in entries] == [
        {"name": "e"},
        {"name": "d"},
        {"name": "c"},
    ]
    assert abs(datetime.now(UTC) - entries[0].at) < timedelta(minutes=5)


def test_the_history_of_a_deleted_record_is_still_there(database: Database, paris: Paris) -> None:
    with database.unit("Delete") as unit:
        unit.remove("delegate", paris.barnea_there)
    last = history(database, "delegate", paris.barnea_there)[0]
    assert last.change.after is None
    assert last.change.before is not None
    assert last.change.before["person_id"] == paris.barnea


# --- whatever anybody may do -----------------------------------------------------------------

WORDS = st.sampled_from(["Paris", "paris", "القاهرة", "停火协议", "", "a\nb", "x" * 600, "n\0"])
VALUES: dict[Shape, st.SearchStrategy[Any]] = {
    Shape.LINE: WORDS,
    Shape.PROSE: WORDS,
    Shape.DATE: st.sampled_from([None, "2024-02-23", "2024-02-23/..", "2024-01-28~", "soon"]),
    Shape.AMOUNT: st.sampled_from([None, "42", "200..300", ">100", "all", "1,5"]),
    Shape.FLAG: st.booleans(),
    Shape.NUMBER: st.integers(1, 5),
    Shape.COLOUR: st.sampled_from(["", "#0072B2", "blue"]),
    Shape.REFERENCE: st.none() | st.integers(1, 4),
}


def value_of(facts: Facts) -> st.SearchStrategy[Any]:
    if facts.choices is not None:
        return st.sampled_from([None, *facts.choices])
    if facts.name == "subject_kind":
        return st.sampled_from(list(KINDS))
    return VALUES[facts.shape]


def values_of(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    facts = facts_of(KINDS[kind])
    needed = {name: value_of(f) for name, f in facts.items() if f.required}
    others = {name: value_of(f) for name, f in facts.items() if not f.required}
    return st.fixed_dictionaries(needed, optional=others)


ADDED = st.sampled_from(list(KINDS)).flatmap(
    lambda kind: st.tuples(st.just("add"), st.just(kind), st.just(0), values_of(kind))
)
CHANGED = st.sampled_from(list(KINDS)).flatmap(
    lambda kind: st.tuples(
        st.just("change"),
        st.just(kind),
        st.integers(1, 6),
        st.fixed_dictionaries(
            {}, optional={name: value_of(f) for name, f in facts_of(KINDS[kind]).items()}
        ),
    )
)
REMOVED = st.tuples(st.just("remove"), st.sampled_from(list(KINDS)), st.integers(1, 6), st.just({}))


class Anything(RuleBasedStateMachine):
    """Random units of work, undone and done again in between; every state is remembered."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.database = Database.open(Path(shutil.copy(self.template, self.folder / "talks.db")))
        self.states: list[Dump] = [dump(self.database)]
        self.at = 0
        record_paris(self.database)
        self.remember()

    def remember(self) -> None:
        self.at += 1
        self.states[self.at :] = [dump(self.database)]

    @rule(acts=st.lists(ADDED | CHANGED | CHANGED | REMOVED, min_size=1, max_size=6))
    def work(self, acts: list[tuple[str, str, int, dict[str, Any]]]) -> None:
        steps = recorded(self.database)
        with self.database.unit("Work") as unit:
            for act, kind, record_id, values in acts:
                keys = (kind,) if act == "add" else (kind, record_id)
                with suppress(Refused):
                    getattr(unit, act)(*keys, **values)
        if recorded(self.database) > steps:
            self.remember()

    @rule()
    def undo(self) -> None:
        if self.at:
            self.database.history.undo()
            self.at -= 1

    @rule()
    def redo(self) -> None:
        if self.at < len(self.states) - 1:
            self.database.history.redo()
            self.at += 1

    @invariant()
    def is_in_the_state_remembered(self) -> None:
        assert dump(self.database) == self.states[self.at]

    @invariant()
    def nothing_dangles(self) -> None:
        with self.database.read() as connection:
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        assert broken == []

    def teardown(self) -> None:
        if not hasattr(self, "database"):
            return
        while self.database.history.redo_label:
            self.database.history.redo()
        assert dump(self.database) == self.states[-1]
        while self.database.history.undo_label:
            self.database.history.undo()
        assert dump(self.database) == self.states[0]
        while self.database.history.redo_label:
            self.database.history.redo()
        assert dump(self.database) == self.states[-1]
        self.database.close()
        shutil.rmtree(self.folder)


def test_whatever_is_done_can_be_undone_and_done_again(empty_file: Path) -> None:
    machine = type("Machine", (Anything,), {"template": empty_file})
    case = machine.TestCase
    case.settings = settings(max_examples=10, stateful_step_count=10, deadline=None)
    case().runTest()
