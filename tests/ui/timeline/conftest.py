"""The Timeline room on a copy of the sample, in a dressed application."""

from __future__ import annotations

import pytest

from negotiator.ui.rooms.timeline import TimelineRoom


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
