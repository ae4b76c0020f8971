from __future__ import annotations

import threading
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
from negotiator.store.changes import Changed
from negotiator.store.database import Database
from tests.store.dumping import dump
from tests.store.paris import Paris, record_paris


@pytest.fixture
def paris(database: Database) -> Paris:
    return record_paris(database)


def side_files(path: Path) -> list[str]:
    return sorted(p.name for p in path.parent.iterdir() if p != path)


def add_party(database: Database, name: str = "Egypt") -> int:
    with database.unit(f"Add {name}") as unit:
        return unit.add("party", name=name)


# --- notices ---------------------------------------------------------------------------------


def test_listeners_are_told_after_the_commit_of_records_and_their_owners(
    database: Database, paris: Paris
) -> None:
    notices: list[Changed] = []

    def listen(notice: Changed) -> None:
        with database.read() as connection:  # what was written is there to be read
            assert connection.exec_driver_sql("SELECT head FROM delegate").scalar() == 0
        notices.append(notice)

    database.subscribe(listen)
    with database.unit("Not head") as unit:
        unit.change("delegate", paris.barnea_there, head=False)
        assert notices == []
    assert notices == [
        Changed("Not head", frozenset({("delegate", paris.barnea_there), ("round", paris.paris)}))
    ]
    assert notices[0].touches("party", "round")
    assert not notices[0].touches("party")


def test_a_citation_tells_of_what_it_is_about(database: Database, paris: Paris) -> None:
    notices: list[Changed] = []
    database.subscribe(notices.append)
    with database.unit("Grade") as unit:
        unit.change("citation", paris.quote, credibility="2")
    assert notices[0].records == {("citation", paris.quote), ("term", paris.term)}


def test_a_unit_that_writes_nothing_or_fails_tells_nobody(database: Database, paris: Paris) -> None:
    notices: list[Changed] = []
    database.subscribe(notices.append)
    with database.unit("Nothing") as unit:
        unit.change("round", paris.paris, name="Paris II")
    with pytest.raises(Refused), database.unit("Fails") as unit:
        unit.change("round", paris.paris, name="Cairo", when="soon")
    assert notices == []


def test_a_label_sharpened_within_the_unit_is_the_one_told(database: Database) -> None:
    notices: list[Changed] = []
    database.subscribe(notices.append)
    with database.unit("Add") as unit:
        unit.add("party", name="Egypt")
        unit.label = "Add Egypt"
    assert (notices[0].label, database.history.undo_label) == ("Add Egypt", "Add Egypt")


def test_who_ended_the_subscription_is_told_no_more(database: Database) -> None:
    notices: list[Changed] = []
    end = database.subscribe(notices.append)
    end()
    end()
    add_party(database)
    assert notices == []


def test_who_is_unsubscribed_by_another_listener_is_not_told(database: Database) -> None:
    notices: list[Changed] = []
    database.subscribe(lambda _: end())
    end = database.subscribe(notices.append)
    add_party(database)
    assert notices == []


def test_a_listener_that_fails_keeps_nobody_from_being_told(database: Database) -> None:
    notices: list[Changed] = []

    def fail(_: Changed) -> None:
        raise ZeroDivisionError

    end = database.subscribe(fail)
    database.subscribe(notices.append)
    with pytest.raises(ZeroDivisionError):
        add_party(database)
    assert len(notices) == 1
    database.subscribe(fail)
    with pytest.raises(ExceptionGroup, match="After “Add Qatar” was saved"):
        add_party(database, "Qatar")
    end()
    with pytest.raises(ZeroDivisionError):
        database.history.undo()
    assert database.history.redo_label == "Add Qatar"
    assert len(dump(database)["party"]) == 1


def test_a_listener_may_write(database: Database) -> None:
    def write_once(notice: Changed) -> None:
        if notice.label == "Add Egypt":
            add_party(database, "Qatar")

    database.subscribe(write_once)
    add_party(database)
    assert database.history.undo_label == "Add Qatar"


