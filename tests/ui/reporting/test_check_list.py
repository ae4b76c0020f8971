from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from negotiator.ui.reporting.check_list import CheckList

ENTRIES = [("November pause", 1), ("Paris framework", 2), ("Three-stage reply", 3)]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def entries(qtbot, look):
    made = CheckList()
    made.setAccessibleName("Proposals")
    qtbot.addWidget(made)
    made.resize(300, 200)
    with qtbot.waitActive(made):
        made.show()
    made.fill(ENTRIES, [1, 3])
    made.setFocus()
    return made


def test_what_is_ticked_is_told_in_its_order(entries):
    assert entries.ticked() == [1, 3]


def test_space_ticks_and_says_so(qtbot, entries):
    qtbot.keyClick(entries, Qt.Key.Key_Down)
    with qtbot.waitSignal(entries.changed):
        qtbot.keyClick(entries, Qt.Key.Key_Space)
    assert entries.ticked() == [1, 2, 3]


def test_alt_and_arrows_move_an_entry_and_stop_at_the_ends(qtbot, entries):
    qtbot.keyClick(entries, Qt.Key.Key_Down, ALT)
    qtbot.keyClick(entries, Qt.Key.Key_Down, ALT)
    assert entries.ticked() == [3, 1]
    with qtbot.assertNotEmitted(entries.changed):
        qtbot.keyClick(entries, Qt.Key.Key_Down, ALT)
    assert entries.currentRow() == 2


def test_a_click_on_the_words_ticks_once_and_so_does_one_on_the_box(qtbot, entries):
    row = entries.visualItemRect(entries.item(1))
    words, box = row.center(), row.topLeft()
    box.setX(box.x() + 9)
    box.setY(row.center().y())
    for place, expected in ((words, [1, 2, 3]), (box, [1, 3])):
        with qtbot.waitSignal(entries.changed):
            qtbot.mouseClick(entries.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert entries.ticked() == expected


def test_filling_is_not_the_persons_doing(qtbot, entries):
    with qtbot.assertNotEmitted(entries.changed):
        entries.fill([("Paris framework", 2)], [])
    assert entries.ticked() == []


def test_filling_with_the_same_keeps_the_place(qtbot, entries):
    entries.setCurrentRow(2)
    entries.fill(ENTRIES, [1, 3])
    assert entries.currentRow() == 2


def test_a_screen_reader_hears_each_entry_and_whether_it_is_ticked(entries):
    table = QAccessible.queryAccessibleInterface(entries)
    heard = [table.child(at) for at in range(table.childCount())]
    assert [h.text(QAccessible.Text.Name) for h in heard] == [name for name, _ in ENTRIES]
    assert [bool(h.state().checked) for h in heard] == [True, False, True]
