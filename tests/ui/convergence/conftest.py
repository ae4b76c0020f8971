"""The Convergence room on a copy of the sample, in a dressed application."""

from __future__ import annotations

import shutil

import pytest

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from negotiator.ui.look import theme
from negotiator.ui.rooms.convergence import ConvergenceRoom
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
    made = ConvergenceRoom(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    with qtbot.waitActive(made):
        made.show()
    made.enter()
    return made


@pytest.fixture
def say(session):
    """Records what a party said on the pause; the id of the position."""

    def record(party_id, amount, when, **more):
        return session.write(
            "Say",
            lambda unit: unit.add(
                "position",
                negotiation_id=1,
                party_id=party_id,
                issue_id=1,
                stance="demands",
                amount=amount,
                when=when,
                **more,
            ),
        )

    return record
