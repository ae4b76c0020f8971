"""A proposal with its terms, who tabled it, what was answered."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from negotiator.store.row_classes import PositionRow, TablingRow, TermRow
from negotiator.ui.rooms.proposals import ProposalsRoom
from tests.ui.keyboard import ENTER, ESCAPE, TAB, Key, focused, press


@pytest.fixture
def room(sample):
    return sample(ProposalsRoom)


@pytest.fixture
def framework(room):
    found = room.named("proposal", "Framework of Paris")
    room.room.show_record("proposal", found)
    return found


def strip(room):
    (found,) = (one for one in room.detail().strips if one is not None)
    return found


def test_a_proposal_with_its_terms_is_entered_by_keyboard_and_undone(room):
    first = room.dump()
    room.room.new()
    proposal = room.shown()[1]
    press("Draft of March", TAB, "draft", TAB, "under", TAB, "late Mar 2024", TAB, TAB)
    press("Framework", TAB, TAB, TAB, "In short.")
    room.begin_grid("Tabled by")
    press("Qatar", TAB)
    room.begin_grid("Terms")
    press("Pause", TAB, "42", TAB)
    press(ESCAPE)
    room.begin_grid("Terms")
    press("Hostages", TAB, "35-40", TAB, ESCAPE)
    room.begin_grid("Answers")
    press("Hamas", TAB, ESCAPE)
    stored = room.read("proposal", proposal)
    assert (stored.name, stored.kind, stored.status) == (
        "Draft of March",
        "draft",
        "under discussion",
    )
    assert stored.when.text == "[2024-03-21..2024-03-31]"
    assert stored.answers_id == room.named("proposal", "Framework of Paris")
    assert stored.summary == "In short."
    terms = room.all(TermRow, proposal_id=proposal)
    assert [(str(t.amount), t.unit) for t in terms] == [("42", "days"), ("35..40", "persons")]
    assert [t.party_id for t in room.all(TablingRow, proposal_id=proposal)] == [
        room.named("party", "Qatar")
    ]
    assert len(room.all(PositionRow, proposal_id=proposal)) == 1
    room.undo_all(first)


def test_a_unit_may_be_typed_before_the_amount_is_known(room, framework):
    room.begin_grid("Terms")
    press("Humanitarian", TAB, TAB, "lorries", TAB, ESCAPE)
    assert room.all(TermRow, proposal_id=framework)[-1].unit == "lorries"


def test_the_words_of_a_term_are_edited_under_the_grid(room, framework):
    form = strip(room)
    assert not form.isEnabled(), "no term is current"
    terms = room.grid("Terms")
    terms.setFocus()
    terms.setCurrentIndex(terms.model_.index(1, 0))
    term = room.part("Terms")[1]
    assert form.isEnabled()
    form.focus("condition")
    press("In exchange for prisoners", TAB)
    assert room.read("term", term).condition == "In exchange for prisoners"
    assert "condition: In exchange for prisoners" in room.cells("Terms")[1][6]
    terms.setFocus()
    terms.begin()
    assert not form.isEnabled(), "the empty row is no term"
    assert form.fields["condition"].editor.toPlainText() == ""


def test_what_is_typed_about_a_term_is_saved_when_another_one_is_chosen(room, framework):
    terms = room.grid("Terms")
    terms.setCurrentIndex(terms.model_.index(0, 0))
    term = room.part("Terms")[1]
    strip(room).focus("wording")
    press("“six-week pause”")
    terms.setFocus()
    terms.setCurrentIndex(terms.model_.index(1, 0))
    assert room.read("term", term).wording == "“six-week pause”"


def test_the_words_are_disabled_when_the_term_goes(room, framework):
    terms = room.grid("Terms")
    while terms.model_.rowCount() > 1:
        terms.setFocus()
        terms.setCurrentIndex(terms.model_.index(0, 0))
        press(Key.Key_Delete)
    assert not strip(room).isEnabled()
    room.session.undo()
    QApplication.processEvents()
    assert len(room.cells("Terms")) == 1


@pytest.mark.parametrize(("title", "row"), [("Terms", TermRow), ("Tabled by", TablingRow)])
def test_a_part_that_is_wanted_is_selected_within_its_proposal(room, title, row):
    wanted = room.all(row)[-1]
    kind = "term" if row is TermRow else "tabling"
    room.room.show_record(kind, wanted.id)
    assert room.shown() == ("proposal", wanted.proposal_id)
    assert room.part(title) == (kind, wanted.id)
    assert focused() is room.grid(title)
    assert room.selected[-1][:2] == (kind, wanted.id), "the evidence follows"


def test_a_part_far_down_is_scrolled_into_sight(room, qtbot):
    room.window.resize(1100, 420)
    reply = room.named("proposal", "Reply of Hamas")
    last = room.all(TermRow, proposal_id=reply)[-1]
    room.room.show_record("term", last.id)
    grid, area = room.grid("Terms"), room.detail().viewport()

    def in_sight():
        place = grid.visualRect(grid.currentIndex())
        return (
            0 <= grid.viewport().mapTo(area, place.topLeft()).y() <= area.height() - place.height()
        )

    qtbot.waitUntil(in_sight)


def test_what_is_not_there_any_more_is_not_wanted_in_vain(room):
    shown = room.shown()
    room.room.show_record("term", 999_999)
    assert room.shown() == shown


def test_undated_answers_stand_last_and_the_empty_row_after_them(room, framework):
    with room.write() as unit:
        for answer in room.all(PositionRow, proposal_id=framework):
            unit.remove("position", answer.id)
        party = room.named("party", "Hamas")
        negotiation = room.session.negotiation_id
        for when in (None, "2024-02-23", "../2024-02-07", "2024-02"):
            unit.add(
                "position", negotiation_id=negotiation, party_id=party, proposal_id=framework,
                when=when,
            )  # fmt: skip
    assert [row[2] for row in room.cells("Answers")] == [
        "Feb 2024", "until 7 Feb 2024", "23 Feb 2024", "",
    ]  # fmt: skip


def test_an_answer_that_is_dated_moves_and_the_person_with_it(room, framework):
    room.begin_grid("Answers")
    press("Qatar", TAB, "supports", TAB, "1 Jan 2024", ENTER)
    assert room.cells("Answers")[0][:3] == ["Qatar", "supports", "1 Jan 2024"]
    grid = room.grid("Answers")
    assert grid.currentIndex().row() == 0
    assert room.part("Answers")[0] == "position"


def test_the_list_names_who_tabled_it_or_else_what_it_is(room):
    names = room.names()
    assert "Framework of Paris, United States, Qatar, Egypt" in names
    assert "Draft of 24 February 2024, draft" in names


def test_the_list_follows_who_tabled_it(room, framework):
    tabled = room.grid("Tabled by")
    tabled.setFocus()
    tabled.setCurrentIndex(tabled.model_.index(0, 0))
    press(Key.Key_Delete)
    assert "Framework of Paris, Qatar, Egypt" in room.names()
