"""The Timeline room on a copy of the sample, in a dressed application."""

from __future__ import annotations

import shutil

import pytest

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from negotiator.ui.look import theme
from negotiator.ui.rooms.timeline import TimelineRoom
from negotiator.ui.session import Session


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    database = Database.open(path)
    import_file(database, paths.sample())
    database.close()
    return path


@pytest.fixture
def look(qapp):
    made = theme.apply(qapp, paths.resources(), theme.Scheme.LIGHT)
    yield made
    made.deleteLater()


@pytest.fixture
def session(sample_file, tmp_path, look):
    made = Session(Database.open(shutil.copy(sample_file, tmp_path / "talks.db")))
    made.negotiation_id = 1
    yield made
    made.close()


@pytest.fixture
def room(qtbot, session):
    """The room in sight, with the keyboard."""
    made = TimelineRoom(session)
    qtbot.addWidget(made)
    made.resize(1180, 820)
    with qtbot.waitActive(made):
        made.show()
    made.enter()
    made.view.setFocus()
    return made
