"""A room in a window, on the sample or on a negotiation of which nothing is recorded yet."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from negotiator.ui.rooms.record_room import RecordRoom
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session
from tests.ui.rooms.standing import Standing

Enter = Callable[[type[Room]], Standing]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database that holds the sample, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    database = Database.open(path)
    import_file(database, paths.sample())
    database.close()
    return path


@pytest.fixture(scope="session")
def bare_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with one negotiation and nothing else."""
    path = tmp_path_factory.mktemp("bare") / "bare.db"
    database = Database.open(path)
    with database.unit("Add negotiation") as unit:
        unit.add("negotiation", name="Gaza ceasefire talks")
    database.close()
    return path


@pytest.fixture
def sample(qtbot: QtBot, themed: None, sample_file: Path, tmp_path: Path) -> Iterator[Enter]:
    """Enters a room of the sample."""
    yield from _entering(qtbot, Path(shutil.copy(sample_file, tmp_path / "talks.db")))


@pytest.fixture
def bare(qtbot: QtBot, themed: None, bare_file: Path, tmp_path: Path) -> Iterator[Enter]:
    """Enters a room of a negotiation that has nothing yet."""
    yield from _entering(qtbot, Path(shutil.copy(bare_file, tmp_path / "talks.db")))


def _entering(qtbot: QtBot, path: Path) -> Iterator[Enter]:
    session = Session(Database.open(path))
    with session.read() as connection:
        session.negotiation_id = connection.exec_driver_sql(
            "SELECT id FROM negotiation"
        ).scalar_one()

    def enter(kind: type[Room]) -> Standing:
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1100, 800)
        made = Standing(session, window, kind(session))
        if isinstance(made.room, RecordRoom):
            fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
            model = made.room.list.model_
            QAbstractItemModelTester(model, fatal, model).setUseFetchMore(False)
        with qtbot.waitActive(window):
            window.show()
        made.room.enter()
        made.room.begins_at.setFocus()
        QApplication.processEvents()
        return made

    yield enter
    session.close()
