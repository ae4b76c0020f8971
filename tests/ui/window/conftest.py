"""A window on a copy of the sample, with the real rooms."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.settings import Settings
from negotiator.store.database import Database
from negotiator.ui import window_state
from negotiator.ui.look import theme
from negotiator.ui.look.theme import Scheme, Theme
from negotiator.ui.main_window import MainWindow
from negotiator.ui.opening import Opening
from negotiator.ui.rooms.registry import ROOMS
from negotiator.ui.workspace import Workspace

Open = Callable[..., Opening]


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that holds the sample, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    database = Database.open(path)
    import_file(database, paths.sample())
    database.close()
    return path


@pytest.fixture
def talks(sample_file: Path, tmp_path: Path) -> Path:
    """A copy of the sample for this test alone."""
    return Path(shutil.copy(sample_file, tmp_path / "talks.db"))


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Theme]:
    made = theme.apply(qapp, paths.resources(), Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, look: Theme) -> MainWindow:
    made = MainWindow(look, ROOMS)
    made.resize(1200, 800)
    made.commands.evidence.setChecked(True)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def opening(window: MainWindow) -> Iterator[Opening]:
    """The window's way to databases, with nothing open yet."""
    before = sys.excepthook
    made = Opening(window, window_state.remember(window, Settings()))
    yield made
    made.close()
    sys.excepthook = before


@pytest.fixture
def workspace(opening: Opening, talks: Path) -> Workspace:
    """The sample, open in the window."""
    assert opening.open(talks)
    assert opening.workspace is not None
    return opening.workspace
