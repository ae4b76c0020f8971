"""What one edit costs in a database of 10,000 records, without the disk's flush.

Run by `make bench`. An edit is the verb, the commit, and the notice; what each open view does with
the notice is measured with the views.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from negotiator.store.database import Database
from negotiator.store.unit_of_work import UnitOfWork

RECORDS = 10_000
ARTICLE = (
    "An Israeli delegation led by David Barnea arrived in Paris on Friday. " * 150
)  # ten thousand characters


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database.open(tmp_path_factory.mktemp("bench") / "talks.db")
    with database._writer.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA synchronous = OFF")
    started = time.perf_counter()
    with database.unit("Fill") as unit:
        fill(unit)
    print(f"\n{RECORDS:,} records added in one unit: {time.perf_counter() - started:.1f} s")
    yield database
    database.close()


def fill(unit: UnitOfWork) -> None:
    negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
    parties = [unit.add("party", name=f"Party {n}") for n in range(50)]
    issues = [
        unit.add("issue", negotiation_id=negotiation, name=f"Issue {n}", unit="persons")
        for n in range(100)
    ]
    source = unit.add("source", title="Report", text=ARTICLE)
    left = count(RECORDS - 152, -1)
    for n in range(RECORDS):
        proposal = unit.add("proposal", negotiation_id=negotiation, name=f"Draft {n}")
        for issue in issues[:20]:
            if next(left) <= 0:
                return
            unit.add(
                "term", proposal_id=proposal, issue_id=issue, amount="200..300", unit="persons",
                giver_id=parties[n % 50], wording="in exchange for 35 to 40 hostages",
            )  # fmt: skip
        unit.add(
            "citation", subject_kind="proposal", subject_id=proposal, source_id=source,
            quote="confirmed a six-week pause",
        )  # fmt: skip


def median_of(times: int, act: Callable[[int], object]) -> float:
    """The median of the seconds that `act` took."""
    taken = []
    for turn in range(times):
        started = time.perf_counter()
        act(turn)
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def edit(database: Database, kind: str, field: str, values: list[str]) -> Callable[[int], None]:
    def act(turn: int) -> None:
        with database.unit("Edit") as unit:
            unit.change(kind, 1, **{field: values[turn % 2]})

    return act


@pytest.mark.parametrize(
    ("kind", "field", "values"),
    [
        ("term", "amount", ["42", "200..300"]),
        ("proposal", "name", ["Framework of Paris", "Framework"]),
        ("proposal", "when", ["2024-02-23", "2024-02-24"]),
        ("source", "publisher", ["AFP", "Reuters"]),
    ],
)
def test_an_edit(database: Database, kind: str, field: str, values: list[str]) -> None:
    took = median_of(101, edit(database, kind, field, values))
    print(f"\none edit of a {kind}’s {field}: {took * 1e3:.2f} ms", end="")
    assert took < 0.010


def test_an_undo_and_a_redo(database: Database) -> None:
    edit(database, "term", "amount", ["7", "8"])(0)

    def act(turn: int) -> None:
        (database.history.undo if turn % 2 == 0 else database.history.redo)()

    took = median_of(101, act)
    print(f"\none undo or redo: {took * 1e3:.2f} ms", end="")
    assert took < 0.010


def test_deleting_a_proposal_and_taking_it_back(database: Database) -> None:
    def act(_turn: int) -> None:
        with database.unit("Delete") as unit:
            unit.remove("proposal", 1)
        database.history.undo()

    print(f"\ndelete and restore 22 records: {median_of(21, act) * 1e3:.1f} ms", end="")


def test_deleting_everything_and_taking_it_back(database: Database) -> None:
    started = time.perf_counter()
    with database.unit("Delete all") as unit:
        unit.remove("negotiation", 1)
    deleted = time.perf_counter()
    database.history.undo()
    restored = time.perf_counter()
    print(f"\ndelete all: {deleted - started:.1f} s; undo: {restored - deleted:.1f} s", end="")
