"""One field edit with the rounds' room open, in a database of 10,000 records.

Run by `make bench`. Counted: the verb, the commit without the disk's flush, and every open view of
the room brought up to date (list, form, grids, rows fitted and painted once). At most 20 ms.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from negotiator.paths import resources
from negotiator.store.database import Database
from negotiator.store.queries.listing import View
from negotiator.store.queries.rounds import rounds
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.look import theme
from negotiator.ui.rooms.rounds import RoundsRoom
from negotiator.ui.session import Session

ROUNDS, DELEGATES, AGENDA, CITED = 800, 6, 3, 2
AT_MOST = 0.020  # seconds


def fill(unit: UnitOfWork) -> None:
    """800 rounds, each with six delegates, three issues and two citations: 10,000 records."""
    talks = unit.add("negotiation", name="Gaza ceasefire talks")
    parties = [unit.add("party", name=f"Party {n}", colour="#0072B2") for n in range(20)]
    people = [unit.add("person", name=f"Person {n}", party_id=parties[n % 20]) for n in range(200)]
    offices = [unit.add("office", name=f"Office {n}", party_id=parties[n % 20]) for n in range(60)]
    issues = [unit.add("issue", negotiation_id=talks, name=f"Issue {n}") for n in range(40)]
    source = unit.add(
        "source", title="Report", text="An Israeli delegation arrived in Paris. " * 99
    )
    for party in parties:
        unit.add("participation", negotiation_id=talks, party_id=party)
    for n in range(ROUNDS):
        held = unit.add(
            "round", negotiation_id=talks, name=f"Round {n}", place="Paris, France",
            when=f"20{n % 25:02}-{n % 12 + 1:02}-{n % 28 + 1:02}", format="mediated",
            outcome="The four came to an understanding on basic contours.",
        )  # fmt: skip
        for k in range(DELEGATES):
            sitting = unit.add(
                "delegate", round_id=held, party_id=parties[(n + k) % 20], rank=k,
                person_id=people[(n * 3 + k) % 200], office_id=offices[(n + k) % 60],
            )  # fmt: skip
        for k in range(AGENDA):
            unit.add("agenda_item", round_id=held, issue_id=issues[(n + k) % 40], rank=k)
        for subject in (("round", held), ("delegate", sitting))[:CITED]:
            unit.add(
                "citation", subject_kind=subject[0], subject_id=subject[1], source_id=source,
                quote="An Israeli delegation arrived in Paris.",
            )  # fmt: skip


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Session]:
    theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    path: Path = tmp_path_factory.mktemp("bench") / "talks.db"
    database = Database.open(path)
    with database._writer.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA synchronous = OFF")
    with database.unit("Fill") as unit:
        fill(unit)
    made = Session(database)
    made.negotiation_id = 1
    yield made
    made.close()


@pytest.fixture(scope="module")
def room(session: Session) -> Iterator[RoundsRoom]:
    made = RoundsRoom(session)
    made.resize(1000, 1000)
    made.show()
    made.enter()
    settle()
    yield made
    made.close()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def median_of(times: int, act: Callable[[int], object]) -> float:
    taken = []
    for turn in range(times):
        started = time.perf_counter()
        act(turn)
        settle()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)


def first_delegate(room: RoundsRoom) -> tuple[str, int]:
    key = room.current()
    assert key is not None
    return "delegate", (key[1] and room.detail("round").grids[0].model_._lines[0].row.id)


def edit(session: Session, key: tuple[str, int], **values: tuple[object, object]) -> Callable:
    def act(turn: int) -> None:
        with session.database.unit("Edit") as unit:
            unit.change(*key, **{name: both[turn % 2] for name, both in values.items()})

    return act


@pytest.mark.parametrize(
    "values",
    [
        {"name": ("Paris II", "Paris, second round")},
        {"place": ("Paris", "Cairo")},
        {"when": ("2024-02-23/..", "2024-02-24")},
    ],
    ids=lambda values: next(iter(values)),
)
def test_an_edit_of_the_round_on_show(session, room, values):
    key = room.current()
    took = median_of(51, edit(session, key, **values))
    print(
        f"\none edit of a round’s {next(iter(values))}, all views fresh: {took * 1e3:.1f} ms",
        end="",
    )
    assert took < AT_MOST


def test_an_edit_of_a_delegate_on_show(session, room):
    took = median_of(51, edit(session, first_delegate(room), presence=("confirmed", "reported")))
    print(f"\none edit of a delegate, all views fresh: {took * 1e3:.1f} ms", end="")
    assert took < AT_MOST


def test_an_edit_of_a_name_that_the_room_shows(session, room):
    took = median_of(51, edit(session, ("party", 1), name=("Israel", "State of Israel")))
    print(f"\none edit of a party, all views fresh: {took * 1e3:.1f} ms", end="")
    assert took < AT_MOST


def test_an_undo(session, room):
    edit(session, room.current(), place=("Doha", "Cairo"))(0)
    history = session.database.history
    took = median_of(50, lambda turn: (history.undo if turn % 2 == 0 else history.redo)())
    print(f"\none undo or redo, all views fresh: {took * 1e3:.1f} ms", end="")
    assert took < AT_MOST


def test_a_first_reading_of_the_list(session, room):
    def act(_turn: int) -> None:
        with session.read() as connection:
            rounds(connection, 1, View("", "when", True))

    took = median_of(21, act)
    print(f"\na page of the list, read: {took * 1e3:.1f} ms", end="")
    assert took < 0.030


def test_another_round_is_shown(session, room):
    def act(turn: int) -> None:
        room.list.setFocus(Qt.FocusReason.OtherFocusReason)
        room.list.setCurrentIndex(room.list.model_.index(turn % 7, 0))

    took = median_of(21, act)
    print(f"\nanother round on show: {took * 1e3:.1f} ms", end="")
