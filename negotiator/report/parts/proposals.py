"""The proposals, each with its lineage and its terms."""

from __future__ import annotations

from negotiator.domain.date_words import date_words
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import (
    Block,
    Column,
    Fact,
    Facts,
    Line,
    Lines,
    Row,
    Section,
    Style,
    Table,
    Words,
)
from negotiator.report.parts.terms import status_badge, term_says, whose
from negotiator.report.wording import capital, ended, joined, prose
from negotiator.store.row_classes import ProposalRow, TermRow

_COLUMNS = tuple(
    Column(((Words(head, Style.STRONG),),), share)
    for head, share in (("Issue", 1.2), ("What the text says", 3.0), ("Phase", 0.8))
)
_LINEAGE = {
    "answers_id": ("Answers", "Answered by"),
    "replaces_id": ("Replaces", "Replaced by"),
    "builds_on_id": ("Builds on", "Built on by"),
}
_TOLD_APART = frozenset({"summary", *_LINEAGE})


def proposals_section(material: Material, notes: Footnotes) -> Section | None:
    """Return all proposals in order of time."""
    if not material.proposal:
        return None
    texts = tuple(_proposal(material, notes, text) for text in material.proposal.values())
    return Section("Proposals", sections=texts)


def _proposal(material: Material, notes: Footnotes, text: ProposalRow) -> Section:
    key = ("proposal", text.id)
    held = material.name("round", text.round_id)
    about = joined(
        (
            capital(text.kind.value),
            date_words(text.when, long=True) if text.when else "date not stated",
            held and f"at {held}",
        )
    )
    proof = (*notes.marks(key, without=_TOLD_APART), *notes.differing(key))
    meta: Line = (Words(f"{about} "), status_badge(text.status), *proof)
    blocks: list[Block] = []
    if facts := _facts(material, notes, text):
        blocks.append(Facts(facts))
    terms = [term for term in material.term.values() if term.proposal_id == text.id]
    if terms:
        says = Table(_COLUMNS, tuple(_term(material, notes, term) for term in terms))
        blocks.append(says.without_empty_columns())
    return Section(text.name, tuple(blocks), meta=meta)


def _facts(material: Material, notes: Footnotes, text: ProposalRow) -> tuple[Fact, ...]:
    facts: list[Fact] = []
    if tabled := _tabled(material, notes, text):
        facts.append(Fact("Tabled by", (tabled,)))
    for field, (_, answered) in _LINEAGE.items():
        facts += _lineage(material, notes, text, field)
        after = [p.name for p in material.proposal.values() if getattr(p, field) == text.id]
        if after:
            facts.append(Fact(answered, ((Words("; ".join(after)),),)))
    if text.summary:
        proof = notes.marks(("proposal", text.id), only={"summary"})
        facts.append(Fact("Summary", ended(prose(text.summary), proof)))
    return tuple(facts)


def _lineage(
    material: Material, notes: Footnotes, text: ProposalRow, field: str
) -> tuple[Fact, ...]:
    """Return which proposal this one answers, replaces or builds on."""
    before = material.name("proposal", getattr(text, field))
    proof = notes.marks(("proposal", text.id), only={field})
    return (Fact(_LINEAGE[field][0], ((Words(before), *proof),)),) if before else ()


def _tabled(material: Material, notes: Footnotes, text: ProposalRow) -> Line:
    line: Line = ()
    for tabling in material.tabling.values():
        if tabling.proposal_id == text.id:
            line += (Words(", "),) if line else ()
            name = Words(material.name("party", tabling.party_id))
            line += (name, *notes.marks(("tabling", tabling.id)))
    return line


def _term(material: Material, notes: Footnotes, term: TermRow) -> Row:
    issue: Lines = ((Words(material.name("issue", term.issue_id), Style.STRONG),),)
    if parties := whose(material, term.giver_id, term.receiver_id):
        issue += ((Words(parties, Style.DIM),),)
    phase: Lines = ((Words(term.phase),),) if term.phase else ()
    return Row((issue, term_says(notes, term), phase))
