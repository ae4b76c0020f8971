from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import CitationRow, NoteRow, SourceRow, TagRow
from negotiator.store.verbs import evidence
from negotiator.ui.evidence.citation_card import CitationCard
from negotiator.ui.evidence.citation_fields import FOUND, NOT_THERE
from negotiator.ui.evidence.tags import Chip
from tests.evidence_talks import ARTICLE
from tests.ui.evidence.conftest import Desk

RowT = TypeVar("RowT", CitationRow, NoteRow, SourceRow, TagRow)
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def stored(desk: Desk, row: type[RowT]) -> list[RowT]:
    with desk.session.read() as connection:
        return rows.where(connection, row)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def tab(qtbot: QtBot, *, back: bool = False) -> QWidget:
    if back:
        qtbot.keyClick(focused(), Qt.Key.Key_Backtab, SHIFT)
    else:
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    return focused()


def cards(desk: Desk) -> list[CitationCard]:
    QApplication.processEvents()
    found = [card for card in desk.panel.findChildren(CitationCard) if card.isVisible()]
    return sorted(found, key=lambda card: card.mapTo(desk.panel, card.rect().topLeft()).y())


def open_form(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.elsewhere, "c", CTRL | SHIFT)
    assert focused().accessibleName() == "Source"


def test_a_source_is_cited_with_the_keyboard_alone(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris, "place")
    open_form(desk, qtbot)
    qtbot.keyClicks(focused(), "news ag")
    assert tab(qtbot).accessibleName() == "Quote"
    qtbot.keyClicks(focused(), "led by David Barnea")
    assert tab(qtbot).accessibleName() == "Attributed to"
    qtbot.keyClicks(focused(), "an official")
    assert tab(qtbot).accessibleName() == "Credibility"
    qtbot.keyClicks(focused(), "2")
    assert tab(qtbot).accessibleName() == "This source claims"
    qtbot.keyClicks(focused(), "Lyon")
    assert tab(qtbot).accessibleName() == "Field"
    assert desk.one(QComboBox, "Field").currentText() == "Where"
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    made = stored(desk, CitationRow)[-1]
    assert (made.subject_kind, made.subject_id, made.field) == ("round", desk.talks.paris, "place")
    assert (made.source_id, made.attribution, made.credibility) == (
        desk.talks.agency,
        "an official",
        "2",
    )
    assert ARTICLE[made.start : made.end] == made.quote == "led by David Barnea"
    assert cards(desk)[0].accessibleName().endswith("differs: Lyon recorded: Paris")
    assert desk.session.database.history.undo_label == "Cite a source for Paris II"
    desk.session.undo()
    assert len(cards(desk)) == 1


