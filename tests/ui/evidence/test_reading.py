from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from negotiator.store.verbs import evidence
from negotiator.ui.evidence import flowed
from negotiator.ui.evidence.citation_card import SHORT, CitationCard
from negotiator.ui.evidence_panel import EMPTY
from tests.ui.evidence.conftest import Desk


def labels(desk: Desk) -> list[str]:
    """What the visible labels say, from top to bottom."""
    QApplication.processEvents()
    found = [label for label in desk.panel.findChildren(QLabel) if label.isVisible()]
    found.sort(key=lambda label: label.mapTo(desk.panel, label.rect().topLeft()).y())
    return [label.text() for label in found if label.text()]


def cards(desk: Desk) -> list[CitationCard]:
    QApplication.processEvents()
    found = [card for card in desk.panel.findChildren(CitationCard) if card.isVisible()]
    return sorted(found, key=lambda card: card.mapTo(desk.panel, card.rect().topLeft()).y())


def test_with_nothing_selected_it_says_what_appears_here(desk: Desk) -> None:
    assert labels(desk) == [EMPTY]


def test_a_record_shows_what_proves_it_its_fields_and_its_parts(desk: Desk) -> None:
    desk.session.select("round", desk.talks.paris)
    assert labels(desk)[:5] == ["Paris II", "Round", "Evidence 3", "When", "David Barnea, Israel"]
    assert [card.cited.quote for card in cards(desk)] == [
        "",
        "arrived in Paris on Friday",
        "led by David Barnea",
    ]


