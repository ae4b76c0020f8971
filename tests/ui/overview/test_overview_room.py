from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from negotiator.report.options import ReportKind

FRAMEWORK, REPLY = 2, 3


def said(table):
    model = table.cards
    return [
        [
            model.index(row, column).data(Qt.ItemDataRole.DisplayRole)
            for column in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def test_the_cards_say_where_the_talks_stand(room):
    assert room.name.text() == "Gaza ceasefire talks"
    assert room.count.text().startswith("6 rounds · 5 proposals · ")
    table = said(room.table)
    assert [
        next(line for line in table if line[0].startswith("Reply"))[at] for at in (0, 2, 3)
    ] == ["Reply of Hamas, Hamas, 7 Feb 2024", "rejects", "tabled it"]
    assert said(room.dates)[0] == ["about 10 Mar 2024", "Ramadan begins deadline"]
    assert room._titles[room.moved].text() == "What moved in the 30 days up to 5 Mar 2024"
    assert any("42 → 135 days, 93 days more" in line[1] for line in said(room.moved))
    assert any("105" in line[1] for line in said(room.attention))


def test_stances_are_the_latest_and_silence_is_told(room):
    found = {line[0]: line[1:] for line in said(room.stances)}
    heads = [column.name for column in room.stances.cards.columns][1:]
    israel = dict(zip(heads, found["Israel"], strict=True))
    assert israel["Pause in fighting"] == "open"
    assert israel["Prisoners released"] == "red line"
    assert israel["Israeli withdrawal"] == "nothing recorded"
    index = room.stances.cards.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Israel, Pause in fighting: open"


def test_the_models_keep_the_rules_of_models(room):
    for table in (room.table, room.dates, room.moved, room.attention, room.stances):
        QAbstractItemModelTester(table.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
    room.read()


def test_return_on_a_row_asks_for_its_record(qtbot, room, session):
    room.table.setFocus()
    row = next(at for at, line in enumerate(said(room.table)) if line[0].startswith("Reply"))
    room.table.setCurrentIndex(room.table.cards.index(row, 0))
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room.table, Qt.Key.Key_Return)
    assert wanted.args == ["proposal", REPLY]
    qtbot.keyClick(room.table, Qt.Key.Key_Right)
    qtbot.keyClick(room.table, Qt.Key.Key_Right)
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room.table, Qt.Key.Key_Return)
    assert wanted.args[0] == "position"


def test_all_that_needs_attention_is_shown_when_asked_for(qtbot, room):
    more = said(room.attention)[-1]
    assert more[0].startswith("Show ")
    left = int(more[0].split()[1])
    before = room.attention.cards.rowCount()
    room.attention.setFocus()
    room.attention.setCurrentIndex(room.attention.cards.index(before - 1, 0))
    qtbot.keyClick(room.attention, Qt.Key.Key_Return)
    assert room.attention.cards.rowCount() == before - 1 + left


def test_a_card_is_as_high_as_its_rows(qtbot, room):
    def fits(table):
        held = table.verticalHeader().length() + table.horizontalHeader().height() * (
            not table.horizontalHeader().isHidden()
        )
        return abs(table.height() - held) <= 2

    for table in (room.table, room.dates, room.moved, room.attention):
        qtbot.waitUntil(lambda table=table: fits(table))


def test_a_change_is_seen_at_once(room, session):
    session.write("Change", lambda unit: unit.change("proposal", FRAMEWORK, status="implemented"))
    assert not any(line[0].startswith("Framework") for line in said(room.table))
    session.undo()
    assert any(line[0].startswith("Framework") for line in said(room.table))


def test_an_answer_that_is_entered_needs_attention_no_more(room, session):
    room._all_of_it = True
    room.read()
    before = [line[1] for line in said(room.attention)]
    assert "Framework of Paris: neither party" in before
    session.write(
        "Answer",
        lambda unit: unit.add(
            "position", negotiation_id=1, party_id=1, proposal_id=FRAMEWORK, stance="conditional"
        ),
    )
    assert "Framework of Paris: Hamas" in [line[1] for line in said(room.attention)]


def test_an_empty_negotiation_offers_the_first_step(qtbot, room, session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Quiet talks"))
    session.move_to(2)
    assert room._pages.currentIndex() == 1
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room._empty.step, Qt.Key.Key_Space)
    assert wanted.args[0] == "round"


def test_a_card_without_rows_says_so(room, session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Quiet talks"))
    session.write("Add", lambda unit: unit.add("round", negotiation_id=2, name="First"))
    session.move_to(2)
    assert room._pages.currentIndex() == 0
    assert room._none[room.table].text() == "No proposal is on the table."
    assert room._none[room.table].isVisible()
    assert not room.table.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1200, 2), (600, 1)])
def test_cards_stand_below_each_other_where_it_is_narrow(qtbot, room, width, beside):
    room.resize(width, 700)
    qtbot.waitUntil(lambda: room._beside == beside)
    first, second = room._cards[:2]
    qtbot.waitUntil(lambda: (first.y() == second.y()) == (beside == 2))


def test_tab_goes_from_card_to_card(qtbot, room):
    room.brief.setFocus()
    seen = []
    for _ in range(5):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
    moved = "What moved in the 30 days up to 5 Mar 2024"
    assert seen == ["On the table", "Last and next", moved, "Needs attention", "Stances, latest"]


def test_hidden_words_are_read_only_when_the_room_is_in_sight(qtbot, room, session, monkeypatch):
    room.hide()
    monkeypatch.setattr(room, "read", lambda: pytest.fail("read out of sight"))
    session.write("Change", lambda unit: unit.change("proposal", FRAMEWORK, status="rejected"))
    assert room._stale


def test_the_brief_is_asked_for_as_a_report(qtbot, room, session):
    with qtbot.waitSignal(session.reported) as reported:
        room.brief.setFocus()
        qtbot.keyClick(room.brief, Qt.Key.Key_Space)
    assert reported.args[0].kind is ReportKind.BRIEF
