from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from negotiator.domain.timeline.lanes import By

Key = Qt.Key


def lanes(room):
    return [lane.name for lane in room.view.chart.lanes]


def current(room):
    index = room.view.currentIndex()
    return room.view.items.spoken(index.row()) if index.isValid() else ""


def go_to(room, name):
    items = room.view.items
    row = next(r for r in range(items.rowCount()) if items.item(r).name == name)
    room.view.setCurrentIndex(items.index(row))
    return items.index(row)


def rects(room):
    view = room.view
    return [view.visualRect(view.items.index(row)) for row in range(view.items.rowCount())]


def add(session, kind, **values):
    return session.write(
        "Add", lambda unit: unit.add(kind, negotiation_id=session.negotiation_id, **values)
    )


def test_rounds_stand_by_place_and_the_rest_below(room):
    assert lanes(room) == [
        "Paris", "Cairo", "Israel", "Place not recorded", "Proposals", "Events", "Positions",
    ]  # fmt: skip
    assert [i.name for i in room.undated.items._items] == ["Cairo, Israel's spy chief attends"]


def test_nothing_lies_on_anything_else(room):
    for _ in range(6):
        found = [rect for rect in rects(room) if rect.isValid()]
        for k, one in enumerate(found):
            inner = one.adjusted(1, 1, -1, -1)
            assert not any(inner.intersects(other) for other in found[k + 1 :])
        room.view.zoom(1.6)


def test_everything_is_in_sight_when_fitted_in(qtbot, room):
    room.view.zoom(4.0)
    qtbot.keyClick(room.view, Key.Key_F)
    found = rects(room)
    width = room.view.viewport().width()
    assert all(rect.isValid() and rect.left() >= 0 and rect.right() <= width for rect in found)


def test_arrows_go_in_time_and_from_lane_to_lane(qtbot, room, session):
    assert current(room).startswith("Paris, late January 2024, round, late January 2024")
    with qtbot.waitSignal(session.selected) as selected:
        qtbot.keyClick(room.view, Key.Key_Right)
    assert current(room) == (
        "Paris, from 23 February 2024, round, 23 February 2024, end not known, in lane Paris"
    )
    assert selected.args[0] == "round"
    qtbot.keyClick(room.view, Key.Key_Down)
    assert current(room).endswith("in lane Cairo")
    qtbot.keyClick(room.view, Key.Key_Down)
    assert current(room).startswith("McGurk in Israel")
    qtbot.keyClick(room.view, Key.Key_Up)
    qtbot.keyClick(room.view, Key.Key_Up)
    qtbot.keyClick(room.view, Key.Key_Home)
    assert current(room).startswith("Paris, late January")
    qtbot.keyClick(room.view, Key.Key_End)
    assert current(room).startswith("Paris, from 23 February")


def test_return_opens_the_record(qtbot, room, session):
    go_to(room, "Framework of Paris")
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room.view, Key.Key_Return)
    assert wanted.args == ["proposal", 2]


def test_a_click_opens_and_with_ctrl_only_selects(qtbot, room, session):
    index = go_to(room, "McGurk in Israel")
    room.view.setCurrentIndex(room.view.items.index(0))
    at = room.view.visualRect(index).center()
    with qtbot.assertNotEmitted(session.wanted):
        qtbot.mouseClick(
            room.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at
        )
    assert current(room).startswith("McGurk in Israel")
    with qtbot.waitSignal(session.wanted):
        qtbot.mouseClick(room.view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_dragging_pans_and_opens_nothing(qtbot, room, session):
    room.view.zoom(4.0)
    before = room.view.chart.scale
    port = room.view.viewport()
    with qtbot.assertNotEmitted(session.wanted):
        qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(600, 300))
        qtbot.mouseMove(port, QPoint(560, 300))
        qtbot.mouseMove(port, QPoint(500, 300))
        qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(500, 300))
    assert room.view.chart.scale.left > before.left
    assert room.view.chart.scale.per_day == before.per_day


def test_keys_zoom_and_pan(qtbot, room):
    scale = room.view.chart.scale
    qtbot.keyClick(room.view, Key.Key_Plus)
    nearer = room.view.chart.scale
    assert nearer.per_day > scale.per_day
    qtbot.keyClick(room.view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert room.view.chart.scale.left > nearer.left
    qtbot.keyClick(room.view, Key.Key_Minus)
    assert room.view.chart.scale.per_day == pytest.approx(scale.per_day)


def test_the_wheel_with_ctrl_zooms_at_the_pointer(qtbot, room):
    view = room.view
    at = QPointF(700, 200)
    x = at.x() - view.names
    day = view.chart.scale.day(x)
    event = QWheelEvent(
        at, at, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)
    assert view.chart.scale.day(x) == pytest.approx(day)
    assert not view.chart.fits


def test_the_scroll_bar_pans(room):
    room.view.zoom(4.0)
    bar = room.view.horizontalScrollBar()
    before = room.view.chart.scale.left
    bar.setValue(bar.value() + 100)
    moved = (room.view.chart.scale.left - before) * room.view.chart.scale.per_day
    assert moved == pytest.approx(100, abs=1)


@pytest.mark.parametrize(
    ("by", "first"),
    [(By.PARTY, "Israel"), (By.FORMAT, "Mediated"), (By.TRACK, "Track not recorded")],
)
def test_lanes_are_by_what_is_chosen(qtbot, room, by, first):
    go_to(room, "Framework of Paris")
    action = next(a for a in room.bar.lanes.menu().actions() if a.data() == by)
    action.trigger()
    assert lanes(room)[0] == first
    assert current(room).startswith("Framework of Paris")
    assert room.bar.lanes.accessibleName() == f"Lanes: {by}"


def test_kinds_are_switched_off_and_on(qtbot, room):
    box = room.bar.kinds["position"]
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)
    assert "Positions" not in lanes(room)
    assert "position stated" not in room.legend.accessibleDescription()
    qtbot.keyClick(box, Key.Key_Space)
    assert "Positions" in lanes(room)


