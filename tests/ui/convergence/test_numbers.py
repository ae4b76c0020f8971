from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QAbstractItemModelTester

from negotiator.ui.convergence.numbers_page import CAUTION
from negotiator.ui.look import theme
from negotiator.ui.look.colours import DARK

HAMAS, ISRAEL = 4, 1
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def parties(room):
    return {party.name: id_ for id_, party in room._records.known.parties.items()}


def spoken(view):
    return [view.things.index(row).data(SPOKEN) for row in range(view.things.rowCount())]


def told(titled):
    model = titled.table.cards
    return [
        tuple(model.index(row, column).data() for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def choose(room, text):
    box = room.bar.subject
    at = next(k for k in range(box.count()) if text in box.itemText(k))
    box.setCurrentIndex(at)
    box.chosen.emit()


def test_the_pause_over_time(room):
    assert room.numbers.title.text() == "Pause in fighting, days: what was asked, offered and held"
    assert [row[2].partition(",")[0] for row in told(room.numbers.said)] == [
        "7",
        "42",
        "135",
        "supports",
        "open",
        "42",
        "at least 42",
    ]
    assert [row[3] for row in told(room.numbers.said) if row[3]] == [
        "35 days more",
        "93 days more",
        "93 days less",
        "overlaps",
    ]


def test_the_stated_distance(room):
    found = told(room.numbers.gaps)
    assert ("7 Feb 2024", "Hamas, United States, Qatar, Egypt", "135, 42", "93 days") in found
    assert found[-2][3] == "cannot tell (Israel: no number)"


def test_the_ratio_over_time(room):
    choose(room, "prisoners per hostage")
    assert [row[2] for row in told(room.numbers.said)] == [
        "less than 2.4",
        "5.0 to 8.6",
        "not derivable: Hostages released: no number",
        "7.5 at the upper ends; both are open below",
        "not derivable: Prisoners released: not addressed",
    ]


def test_it_says_that_a_distance_is_of_what_was_said(room):
    assert "do not say what anybody would accept" in CAUTION
    assert not room.numbers.concessions.table.isVisible()
    assert "No party is recorded with two different numbers" in (
        room.numbers.concessions.nothing.text()
    )


def test_the_keys_go_through_what_was_said_and_the_evidence_follows(qtbot, room, session):
    view, seen = room.numbers.view, []
    session.selected.connect(lambda *place: seen.append(place))
    view.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(view, key)
    assert [place[0] for place in seen] == ["term"] * 5  # the first one when it was entered
    assert seen[0] == seen[-1] != seen[1]
    assert seen[0][2] == "amount"
    assert room.numbers.note.text() == "Agreement of November 2023, November 2023: 7 days"
    assert view.accessibleDescription() == room.numbers.note.text()


def test_enter_opens_the_record(qtbot, room, session):
    room.numbers.view.setFocus()
    qtbot.keyClick(room.numbers.view, Qt.Key.Key_Right)
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room.numbers.view, Qt.Key.Key_Return)
    assert wanted.args[0] == "term"


def test_space_goes_on_to_the_other_term_of_a_ratio(qtbot, room, session):
    choose(room, "prisoners per hostage")
    view = room.numbers.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    with qtbot.waitSignal(session.selected) as selected:
        qtbot.keyClick(view, Qt.Key.Key_Space)
    keys = view.things.said(0).keys
    assert tuple(selected.args[:2]) == keys[1]
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert tuple(wanted.args) == keys[1]


def test_a_screen_reader_finds_everything_in_words(room):
    assert spoken(room.numbers.view)[1] == (
        "Framework of Paris, tabled by United States, Qatar, Egypt, late January 2024: 42 days"
    )
    assert "at least 42 days" in spoken(room.numbers.view)[-1]


def test_the_models_keep_the_rules_of_models(room):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    for model in (
        room.numbers.view.things,
        room.stances.view.things,
        *(titled.table.cards for titled in room.numbers._tables),
        room.stances.table.table.cards,
        room.stances.undated.table.cards,
    ):
        QAbstractItemModelTester(model, mode)
    room.read()
    choose(room, "prisoners per hostage")
    room.bar.stances.click()
    room.read()


def test_a_concession_is_listed_with_its_direction(room, say, parties):
    say(parties["Israel"], "14", "2024-02-01")
    say(parties["Israel"], "30", "2024-02-20")
    (found,) = told(room.numbers.concessions)
    assert found[0] == "Israel"
    assert found[2:] == ("demands, 14 → demands, 30", "16 days more", "towards Hamas")
    room.session.undo()
    assert told(room.numbers.concessions) == []


def test_an_order_that_the_dates_do_not_tell_is_said(room, say, parties):
    say(parties["Israel"], "14", "2024-02-10")
    say(parties["Israel"], "30", "2024-02")
    assert "which came first is not certain" in told(room.numbers.concessions)[0][1]


def test_another_unit_is_said_in_place(room, say, parties):
    say(parties["Israel"], "6", "2024-02-10", unit="weeks")
    assert any("6 weeks, not in days" in row[2] for row in told(room.numbers.said))
    assert any(row[3].endswith("(Israel: not in days)") for row in told(room.numbers.gaps))


def test_what_has_no_date_stands_apart(room, say, parties):
    assert not room.numbers.undated.isVisible()
    say(parties["Israel"], "-5", None)
    assert room.numbers.undated.isVisible()
    assert told(room.numbers.undated) == [("Israel", "demands, −5")]


def test_where_nothing_has_a_date_it_says_so(room, session):
    session.write("Undate", undate)
    assert room.numbers.missing.isVisible()
    assert not room.numbers.view.isVisible()
    assert room.numbers.missing.text().startswith("Nothing said on this has a date")
    assert not room.bar.save.isEnabled()


def undate(unit):
    for id_ in range(1, 6):
        unit.change("proposal", id_, when=None)
    for id_ in range(1, 13):
        unit.change("position", id_, when=None)


def test_a_party_can_be_left_out_with_the_keyboard(qtbot, room, parties):
    box = room.bar.parties[parties["Hamas"]]
    assert box.accessibleName() == "Hamas"
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not any("Hamas" in row[1] for row in told(room.numbers.gaps))
    assert not any("Reply of Hamas" in said for said in spoken(room.numbers.view))
    assert any("Framework of Paris" in said for said in spoken(room.numbers.view))


def test_with_every_party_left_out_texts_of_nobody_known_stay(room):
    for box in room.bar.parties.values():
        box.click()
    assert [said.partition(",")[0] for said in spoken(room.numbers.view)] == [
        "Agreement of November 2023",
        "Draft of 24 February 2024",
        "First phase as the United States describes it",
    ]
    assert room.numbers.gaps.nothing.isVisible()


def test_the_person_stays_where_they_were_after_a_change(qtbot, room, say, parties):
    view = room.numbers.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)
    said = room.numbers.note.text()
    say(parties["Israel"], "30", "2024-02-20")
    assert view.currentIndex().data() == said


