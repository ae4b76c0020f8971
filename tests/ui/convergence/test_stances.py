from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from negotiator.ui.timeline.shapes import Words
from tests.ui.convergence.test_numbers import spoken, told


@pytest.fixture
def stances(qtbot, room):
    room.bar.stances.setFocus()
    qtbot.keyClick(room.bar.stances, Qt.Key.Key_Space)
    return room.stances


def words(view):
    return [shape.text for shape in view.laid.drawing.shapes if isinstance(shape, Words)]


def column(titled, name):
    columns = [found.name for found in titled.table.cards.columns]
    return {row[0]: row[columns.index(name)] for row in told(titled)}


def test_strips_of_every_party_on_every_issue_that_was_spoken_on(stances):
    assert stances.title.text() == "Stances over time: all issues"
    shown = words(stances.view)
    for text in ("Pause in fighting", "Israeli withdrawal", "red line", "nothing recorded"):
        assert text in shown


def test_the_table_says_the_latest_and_when(stances):
    found = column(stances.table, "Pause in fighting")
    assert found["Israel"] == "open, said until 23 Feb 2024"
    assert found["Hamas"] == "nothing recorded"


def test_silence_is_visible(stances, say, room):
    parties = {party.name: id_ for id_, party in room._records.known.parties.items()}
    say(parties["Israel"], None, "2024-04-20")
    found = column(stances.table, "Pause in fighting")
    assert found["Israel"] == "demands, said 20 Apr 2024"
    assert found["United States"] == "supports, no statement since 22 Feb 2024"
    assert any("no statement since 22 Feb 2024" in text for text in words(stances.view))
    assert any(said.endswith("no statement since 22 Feb 2024") for said in spoken(stances.view))


def test_any_day_can_be_typed(qtbot, stances):
    field = stances.day.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "22 Feb 2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    found = column(stances.table, "Pause in fighting")
    assert found["United States"] == "supports, said 22 Feb 2024"
    assert found["Israel"] == "nothing recorded"


def test_a_day_that_cannot_be_read_is_said_beside_the_field(qtbot, stances):
    before = told(stances.table)
    field = stances.day.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "31 Feb 2024")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "31" in stances.day.wrong.text()
    assert told(stances.table) == before


def test_the_arrows_go_from_statement_to_statement(qtbot, stances):
    days = stances.day
    days.earlier.setFocus()
    qtbot.keyClick(days.earlier, Qt.Key.Key_Space)
    assert days.field.text() == "29 Feb 2024"
    qtbot.keyClick(days.earlier, Qt.Key.Key_Space)
    assert days.field.text() == "23 Feb 2024"
    qtbot.keyClick(days.later, Qt.Key.Key_Space)
    assert days.field.text() == "29 Feb 2024"
    assert not days.later.isEnabled()


def test_the_keys_go_along_a_strip_and_from_strip_to_strip(qtbot, stances, session):
    view = stances.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert stances.note.text().startswith("Israel on Pause in fighting: open")
    with qtbot.waitSignal(session.selected) as selected:
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert selected.args[0] == "position"
    assert stances.note.text().startswith("United States on Pause in fighting: supports")
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args[0] == "position"


def test_one_issue_can_be_looked_at(room, stances):
    box = room.bar.subject
    box.setCurrentIndex(next(k for k in range(box.count()) if "withdrawal" in box.itemText(k)))
    box.chosen.emit()
    assert stances.title.text() == "Stances over time: Israeli withdrawal"
    assert {said.partition(":")[0] for said in spoken(stances.view)} == {
        "Hamas on Israeli withdrawal"
    }


def test_what_has_no_date_stands_apart(stances, session):
    assert not stances.undated.isVisible()
    session.write("Undate", lambda unit: unit.change("position", 1, when=None))
    assert stances.undated.isVisible()
    assert told(stances.undated)[0][:2] == ("Hamas", "Complete ceasefire")


def test_words_of_strips_never_overlap(stances):
    boxes = [s.rect for s in stances.view.laid.drawing.shapes if isinstance(s, Words)]
    for at, one in enumerate(boxes):
        for other in boxes[:at]:
            apart = one.x >= other.right or other.x >= one.right
            assert apart or one.y >= other.bottom or other.y >= one.bottom
