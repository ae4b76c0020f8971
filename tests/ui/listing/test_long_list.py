"""A list of two thousand records: read page by page, sorted and filtered by the database."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from negotiator.store.database import Database
from negotiator.store.queries.listing import PAGE
from negotiator.ui.listing.record_list import RecordList
from negotiator.ui.rooms.proposals import ProposalsRoom
from negotiator.ui.session import Session
from tests.ui.keyboard import Key, press

MANY = 2_000


@pytest.fixture(scope="module")
def many_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "many.db"
    database = Database.open(path)
    with database.unit("Add") as unit:
        negotiation = unit.add("negotiation", name="Gaza ceasefire talks")
        for n in range(MANY):
            unit.add("proposal", negotiation_id=negotiation, name=f"Draft {n:04}")
    database.close()
    return path


@pytest.fixture
def view(qtbot, themed, many_file, tmp_path):
    session = Session(Database.open(shutil.copy(many_file, tmp_path / "many.db")))
    session.negotiation_id = 1
    made = RecordList(session, ProposalsRoom.listing)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(made.model_, fatal, made.model_).setUseFetchMore(False)
    qtbot.addWidget(made)
    made.resize(420, 600)
    made.sort_by("name", False)
    with qtbot.waitActive(made):
        made.show()
    made.read()
    made.setFocus()
    yield made
    session.close()


def called(view):
    return view.currentIndex().data().partition(",")[0]


def test_only_the_first_page_is_read_and_the_rest_when_it_is_gone_to(view):
    assert view.model_.rowCount() <= 2 * PAGE  # Qt may ask for one more as it lays out
    press(Key.Key_End)
    assert view.model_.rowCount() == MANY
    assert called(view) == f"Draft {MANY - 1:04}"
    press(Key.Key_Home)
    assert called(view) == "Draft 0000"


def test_a_record_beyond_the_first_page_is_found(view):
    view.show_record(("proposal", 1_500))
    assert called(view) == "Draft 1499"
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()).center())


def test_the_selection_stays_through_sorting_and_filtering(view):
    view.show_record(("proposal", 300))
    view.sort_by("name", True)
    assert called(view) == "Draft 0299"
    view.model_.filter("0299")
    assert (called(view), view.model_.rowCount()) == ("Draft 0299", 1)


def test_rows_of_a_long_list_are_all_of_one_height(view):
    QApplication.processEvents()
    assert len({view.rowHeight(row) for row in range(view.model_.rowCount())}) == 1
    view.model_.filter("Draft 000")
    QApplication.processEvents()
    view.model_.filter("")
    QApplication.processEvents()
    assert len({view.rowHeight(row) for row in range(view.model_.rowCount())}) == 1


def test_sorting_as_it_is_sorted_already_reads_nothing(view, monkeypatch):
    monkeypatch.setattr(view.model_, "read", lambda: pytest.fail("read again"))
    view.model_.sort(1, Qt.SortOrder.AscendingOrder)
    view.model_.filter("")


def test_the_letters_of_a_name_go_to_it(view):
    press("draft 0042")
    assert called(view) == "Draft 0042"