def test_the_form_gives_the_focus_back_to_its_button(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is desk.one(QPushButton, "Cite a source…")
    assert len(stored(desk, CitationRow)) == 5


def test_a_source_that_is_not_known_is_created_in_the_same_step(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    qtbot.keyClicks(focused(), "Haaretz, 24 Feb")
    tab(qtbot)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert stored(desk, SourceRow)[-1].title == "Haaretz, 24 Feb"
    assert stored(desk, CitationRow)[-1].source_id == stored(desk, SourceRow)[-1].id
    desk.session.undo()
    assert len(stored(desk, SourceRow)) == 2


def test_without_a_source_it_says_so_beside_the_field_and_keeps_the_rest(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    tab(qtbot)
    qtbot.keyClicks(focused(), "words")
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    assert focused().accessibleName() == "Source"
    assert "Choose a source" in focused().accessibleDescription()
    assert desk.one(QPlainTextEdit, "Quote").toPlainText() == "words"
    assert len(stored(desk, CitationRow)) == 5


def test_it_says_whether_the_quote_stands_in_the_saved_text_and_allows_both(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    qtbot.keyClicks(focused(), "news ag")
    quote = tab(qtbot)
    qtbot.keyClicks(quote, "arrived")
    tab(qtbot)
    assert FOUND in [label.text() for label in desk.panel.findChildren(QLabel) if label.isVisible()]
    tab(qtbot, back=True)
    qtbot.keyClick(quote, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(quote, " on Monday")
    said: list[str] = []
    desk.session.said.connect(said.append)
    qtbot.keyClick(quote, Qt.Key.Key_Return, CTRL)
    assert said == [NOT_THERE]
    made = stored(desk, CitationRow)[-1]
    assert (made.quote, made.start) == ("arrived on Monday", None)


def test_the_form_stays_with_its_record_while_another_is_looked_at(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    qtbot.keyClicks(focused(), "news ag")
    tab(qtbot)
    desk.session.select("term", desk.talks.term)
    qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    made = stored(desk, CitationRow)[-1]
    assert (made.subject_kind, made.subject_id) == ("round", desk.talks.paris)


def test_an_untouched_form_goes_with_its_record(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    open_form(desk, qtbot)
    desk.session.select("term", desk.talks.term)
    assert desk.named(QLineEdit, "Source") == []
    assert desk.one(QPushButton, "Cite a source…").isVisible()


def test_with_nothing_selected_nothing_can_be_cited(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.elsewhere, "c", CTRL | SHIFT)
    assert desk.named(QLineEdit, "Source") == []


def test_a_citation_is_changed_in_its_place_field_by_field(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[0].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert focused().accessibleName() == "Source"
    quote = tab(qtbot)
    qtbot.keyClick(quote, "a", CTRL)
    qtbot.keyClicks(quote, "six-week pause")
    tab(qtbot)
    changed = stored(desk, CitationRow)[3]
    assert ARTICLE[changed.start : changed.end] == changed.quote == "six-week pause"
    assert desk.session.database.history.undo_label == "Set Quote of a citation"
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    qtbot.keyClicks(focused(), " in Cairo")
    tab(qtbot)
    assert stored(desk, CitationRow)[3].attribution == "a Hamas source in Cairo"
    qtbot.keyClick(focused(), Qt.Key.Key_Escape)
    assert focused() is cards(desk)[0]
    assert "a Hamas source in Cairo" in focused().accessibleName()
    desk.session.undo()
    assert "a Hamas source in Cairo" not in focused().accessibleName()


def test_escape_gives_up_what_is_being_typed(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[0].setFocus()
    qtbot.keyClick(focused(), " ")
    quote = tab(qtbot)
    qtbot.keyClicks(quote, "nonsense ")
    qtbot.keyClick(quote, Qt.Key.Key_Escape)
    assert stored(desk, CitationRow)[3].quote == "35 to 40 hostages"


def test_what_is_being_typed_is_saved_when_another_record_is_selected(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[0].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    tab(qtbot)
    claim = desk.one(QLineEdit, "This source claims")
    claim.setFocus()
    qtbot.keyClicks(claim, "40")
    desk.session.select("round", desk.talks.paris)
    assert stored(desk, CitationRow)[3].claim == "40"


def test_selecting_elsewhere_does_not_take_the_focus(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[0].click()
    desk.elsewhere.setFocus()
    desk.session.select("round", desk.talks.paris)
    assert desk.elsewhere.hasFocus()


def test_a_source_that_is_emptied_is_refused_beside_the_field(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[0].click()
    source = desk.one(QLineEdit, "Source")
    qtbot.keyClick(source, "a", CTRL)
    qtbot.keyClick(source, Qt.Key.Key_Delete)
    tab(qtbot)
    assert "needs a source" in source.accessibleDescription()
    assert stored(desk, CitationRow)[3].source_id == desk.talks.agency


def test_moving_a_citation_to_another_field_keeps_it_open(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    cards(desk)[0].click()
    field = desk.one(QComboBox, "Field")
    field.setFocus()
    qtbot.keyClicks(field, "Wh")
    tab(qtbot)
    assert stored(desk, CitationRow)[0].field == "when"
    assert focused().accessibleName() == "Open the source"


def test_delete_takes_a_citation_away_and_undo_brings_it_back(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    cards(desk)[1].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Delete)
    assert len(stored(desk, CitationRow)) == 4
    assert focused() is cards(desk)[1]
    assert desk.session.database.history.undo_label == "Delete the citation of News agency"
    desk.session.undo()
    assert len(cards(desk)) == 3


def test_the_source_of_a_citation_can_be_gone_to(desk: Desk, qtbot: QtBot) -> None:
    wanted: list[tuple[str, int]] = []
    desk.session.wanted.connect(lambda kind, record_id: wanted.append((kind, record_id)))
    desk.session.select("term", desk.talks.term, "amount")
    cards(desk)[1].click()
    qtbot.keyClick(desk.one(QPushButton, "Open the source"), " ")
    assert wanted == [("source", desk.talks.outlook)]


def test_the_quote_can_be_copied(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    qtbot.keyClick(cards(desk)[0], "c", CTRL)
    assert QApplication.clipboard().text() == "35 to 40 hostages"


def test_tags_are_put_and_taken_away_with_the_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    entry = desk.one(QLineEdit, "Add a tag")
    entry.setFocus()
    for name in ("precedent", "هدنة"):
        entry.insert(name)  # keys of other scripts cannot be pressed here
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [tag.name for tag in stored(desk, TagRow)] == ["precedent", "هدنة"]
    chip = tab(qtbot, back=True)
    assert chip.accessibleName() == "Remove tag هدنة"
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert [tag.name for tag in stored(desk, TagRow)] == ["precedent"]
    assert desk.session.database.history.undo_label == "Remove tag “هدنة” of Paris II"


def test_only_the_cross_of_a_chip_takes_a_click(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    with desk.session.database.unit("Tag") as unit:
        evidence.add_tag(unit, ("round", desk.talks.paris), "precedent")
    chip = desk.one(Chip, "Remove tag precedent")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip.rect().center())
    assert len(stored(desk, TagRow)) == 1
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=chip._cross().center().toPoint())
    assert stored(desk, TagRow) == []


def test_a_tag_that_is_there_already_is_refused_and_stays_typed(desk: Desk, qtbot: QtBot) -> None:
    refused: list[Refused] = []
    desk.session.refused.connect(refused.append)
    desk.session.select("round", desk.talks.paris)
    entry = desk.one(QLineEdit, "Add a tag")
    for _ in range(2):
        qtbot.keyClicks(entry, "precedent")
        qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert len(refused) == 1
    assert "precedent" in str(refused[0])
    assert entry.text() == "precedent"


def test_a_note_is_saved_when_its_text_and_its_box_are_left(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    note = desk.one(QPlainTextEdit, "Write a note")
    note.setFocus()
    qtbot.keyClicks(note, "Ask the embassy.")
    box = tab(qtbot)
    assert box.accessibleName() == "Private: never in a report"
    assert stored(desk, NoteRow) == []
    qtbot.keyClick(box, " ")
    desk.elsewhere.setFocus()
    (made,) = stored(desk, NoteRow)
    assert (made.text, made.private) == ("Ask the embassy.", False)
    assert note.toPlainText() == ""
    assert desk.named(QCheckBox, "Private: never in a report")[-1].isChecked()


def test_a_note_being_written_is_saved_on_the_record_it_is_about(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    note = desk.one(QPlainTextEdit, "Write a note")
    note.setFocus()
    qtbot.keyClicks(note, "Ask the embassy.")
    desk.session.select("term", desk.talks.term)
    (made,) = stored(desk, NoteRow)
    assert (made.subject_kind, made.subject_id) == ("round", desk.talks.paris)


def test_a_note_is_changed_in_place_and_emptied_to_be_deleted(desk: Desk, qtbot: QtBot) -> None:
    with desk.session.database.unit("Note") as unit:
        evidence.add_note(unit, ("round", desk.talks.paris), "Ask")
    desk.session.select("round", desk.talks.paris)
    note = desk.one(QPlainTextEdit, "Note")
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_End, CTRL)
    qtbot.keyClicks(note, " the embassy.")
    tab(qtbot)
    assert stored(desk, NoteRow)[0].text == "Ask the embassy."
    note.setFocus()
    qtbot.keyClick(note, "a", CTRL)
    qtbot.keyClick(note, Qt.Key.Key_Delete)
    desk.elsewhere.setFocus()
    assert stored(desk, NoteRow) == []
    desk.session.undo()
    assert desk.one(QPlainTextEdit, "Note").toPlainText() == "Ask the embassy."


def test_save_keeps_what_is_being_typed_before_the_window_closes(desk: Desk, qtbot: QtBot) -> None:
    desk.session.select("round", desk.talks.paris)
    qtbot.keyClicks(desk.one(QPlainTextEdit, "Write a note"), "Ask the embassy.")
    desk.panel.save()
    assert [note.text for note in stored(desk, NoteRow)] == ["Ask the embassy."]


def test_tab_goes_from_top_to_bottom(desk: Desk, qtbot: QtBot) -> None:
    with desk.session.database.unit("Write") as unit:
        evidence.add_note(unit, ("round", desk.talks.paris), "Ask")
        evidence.add_tag(unit, ("round", desk.talks.paris), "precedent")
    desk.session.select("round", desk.talks.paris)
    cards(desk)[1].click()
    QApplication.processEvents()
    cards(desk)[0].setFocus()
    stops = [focused()]
    while tab(qtbot) is not desk.elsewhere and len(stops) < 40:
        stops.append(focused())
    names = [stop.accessibleName() for stop in stops]
    assert names[1:9] == [
        "Source",
        "Quote",
        "Attributed to",
        "Credibility",
        "This source claims",
        "Field",
        "Open the source",
        "Delete",
    ]
    tops = [stop.mapTo(desk.panel, stop.rect().topLeft()).y() for stop in stops]
    assert tops == sorted(tops)
    assert all(names)
    assert names[-2:] == ["Write a note", "Private: never in a report"]
