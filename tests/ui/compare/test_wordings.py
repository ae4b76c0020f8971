from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from negotiator.domain.amounts import Amount
from negotiator.domain.term_cells import TermPart
from negotiator.domain.word_diff import Fate
from negotiator.ui.compare.worded import Worded, part_spans
from negotiator.ui.compare.wordings import Wordings
from negotiator.ui.look.cell import Badge, Cell, Role, Text


@pytest.fixture
def wordings(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return Wordings(window)


def told(wordings, part, base):
    return Cell(tuple(part_spans(part, Worded(wordings, {part.term_id: base}), ())))


def words(cell, **marks):
    return [
        span.text.strip()
        for span in cell.spans
        if isinstance(span, Text) and all(getattr(span, k) == v for k, v in marks.items())
    ]


def test_deleted_words_are_struck_and_new_ones_underlined(wordings):
    cell = told(
        wordings,
        TermPart(2, wording="release of forty hostages"),
        TermPart(1, wording="release of all hostages"),
    )
    assert words(cell, struck=True) == ["all"]
    assert words(cell, underlined=True) == ["forty"]
    assert cell.spoken() == "release of (removed: all) (added: forty) hostages"


def test_a_qualifier_that_was_dropped_is_still_seen(wordings):
    number = Amount.from_text("40")
    cell = told(wordings, TermPart(2, number), TermPart(1, number, qualifier="living"))
    assert words(cell, struck=True) == ["living"]


def test_what_only_one_side_was_quoted_with_is_no_change(wordings):
    number = Amount.from_text("42")
    cell = told(wordings, TermPart(2, number, wording="six weeks"), TermPart(1, number))
    assert words(cell, underlined=True) == []
    assert cell.spoken() == "six weeks"


def test_brackets_are_marked_as_not_agreed(wordings):
    cell = told(wordings, TermPart(2, wording="[Complete] withdrawal"), None)
    assert words(cell, dotted=True) == ["[Complete]"]
    badge = next(span for span in cell.spans if isinstance(span, Badge))
    assert (badge.text, badge.spoken) == ("[ ] not agreed", "text in brackets is not agreed")


def test_the_words_of_long_texts_are_compared_beside_the_window(qtbot, wordings):
    base = "word " * 5_000
    with qtbot.waitSignal(wordings.ready):
        assert wordings.pieces(base, base + "more") is None
    pieces = wordings.pieces(base, base + "more")
    assert [piece.fate for piece in pieces] == [Fate.KEPT, Fate.INSERTED]


def test_of_a_long_text_the_changes_are_shown(qtbot, wordings):
    base = " ".join(f"word{k}" for k in range(3_000))
    part, was = TermPart(2, wording=base.replace("word1500 ", "ours ")), TermPart(1, wording=base)
    with qtbot.waitSignal(wordings.ready):
        assert "comparing the words" in told(wordings, part, was).spoken()
    cell = told(wordings, part, was)
    assert words(cell, struck=True) == ["word1500"]
    assert len(cell.spoken()) < 600


def test_a_cell_says_which_words_differ(room):
    model = room.table.comparison
    names = [model.column_name(column) for column in range(model.columnCount())]
    index = model.index(0, names.index("Draft of 24 February 2024"))
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "removed" not in heard
    room.bar.wording.click()
    heard = model.index(0, index.column()).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("wording: “six weeks” removed, “six-week pause” added")
    assert words(model.index(0, index.column()).data(Role.CELL), struck=True) == ["six weeks"]


def test_cells_of_long_texts_are_shown_when_their_words_are_known(qtbot, room, session):
    long = "word " * 4_000
    session.write("Change", lambda unit: unit.change("term", 4, wording=long))
    session.write("Change", lambda unit: unit.change("term", 7, wording=long + "more"))
    model = room.table.comparison
    room.bar.wording.click()

    def known():
        cell = model.index(0, 3).data(Role.CELL)
        assert words(cell, underlined=True)[-1] == "more"

    qtbot.waitUntil(known)
