"""Choosing a record by its name with the keyboard alone."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QVBoxLayout, QWidget

from negotiator.store.row_classes import OfficeRow, PartyRow, PersonRow, RoundRow
from negotiator.ui.fields.editor import NewRecord
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.fields.suggestions import Suggestions
from negotiator.ui.record_form import RecordForm
from tests.ui.keyboard import CTRL, ENTER, ESCAPE, TAB, UNDO, Key, focused, press


@pytest.fixture
def form(desk):
    made = RecordForm(desk.session, "person", (("party_id",), ("name",)))
    desk.place(made)
    made.show_record(desk.ids.barnea)
    made.focus("party_id")
    return made


def editor(form, name="party_id") -> ReferenceEditor:
    found = form.fields[name].editor
    assert isinstance(found, ReferenceEditor)
    return found


def offered(window) -> list[str]:
    (shown,) = [w for w in window.findChildren(Suggestions) if w.isVisible()]
    return [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]


def marked(window) -> str | None:
    (shown,) = [w for w in window.findChildren(Suggestions) if w.isVisible()]
    return shown.currentIndex().data()


def party_of_barnea(desk):
    return desk.read(PersonRow, desk.ids.barnea).party_id


def clear():
    press((Key.Key_A, CTRL), Key.Key_Delete)


def test_typing_offers_what_begins_so_and_creating_it_last(desk, form):
    press("mo")
    assert offered(desk.window) == ["Mossad", "create party “mo”"]
    assert marked(desk.window) == "Mossad"


@pytest.mark.parametrize("key", [ENTER, TAB])
def test_enter_and_tab_take_the_first(desk, form, key):
    press("ham", key)
    assert editor(form).text() == "Hamas"
    assert party_of_barnea(desk) == desk.ids.hamas
    assert not editor(form).choosing


def test_arrows_walk_through_the_list_and_round_its_ends(desk, form):
    press("a")
    assert offered(desk.window) == ["Hamas", "Israel", "Mossad", "create party “a”"]
    press(Key.Key_Down, Key.Key_Down)
    assert marked(desk.window) == "Mossad"
    press(Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert marked(desk.window) == "create party “a”"
    press(Key.Key_Down, ENTER)
    assert party_of_barnea(desk) == desk.ids.hamas


def test_arrow_down_in_a_closed_list_shows_all_the_chosen_one_marked(desk, form):
    press(Key.Key_Down)
    assert offered(desk.window) == ["Hamas", "Israel", "Mossad"]
    assert marked(desk.window) == "Israel"
    press(TAB)
    assert party_of_barnea(desk) == desk.ids.israel


def test_escape_closes_the_list_and_nothing_else(desk, form):
    press("mo", ESCAPE)
    assert not editor(form).choosing
    assert editor(form).text() == "mo"
    press(ESCAPE)
    assert editor(form).text() == "Israel"


def test_a_name_is_known_however_it_is_spelt(desk, form):
    press("HAMÁS")
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert party_of_barnea(desk) == desk.ids.hamas
    assert editor(form).text() == "Hamas"


def test_another_name_in_another_script_finds_the_record(desk):
    with desk.session.database.unit("Alias") as unit:
        unit.add("alias", subject_kind="party", subject_id=desk.ids.hamas, name="حماس")
    form = RecordForm(desk.session, "person", (("party_id",),))
    desk.place(form)
    form.show_record(desk.ids.barnea)
    form.focus("party_id")
    press("حَماس")
    assert offered(desk.window) == ["Hamas · حماس"]
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert party_of_barnea(desk) == desk.ids.hamas


def test_creating_makes_one_record_in_the_same_step(desk, form):
    press("Qatar")
    assert offered(desk.window) == ["create party “Qatar”"]
    press(ENTER, TAB)
    (made,) = desk.all(PartyRow, name="Qatar")
    assert party_of_barnea(desk) == made.id
    assert editor(form).text() == "Qatar"
    assert desk.undo_label == "Set Party of David Barnea"
    press(UNDO)
    assert desk.all(PartyRow, name="Qatar") == []
    assert party_of_barnea(desk) == desk.ids.israel
    assert editor(form).text() == "Israel"


def test_a_known_name_is_not_offered_for_creation(desk, form):
    press("israel")
    assert offered(desk.window) == ["Israel"]


def test_a_name_that_is_only_spelt_alike_is_never_taken_for_it(desk, form):
    press("Hamaz")
    assert offered(desk.window) == ["Hamas", "create party “Hamaz”"]
    assert marked(desk.window) is None
    press(TAB)
    assert "There is no party “Hamaz”" in form.fields["party_id"].complaint
    assert party_of_barnea(desk) == desk.ids.israel


def test_leaving_an_unknown_name_keeps_it_and_says_so(desk, form):
    press("Atlantis")
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert editor(form).text() == "Atlantis"
    assert "There is no party “Atlantis”" in form.fields["party_id"].complaint
    assert desk.all(PartyRow, name="Atlantis") == []


def test_emptying_the_field_clears_the_reference(desk, form):
    clear()
    press(TAB)
    assert party_of_barnea(desk) is None
    assert desk.undo_label == "Set Party of David Barnea"


def test_a_reference_that_is_needed_cannot_be_emptied(desk):
    form = RecordForm(desk.session, "position", (("party_id",), ("stance",)))
    desk.place(form)
    form.show_record(desk.ids.position)
    form.focus("party_id")
    clear()
    press(TAB)
    assert form.fields["party_id"].complaint == "“Party” is needed: fill it in."
    press((Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier), ESCAPE)
    assert editor(form).text() == "Hamas"


def test_two_of_one_name_are_told_apart_and_must_be_chosen_between(desk):
    with desk.session.database.unit("Offices") as unit:
        unit.add("office", name="Director", party_id=desk.ids.hamas)
        tenure = unit.add("tenure", person_id=desk.ids.barnea, office_id=desk.ids.director)
    form = RecordForm(desk.session, "tenure", (("office_id",), ("when",)))
    desk.place(form)
    form.show_record(tenure)
    form.focus("office_id")
    press("director")
    assert offered(desk.window) == ["Director · Mossad", "Director · Hamas"]
    desk.elsewhere.setFocus(Qt.FocusReason.MouseFocusReason)
    assert form.fields["office_id"].complaint.startswith("There are 2 offices called “director”")


def test_an_office_is_found_by_its_party_and_made_for_it(desk):
    with desk.session.database.unit("Tenure") as unit:
        tenure = unit.add("tenure", person_id=desk.ids.barnea, office_id=desk.ids.director)
    form = RecordForm(desk.session, "tenure", (("office_id",),))
    desk.place(form)
    form.show_record(tenure)
    form.focus("office_id")
    press("mossad")
    assert offered(desk.window)[0] == "Director · Mossad"
    clear()
    press("Spokesman, Hamas", ENTER)
    (made,) = desk.all(OfficeRow, name="Spokesman")
    assert made.party_id == desk.ids.hamas


def test_records_of_another_negotiation_are_not_offered(desk):
    with desk.session.database.unit("Add") as unit:
        other = unit.add("negotiation", name="Colombia")
        unit.add("round", negotiation_id=other, name="Paris round of another negotiation")
        first = unit.add("round", negotiation_id=desk.ids.negotiation, name="Paris I")
    form = RecordForm(desk.session, "round", (("follows_id",),))
    desk.place(form)
    form.show_record(desk.ids.paris)
    form.focus("follows_id")
    press("paris")
    assert offered(desk.window) == ["Paris I", "Paris II", "create round “paris”"]
    press(ENTER)
    assert desk.read(RoundRow, desk.ids.paris).follows_id == first


def test_a_name_too_long_for_any_record_is_refused_when_it_is_to_be_made(desk, form, qapp):
    qapp.clipboard().setText("x" * 2**20)
    press((Key.Key_V, CTRL), ENTER)
    assert "may have 500" in form.fields["party_id"].complaint
    assert len(desk.all(PartyRow)) == 3


def test_going_to_another_room_chooses_nothing(desk, form):
    press("mo")
    form.hide()
    assert party_of_barnea(desk) == desk.ids.israel


def test_clicking_a_suggestion_takes_it_and_saves(desk, form):
    press("mo")
    (shown,) = [w for w in desk.window.findChildren(Suggestions) if w.isVisible()]
    place = shown.visualRect(shown.model().index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert party_of_barnea(desk) == desk.ids.mossad
    assert focused() is editor(form)


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("place", ["top", "bottom"])
def test_the_list_stays_inside_the_window_beside_its_field(desk, direction, place):
    field = ReferenceEditor(desk.session, ("party",))
    desk.window.setLayoutDirection(direction)
    field.setParent(desk.window)
    size = desk.window.size()
    field.setGeometry(size.width() - 90, 5 if place == "top" else size.height() - 35, 85, 30)
    field.show()
    field.setFocus()
    press("a")
    (shown,) = [w for w in desk.window.findChildren(Suggestions) if w.isVisible()]
    assert desk.window.rect().contains(shown.geometry())
    assert not shown.geometry().intersects(field.geometry())
    if direction is Qt.LayoutDirection.RightToLeft:
        assert shown.geometry().right() == field.geometry().right()


def test_the_list_follows_its_field_when_the_room_is_scrolled(desk):
    inner, area = QWidget(), QScrollArea()
    column = QVBoxLayout(inner)
    field = ReferenceEditor(desk.session, ("party",))
    column.addWidget(field)
    inner.setMinimumHeight(3000)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    desk.place(area)
    area.ensureWidgetVisible(field)
    field.setFocus()
    press("a")
    (shown,) = [w for w in desk.window.findChildren(Suggestions) if w.isVisible()]
    area.verticalScrollBar().setValue(area.verticalScrollBar().value() + 60)
    below = field.mapTo(desk.window, QPoint(0, field.height()))
    assert 0 < shown.y() - below.y() < 8 or shown.geometry().bottom() < below.y()


def test_the_list_goes_with_its_editor(desk, qtbot):
    holder = QWidget()
    desk.place(holder)
    field = ReferenceEditor(desk.session, ("party",), parent=holder)
    field.show()
    field.setFocus()
    press("mo")
    (shown,) = desk.window.findChildren(Suggestions)
    with qtbot.waitSignal(shown.destroyed):
        holder.deleteLater()
    assert desk.window.findChildren(Suggestions) == []


def test_an_editor_that_is_gone_is_not_kept_alive(desk):
    field = ReferenceEditor(desk.session, ("party",), parent=desk.window)
    field.show()
    field.setFocus()
    press("mo")
    watched = weakref.ref(field)
    field.deleteLater()
    del field
    QApplication.sendPostedEvents(None, 52)  # deferred deletions
    QApplication.processEvents()
    gc.collect()
    assert watched() is None


def test_the_window_may_go_before_the_editor(desk, qtbot):
    window = QWidget()
    field = ReferenceEditor(desk.session, ("party",), parent=window)
    with qtbot.waitActive(window):
        window.show()
    field.setFocus()
    press("mo")
    (shown,) = window.findChildren(QListView)
    field.setParent(desk.window)
    with qtbot.waitSignal(shown.destroyed):
        window.deleteLater()
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    field.show()
    field.setFocus()
    press("s")
    assert offered(desk.window) == ["Mossad", "create party “mos”"]


def test_a_new_record_is_shown_by_its_name(desk):
    field = ReferenceEditor(desk.session, ("person", "party"), parent=desk.window)
    field.show_value(NewRecord("party", "Qatar"))
    assert field.text() == "Qatar"
    assert field.chosen_kind == "party"
    assert not field.touched()
    assert field.value() == NewRecord("party", "Qatar")


def test_the_best_match_comes_first_whatever_its_kind(desk):
    with desk.session.database.unit("Add") as unit:
        unit.add("party", name="Families of David")
    field = ReferenceEditor(desk.session, ("party", "person"), parent=desk.window)
    field.show()
    field.setFocus()
    press("david")
    assert offered(desk.window)[:2] == ["David Barnea", "Families of David"]


def test_words_may_come_in_any_order(desk):
    field = ReferenceEditor(desk.session, ("person",), parent=desk.window)
    field.show()
    field.setFocus()
    press("barnea da")
    assert offered(desk.window)[0] == "David Barnea"
