"""What a source proves: the records that cite it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, select

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key
from negotiator.store.labels import label_of
from negotiator.store.tables import table


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
    found = _citations(connection, source_id, limit)
    names = _names(connection, found)
    return [
        CitedLine(
            id=row["id"],
            subject=(row["subject_kind"], row["subject_id"]),
            label=names[row["subject_kind"], row["subject_id"]],
            field=_title(row["subject_kind"], row["field"]),
            quote=row["quote"],
            claim=row["claim"],
        )
        for row in found
    ]


def _citations(connection: Connection, source_id: int, limit: int) -> Sequence[RowMapping]:
    citation = table("citation").c
    columns = citation.id, citation.subject_kind, citation.subject_id
    query = select(*columns, citation.field, citation.quote, citation.claim)
    ours = query.where(citation.source_id == source_id).order_by(citation.id).limit(limit)
    return connection.execute(ours).mappings().all()


def _names(connection: Connection, found: Sequence[RowMapping]) -> dict[Key, str]:
    """Return the label of each record cited: names kind by kind, other labels one by one."""
    wanted = {(row["subject_kind"], row["subject_id"]) for row in found}
    names: dict[Key, str] = {}
    for kind in {kind for kind, _ in wanted}:
        columns = table(kind).c
        if "name" in columns:
            ids = [record_id for one, record_id in wanted if one == kind]
            query = select(columns.id, columns.name).where(columns.id.in_(ids))
            names |= {(kind, row.id): row.name for row in connection.execute(query)}
    return names | {key: label_of(connection, *key) for key in wanted if key not in names}


def _title(kind: str, field: str) -> str:
    facts = facts_of(KINDS[kind]).get(field)
    return facts.title if facts else ""
