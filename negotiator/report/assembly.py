"""What every report has around its parts: label, page header and footer, list of sources."""

from __future__ import annotations

from datetime import date

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import Line, Report, Section
from negotiator.report.options import Options
from negotiator.report.parts.notes import private_notes
from negotiator.report.parts.sources import newest, sources_section, strictest
from negotiator.report.wording import counted, joined


def assembled(
    material: Material,
    notes: Footnotes,
    options: Options,
    *,
    title: str,
    running: str,
    lead: Line,
    sections: tuple[Section, ...],
    quotes: bool,
    landscape: bool = False,
) -> Report:
    """Return the report: its parts, then the sources that these used."""
    sources = sources_section(notes, quotes=quotes)
    demanded = strictest(notes, material.negotiation.tlp)
    name = material.negotiation.name
    title = options.title if any(map(str.isalnum, options.title)) else title
    return Report(
        title=title,
        document=title if name in title else joined((title, name)),
        running=f"{name} · {running}",
        tlp=strictest(notes, demanded, options.tlp),
        lead=lead,
        sections=(*sections, sources) if sources else sections,
        footer=_footer(newest(notes), options.printed),
        paper=options.paper,
        landscape=landscape,
        leaving=_leaving(material, notes),
        demanded=demanded,
        unproved=notes.unproved,
    )


def _footer(known: date | None, printed: date | None) -> str:
    return joined(
        (
            f"As known on {_day(known)}" if known else "",
            f"printed {_day(printed)}" if printed else "",
        )
    )


def _day(day: date) -> str:
    return date_words(Edtf(day.isoformat()), long=True)


def _leaving(material: Material, notes: Footnotes) -> tuple[str, ...]:
    """Return what to know before the report leaves the house."""
    entries = notes.entries
    sources = counted(len({entry.source.id for entry in entries}), "source", "sources")
    above = f", none above {strictest(notes).value}" if entries else ""
    claims = counted(notes.claim_count, "claim that differs", "claims that differ")
    figures = counted(len(notes.unproved), "figure", "figures")
    private = counted(private_notes(material), "private note", "private notes")
    return (
        f"{sources}{above}",
        f"{claims}, shown beside what was recorded" if notes.claim_count else claims,
        f"{figures} without a source",
        f"{private} left out",
    )