def test_choices_come_back_at_the_next_start(qtbot, room):
    room._on_laned(By.PARTY)
    room.bar.kinds["event"].click()
    kept = room.state()
    room.restore({})
    room.enter()
    assert "Events" in lanes(room)
    room.restore(kept)
    room.enter()
    assert lanes(room)[0] == "Israel"
    room.restore({"by": ["nonsense"], "kinds": 7})
    assert room.state() == {"by": "place", "kinds": ["round", "proposal", "event", "position"]}


def test_what_was_at_the_same_time_is_told(qtbot, room):
    go_to(room, "McGurk in Israel")
    qtbot.waitUntil(lambda: "At the same time: Cairo, February 2024" in room.note.text())


def test_a_change_is_seen_at_once_and_the_place_is_kept(room, session):
    go_to(room, "McGurk in Israel")
    scale = room.view.chart.scale
    add(session, "round", name="Doha", when="2023-11", place="Doha")
    assert "Doha" in lanes(room)
    assert current(room).startswith("McGurk in Israel")
    room.view.zoom(2.0)
    scale = room.view.chart.scale
    session.undo()
    assert "Doha" not in lanes(room)
    assert room.view.chart.scale == scale


def test_the_item_that_goes_away_is_no_longer_current(room, session):
    index = go_to(room, "McGurk in Israel")
    key = room.view.items.key(index.row())
    session.write("Delete", lambda unit: unit.remove(*key))
    assert current(room) == ""
    assert room.note.text() == ""


def test_undated_items_open_too(qtbot, room, session):
    names = room.undated.names
    names.setFocus()
    qtbot.keyClick(names, Key.Key_Down)
    names.setCurrentIndex(room.undated.items.index(0))
    with qtbot.waitSignal(session.wanted):
        qtbot.keyClick(names, Key.Key_Return)


def test_an_empty_negotiation_offers_the_first_step(qtbot, room, session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Quiet talks"))
    session.move_to(2)
    assert room._pages.currentIndex() == 1
    assert not room.bar.save.isEnabled()
    with qtbot.waitSignal(session.wanted) as wanted:
        qtbot.keyClick(room._empty.step, Key.Key_Space)
    assert wanted.args[0] == "round"


def test_with_nothing_ticked_it_says_so(room):
    for box in room.bar.kinds.values():
        box.click()
    assert room._none.isVisible()
    assert not room.view.isVisible()


@pytest.mark.parametrize(
    "dates", [["2024-02-23"], ["2024-02-23"] * 40, ["0001/9999"], ["1648", "2024-02-23"]]
)
def test_one_item_one_day_and_centuries(qtbot, room, session, dates):
    session.write("Add", lambda unit: unit.add("negotiation", name="Other talks"))
    session.move_to(2)
    for number, when in enumerate(dates):
        add(session, "round", name=f"Round {number} " + "long " * 90, when=when)
    found = rects(room)
    assert len(found) == len(dates)
    assert all(rect.isValid() for rect in found)
    for keys in ("+" * 40, "-" * 80):
        for key in keys:
            qtbot.keyClick(room.view, key)
        room.view.viewport().repaint()
    qtbot.keyClick(room.view, Key.Key_F)
    assert rects(room) == found


def test_a_crowd_is_counted_and_the_current_item_is_seen(qtbot, room, session):
    session.write("Add", lambda unit: unit.add("negotiation", name="Long talks"))
    session.negotiation_id = 2

    def fill(unit):
        for number in range(500):
            unit.add("event", negotiation_id=2, name=f"Event {number}", when="2024-02-23")

    session.write("Fill", fill)
    chart = room.view.chart
    assert sum(count for _, count in chart.crowds(0)) == 500 - 12
    last = room.view.items.index(499)
    assert not room.view.visualRect(last).isValid()
    room.view.setCurrentIndex(room.view.items.index(0))
    qtbot.keyClick(room.view, Key.Key_End)
    assert room.view.currentIndex() == last
    assert room.view.visualRect(last).isValid()


def test_a_screen_reader_finds_the_items(qtbot, room):
    index = go_to(room, "McGurk in Israel")
    found = QAccessible.queryAccessibleInterface(room.view)
    assert found.role() in (QAccessible.Role.List, QAccessible.Role.Table)
    assert found.childCount() == room.view.items.rowCount()
    child = found.child(index.row())
    spoken = "McGurk in Israel, round, 22 February 2024, in lane Israel"
    assert child.text(QAccessible.Text.Name) == spoken
    assert room.view.accessibleDescription() == spoken


def test_the_model_keeps_the_rules_of_models(room):
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(room.view.items, mode)
    room.read()


def test_tab_goes_through_everything(qtbot, room):
    room.bar.lanes.setFocus()
    seen = []
    for _ in range(10):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Tab)
        seen.append(
            QApplication.focusWidget().accessibleName() or QApplication.focusWidget().text()
        )
    assert seen == [
        "Zoom out", "Zoom in", "Fit", "Rounds", "Proposals", "Events", "Positions",
        "Save as picture…", "Timeline", "Without a date",
    ]  # fmt: skip


def test_nothing_is_read_out_of_sight(room, session, monkeypatch):
    room.hide()
    monkeypatch.setattr(room, "read", lambda: pytest.fail("read out of sight"))
    add(session, "round", name="Doha", when="2023-11")
    assert room._stale
