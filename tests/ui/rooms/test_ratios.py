"""How many of one for each of the other, derived from a proposal's terms."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFrame, QLabel

from negotiator.store.row_classes import TermRow
from negotiator.ui.rooms.proposals import ProposalsRoom
from negotiator.ui.rooms.ratios import Ratios


@pytest.fixture
def room(sample):
    made = sample(ProposalsRoom)
    made.room.show_record("proposal", made.named("proposal", "Framework of Paris"))
    return made


def panel(room):
    (found,) = (one for one in room.detail().panels if isinstance(one, Ratios))
    return found


def said(room):
    QApplication.processEvents()
    return [
        frame.accessibleName()
        for frame in panel(room).findChildren(QFrame)
        if frame.accessibleName() and not frame.isHidden()
    ]


def shown(room):
    QApplication.processEvents()
    labels = panel(room).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisibleTo(panel(room))]


def test_the_framework_exchanges_five_to_eight_and_a_half_prisoners_per_hostage(room):
    assert said(room) == ["prisoners per hostage: 5.0 to 8.6"]
    assert "5.0–8.6" in shown(room)
    assert "derived: 200–300 ÷ 35–40" in shown(room)


def test_it_follows_the_terms(room):
    hostages = room.named("issue", "Hostages released")
    (term,) = room.all(
        TermRow, proposal_id=room.named("proposal", "Framework of Paris"), issue_id=hostages
    )
    with room.write() as unit:
        unit.change("term", term.id, amount="40")
    assert said(room) == ["prisoners per hostage: 5.0 to 7.5"]
    room.session.undo()
    assert said(room) == ["prisoners per hostage: 5.0 to 8.6"]


def test_a_proposal_that_exchanges_nothing_says_so(room):
    room.room.new()
    assert said(room) == []
    assert any(text.startswith("None: ") for text in shown(room))


def test_a_ratio_that_cannot_be_derived_says_why(room):
    room.room.show_record("proposal", room.named("proposal", "Reply of Hamas"))
    (line,) = said(room)
    assert line.startswith("prisoners per hostage: not derivable")
    assert not any(text.startswith("derived") for text in shown(room))
