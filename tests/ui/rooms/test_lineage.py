"""The boxes of what came before and after a proposal."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from negotiator.ui.rooms.lineage import Lineage, LineageBox
from negotiator.ui.rooms.proposals import ProposalsRoom
from tests.ui.keyboard import ENTER, TAB, focused, press


@pytest.fixture
def room(sample):
    made = sample(ProposalsRoom)
    made.room.show_record("proposal", made.named("proposal", "Framework of Paris"))
    return made


def panel(room):
    (found,) = (one for one in room.detail().panels if isinstance(one, Lineage))
    return found


def boxes(room):
    QApplication.processEvents()
    return [box for box in panel(room).findChildren(LineageBox) if not box.isHidden()]


def said(room):
    return {box.accessibleName() for box in boxes(room)}


def follow(room, *names):
    framework = room.named("proposal", "Framework of Paris")
    with room.write() as unit:
        return [
            unit.add(
                "proposal", negotiation_id=room.session.negotiation_id, name=name,
                builds_on_id=framework,
            )
            for name in names
        ]  # fmt: skip


def test_each_box_says_how_it_is_related(room):
    assert "answered by Reply of Hamas" in said(room)
    assert "Framework of Paris" in said(room)


def test_enter_goes_to_the_proposal_of_a_box(room):
    box = next(box for box in boxes(room) if "Reply of Hamas" in box.accessibleName())
    box.setFocus()
    press(ENTER)
    assert room.wanted == [("proposal", room.named("proposal", "Reply of Hamas"))]


def test_tab_goes_from_box_to_box_but_never_to_the_one_on_show(room):
    others = [box for box in boxes(room) if box.accessibleName() != "Framework of Paris"]
    others[0].setFocus()
    for box in others[1:]:
        press(TAB)
        assert focused() is box


def test_the_lineage_follows_what_is_written_and_undone(room):
    before = said(room)
    follow(room, "Draft of May")
    assert said(room) == before | {"built on by Draft of May"}
    room.session.undo()
    assert said(room) == before


def test_long_names_end_in_an_ellipsis_and_widen_nothing(room):
    wide = room.window.minimumSizeHint().width()
    follow(room, "W" * 500, "א" * 500, "Rock & roll")
    QApplication.processEvents()
    assert room.window.minimumSizeHint().width() == wide
    by_name = {box.accessibleName(): box for box in boxes(room)}
    assert by_name[f"built on by {'W' * 500}"].text().endswith("…")
    assert by_name["built on by Rock & roll"].text() == "built on by\nRock && roll"


def test_many_that_follow_stand_below_each_other(room, qtbot):
    follow(room, *(f"Draft {n}" for n in range(60)))
    drafts = [box for box in boxes(room) if "Draft" in box.accessibleName()]
    assert len({box.y() for box in drafts}) >= 60
    lowest = max(drafts, key=lambda box: box.y())
    qtbot.waitUntil(lambda: lowest.geometry().bottom() <= panel(room).height())


def test_one_that_stands_alone_says_so(room):
    (alone,) = follow(room, "Alone")
    with room.write() as unit:
        unit.change("proposal", alone, builds_on_id=None)
    room.room.show_record("proposal", alone)
    assert boxes(room) == []


def test_a_proposal_cannot_answer_one_that_answers_it(room):
    editor = room.field("answers_id")
    editor.setFocus()
    press("Reply of Hamas", ENTER)
    assert "leads back to this proposal itself" in room.detail().form.fields["answers_id"].complaint


def test_lines_join_the_boxes(room):
    assert not panel(room).grab().isNull()
