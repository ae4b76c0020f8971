"""A list of 10,000 rounds: shown for the first time, filtered, sorted, one of them deleted.

Run by `make bench`. Counted until nothing is left to be read or painted.
"""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from negotiator.paths import resources
from negotiator.store.database import Database
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.listing.record_list import RecordList
from negotiator.ui.look import theme
from negotiator.ui.rooms.rounds import RoundsRoom
from negotiator.ui.session import Session

ROUNDS = 10_000


def fill(unit: UnitOfWork) -> None:
    talks = unit.add("negotiation", name="Gaza ceasefire talks")
    for n in range(ROUNDS):
        unit.add(
            "round", negotiation_id=talks, name=f"Round {n}", place="Paris, France",
            when=f"20{n % 25:02}-{n % 12 + 1:02}-{n % 28 + 1:02}", format="mediated",
            outcome="The four came to an understanding on basic contours.",
        )  # fmt: skip


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Session]:
    theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    database = Database.open(tmp_path_factory.mktemp("bench") / "talks.db")
    with database.unit("Fill") as unit:
        fill(unit)
    made = Session(database)
    made.negotiation_id = 1
    yield made
    made.close()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


class Clock:
    """Seconds that a block took, until the window was at rest."""

    def __enter__(self) -> Clock:
        self.started = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        settle()
        self.took = time.perf_counter() - self.started


def test_ten_thousand_rounds(session: Session) -> None:
    shown = RecordList(session, RoundsRoom.listing)
    shown.resize(500, 900)
    shown.show()
    settle()
    with Clock() as reading:
        shown.model_.read()
        read = time.perf_counter()
    with Clock() as filtering:
        shown.model_.filter("round 99")
    shown.model_.filter("")
    with Clock() as sorting:
        shown.sort_by("name", False)
    key = shown.model_.key_at(100)
    shown.show_record(key)
    session.try_write("Delete", lambda unit: unit.remove(*key))
    with Clock() as deleting:
        shown.read()
    print(f"\n10,000 rounds, a page read: {(read - reading.started) * 1e3:.0f} ms", end="")
    for what, clock in (
        ("first shown", reading), ("filtered", filtering), ("sorted", sorting),
        ("read again after a deletion", deleting),
    ):  # fmt: skip
        print(f"\n10,000 rounds {what}: {clock.took * 1e3:.0f} ms", end="")
    assert read - reading.started < 0.030
