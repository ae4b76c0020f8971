"""Sources, their saved text and its fingerprint."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtWidgets import QLineEdit

from negotiator.store.row_classes import CitationRow
from negotiator.ui.fields.paragraphs import LONGEST
from negotiator.ui.rooms.sources import SourcesRoom
from tests.ui.keyboard import ENTER, TAB, Key, focused, press

ARTICLE = "Israel’s delegation arrived in Paris on Friday. It is headed by David Barnea."


@pytest.fixture
def room(sample):
    return sample(SourcesRoom)


def fingerprint(room):
    (line,) = (
        line
        for line in room.detail().findChildren(QLineEdit)
        if line.accessibleName() == "Fingerprint"
    )
    return line


def test_a_source_is_entered_by_keyboard_and_undone(room):
    first = room.dump()
    room.room.new()
    press("On the talks", TAB, "Agency", TAB, "A. Writer", TAB, "statement", TAB, "en", TAB)
    press(
        "23 Feb 2024", TAB, "24 Feb 2024", TAB, "agency.example/talks", TAB, "B", TAB, "GREEN", TAB
    )
    press(ARTICLE)
    focused().clearFocus()
    source = room.read(*room.shown())
    assert (source.title, source.publisher, source.author) == (
        "On the talks",
        "Agency",
        "A. Writer",
    )
    assert (source.kind, source.language) == ("statement", "en")
    assert (source.when.text, source.retrieved.text) == ("2024-02-23", "2024-02-24")
    assert (source.reliability, source.tlp, source.text) == ("B", "GREEN", ARTICLE)
    assert room.lines()[room.names().index("On the talks")] == [
        "23 Feb 2024, Agency", "On the talks", "reliability B", "0",
    ]  # fmt: skip
    room.undo_all(first)


def test_the_fingerprint_follows_the_text_and_cannot_be_typed_over(room):
    room.room.new()
    line = fingerprint(room)
    assert line.isReadOnly()
    assert line.text() == ""
    room.at("text")
    press(ARTICLE, TAB)
    assert focused() is line
    assert line.text() == hashlib.sha256(ARTICLE.encode()).hexdigest()
    room.session.undo()
    assert line.text() == ""


def test_a_quote_is_found_in_a_text_that_is_saved_later(room):
    room.room.new()
    with room.write() as unit:
        quote = unit.add(
            "citation", subject_kind="party", subject_id=room.named("party", "Israel"),
            source_id=room.shown()[1], quote="headed by David Barnea",
        )  # fmt: skip
    room.at("text")
    press(ARTICLE, TAB)
    (found,) = [one for one in room.all(CitationRow) if one.id == quote]
    assert ARTICLE[found.start : found.end] == "headed by David Barnea"


@pytest.mark.parametrize(
    "text", ["Words that were said. " * 50_000, "א" * 500_000, "A line.\n" * 125_000]
)
def test_a_megabyte_of_text_is_shown_typed_into_and_kept_to_the_letter(room, text):
    with room.write() as unit:
        source = unit.add("source", title="Long", text=text)
    room.room.show_record("source", source)
    room.at("text")
    document = focused().document()
    longest = max(document.findBlockByNumber(n).length() for n in range(document.blockCount()))
    assert longest <= LONGEST + 1, "Qt takes minutes for a paragraph of a megabyte"
    press("x", TAB)
    kept = room.read("source", source).text
    assert kept == f"x{text}".strip()
    assert fingerprint(room).text() == hashlib.sha256(kept.encode()).hexdigest()


def test_the_citations_of_the_list_follow_what_is_cited(room):
    source = room.shown()
    at = room.room.list.currentIndex().row()
    before = int(room.lines()[at][3])
    with room.write() as unit:
        unit.add("citation", subject_kind="party", subject_id=room.named("party", "Israel"),
                 source_id=source[1])  # fmt: skip
    assert int(room.lines()[at][3]) == before + 1


def test_a_source_that_proves_something_is_not_deleted(room):
    before = room.dump()
    press(Key.Key_Delete)
    assert "is still used by" in str(room.refused[0])
    assert room.dump() == before


def test_a_title_cannot_be_emptied(room):
    room.at("title")
    room.field("title").selectAll()
    press(Key.Key_Delete, ENTER)
    assert room.detail().form.fields["title"].complaint == "“Title” is needed: fill it in."