def test_a_click_selects_and_a_double_click_opens(qtbot, room, session):
    view = room.numbers.view
    place = view.visualRect(view.things.index(2)).center()
    with qtbot.waitSignal(session.selected):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert view.currentIndex().row() == 2
    with qtbot.waitSignal(session.wanted):
        qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_return_on_a_row_of_a_table_opens_its_record_and_a_click_does_not(qtbot, room, session):
    table, wanted = room.numbers.said.table, []
    session.wanted.connect(lambda *key: wanted.append(key))
    table.setFocus()
    with qtbot.waitSignal(session.selected):
        table.setCurrentIndex(table.cards.index(1, 1))
    place = table.visualRect(table.cards.index(2, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert wanted == []
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert [kind for kind, _ in wanted] == ["term"]


def test_long_tables_show_their_latest_rows_first(qtbot, room, session, parties):
    def fill(unit):
        for k in range(80):
            unit.add(
                "position",
                negotiation_id=1,
                party_id=parties["Israel"],
                issue_id=1,
                stance="demands",
                amount=str(k),
                when=f"20{10 + k // 12}-{k % 12 + 1:02}-01",
            )

    session.write("Fill", fill)
    rows = told(room.numbers.said)
    assert (len(rows), rows[0][0]) == (61, "Show 27 earlier")
    table = room.numbers.said.table
    table.setCurrentIndex(table.cards.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert len(told(room.numbers.said)) == 87


def test_the_drawing_follows_the_scheme(qtbot, room):
    before = room.numbers.view.laid
    palette = theme.palette(DARK)
    assert palette.color(QPalette.ColorRole.Window).lightness() < 128
    room.numbers.view.setPalette(palette)
    room.numbers.view.viewport().repaint()
    assert room.numbers.view.laid is not before


@pytest.mark.parametrize("width", [460, 1400])
def test_the_drawing_is_as_wide_as_the_room(qtbot, room, width):
    room.resize(width, 700)
    view = room.numbers.view
    qtbot.waitUntil(lambda: abs(view.laid.drawing.width - max(view.viewport().width(), 420)) < 2)
    assert view.height() == round(view.laid.drawing.height)
