"""Claims that differ from what was recorded, side by side with it, each with its source."""

from __future__ import annotations

from collections.abc import Collection

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import value_words
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Key, Material
from negotiator.report.model import (
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
from negotiator.report.parts.terms import quantity
from negotiator.report.wording import joined, prose, shortened
from negotiator.store.row_classes import CitationRow, PositionRow, Stored, TermRow

_COLUMNS = tuple(
    Column(((Words(head, Style.STRONG),),), share)
    for head, share in (("About", 1.4), ("Recorded", 1.6), ("Another source says", 2.0))
)
_BOTH = "Nothing was merged: what was recorded and what another source says stand side by side."
_LONGEST = 300
"""Characters of a recorded text that are repeated beside the claim."""


def claims_section(
    material: Material, notes: Footnotes, among: Collection[Key] | None = None
) -> Section | None:
    """Return the claims that differ, of these records (None: of all)."""
    table_rows = tuple(
        _row(material, notes, key, claims)
        for key in material.citations
        if (among is None or key in among) and (claims := notes.claims(key))
    )
    if not table_rows:
        return None
    lead = Paragraph((Words(_BOTH, Style.DIM),))
    return Section("Claims that differ", (lead, Table(_COLUMNS, table_rows)))


def _row(material: Material, notes: Footnotes, key: Key, claims: list[CitationRow]) -> Row:
    record = material.find(*key)
    recorded = _recorded(material, record, claims[0].field)
    mine: Line = (Words(shortened(recorded, _LONGEST)), *notes.marks(key)) if recorded else ()
    theirs: Lines = ()
    for citation in claims:
        theirs += ((Words(citation.claim), *notes.one(citation)),)
        if citation.quote and citation.quote != citation.claim:
            theirs += prose(f"“{shortened(citation.quote, _LONGEST)}”", Style.DIM)
    return Row((about(material, record), (mine,) if mine else (), theirs))


def about(material: Material, record: Stored | None) -> Lines:
    """Return what a record is about in a line or two, as a heading for its claims or notes."""
    names: tuple[str, ...]
    if isinstance(record, TermRow):
        names = (
            material.name("issue", record.issue_id),
            material.name("proposal", record.proposal_id),
        )
    elif isinstance(record, PositionRow):
        subject = material.name("issue", record.issue_id) or material.name(
            "proposal", record.proposal_id
        )
        names = (subject, f"{material.name('party', record.party_id)}, stated")
    else:
        names = (_named(material, record),)
    first, *more = [name for name in names if name] or [""]
    return ((Words(first, Style.STRONG),), *((Words(name, Style.DIM),) for name in more))


def _named(material: Material, record: Stored | None) -> str:
    """Return a record's name, or the names of those it links: an agenda item, a delegate."""
    if record is None:
        return ""
    if name := getattr(record, "name", ""):
        return str(name)
    linked = ("person", "office", "party", "issue", "round", "proposal")
    return joined((material.name(k, getattr(record, f"{k}_id", None)) for k in linked), ", ")


def _recorded(material: Material, record: Stored | None, field: str) -> str:
    """Return what was recorded: the field that the claim is about, or what the record says."""
    kind = next((k for k, made in KINDS.items() if isinstance(record, made)), "")
    facts = facts_of(KINDS[kind]) if kind else {}
    if field in facts and field not in ("amount", "unit"):
        return value_words(facts[field], getattr(record, field), material.name)
    said = quantity(getattr(record, "amount", None), getattr(record, "unit", ""))
    said = joined((said, getattr(record, "qualifier", "")), ", ")
    words = (getattr(record, name, "") for name in ("wording", "summary", "description"))
    return said or next((text for text in words if text), "")