# --- reading and writing ---------------------------------------------------------------------


def test_a_reader_sees_one_state_throughout(database: Database, paris: Paris) -> None:
    count = "SELECT count(*) FROM party"
    with database.read() as connection:
        before = connection.exec_driver_sql(count).scalar()
        add_party(database)
        assert connection.exec_driver_sql(count).scalar() == before
    with database.read() as connection:
        assert connection.exec_driver_sql(count).scalar() == 4


def test_units_do_not_nest(database: Database) -> None:
    with database.unit("Outer") as unit:
        unit.add("party", name="Egypt")
        with pytest.raises(RuntimeError, match="do not nest"), database.unit("Inner"):
            pass
    assert database.history.undo_label == "Outer"


def test_a_unit_that_is_over_cannot_write(database: Database) -> None:
    with database.unit("Over") as unit:
        unit.add("party", name="Egypt")
    with pytest.raises(Exception, match="closed"):
        unit.add("party", name="Qatar")
    add_party(database, "Qatar")


def test_another_thread_waits_for_its_turn_then_says_so(database: Database) -> None:
    refusals: list[Refused] = []

    def write() -> None:
        try:
            add_party(database, "Qatar")
        except Refused as refusal:
            refusals.append(refusal)

    with database.unit("Long") as unit:
        unit.add("party", name="Egypt")
        thread = threading.Thread(target=write)
        thread.start()
        thread.join()
    assert [str(refusal) for refusal in refusals] == [
        "Another change is still being written: wait for it, then try again."
    ]


def test_threads_that_write_in_turn_lose_nothing(database: Database) -> None:
    threads = [threading.Thread(target=add_party, args=(database, f"Party {n}")) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(dump(database)["party"]) == 8


# --- two windows -----------------------------------------------------------------------------


def test_what_another_window_writes_is_noticed_once(database: Database, path: Path) -> None:
    assert not database.changed_elsewhere()
    add_party(database)
    database.history.undo()
    assert not database.changed_elsewhere()
    other = Database.open(path)
    assert not database.changed_elsewhere()
    add_party(other)
    assert database.changed_elsewhere()
    assert not database.changed_elsewhere()
    assert not other.changed_elsewhere()
    add_party(other, "Qatar")
    add_party(database, "France")
    assert database.changed_elsewhere()
    assert other.changed_elsewhere()
    other.close()


def test_asking_while_a_unit_is_open_does_not_wait(database: Database) -> None:
    with database.unit("Open"):
        assert not database.changed_elsewhere()
        database.idle()


# --- the write-ahead log ---------------------------------------------------------------------


def test_when_idle_everything_is_in_the_one_file(database: Database, path: Path) -> None:
    add_party(database)
    log = path.with_name(path.name + "-wal")
    assert log.stat().st_size > 0
    database.idle()
    assert log.stat().st_size == 0


def test_being_idle_does_not_wait_for_readers(database: Database, path: Path) -> None:
    with database.read() as connection:
        connection.exec_driver_sql("SELECT * FROM party").fetchall()
        add_party(database)
        database.idle()
    assert path.with_name(path.name + "-wal").stat().st_size > 0


def test_closing_leaves_one_file(path: Path) -> None:
    database = Database.open(path)
    add_party(database)
    database.close()
    assert side_files(path) == []


def test_closing_twice_does_no_harm(path: Path) -> None:
    database = Database.open(path)
    database.close()
    database.close()
    assert side_files(path) == []


def test_closing_while_another_window_is_open_loses_nothing(path: Path) -> None:
    first, second = Database.open(path), Database.open(path)
    add_party(first)
    first.close()
    add_party(second, "Qatar")
    second.close()
    again = Database.open(path)
    assert len(dump(again)["party"]) == 2
    again.close()


def test_what_was_written_is_there_when_opened_again(path: Path) -> None:
    database = Database.open(path)
    record_paris(database)
    written = dump(database)
    database.close()
    again = Database.open(path)
    assert dump(again) == written
    assert again.history.undo_label is None
    again.close()
