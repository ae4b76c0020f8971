"""A form, filled with the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from negotiator.store.row_classes import NegotiationRow, PartyRow, PositionRow, RoundRow
from negotiator.store.unit_of_work import Duplicate
from negotiator.ui.record_form import RecordForm
from tests.ui.keyboard import (
    BACKTAB,
    CTRL,
    ENTER,
    ESCAPE,
    REDO,
    TAB,
    UNDO,
    Key,
    focused,
    press,
)

OFFSCREEN = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
FIELDS = (("name",), ("when",), ("place",), ("format", "track"), ("follows_id",), ("aim",))


@pytest.fixture
def form(desk):
    made = RecordForm(desk.session, "round", FIELDS)
    desk.place(made)
    made.show_record(desk.ids.paris)
    return made


@pytest.fixture
def position(desk):
    made = RecordForm(
        desk.session, "position", (("party_id", "stance"), ("amount", "unit"), ("wording",))
    )
    desk.place(made)
    made.show_record(desk.ids.position)
    return made


def paris(desk):
    return desk.read(RoundRow, desk.ids.paris)


def history(desk):
    return desk.session.database.history


def clear():
    press((Key.Key_A, CTRL), Key.Key_Delete)


# --- leaving is saving


@pytest.mark.parametrize("leave", [TAB, ENTER, BACKTAB])
def test_a_line_is_saved_when_it_is_left(desk, form, leave):
    form.focus("place")
    press("Paris, France", leave)
    assert paris(desk).place == "Paris, France"
    assert history(desk).undo_label == "Set Where of Paris II"


def test_a_field_is_saved_when_another_one_is_clicked(desk, form):
    form.focus("place")
    press("Paris")
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert paris(desk).place == "Paris"


def test_a_field_is_saved_when_the_room_goes_out_of_sight(desk, form):
    rooms = QStackedWidget()
    desk.place(rooms)
    rooms.addWidget(form)
    rooms.addWidget(QWidget())
    form.show()
    form.focus("place")
    press("Paris")
    rooms.setCurrentIndex(1)
    assert paris(desk).place == "Paris"


def test_a_field_is_saved_when_the_database_is_closed(desk, form):
    form.focus("place")
    press("Paris")
    desk.session.closing.emit()
    assert paris(desk).place == "Paris"


def test_a_field_is_saved_when_another_record_is_shown(desk, form):
    with desk.session.database.unit("Add") as unit:
        other = unit.add("round", negotiation_id=desk.ids.negotiation, name="Paris I")
    form.focus("place")
    press("Paris")
    form.show_record(other)
    assert paris(desk).place == "Paris"
    assert form.fields["place"].editor.text() == ""


def test_a_field_that_was_only_walked_through_writes_nothing(desk, form):
    before = history(desk).undo_label
    form.focus("name")
    press(*[TAB] * 7)
    assert focused() is desk.elsewhere
    assert history(desk).undo_label == before


def test_tab_goes_through_the_fields_in_the_order_of_the_screen(form):
    form.focus("name")
    for name in ("name", "when", "place", "format", "track", "follows_id", "aim"):
        assert focused() is form.fields[name].editor
        press(TAB)


def test_what_is_stored_is_what_is_shown_afterwards(desk, form):
    form.focus("place")
    press("  Paris, France  ", ENTER)
    assert form.fields["place"].editor.text() == "Paris, France"


def test_text_of_several_lines_is_saved_with_tab(desk, form):
    form.focus("aim")
    press("To unblock", ENTER, "the talks", TAB)
    assert paris(desk).aim == "To unblock\nthe talks"


def test_a_choice_is_made_with_letters_or_arrows_and_saved_on_leaving(desk, form):
    form.focus("format")
    press("mediated")
    assert paris(desk).format is None
    press(TAB)
    assert paris(desk).format == "mediated"
    press(Key.Key_Down, ENTER)
    assert paris(desk).track == "1"


@OFFSCREEN
def test_a_choice_made_in_the_open_list_is_saved(desk, form):
    form.focus("format")
    press(Key.Key_Space, Key.Key_Down, ENTER)
    assert paris(desk).format == "direct"


@OFFSCREEN
def test_escape_out_of_the_open_list_chooses_nothing(desk, form):
    form.focus("format")
    press(Key.Key_Space, Key.Key_Down, ESCAPE)
    assert paris(desk).format is None


def test_a_flag_is_saved_at_once(desk):
    form = RecordForm(desk.session, "delegate", (("party_id",), ("head",)))
    desk.place(form)
    form.show_record(desk.ids.barnea_there)
    form.fields["head"].editor.setFocus()
    press(Key.Key_Space)
    assert history(desk).undo_label == "Set Head of David Barnea, Israel"


# --- what cannot be saved


BAD_DATES = ["31 Feb 2024", "sometime", "02/03/2024", "2024-02-24/2024-02-23"]


@pytest.mark.parametrize("typed", BAD_DATES)
def test_a_date_that_cannot_be_read_stays_as_it_was_typed_with_the_reason(desk, form, typed):
    before = paris(desk).when
    form.focus("when")
    press(typed, TAB)
    field = form.fields["when"]
    assert field.editor.text() == typed
    assert field.complaint
    assert field.editor.accessibleDescription() == field.complaint
    assert paris(desk).when == before
    assert focused() is form.fields["place"].editor


@pytest.mark.parametrize(
    ("typed", "said"), [("300-200", "wrong way round"), ("1,5", "1.5"), ("1.500", "1500")]
)
def test_an_amount_that_is_doubtful_is_asked_about_never_guessed(desk, position, typed, said):
    position.focus("amount")
    press(typed, ENTER)
    assert said in position.fields["amount"].complaint
    assert position.fields["amount"].editor.text() == typed
    assert desk.read(PositionRow, desk.ids.position).amount is None


def test_the_complaint_goes_when_the_field_is_mended(desk, form):
    form.focus("when")
    press("31 Feb 2024", ENTER)
    clear()
    press("29 Feb 2024", ENTER)
    assert form.fields["when"].complaint == ""
    assert form.fields["when"].editor.text() == "2024-02-29"
    assert form.fields["when"].editor.accessibleDescription().startswith("A day, a month")


def test_a_megabyte_pasted_into_a_line_is_refused_with_its_length(desk, form, qapp):
    qapp.clipboard().setText("x" * 2**20)
    form.focus("place")
    press((Key.Key_V, CTRL), TAB)
    assert "characters long and may have 500" in form.fields["place"].complaint
    assert paris(desk).place == ""


def test_a_megabyte_of_prose_is_kept(desk, form, qapp):
    qapp.clipboard().setText("x" * 2**20)
    form.focus("aim")
    press((Key.Key_A, CTRL), (Key.Key_V, CTRL), TAB)
    assert len(paris(desk).aim) == 2**20


@pytest.mark.parametrize(
    "text", ["🕊 Paris 🇫🇷", "باريس، فرنسا", "פריז", "\u200fParis\u200e \u202eabc\u202c", "停火"]
)
def test_text_of_any_script_is_kept_to_the_letter(desk, form, qapp, text):
    qapp.clipboard().setText(text)
    form.focus("place")
    press((Key.Key_V, CTRL), TAB)
    assert paris(desk).place == text


def test_a_nul_is_refused_with_a_sentence(desk, form):
    editor = form.fields["aim"].editor
    form.focus("aim")
    editor.retype("cease\0fire")
    typed = editor.toPlainText()
    press(TAB)
    if "\0" in typed:
        assert "NUL" in form.fields["aim"].complaint
    else:
        assert paris(desk).aim == typed  # Qt took it away when it was pasted


def test_a_name_that_is_taken_offers_the_record_that_has_it(desk):
    form = RecordForm(desk.session, "party", (("name",), ("kind",)))
    desk.place(form)
    form.show_record(desk.ids.mossad)
    form.focus("name")
    press("ISRAEL", TAB)
    (refusal,) = desk.refused
    assert isinstance(refusal, Duplicate)
    assert refusal.key == ("party", desk.ids.israel)
    assert form.fields["name"].complaint == str(refusal)
    assert desk.read(PartyRow, desk.ids.mossad).name == "Mossad"


def test_a_name_cannot_be_emptied(desk, form):
    form.focus("name")
    clear()
    press(TAB)
    assert form.fields["name"].complaint == "“Name” is needed: fill it in."
    assert paris(desk).name == "Paris II"


def test_what_was_refused_is_said_when_another_record_is_shown_and_there_again_afterwards(
    desk, form
):
    with desk.session.database.unit("Add") as unit:
        other = unit.add("round", negotiation_id=desk.ids.negotiation, name="Paris I")
    form.focus("when")
    press("31 Feb 2024")
    form.show_record(other)
    assert "31 February 2024 does not exist" in str(desk.refused[-1])
    assert form.fields["when"].editor.text() == ""
    assert form.fields["when"].complaint == ""
    form.show_record(desk.ids.paris)
    assert form.fields["when"].editor.text() == "31 Feb 2024"
    assert form.fields["when"].complaint
    form.focus("when")
    press(ESCAPE)
    assert form.fields["when"].editor.text() == "2024-02-23/.."


# --- taking back


def test_escape_brings_back_what_is_stored(desk, form):
    form.focus("place")
    press("Pari", ESCAPE)
    assert form.fields["place"].editor.text() == ""
    press(TAB)
    assert paris(desk).place == ""


def test_escape_takes_the_complaint_away_too(form):
    form.focus("when")
    press("sometime", ENTER, ESCAPE)
    assert form.fields["when"].complaint == ""
    assert form.fields["when"].editor.text() == "2024-02-23/.."


def test_undo_takes_back_typing_first_and_then_the_last_step(desk, form):
    form.focus("place")
    press("Paris", ENTER, ", France")
    press(UNDO)
    assert form.fields["place"].editor.text() == "Paris"
    press(UNDO)
    assert paris(desk).place == ""
    assert form.fields["place"].editor.text() == ""
    press(REDO)
    assert paris(desk).place == "Paris"
    assert form.fields["place"].editor.text() == "Paris"


def test_undo_in_several_lines_takes_back_typing_first(desk, form):
    form.focus("aim")
    clear()
    press("Talks", TAB)
    form.fields["aim"].editor.setFocus()
    press(UNDO)
    assert paris(desk).aim == "To “unblock” the talks"
    assert form.fields["aim"].editor.toPlainText() == "To “unblock” the talks"


# --- notices from elsewhere


def test_a_change_elsewhere_is_shown(desk, form):
    desk.write("round", desk.ids.paris, place="Cairo")
    assert form.fields["place"].editor.text() == "Cairo"


def test_what_is_being_typed_is_not_overwritten_by_a_change_elsewhere(desk, form):
    form.focus("place")
    press("Par")
    desk.write("round", desk.ids.paris, place="Cairo", name="Paris, second round")
    assert form.fields["place"].editor.text() == "Par"
    assert form.fields["name"].editor.text() == "Paris, second round"
    press(ESCAPE)
    assert form.fields["place"].editor.text() == "Cairo"


def test_a_change_elsewhere_leaves_the_cursor_where_it_is(desk, form):
    form.focus("name")
    press(Key.Key_End, Key.Key_Left)
    desk.write("round", desk.ids.paris, place="Cairo")
    assert focused().cursorPosition() == len("Paris I")


def test_a_record_that_goes_while_it_is_typed_into_leaves_a_form_that_cannot_be_typed_into(
    desk, form
):
    form.focus("place")
    press("Par")
    with desk.session.database.unit("Delete") as unit:
        unit.remove("round", desk.ids.paris)
    assert not form.isEnabled()
    form.show_record(None)
    assert desk.refused == []


# --- names for those who do not see the screen


@pytest.mark.parametrize("name", ["name", "when", "place", "format", "follows_id", "aim"])
def test_a_control_is_named_by_its_label(form, name):
    field = form.fields[name]
    assert field.caption.text() == field.editor.accessibleName() != ""
    assert field.caption.buddy() is field.editor
    assert field.caption.textFormat() is Qt.TextFormat.PlainText


def test_a_flag_is_named_by_its_own_text(desk):
    form = RecordForm(desk.session, "delegate", (("head",),))
    editor = form.fields["head"].editor
    assert editor.text() == editor.accessibleName() == "Head"
    desk.place(form)


def test_the_evidence_follows_the_field_the_person_is_in(desk, form, qtbot):
    with qtbot.waitSignal(desk.session.selected) as heard:
        form.focus("when")
    assert heard.args == ["round", desk.ids.paris, "when"]


def test_a_sentence_is_shown_as_plain_text(form):
    form.focus("when")
    press("<b>5 May</b>", ENTER)
    wrong = next(w for w in form.findChildren(QLabel) if w.text() == form.fields["when"].complaint)
    assert wrong.textFormat() is Qt.TextFormat.PlainText


def test_the_negotiation_is_edited_in_the_same_way(desk):
    form = RecordForm(desk.session, "negotiation", (("name",), ("tlp",)))
    desk.place(form)
    form.show_record(desk.ids.negotiation)
    form.focus("tlp")
    press("RED", TAB)
    assert desk.read(NegotiationRow, desk.ids.negotiation).tlp == "RED"
