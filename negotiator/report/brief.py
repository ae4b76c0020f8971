"""The negotiation brief: everything recorded of one negotiation, in the order one asks for it."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection

from negotiator.domain.date_words import date_words
from negotiator.report import material as materials
from negotiator.report.assembly import assembled
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import Callout, Line, Report, Section, Words
from negotiator.report.options import Options, Part
from negotiator.report.parts.claims import claims_section
from negotiator.report.parts.context import events_section, figures_section
from negotiator.report.parts.notes import notes_section
from negotiator.report.parts.participants import participants_section
from negotiator.report.parts.positions import positions_section
from negotiator.report.parts.proposals import proposals_section
from negotiator.report.parts.rounds import rounds_section
from negotiator.report.wording import capital, counted, ended, joined, listed, prose


def brief_report(connection: Connection, options: Options) -> Report:
    """Return the brief on a negotiation. Raises `Refused` when the negotiation is gone."""
    material = materials.read(connection, options.negotiation_id)
    notes = Footnotes(material)
    made = (_PARTS[part](material, notes) for part in options.chosen_parts)
    sections = tuple(section for section in made if section is not None)
    return assembled(
        material,
        notes,
        options,
        title=material.negotiation.name,
        running="negotiation brief",
        lead=_lead(material, len({entry.source.id for entry in notes.entries})),
        sections=sections,
        quotes=True,
    )


def _summary(material: Material, notes: Footnotes) -> Section | None:
    summary = prose(material.negotiation.summary)
    if not summary:
        return None
    proof = notes.marks(("negotiation", material.negotiation.id))
    return Section("Summary", (Callout(ended(summary, proof)),))


def _lead(material: Material, sources: int) -> Line:
    """Return what the brief holds, in numbers."""
    when = material.negotiation.when
    held = (
        (len(material.participation), "party taking part", "parties taking part"),
        (len(material.round), "round", "rounds"),
        (len(material.proposal), "proposal", "proposals"),
        (len(material.position), "stated position", "stated positions"),
        (sources, "source", "sources"),
    )
    told = listed([counted(n, one, many) for n, one, many in held if n])
    sentences = (
        f"{capital(date_words(when, long=True))}." if when else "",
        f"{told}." if told else "Nothing is recorded of it yet.",
    )
    return (Words(joined(sentences, " ")),)


_PARTS: dict[Part, Callable[[Material, Footnotes], Section | None]] = {
    Part.SUMMARY: _summary,
    Part.PARTICIPANTS: participants_section,
    Part.ROUNDS: rounds_section,
    Part.PROPOSALS: proposals_section,
    Part.POSITIONS: positions_section,
    Part.EVENTS: events_section,
    Part.FIGURES: figures_section,
    Part.CLAIMS: claims_section,
    Part.NOTES: notes_section,
}
