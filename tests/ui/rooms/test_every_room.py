"""What holds in every room with a list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store.removal import StillUsed
from negotiator.ui.rooms.issues import IssuesRoom
from negotiator.ui.rooms.parties import PartiesRoom
from negotiator.ui.rooms.positions import PositionsRoom
from negotiator.ui.rooms.proposals import ProposalsRoom
from negotiator.ui.rooms.rounds import RoundsRoom
from negotiator.ui.rooms.sources import SourcesRoom
from tests.ui.keyboard import CTRL, ENTER, ESCAPE, Key, focused, press

NAMED = (ProposalsRoom, IssuesRoom, PartiesRoom, SourcesRoom, RoundsRoom)
ROOMS = (*NAMED, PositionsRoom)
SOME = (IssuesRoom, PositionsRoom)
"""Where the list alone matters: rooms that are made quickly."""


@pytest.mark.parametrize("kind", NAMED)
def test_a_record_is_added_named_deleted_and_all_of_it_undone(sample, kind):
    room = sample(kind)
    first, count = room.dump(), len(room.lines())
    room.room.new()
    assert focused().accessibleName() in ("Name", "Title")
    press("Aardvark", ENTER)
    assert room.read(*room.shown()).model_dump().get("name", "Aardvark") == "Aardvark"
    assert any("Aardvark" in name for name in room.names())
    room.room.list.setFocus()
    press(Key.Key_Delete)
    assert len(room.lines()) == count
    assert not room.refused
    room.undo_all(first)


@pytest.mark.parametrize("kind", NAMED)
def test_the_first_record_of_an_empty_room(bare, kind):
    room = bare(kind)
    first = room.dump()
    assert focused().text() == kind.empty.first_step
    press(Key.Key_Space)
    assert len(room.lines()) == 1
    press("Aardvark", ENTER)
    room.room.list.setFocus()
    press(Key.Key_Delete)
    assert room.lines() == []
    assert room.shown() is None
    assert focused().text() == kind.empty.first_step, "the first step is offered again"
    room.session.undo()
    QApplication.processEvents()
    assert len(room.lines()) == 1
    assert room.shown() is not None
    room.undo_all(first)


@pytest.mark.parametrize("kind", ROOMS)
def test_sorting_by_a_column_turns_around_and_keeps_every_record(sample, kind):
    room = sample(kind)
    view = room.room.list
    view.setCurrentIndex(view.model_.index(2, 0))
    kept, before = room.shown(), sorted(room.names())
    for column in range(len(kind.listing.columns)):
        orders = []
        for direction in Qt.SortOrder:
            view.sortByColumn(column, direction)
            assert sorted(room.names()) == before
            assert room.shown() == view.current_key() == kept
            orders.append([view.model_.key_at(row) for row in range(len(before))])
        if len({line[column] for line in room.lines()}) > 1:
            assert orders[0] != orders[1]


@pytest.mark.parametrize("kind", SOME)
def test_a_filter_narrows_the_list_and_gives_way_to_a_record_that_is_wanted(sample, kind):
    room = sample(kind)
    whole, last = room.names(), room.room.list.model_.key_at(len(room.lines()) - 1)
    press((Key.Key_F, CTRL))
    assert focused().accessibleName() == f"Filter {kind.title.lower()}"
    press("xyzzy")
    assert room.lines() == []
    assert focused().accessibleName() == f"Filter {kind.title.lower()}", "still typing"
    room.room.show_record(*last)
    assert room.names() == whole
    assert room.shown() == last


@pytest.mark.parametrize("kind", SOME)
def test_escape_empties_the_filter_and_down_goes_into_the_list(sample, kind):
    room = sample(kind)
    whole = room.names()
    press((Key.Key_F, CTRL), "xyzzy", ESCAPE)
    assert room.names() == whole
    press(Key.Key_Down)
    assert focused() is room.room.list


@pytest.mark.parametrize("kind", SOME)
def test_what_is_shown_and_how_it_is_sorted_comes_back_at_the_next_start(sample, kind):
    earlier = sample(kind)
    earlier.room.list.sortByColumn(len(kind.listing.columns) - 1, Qt.SortOrder.DescendingOrder)
    earlier.room.list.setCurrentIndex(earlier.room.list.model_.index(2, 0))
    state = earlier.room.state()
    later = kind(earlier.session)
    later.restore(state)
    later.enter()
    assert later.current() == earlier.shown()
    assert later.list.sorting() == earlier.room.list.sorting()
    later.deleteLater()


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"record": ["party", 999999], "sizes": [], "sort": ["nothing", False]},
        {"record": ["nothing", 1], "sizes": ["a", "b"], "sort": 3},
        {"record": 7, "sizes": 7, "sort": []},
    ],
)
def test_a_state_that_makes_no_sense_any_more_is_passed_over(sample, state):
    room = sample(ProposalsRoom)
    other = ProposalsRoom(room.session)
    other.restore(state)
    other.enter()
    assert other.current() == room.shown()
    other.deleteLater()


@pytest.mark.parametrize("kind", NAMED)
def test_what_another_view_writes_is_seen_at_once(sample, kind):
    room = sample(kind)
    shown = room.shown()
    naming = "title" if kind is SourcesRoom else "name"
    with room.write() as unit:
        unit.change(*shown, **{naming: "Renamed elsewhere"})
    assert any("Renamed elsewhere" in name for name in room.names())
    assert room.field(naming).text() == "Renamed elsewhere"
    assert room.detail()._title.text() == "Renamed elsewhere"
    assert room.shown() == shown


@pytest.mark.parametrize("kind", [ProposalsRoom, PositionsRoom, RoundsRoom, PartiesRoom])
def test_after_a_deletion_the_person_stands_on_the_next_record(sample, kind):
    room = sample(kind)
    keys = [room.room.list.model_.key_at(k) for k in range(len(room.lines()))]
    for at in range(len(keys) - 1, -1, -1):
        room.room.show_record(*keys[at])
        press(Key.Key_Delete)
        if not room.refused:
            break
        room.refused.clear()
    left = [key for key in keys if key != keys[at]]
    assert room.shown() == left[min(at, len(left) - 1)]
    assert focused() is room.room.list


@pytest.mark.parametrize("kind", SOME)
def test_enter_goes_into_the_record_and_home_and_end_to_the_ends(sample, kind):
    room = sample(kind)
    keys = [room.room.list.model_.key_at(k) for k in range(len(room.lines()))]
    press(Key.Key_End)
    assert room.shown() == keys[-1]
    press(Key.Key_Home)
    assert room.shown() == keys[0]
    press(ENTER)
    detail = room.detail(keys[0][0])
    assert focused() is detail.form.fields[detail._detail.first_field].editor


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
@pytest.mark.parametrize("kind", SOME)
def test_the_menu_of_the_list_opens_by_key_and_sorts(sample, kind, qtbot):
    room = sample(kind)
    view = room.room.list
    at = view.rect().center()
    by_key = QContextMenuEvent.Reason.Keyboard
    view.contextMenuEvent(QContextMenuEvent(by_key, at, view.mapToGlobal(at)))
    menu = view.findChild(QMenu)
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert words[:2] == ["Edit", "Delete"]
    order, descending = view.sorting()
    assert sum("ascending" in w or "descending" in w for w in words) == 1
    chosen = next(action for action in menu.actions() if action.isChecked())
    chosen.trigger()
    assert view.sorting() == (order, not descending)
    menu.close()


@pytest.mark.parametrize("kind", ROOMS)
def test_the_rows_are_never_higher_than_three_lines(sample, kind):
    room = sample(kind)
    QApplication.processEvents()
    room.room.list.fit_rows()
    line = room.room.list.fontMetrics().lineSpacing()
    heights = [room.room.list.rowHeight(row) for row in range(len(room.lines()))]
    assert max(heights) <= 3 * (line + 2) + 14
    assert min(heights) >= line


@pytest.mark.parametrize("kind", ROOMS)
def test_every_control_carries_the_name_of_its_label(sample, kind):
    room = sample(kind)
    for detail_of in kind.details:
        facts = facts_of(KINDS[detail_of.kind])
        for name, field in room.detail(detail_of.kind).form.fields.items():
            assert field.editor.accessibleName() == facts[name].title
            assert field.caption.text() == facts[name].title
    for widget in room.room.findChildren(QTableView):
        assert widget.accessibleName(), widget
    for widget in (*room.room.findChildren(QLineEdit), *room.room.findChildren(QPlainTextEdit)):
        assert widget.accessibleName(), widget.placeholderText()
    for button in room.room.findChildren(QPushButton):
        assert button.accessibleName() or button.text()
    assert room.room.accessibleName() == room.room.list.accessibleName() == kind.title
    header = [
        room.room.list.model_.headerData(k, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        for k in range(len(kind.listing.columns))
    ]
    assert header == [column.title for column in kind.listing.columns]


@pytest.mark.parametrize("kind", [ProposalsRoom, PartiesRoom])
@pytest.mark.parametrize("name", ["א" * 500, "W" * 500, "Word " * 99 + "end", "عربي & <b>x</b>"])
def test_a_name_of_any_length_and_script_widens_nothing(sample, kind, name):
    room = sample(kind)
    wide = room.window.minimumSizeHint().width()
    room.room.new()
    press((Key.Key_A, CTRL))
    focused().insert(name)
    press(ENTER)
    QApplication.processEvents()
    assert room.detail().form.fields
    assert room.detail().widget().width() <= room.detail().viewport().width()
    assert room.window.minimumSizeHint().width() <= wide + 1
    assert room.detail()._title.textFormat() == Qt.TextFormat.PlainText
    assert room.detail()._title.accessibleName() == name.strip()


def test_a_party_still_in_use_is_not_deleted_and_its_users_are_named(sample):
    room = sample(PartiesRoom)
    before = room.dump()
    room.room.show_record("party", room.named("party", "Hamas"))
    press(Key.Key_Delete)
    (refusal,) = room.refused
    assert isinstance(refusal, StillUsed)
    assert refusal.users
    assert str(refusal).startswith("“Hamas” is still used by ")
    assert room.dump() == before
    assert room.shown() == ("party", room.named("party", "Hamas"))


@pytest.mark.parametrize("kind", ROOMS)
def test_another_negotiation_has_its_own_records(sample, kind):
    room = sample(kind)
    with room.write() as unit:
        other = unit.add("negotiation", name="Another")
    room.session.move_to(other)
    QApplication.processEvents()
    shared = kind in (PartiesRoom, SourcesRoom)
    assert bool(room.lines()) == shared
    if not shared:
        assert room.shown() is None
        assert not room.field(kind.details[0].fields[0][0]).isEnabled()
        labels = [label.text() for label in room.room.findChildren(QLabel) if label.isVisible()]
        assert kind.empty.sentence in labels
