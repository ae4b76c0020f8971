"""The Convergence room on a copy of the sample, in a dressed application."""

from __future__ import annotations

import pytest

from negotiator.ui.rooms.convergence import ConvergenceRoom


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
