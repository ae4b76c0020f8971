"""Terms of a proposal, typed in one line or cell by cell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from negotiator.store.row_classes import IssueRow, TermRow
from negotiator.ui.fields.suggestions import Suggestions
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.rooms.proposals import ProposalsRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, UNDO, Key, press

TERMS = next(parts for parts in ProposalsRoom.details[0].parts if parts.kind == "term")
COLUMNS = [column.name for column in TERMS.columns]


@pytest.fixture
def terms(desk):
    with desk.session.database.unit("Aid") as unit:
        unit.add(
            "issue", negotiation_id=desk.ids.negotiation, name="Humanitarian aid",
            unit="trucks per day", giver_id=desk.ids.israel, receiver_id=desk.ids.hamas,
        )  # fmt: skip
    grid = PartsGrid(desk.session, TERMS)
    QAbstractItemModelTester(grid.model_, QAbstractItemModelTester.FailureReportingMode.Fatal, grid)
    desk.place(grid)
    grid.show_owner(desk.ids.framework)
    grid.setFocus(Qt.FocusReason.OtherFocusReason)
    grid.setCurrentIndex(grid.model_.index(1, 0))
    return grid


def offered(desk):
    (shown,) = [w for w in desk.window.findChildren(Suggestions) if w.isVisible()]
    return [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]


def shown(grid, row):
    line = [grid.model_.index(row, column).data() for column in range(len(COLUMNS))]
    return dict(zip(COLUMNS, line, strict=True))


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_a_line_fills_the_row(desk, terms, key):
    press("aid 500 trucks per day phase 1")
    assert offered(desk)[0] == "Humanitarian aid · 500 trucks per day · phase 1"
    press(key, ESCAPE)
    line = shown(terms, 1)
    assert line["issue_id"] == "Humanitarian aid"
    assert (line["amount"], line["unit"], line["phase"]) == ("500", "trucks per day", "1")
    assert (line["giver_id"], line["receiver_id"]) == ("Israel", "Hamas")
    assert len(desk.all(TermRow)) == 2
    assert len(desk.all(IssueRow)) == 3
    assert desk.undo_label == "Add term Humanitarian aid: 500"
    press(UNDO)
    assert len(desk.all(TermRow)) == 1


def test_the_unit_is_the_issues_where_none_is_typed(desk, terms):
    press("hostages 35-40")
    assert offered(desk)[0] == "Hostages released · 35–40 persons"
    press(ENTER)
    assert desk.all(TermRow)[1].unit == "persons"


def test_cell_by_cell_the_issue_brings_unit_giver_and_receiver(desk, terms):
    press("aid", TAB, "500", ENTER)
    term = desk.all(TermRow)[1]
    assert (str(term.amount), term.unit) == ("500", "trucks per day")
    assert (term.giver_id, term.receiver_id) == (desk.ids.israel, desk.ids.hamas)


def test_an_amount_before_its_issue_waits_for_it(desk, terms):
    terms.setCurrentIndex(terms.model_.index(1, COLUMNS.index("amount")))
    press("200-300", ENTER)
    assert desk.said == [TERMS.missing]
    assert shown(terms, 1)["amount"] == "200 to 300"
    terms.setCurrentIndex(terms.model_.index(1, 0))
    press("prisoners", ENTER)
    assert str(desk.all(TermRow)[1].amount) == "200..300"


@pytest.mark.parametrize(("typed", "said"), [("300-200", "wrong way round"), ("1.500", "1500")])
def test_an_amount_that_is_doubtful_stays_in_its_cell(desk, terms, typed, said):
    terms.setCurrentIndex(terms.model_.index(0, COLUMNS.index("amount")))
    press(typed, ENTER)
    assert said in str(desk.refused[-1])
    assert terms.itemDelegate().editing.text() == typed
    press(ESCAPE)
    assert shown(terms, 0)["amount"] == "200 to 300"


def test_the_list_of_a_whole_term_still_offers_to_create_an_issue(desk, terms):
    press("aid 500 corridors")
    assert offered(desk)[-1] == "create issue “aid 500 corridors”"
    press(Key.Key_Up, ENTER)
    assert desk.all(IssueRow, name="aid 500 corridors")
