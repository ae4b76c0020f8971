from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from negotiator.ui.look.cell import Break, Cell, Role, Text
from negotiator.ui.look.rich_table import MOST_FITTED, RichTable

LONG = "From populated areas in stage one; complete by stage three"


@pytest.fixture
def table(qtbot, dressed):
    """A shown table of one row, whose cell needs several lines in 120 pixels."""
    made = RichTable("Terms")
    qtbot.addWidget(made)
    model = QStandardItemModel(1, 1, made)
    model.setItem(0, 0, QStandardItem(LONG))
    made.setModel(model)
    made.setColumnWidth(0, 120)
    made.resize(400, 300)
    made.show()
    return made


def test_a_table_is_named_and_left_by_tab(table):
    assert table.accessibleName() == "Terms"
    assert not table.tabKeyNavigation()


def test_rows_follow_their_words_and_the_width_of_the_column(qtbot, table):
    qtbot.waitUntil(lambda: table.rowHeight(0) > 60)
    table.setColumnWidth(0, 390)
    qtbot.waitUntil(lambda: table.rowHeight(0) < 40)
    table.model().setData(table.model().index(0, 0), LONG * 4)
    qtbot.waitUntil(lambda: table.rowHeight(0) > 60)


def test_another_model_takes_the_place_of_the_first(qtbot, table):
    earlier = table.model()
    table.setModel(QStandardItemModel(2, 1, table))
    qtbot.waitUntil(lambda: table.rowHeight(1) < 40)
    assert table.rowHeight(0) == table.rowHeight(1) == 30
    earlier.setData(earlier.index(0, 0), "no longer listened to")
    assert not table._later.isActive()


def test_a_long_list_keeps_its_rows_at_two_lines(qtbot, table):
    table.setModel(QStandardItemModel(MOST_FITTED + 1, 1, table))
    qtbot.waitUntil(lambda: not table._later.isActive())
    assert table.rowHeight(0) == table.rowHeight(MOST_FITTED) == 49


def test_the_header_grows_with_what_its_columns_say(qtbot, table):
    header = table.horizontalHeader()
    low = header.sizeHint().height()
    cell = Cell.of(Text("Paris framework", bold=True), Break(), Text("late Jan 2024", dim=True))
    table.model().setHeaderData(0, Qt.Orientation.Horizontal, cell, Role.CELL)
    assert header.sizeHint().height() > low
    table.setColumnWidth(0, 60)
    assert header.sizeHint().height() > low + 20


def test_a_header_without_a_model_has_a_size(qtbot, dressed):
    made = RichTable("Terms")
    qtbot.addWidget(made)
    assert made.horizontalHeader().sizeHint().height() >= 0
