"""Verbs on what proves a record, and on the analyst's own words about it."""

from __future__ import annotations

from typing import Any

from negotiator.domain.evidence import find_passage
from negotiator.domain.fingerprints import fingerprint
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.row_classes import CitationRow, SourceRow
from negotiator.store.unit_of_work import Gone, UnitOfWork


def cite(unit: UnitOfWork, subject: Key, source_id: int, *, quote: str = "", **values: Any) -> int:
    """Tie a record, or one `field` of it, to a source; return the citation's id.

    Where the quote stands in the source's saved text is found and kept, if it occurs there.
    """
    kind, record_id = subject
    if rows.of_kind(unit.connection, kind, record_id) is None:
        raise Gone(kind)
    place = _place(_source(unit, source_id).text, quote.strip()) or {}
    return unit.add(
        "citation",
        subject_kind=kind,
        subject_id=record_id,
        source_id=source_id,
        quote=quote,
        **place | values,
    )


def change_citation(unit: UnitOfWork, citation_id: int, /, **values: Any) -> None:
    """Set fields of a citation; another quote or source has its place found anew."""
    citation = rows.get(unit.connection, CitationRow, citation_id)
    if citation is None:
        raise Gone("citation")
    if "quote" in values or "source_id" in values:
        source = _source(unit, values.get("source_id") or citation.source_id)
        quote = str(values.get("quote", citation.quote)).strip()
        values = (_place(source.text, quote) or _NOWHERE) | values
    unit.change("citation", citation_id, **values)


def set_source_text(unit: UnitOfWork, source_id: int, text: str) -> None:
    """Save the text of a source with its fingerprint, and place the quotes from it anew.

    A quote that does not occur in the new text keeps the words around it, but no position.
    """
    text = text.strip()  # as it will be stored, so that the fingerprint is that of what is there
    unit.change("source", source_id, text=text, sha256=fingerprint(text))
    for citation in rows.where(unit.connection, CitationRow, source_id=source_id):
        place = _place(text, citation.quote, citation.prefix, citation.suffix)
        unit.change("citation", citation.id, **place or {"start": None, "end": None})


def add_note(unit: UnitOfWork, subject: Key, text: str, *, private: bool = True) -> int:
    """Write a note on a record; a private one never leaves with a report."""
    kind, record_id = subject
    return unit.add("note", subject_kind=kind, subject_id=record_id, text=text, private=private)


def add_tag(unit: UnitOfWork, subject: Key, name: str) -> int:
    """Put a word on a record. Raises `Duplicate` where it has that one."""
    kind, record_id = subject
    return unit.add("tag", subject_kind=kind, subject_id=record_id, name=name)


_NOWHERE: dict[str, Any] = {"start": None, "end": None, "prefix": "", "suffix": ""}


def _place(text: str, quote: str, prefix: str = "", suffix: str = "") -> dict[str, Any] | None:
    """The selectors of a quote as a citation's fields, or None where it does not occur."""
    found = find_passage(text, quote, prefix, suffix)
    if found is None:
        return None
    return {
        "start": found.start,
        "end": found.end,
        "prefix": found.prefix,
        "suffix": found.suffix,
    }


def _source(unit: UnitOfWork, source_id: int) -> SourceRow:
    source = rows.get(unit.connection, SourceRow, source_id)
    if source is None:
        raise Gone("source")
    return source
