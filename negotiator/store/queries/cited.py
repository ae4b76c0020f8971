"""What a source proves: the records that cite it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.labels import label_of
from negotiator.store.row_classes import CitationRow


@dataclass(frozen=True, slots=True)
class CitedLine:
    """A record that cites the source: which, which field of it, and with what words."""

    id: int
    subject: Key
    label: str
    field: str
    quote: str
    claim: str


def cited(connection: Connection, source_id: int, limit: int = 500) -> list[CitedLine]:
    """Return the records that cite a source, in the order in which they were cited."""
    found = rows.where(connection, CitationRow, source_id=source_id)[:limit]
    return [
        CitedLine(
            id=row.id,
            subject=(row.subject_kind, row.subject_id),
            label=label_of(connection, row.subject_kind, row.subject_id),
            field=_title(row.subject_kind, row.field),
            quote=row.quote,
            claim=row.claim,
        )
        for row in found
    ]


def _title(kind: str, field: str) -> str:
    facts = facts_of(KINDS[kind]).get(field)
    return facts.title if facts else ""
