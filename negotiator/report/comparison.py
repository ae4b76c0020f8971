"""The comparison report: proposals side by side, and beside them what the parties have said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from negotiator.domain.columns import usual_base
from negotiator.domain.comparison import Comparison, compare
from negotiator.domain.errors import Refused
from negotiator.domain.stated import STATED_ONLY
from negotiator.domain.vocabulary import Role
from negotiator.report import material as materials
from negotiator.report.assembly import assembled
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Key, Material
from negotiator.report.model import Line, Paper, Report, Section, Words
from negotiator.report.options import Options, Part
from negotiator.report.parts.claims import claims_section
from negotiator.report.parts.moved import moved_section
from negotiator.report.parts.ratio_chart import ratio_chart_sections
from negotiator.report.parts.side_by_side import UPRIGHT, shown_keys, side_by_side_section
from negotiator.report.parts.would_say_no import objected_keys, would_say_no_section
from negotiator.report.wording import capital, counted, joined, number_word

_TEXT_WIDTHS = {Paper.A4: (482.0, 729.0), Paper.LETTER: (499.0, 679.0)}
"""Of the page without its margins, upright and on its side, in points."""
_AXIS = 24.0
"""Points at the left of a chart that its numbers take."""


@dataclass(frozen=True, slots=True)
class _Making:
    """What the parts of one report are made from."""

    material: Material
    notes: Footnotes
    comparison: Comparison
    width: float
    printed: date | None
    parts: tuple[Part, ...]


def comparison_report(connection: Connection, options: Options) -> Report:
    """Return the comparison of the chosen proposals.

    Raises `Refused` when there is nothing to compare, or the base is not among the proposals.
    """
    material = materials.read(connection, options.negotiation_id)
    comparison = _compared(material, options)
    landscape = len(comparison.columns) + len(comparison.parties) > UPRIGHT
    width = _TEXT_WIDTHS[options.paper][landscape] - _AXIS
    parts = options.chosen_parts
    making = _Making(material, Footnotes(material), comparison, width, options.printed, parts)
    sections = tuple(s for part in parts for s in _PARTS[part](making))
    return assembled(
        material,
        making.notes,
        options,
        title="Proposals compared",
        running="proposals compared",
        lead=_lead(making, options),
        sections=sections,
        quotes=False,
        landscape=landscape,
    )


def _compared(material: Material, options: Options) -> Comparison:
    chosen = options.proposals or tuple(material.proposal)
    if not chosen:
        raise Refused(
            f"{material.negotiation.name} has no proposals to compare: record a proposal first."
        )
    if any(proposal_id not in material.proposal for proposal_id in chosen):
        raise Refused(
            "One of the proposals to compare is not there any more: choose the proposals again."
        )
    base = usual_base(material.proposal, chosen) if options.base is None else options.base
    if base not in chosen:
        raise Refused(_base_outside(material, base, chosen))
    comparison = compare(
        {proposal_id: material.proposal[proposal_id] for proposal_id in chosen},
        base,
        material.issue,
        material.term,
        material.position,
        material.exchange,
        _parties(material) if options.with_positions else (),
        claims=_amount_claims(material),
    )
    return comparison.only_differences() if options.only_differences else comparison


def _base_outside(material: Material, base: int, chosen: tuple[int, ...]) -> str:
    compared = ", ".join(f"“{material.name('proposal', one)}”" for one in chosen)
    named = f" “{material.name('proposal', base)}”" if base in material.proposal else ""
    return f"The base{named} is not among the proposals to compare: choose it from {compared}."


def _amount_claims(material: Material) -> dict[int, list[str]]:
    """Return what sources claim of the terms' amounts; a claim on no field may be on one."""
    return {
        subject_id: [c.claim for c in cited if c.claim and c.field in ("", "amount")]
        for (kind, subject_id), cited in material.citations.items()
        if kind == "term"
    }


def _parties(material: Material) -> tuple[int, ...]:
    """Return whose positions stand beside the texts: the parties, else whoever said something."""
    roles = [(part.party_id, part.role) for part in material.participation.values()]
    parties = tuple(party_id for party_id, role in roles if role is Role.PARTY)
    said = dict.fromkeys(position.party_id for position in material.position.values())
    return parties or tuple(said)


def _lead(making: _Making, options: Options) -> Line:
    comparison = making.comparison
    texts = number_word(len(comparison.columns))
    against = "against the parties’ stated positions" if comparison.parties else "side by side"
    plural = "text" if len(comparison.columns) == 1 else "texts"
    sources = counted(len({e.source.id for e in making.notes.entries}), "source", "sources")
    issues = counted(len(comparison.issue_rows), "issue", "issues")
    base = making.material.name("proposal", comparison.base)
    sentences = (
        f"{capital(texts)} {plural} {against}.",
        f"{issues}, {sources}.",
        f"Differences are from {base}." if len(comparison.columns) > 1 else "",
        "Only what differs is shown." if options.only_differences else "",
        STATED_ONLY if comparison.parties else "",
    )
    return (Words(joined(sentences, " ")),)


def _shown(making: _Making) -> set[Key]:
    """Return the records whose claims are listed: those of the parts that were chosen."""
    keys = shown_keys(making.comparison)
    if Part.WOULD_SAY_NO in making.parts:
        keys |= objected_keys(making.material, making.comparison, making.printed)
    return keys


def _one(section: Section | None) -> tuple[Section, ...]:
    return (section,) if section else ()


_PARTS: dict[Part, Callable[[_Making], tuple[Section, ...]]] = {
    Part.MOVED: lambda m: _one(moved_section(m.material, m.comparison)),
    Part.SIDE_BY_SIDE: lambda m: _one(side_by_side_section(m.material, m.notes, m.comparison)),
    Part.WOULD_SAY_NO: lambda m: _one(
        would_say_no_section(m.material, m.notes, m.comparison, m.printed)
    ),
    Part.RATIO_CHART: lambda m: ratio_chart_sections(m.material, m.comparison, m.width),
    Part.CLAIMS: lambda m: _one(claims_section(m.material, m.notes, _shown(m))),
}
