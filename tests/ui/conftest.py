"""A desk to work at: a dressed window over the Paris talks, each test with its own file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from negotiator.interchange.importing import import_file
from negotiator.paths import resources, sample
from negotiator.store.database import Database
from negotiator.ui.look import theme
from negotiator.ui.session import Session
from tests.store.paris import Paris, record_paris
from tests.ui.keyboard import Desk


@pytest.fixture(scope="module")
def themed(qapp: QApplication) -> Iterator[None]:
    """Light colours, and our style sheet, for the tests of one file."""
    made = theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    yield
    qapp.styleHints().colorSchemeChanged.disconnect(made._follow)
    qapp.setStyleSheet("")
    made.deleteLater()


@pytest.fixture(scope="session")
def paris_file(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Paris]:
    """A closed database with the Paris talks, to be copied."""
    path = tmp_path_factory.mktemp("paris") / "paris.db"
    database = Database.open(path)
    ids = record_paris(database)
    database.close()
    return path, ids


@pytest.fixture
def desk(
    qtbot: QtBot, themed: None, paris_file: tuple[Path, Paris], tmp_path: Path
) -> Iterator[Desk]:
    path, ids = paris_file
    session = Session(Database.open(Path(shutil.copy(path, tmp_path / "talks.db"))))
    session.negotiation_id = ids.negotiation
    window = QWidget()
    qtbot.addWidget(window)
    made = Desk(session, ids, window)
    window.resize(900, 700)
    with qtbot.waitActive(window):
        window.show()
    yield made
    session.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed database with the sample, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    database = Database.open(path)
    import_file(database, sample())
    database.close()
    return path


@pytest.fixture
def look(qapp: QApplication) -> Iterator[theme.Theme]:
    """Light colours, and our style sheet."""
    made = theme.apply(qapp, resources(), theme.Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def session(sample_file: Path, tmp_path: Path, look: theme.Theme) -> Iterator[Session]:
    """The sample, each test with its own file."""
    made = Session(Database.open(Path(shutil.copy(sample_file, tmp_path / "talks.db"))))
    made.negotiation_id = 1
    yield made
    made.close()