def test_a_field_shows_its_own_and_the_records_and_counts_the_rest(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.session.select("round", desk.talks.paris, "when")
    assert labels(desk)[:4] == ["Paris II", "When", "Evidence 2", "Whole record"]
    rest = desk.one(QPushButton, "1 more on other fields and parts")
    rest.setFocus()
    qtbot.keyClick(rest, " ")
    assert len(cards(desk)) == 3


def test_a_card_says_all_of_a_citation(desk: Desk) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    agreed, other = cards(desk)
    assert agreed.accessibleName() == (
        "“35 to 40 hostages”, a Hamas source, via News agency · 23 Feb 2024 "
        "B3: usually reliable, possibly true"
    )
    assert other.accessibleName().endswith("differs: 105 recorded: 35–40")
    assert "Evidence 2 sources differ" in labels(desk)


def test_the_grade_explains_itself_under_the_mouse(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tips: list[str] = []
    monkeypatch.setattr(
        flowed, "QToolTip", SimpleNamespace(showText=lambda _at, tip, _w: tips.append(tip))
    )
    desk.session.select("term", desk.talks.term, "amount")
    card = cards(desk)[0]
    ((where, _badge),) = card._laid.out(int(card._inside().width()), card).marks
    place = (where.center() + card._inside().topLeft()).toPoint()
    event = QHelpEvent(QHelpEvent.Type.ToolTip, place, card.mapToGlobal(place))
    QApplication.sendEvent(card, event)
    assert tips == ["<qt>B3: usually reliable, possibly true</qt>"]


def test_markup_in_the_words_of_a_source_stays_words(desk: Desk) -> None:
    wild = '<b>bold</b> &amp; <img src="file:///etc/passwd"> & so on'
    with desk.session.database.unit("Cite") as unit:
        evidence.cite(unit, ("party", desk.talks.israel), desk.talks.agency, quote=wild)
    desk.session.select("party", desk.talks.israel)
    assert cards(desk)[0].accessibleName().startswith(f"“{wild}”")


def test_a_long_quote_is_cut_until_more_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    quote = "وقف إطلاق النار 🕊 " * 400
    with desk.session.database.unit("Cite") as unit:
        evidence.cite(unit, ("party", desk.talks.israel), desk.talks.agency, quote=quote)
    desk.session.select("party", desk.talks.israel)
    (card,) = cards(desk)
    short = card.height()
    assert len(card.accessibleName()) < SHORT + 150
    more = desk.one(QPushButton, "more")
    more.setFocus()
    qtbot.keyClick(more, " ")
    qtbot.waitUntil(lambda: card.height() > 4 * short)
    qtbot.keyClick(desk.one(QPushButton, "less"), " ")
    qtbot.waitUntil(lambda: card.height() == short)


def test_a_word_without_an_end_is_broken_and_nothing_is_wider_than_the_panel(
    desk: Desk, qtbot: QtBot
) -> None:
    with desk.session.database.unit("Cite") as unit:
        evidence.cite(
            unit, ("party", desk.talks.israel), desk.talks.agency, quote="x" * 250, claim="y" * 400
        )
        evidence.add_tag(unit, ("party", desk.talks.israel), "z" * 300)
        unit.change("party", desk.talks.israel, name="w" * 400)
    desk.session.select("party", desk.talks.israel)
    qtbot.waitUntil(lambda: cards(desk)[0].height() > 100)
    right = desk.panel.width()
    for widget in (*desk.panel.findChildren(QLabel), *desk.panel.findChildren(QAbstractButton)):
        if widget.isVisible():
            assert widget.mapTo(desk.panel, widget.rect().topRight()).x() <= right


def test_the_accent_line_is_where_the_quote_begins(desk: Desk) -> None:
    with desk.session.database.unit("Cite") as unit:
        evidence.cite(unit, ("party", desk.talks.israel), desk.talks.agency, quote="הפסקת אש")
        evidence.cite(unit, ("party", desk.talks.israel), desk.talks.agency, quote="a ceasefire")
    desk.session.select("party", desk.talks.israel)
    hebrew, english = (card.grab().toImage() for card in cards(desk))
    middle = hebrew.height() // 2
    assert hebrew.pixelColor(hebrew.width() - 2, middle).name() == "#1f5f8b"
    assert hebrew.pixelColor(1, middle).name() != "#1f5f8b"
    assert english.pixelColor(1, english.height() // 2).name() == "#1f5f8b"


def test_a_claim_that_differs_has_an_amber_line(desk: Desk) -> None:
    desk.session.select("term", desk.talks.term, "amount")
    agreed, other = (card.grab().toImage().pixelColor(1, 20).name() for card in cards(desk))
    assert (agreed, other) == ("#1f5f8b", "#d28a00")


def test_what_changed_is_told_latest_first_and_all_of_it_when_asked(
    desk: Desk, qtbot: QtBot
) -> None:
    for number in range(14):
        with desk.session.database.unit("Rename") as unit:
            unit.change("party", desk.talks.israel, description=f"Number {number}")
    desk.session.select("party", desk.talks.israel)
    told = labels(desk)[labels(desk).index("History") + 1 :]
    assert told[0] == "Description changed to “Number 13”, was “Number 12” · just now"
    assert len(told) == 10
    show_all = desk.one(QPushButton, "Show all")
    show_all.setFocus()
    qtbot.keyClick(show_all, " ")
    told = labels(desk)[labels(desk).index("History") + 1 :]
    assert (len(told), told[-1]) == (15, "Added · just now")
    assert desk.named(QPushButton, "Show all") == []


def test_a_change_to_what_is_shown_is_seen_at_once(desk: Desk) -> None:
    desk.session.select("round", desk.talks.paris)
    with desk.session.database.unit("Rename") as unit:
        unit.change("round", desk.talks.paris, name="Paris, February")
        unit.change("source", desk.talks.agency, publisher="AFP")
    assert labels(desk)[0] == "Paris, February"
    assert "via AFP" in cards(desk)[1].accessibleName()


def test_a_citation_that_did_not_change_keeps_its_widget(desk: Desk) -> None:
    desk.session.select("round", desk.talks.paris)
    before = cards(desk)
    with desk.session.database.unit("Cite") as unit:
        evidence.cite(unit, ("round", desk.talks.paris), desk.talks.outlook, field="when")
    assert [card for card in cards(desk) if card in before] == before


@pytest.mark.parametrize("hidden", [False, True])
def test_it_reads_only_for_what_it_shows_and_only_in_sight(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, hidden: bool
) -> None:
    desk.session.select("round", desk.talks.paris)
    desk.panel.setHidden(hidden)
    readings: list[object] = []
    monkeypatch.setattr(desk.panel, "_show", lambda *shown: readings.append(shown))
    with desk.session.database.unit("Elsewhere") as unit:
        unit.change("term", desk.talks.term, amount="40")
    assert readings == []
    with desk.session.database.unit("Here") as unit:
        unit.change("round", desk.talks.paris, place="Lyon")
        unit.change("round", desk.talks.paris, place="Nice")
    assert len(readings) == (0 if hidden else 1)
    desk.panel.show()
    assert len(readings) == 1


def test_a_deleted_record_leaves_the_panel_and_undo_brings_it_back(desk: Desk) -> None:
    desk.session.select("round", desk.talks.paris)
    with desk.session.database.unit("Delete") as unit:
        unit.remove("round", desk.talks.paris)
    assert labels(desk) == [EMPTY]
    desk.session.undo()
    assert labels(desk)[0] == "Paris II"
    assert len(cards(desk)) == 3


def test_another_negotiation_empties_it(desk: Desk) -> None:
    desk.session.select("round", desk.talks.paris)
    desk.session.move_to(desk.talks.negotiation)
    assert labels(desk) == [EMPTY]


def test_nothing_of_the_record_before_is_left_in_sight(desk: Desk) -> None:
    with desk.session.database.unit("Rename") as unit:
        unit.change("round", desk.talks.paris, name="Paris")
    desk.session.select("round", desk.talks.paris)
    assert "David Barnea, Israel" in labels(desk)
    desk.session.select("party", desk.talks.israel)
    assert labels(desk) == [
        "Israel",
        "Party",
        "Evidence 0",
        "Tags",
        "Notes",
        "History",
        "Added · just now",
    ]
    assert cards(desk) == []
