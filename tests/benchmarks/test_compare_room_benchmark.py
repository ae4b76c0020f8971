"""20 proposals × 100 issues: read, compared and painted in 100 ms; a scroll step in 33 ms."""

from __future__ import annotations

import time

import pytest

from negotiator import paths
from negotiator.store.database import Database
from negotiator.ui.look import theme
from negotiator.ui.rooms.compare import CompareRoom
from negotiator.ui.session import Session

PROPOSALS, ISSUES = 20, 100
SHOWN, STEP = 0.100, 0.033  # seconds of this thread, whatever else the machine does
AMOUNTS = ["42", "200..300", ">100", "<=40"]


def fill(unit):
    negotiation = unit.add("negotiation", name="Long talks")
    issues = [
        unit.add(
            "issue", negotiation_id=negotiation, name=f"Issue {k}", unit="days" if k % 3 else ""
        )
        for k in range(ISSUES)
    ]
    for p in range(PROPOSALS):
        proposal = unit.add("proposal", negotiation_id=negotiation, name=f"Draft {p}")
        for k, issue in enumerate(issues):
            said = {"amount": AMOUNTS[(p + k) % 4], "unit": "days"}
            words = {"wording": f"From populated areas in stage {p % 5}; complete by stage three"}
            unit.add("term", proposal_id=proposal, issue_id=issue, **(said if k % 3 else words))
    return negotiation


@pytest.fixture
def room(qtbot, qapp, tmp_path):
    theme.apply(qapp, paths.resources(), theme.Scheme.LIGHT)
    session = Session(Database.open(tmp_path / "long.db"))
    session.negotiation_id = session.write("Fill", fill)
    made = CompareRoom(session)
    qtbot.addWidget(made)
    made.resize(1440, 800)
    made.show()
    made.enter()
    qapp.processEvents()
    yield made
    session.close()


def measured(work):
    start = time.thread_time()
    work()
    return time.thread_time() - start


def test_the_room_is_shown_at_once(room):
    def show():
        room.read()
        room.table.viewport().repaint()

    seconds = min(measured(show) for _ in range(5))
    print(f"\n20 × 100 read, compared and painted in {seconds * 1000:.0f} ms")
    assert seconds <= SHOWN


def test_scrolling_is_smooth(room):
    room.table.fitting.finish()
    bar = room.table.verticalScrollBar()

    def step():
        bar.setValue(bar.value() + 40)
        room.table.viewport().repaint()

    taken = sorted(measured(step) for _ in range(80))
    print(f"\na scroll step: {taken[40] * 1000:.0f} ms, 95th {taken[76] * 1000:.0f} ms")
    assert taken[76] <= STEP
