"""Text of any length in an editor: kept to the letter, never laid out for minutes."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from negotiator.ui.fields.paragraphs import LONGEST, halves, put
from negotiator.ui.fields.prose import ProseEditor

PIECES = st.sampled_from(
    [
        "",
        "\n",
        " ",
        "words ",
        "שלום ",
        "\U0001f54a",
        "é",
        "\u00a0",
        "\u2028",
        "x" * 3999,
        "y " * 5000,
    ]
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


@pytest.fixture
def editor(qtbot):
    made = ProseEditor()
    qtbot.addWidget(made)
    return made


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_every_text_comes_back_to_the_letter(editor, text):
    editor.show_value(text)
    assert editor.value() == text
    assert not editor.touched()
    longest = max(
        editor.document().findBlockByNumber(n).length() for n in range(editor.blockCount())
    )
    assert longest <= 2 * LONGEST + 1  # in UTF-16 units


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, share=st.floats(0, 1))
def test_a_text_is_halved_anywhere(editor, text, share):
    put(editor, text)
    cursor = QTextCursor(editor.document())
    cursor.setPosition(int(share * (editor.document().characterCount() - 1)))
    before, after = halves(editor, cursor.position())
    assert before + after == text


def test_what_is_typed_within_a_long_paragraph_is_kept_there(editor):
    text = "word " * 4000
    editor.show_value(text)
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(2).position() + 5)
    cursor.insertText("new ")
    assert editor.touched()
    assert len(editor.value()) == len(text) + 4
    assert "\n" not in editor.value()
    cursor.insertText("\n")
    assert editor.value().count("\n") == 1


def test_a_long_paragraph_is_pasted_between_what_was_there(editor):
    editor.show_value("before after")
    cursor = editor.textCursor()
    cursor.setPosition(7)
    editor.setTextCursor(cursor)
    pasted = QMimeData()
    pasted.setText("x" * 10_000 + "\r\nline ")
    editor.insertFromMimeData(pasted)
    assert editor.value() == "before " + "x" * 10_000 + "\nline after"
    assert editor.touched()
    assert editor.blockCount() > 3


def test_a_short_text_is_pasted_as_qt_does_it_and_undone(editor):
    pasted = QMimeData()
    pasted.setText("a\nb")
    editor.insertFromMimeData(pasted)
    assert editor.value() == "a\nb"
    editor.undo()
    assert editor.value() == ""


def test_no_break_spaces_stay_which_qt_itself_turns_into_blanks(editor):
    editor.show_value("12\u00a0000 persons")
    assert editor.value() == "12\u00a0000 persons"
    assert QPlainTextEdit.toPlainText(editor) == "12 000 persons"
