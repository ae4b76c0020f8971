"""The Compare room on a copy of the sample, in a dressed application."""

from __future__ import annotations

import pytest

from negotiator.ui.rooms.compare import CompareRoom


@pytest.fixture
def room(qtbot, session):
    """The room in sight, with the keyboard."""
    made = CompareRoom(session)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    with qtbot.waitActive(made):
        made.show()
    made.enter()
    return made
