from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from negotiator.domain.stated import STATED_ONLY
from negotiator.ui.look.cell import Role


@pytest.fixture
def last(room):
    """The row's cell in the column of a proposal."""

    def found(name):
        model = room.table.comparison
        columns = [model.column_name(column) for column in range(model.columnCount())]
        return model.index(model.rowCount() - 1, columns.index(name))

    return found


def shown(index):
    return index.data(Role.CELL).spoken()


def spoken(index):
    return index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_last_row_says_what_each_party_has_said_against_each_proposal(last):
    assert shown(last("Framework of Paris")) == (
        "Israel: 1 red line touched, cannot tell, Hamas: 2 demands unmet"
    )
    assert shown(last("Reply of Hamas")) == (
        "Israel: rejects the text; 1 red line and 1 opposition touched, cannot tell, "
        "Hamas: none of its stated positions crossed"
    )


def test_a_proposal_that_was_carried_out_is_not_asked_about(last):
    index = last("Agreement of November 2023")
    assert shown(index) == "— implemented"
    assert "implemented, so nobody is asked" in spoken(index)


def test_the_statements_are_heard_with_words_date_and_age(last):
    heard = spoken(last("Framework of Paris"))
    assert heard.startswith("Would say no, Framework of Paris: Israel: 1 red line touched")
    assert (
        "red line, Against releasing prisoners who took part in Hamas attacks on Israel," in heard
    )
    assert "said until 23 Feb 2024, at least " in heard
    assert heard.endswith(STATED_ONLY)


def test_the_first_cell_says_what_the_row_is_not(room, last):
    assert "not what a party would accept" in shown(last("Issue"))
    assert last("Hamas").data(Role.CELL).spans == ()


def test_evidence_goes_from_statement_to_statement(qtbot, room, session, last):
    found = []
    session.selected.connect(lambda *what: found.append(what))
    room.table.setFocus()
    room.table.setCurrentIndex(last("Framework of Paris"))
    with qtbot.waitSignal(session.said) as said:
        qtbot.keyClick(room.table, Qt.Key.Key_Space)
    assert said.args == ["Position 2 of 5"]
    first, second = found[-2:]
    assert (first[0], second[0]) == ("position", "position")
    assert first != second


def test_where_nothing_is_crossed_the_proposal_is_shown(room, session, last):
    for position in range(1, 13):
        session.write("Delete", lambda unit, id_=position: unit.remove("position", id_))
    index = last("Framework of Paris")
    assert shown(index) == "Israel: nothing recorded, Hamas: nothing recorded"
    assert index.data(Role.RECORD) == ("proposal", 2)


def test_a_statement_added_elsewhere_is_seen(session, last):
    session.write(
        "Add",
        lambda unit: unit.add(
            "position",
            negotiation_id=1,
            party_id=1,
            issue_id=1,
            stance="red line",
            when="2024-03-01",
        ),
    )
    assert shown(last("Framework of Paris")).startswith("Israel: 1 red line; 1 red line touched")


def test_without_stated_positions_there_is_no_such_row(room):
    room.bar.positions.click()
    model = room.table.comparison
    names = [model.headerData(k, Qt.Orientation.Vertical) for k in range(model.rowCount())]
    assert "Would say no" not in names
