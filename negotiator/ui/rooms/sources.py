"""The room of the sources: who published what, when, and how reliable it is."""

from __future__ import annotations

from negotiator.domain.date_words import date_words
from negotiator.store.queries.listing import View
from negotiator.store.queries.sources import SourceLine, sources
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Badge, Break, Cell, Text
from negotiator.ui.rooms.cited import Cited
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.fingerprint import Fingerprint
from negotiator.ui.rooms.record_room import Empty, RecordRoom


def _when(line: SourceLine) -> Cell:
    when = Text(date_words(line.when) if line.when else "")
    return Cell.of(when, Break(), Text(line.publisher, dim=True))


def _titled(line: SourceLine) -> Cell:
    return Cell.titled(line.title)


def _reliability(line: SourceLine) -> Cell:
    return Cell.of(Badge(line.reliability, "plain", f"reliability {line.reliability}"))


def _citations(line: SourceLine) -> Cell:
    return Cell.of(Text(str(line.citations), dim=not line.citations))


class SourcesRoom(RecordRoom):
    """Sources, and what each of them proves."""

    title = "Sources"
    icon = "sources"
    group = "Evidence"
    kinds = ("source",)
    makes = "source"
    empty = Empty(
        "A source is an article, a statement, a document or an interview. Every figure can be "
        "followed to the words of the source that said it.",
        "Add the first source",
    )
    listing = Listing(
        title="Sources",
        kind="source",
        read=sources,
        columns=(
            ListColumn("Published", "when", _when, 9),
            ListColumn("Source", "title", _titled, 22),
            ListColumn("Grade", "reliability", _reliability, 2),
            ListColumn("Cited", "citations", _citations, 2),
        ),
        first=View(order="when", descending=True),
        touched_by=("source", "citation"),
    )
    details = (
        DetailOf(
            "source",
            fields=(
                ("title",),
                ("publisher", "author"),
                ("kind", "language"),
                ("when", "retrieved"),
                ("address",),
                ("reliability", "tlp"),
                ("text",),
            ),
            panels=(Fingerprint, Cited),
            first_field="title",
        ),
    )
