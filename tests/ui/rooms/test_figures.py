"""Context figures and events, each a grid that is typed into."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from negotiator.store.row_classes import EventRow, FigureRow
from negotiator.ui.rooms.figures import FiguresRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, Key, focused, press


@pytest.fixture
def room(sample):
    made = sample(FiguresRoom)
    for title in ("Figures", "Events"):
        model = made.grid(title).model_
        fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
        QAbstractItemModelTester(model, fatal, model)
    return made


def test_new_goes_to_the_empty_row_and_a_figure_is_typed_and_undone(room):
    first = room.dump()
    room.room.new()
    grid = room.grid("Figures")
    assert focused() is grid
    assert grid.model_.is_entry(grid.currentIndex())
    press("Displaced in the Gaza Strip", TAB, "about 1900000", TAB, "persons", TAB, "Feb 2024", TAB)
    press("Gaza Strip", TAB, "Of 2.3 million.", ENTER)
    figure = room.all(FigureRow)[-1]
    assert (figure.name, str(figure.amount), figure.unit) == (
        "Displaced in the Gaza Strip", "~1900000", "persons",
    )  # fmt: skip
    assert (figure.when.text, figure.place) == ("2024-02", "Gaza Strip")
    assert figure.description == "Of 2.3 million."
    room.undo_all(first)


def test_an_event_begins_with_its_day(room):
    first = room.dump()
    room.begin_grid("Events")
    press("12 Feb 2024", TAB, "Two hostages freed in Rafah", TAB, "incident", TAB, "Israel", TAB)
    press(ESCAPE)
    event = room.all(EventRow)[-1]
    assert (event.name, event.when.text, event.kind) == (
        "Two hostages freed in Rafah", "2024-02-12", "incident",
    )  # fmt: skip
    assert event.party_id == room.named("party", "Israel")
    room.undo_all(first)


def test_a_day_alone_is_no_event_yet(room):
    before = room.dump()
    room.begin_grid("Events")
    press("12 Feb 2024", ENTER)
    assert room.dump() == before
    assert room.said[-1] == "Type what happened in the column What."


def test_they_stand_in_order_of_time_the_undated_last(room):
    days = [figure[3] for figure in room.cells("Figures")]
    assert days == ["7 Oct 2023", "23 Feb 2024", ""]
    assert [event[0] for event in room.cells("Events")] == [
        "7 Oct 2023", "22 Feb 2024", "about 10 Mar 2024",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "title", "row"), [("figure", "Figures", FigureRow), ("event", "Events", EventRow)]
)
def test_one_that_is_wanted_is_selected_with_its_evidence(room, kind, title, row):
    wanted = room.all(row)[1]
    room.room.show_record(kind, wanted.id)
    assert room.part(title) == (kind, wanted.id)
    assert focused() is room.grid(title)
    assert room.selected[-1][:2] == (kind, wanted.id)


def test_a_figure_is_deleted_and_comes_back_in_its_place(room):
    before = room.cells("Figures")
    grid = room.grid("Figures")
    grid.setFocus()
    grid.setCurrentIndex(grid.model_.index(1, 0))
    press(Key.Key_Delete)
    assert room.cells("Figures") == [before[0], before[2]]
    room.session.undo()
    assert room.cells("Figures") == before


def test_what_another_view_writes_is_seen_at_once(room):
    figure = room.all(FigureRow)[0]
    with room.write() as unit:
        unit.change("figure", figure.id, name="Counted anew")
    assert any(row[0] == "Counted anew" for row in room.cells("Figures"))


def test_another_negotiation_has_its_own(room):
    with room.write() as unit:
        other = unit.add("negotiation", name="Another")
    room.session.move_to(other)
    QApplication.processEvents()
    assert room.cells("Figures") == room.cells("Events") == []


def test_one_far_down_is_scrolled_into_sight(room, qtbot):
    with room.write() as unit:
        made = [
            unit.add("figure", negotiation_id=room.session.negotiation_id, name=f"Figure {n}")
            for n in range(150)
        ]
    room.room.show_record("figure", made[-1])
    grid = room.grid("Figures")

    def in_sight():
        place = grid.visualRect(grid.currentIndex())
        top = grid.viewport().mapTo(room.room, place.topLeft()).y()
        return 0 <= top <= room.room.height() - place.height()

    qtbot.waitUntil(in_sight)


def test_the_columns_are_named(room):
    model = room.grid("Figures").model_
    titles = [model.headerData(k, Qt.Orientation.Horizontal, 0) for k in range(model.columnCount())]
    assert titles == [
        "What is counted",
        "Amount",
        "Unit",
        "As of",
        "Where",
        "Description",
        "Evidence",
    ]
