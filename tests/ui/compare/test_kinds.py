from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from negotiator.domain.difference_kinds import Kind
from negotiator.ui.rooms.compare import CompareRoom


def issues(room):
    model = room.table.comparison
    return [model.headerData(row, Qt.Orientation.Vertical) for row in range(model.rowCount())]


def action(room, kind):
    return next(a for a in room.bar.kinds.menu().actions() if a.text().startswith(kind.value))


def test_each_kind_is_offered_with_its_count(room):
    texts = [a.text() for a in room.bar.kinds.menu().actions() if a.isCheckable()]
    assert [text.rpartition(" (")[0] for text in texts] == [kind.value for kind in Kind]
    assert texts[0] == "number changed (3)"
    assert texts[-2].startswith("added (")


def test_rows_without_the_chosen_kinds_are_left_out_and_counted(room):
    whole = issues(room)
    action(room, Kind.NUMBER).trigger()
    assert issues(room) == [
        "Pause in fighting",
        "Hostages released",
        "Prisoners released",
        "prisoners per hostage",
        "Would say no",
    ]
    left = len(whole) - len(issues(room))
    assert room.note.text() == f"{left} rows left out: without “number changed”."
    assert room.bar.kinds.text() == "Differences: 1"
    assert room.bar.kinds.accessibleName() == "Differences: number changed"
    room.bar.kinds.menu().actions()[-1].trigger()
    assert issues(room) == whole
    assert not room.note.isVisible()


@pytest.mark.qt_log_ignore("^This plugin does not support ", extend=True)  # offscreen
def test_kinds_are_ticked_one_after_the_other_in_the_open_menu(qtbot, room):
    menu = room.bar.kinds.menu()
    menu.popup(room.mapToGlobal(QPoint(20, 20)))
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    place = menu.actionGeometry(action(room, Kind.ADDED)).center()
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert room.bar.kinds.ticked() == {Kind.NUMBER, Kind.ADDED}
    menu.hide()


def test_no_row_of_a_kind_is_said(room):
    action(room, Kind.PARTIES).trigger()
    assert "No row differs" in room.note.text()


def test_the_choice_is_kept(qtbot, room, session):
    action(room, Kind.ADDED).trigger()
    again = CompareRoom(session)
    qtbot.addWidget(again)
    again.restore(room.state())
    again.enter()
    assert again.bar.kinds.ticked() == {Kind.ADDED}
    assert issues(again) == issues(room)


def test_the_issue_says_in_words_how_each_column_differs(room):
    heard = room.table.comparison.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("Pause in fighting, days. Agreement of November 2023: 35 days less")
    assert "Reply of Hamas: 93 days more" in heard
    tip = room.table.comparison.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert "93 days more" in tip
