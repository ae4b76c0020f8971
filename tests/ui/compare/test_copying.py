from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QTextDocument
from PySide6.QtWidgets import QFileDialog
from python_calamine import CalamineWorkbook

from negotiator.domain.stated import STATED_ONLY
from negotiator.ui.compare.copying import cell_text, html_table, tab_separated
from negotiator.ui.look.cell import Badge, Bar, Break, Cell, Text


def plain(text):
    return Cell.of(Text(text))


def test_a_cell_is_read_line_by_line_without_what_was_struck_out():
    cell = Cell.of(
        Text("42", bold=True),
        Badge("▲ 7", "change"),
        Break(),
        Text("all", struck=True),
        Text("forty", underlined=True),
        Bar(0, 1),
    )
    assert cell_text(cell) == "42 (▲ 7)\nforty"


@pytest.mark.parametrize(
    ("text", "copied"),
    [
        ("=1+1", "'=1+1"),
        ("+44", "'+44"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("- first", "'- first"),
        ("-3.5", "-3.5"),
        ("1,500", "1500"),
        ("two\nlines", "two lines"),
        ("35–40", "35–40"),
    ],
)
def test_no_text_is_a_formula_to_whoever_opens_it(text, copied):
    assert tab_separated([[plain(text)]]) == copied


WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
GRIDS = st.lists(st.lists(WORDS, min_size=3, max_size=3), min_size=1, max_size=4)


@given(GRIDS)
def test_rows_and_columns_stay_what_they_are(texts):
    copied = tab_separated([[plain(text) for text in row] for row in texts])
    rows = [line.split("\t") for line in copied.split("\n")]
    assert [len(row) for row in rows] == [3] * len(texts)
    for cell in (cell for row in rows for cell in row):
        assert not cell.startswith(("=", "+", "@"))


def test_user_words_are_never_markup():
    made = html_table([[plain("<img src=x>&")]], headed=False)
    assert "&lt;img src=x&gt;&amp;" in made
    document = QTextDocument()
    document.setHtml(made)
    assert document.toPlainText().strip() == "<img src=x>&"


@pytest.fixture
def copied(qtbot, room):
    def made(*cells):
        model, selection = room.table.comparison, room.table.selectionModel()
        room.table.setFocus()
        selection.clear()
        for row, column in cells:
            selection.select(model.index(row, column), QItemSelectionModel.SelectionFlag.Select)
        qtbot.keyClick(room.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        return QGuiApplication.clipboard().mimeData()

    return made


def test_one_cell_is_copied_alone(copied):
    assert copied((0, 2)).text() == "42 six weeks"


def test_several_cells_come_with_their_columns_and_issues(copied):
    data = copied((0, 1), (0, 2), (1, 2))
    rows = [line.split("\t") for line in data.text().split("\n")]
    assert rows[0] == ["Issue", "Agreement of November 2023", "Framework of Paris"]
    assert rows[1] == ["Pause in fighting; days", "7 a week (▼ 35)", "42 six weeks"]
    assert rows[2][1] == ""
    assert data.html().count("<tr>") == 3
    assert "<b>42</b>" in data.html()


def test_cells_are_selected_with_shift_and_the_arrows(qtbot, room):
    room.table.setFocus()
    room.table.setCurrentIndex(room.table.comparison.index(0, 1))
    qtbot.keyClick(room.table, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(room.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(room.table.selectionModel().selectedIndexes()) == 4


def test_the_view_is_exported_as_a_spreadsheet(qtbot, room, session, tmp_path, monkeypatch):
    path = tmp_path / "talks"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    room.bar.wording.click()
    with qtbot.waitSignal(session.said):
        room.bar.export_sheet.click()
    book = CalamineWorkbook.from_path(path.with_suffix(".xlsx"))
    rows = book.get_sheet_by_name("Compare").to_python()
    model = room.table.comparison
    assert len(rows) == model.rowCount() + 3
    assert rows[0][2].splitlines()[1] == "Framework of Paris"
    assert rows[1][:3] == ["Pause in fighting\ndays", "7\na week (▼ 35)", "42\nsix weeks"]
    assert rows[-1][0] == STATED_ONLY


def test_no_file_is_written_where_none_was_named(room, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    room.bar.export_sheet.click()
