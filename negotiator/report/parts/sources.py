"""The list of sources that footnotes lead to, and what the grades mean."""

from __future__ import annotations

from datetime import date

from negotiator.domain.date_words import date_words
from negotiator.domain.vocabulary import Credibility, Reliability, Tlp
from negotiator.report.footnotes import Entry, Footnotes
from negotiator.report.model import (
    Badge,
    Column,
    Line,
    Lines,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
    Words,
)
from negotiator.report.wording import joined, shortened, words

_COLUMNS = tuple(
    Column(((Words(head),),), share)
    for head, share in (("No.", 0.35), ("Source", 6.6), ("Published", 1.05), ("Grade", 0.6))
)
_LONGEST = 280
"""Characters of a quote that are printed."""


def sources_section(notes: Footnotes, *, quotes: bool) -> Section | None:
    """Return the sources used, by number; with `quotes` also the passages they were used for."""
    if not notes.entries:
        return None
    table = Table(_COLUMNS, tuple(_row(e, quotes) for e in notes.entries), fine=True)
    return Section("Sources", (table, Paragraph((Words(_legend(), Style.DIM),), fine=True)))


def _row(entry: Entry, quotes: bool) -> Row:
    source: Line = (Words(_named(entry)),)
    if entry.source.tlp is not Tlp.CLEAR:
        source += (Words(" "), Badge(entry.source.tlp.label))
    lines: Lines = (source,)
    if quotes:
        lines += tuple(
            (Words(f"“{shortened(quote, _LONGEST)}”", Style.DIM, entry.source.language),)
            for quote in entry.quotes
        )
        if entry.source.address:
            lines += ((Words(entry.source.address, Style.DIM),),)
    when = date_words(entry.source.when) if entry.source.when else ""
    number, published, grade = words(str(entry.number)), words(when), words(entry.grade.code)
    return Row(((number,), lines, (published,) if when else (), (grade,)), source=entry.number)


def _named(entry: Entry) -> str:
    source = entry.source
    named = joined((source.publisher, source.author, f"“{source.title}”"), ", ")
    return f"{named}. Attributed to {entry.attribution}" if entry.attribution else named


def _legend() -> str:
    letters = "; ".join(f"{letter.value} {letter.meaning}" for letter in Reliability)
    digits = "; ".join(f"{digit.value} {digit.meaning}" for digit in Credibility)
    return (
        "Grades are those of the Admiralty code (NATO AJP-2.1). The letter is the reliability of "
        f"the source: {letters}. The digit is the credibility of what it says: {digits}."
    )


def strictest(notes: Footnotes, *labels: Tlp | None) -> Tlp:
    """Return the strictest of the labels and of those of the sources used."""
    used = [entry.source.tlp for entry in notes.entries]
    return max((*used, *(x for x in labels if x)), key=lambda label: label.strictness)


def newest(notes: Footnotes) -> date | None:
    """Return the last day on which any source used can have been published."""
    published = [entry.source.when for entry in notes.entries]
    days = [day for when in published if when for day in (when.last or when.first,) if day]
    return max(days, default=None)
