"""What is recorded from a source."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from negotiator.ui.rooms.cited import Cited
from negotiator.ui.rooms.sources import SourcesRoom
from tests.ui.keyboard import ENTER, TAB, focused, press


@pytest.fixture
def room(sample):
    made = sample(SourcesRoom)
    model = table(made).model()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(model, fatal, model)
    return made


def table(room):
    (panel,) = (one for one in room.detail().panels if isinstance(one, Cited))
    return panel._table


def lines(room):
    model = table(room).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_it_lists_what_cites_the_source_with_its_words(room):
    for row in range(len(room.lines())):
        room.room.list.setCurrentIndex(room.room.list.model_.index(row, 1))
        assert len(lines(room)) == int(room.lines()[row][3])
    assert table(room).accessibleName() == "Recorded from this source"
    model = table(room).model()
    titles = [model.headerData(k, Qt.Orientation.Horizontal, 0) for k in range(3)]
    assert titles == ["Kind", "Record", "Words of the source"]


def test_a_claim_that_differs_is_said(room):
    source = next(k for k, line in enumerate(room.lines()) if int(line[3]))
    room.room.list.setCurrentIndex(room.room.list.model_.index(source, 1))
    with room.write() as unit:
        unit.add(
            "citation", subject_kind="party", subject_id=room.named("party", "Hamas"),
            field="name", source_id=room.shown()[1], quote="the movement", claim="Hamas movement",
        )  # fmt: skip
    assert lines(room)[-1] == [
        "party", "Hamas · name", "“the movement” differs: Hamas movement",
    ]  # fmt: skip
    room.session.undo()
    assert lines(room)[-1][1] != "Hamas · name"


def test_enter_goes_to_the_record(room):
    view = table(room)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    press(ENTER)
    kind, record_id = room.wanted[0]
    assert room.read(kind, record_id) is not None
    assert len(room.wanted) == 1


def test_tab_leaves_the_table(room):
    view = table(room)
    view.setFocus()
    press(TAB)
    assert focused() is not view


def test_it_is_as_high_as_its_rows(room, qtbot):
    view = table(room)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == 0)
    assert view.height() >= sum(view.rowHeight(row) for row in range(view.model().rowCount()))
