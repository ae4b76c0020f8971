"""Who refers to whom: read from the records' declarations, followed in the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import Connection, select

from negotiator.domain.fields import OnDelete, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class Reference:
    """A field of `kind` that points to another record, and what becomes of it."""

    kind: str
    field: str
    on_delete: OnDelete


@cache
def references_to(target: str) -> tuple[Reference, ...]:
    """Return every field that may point to a record of kind `target`."""
    return tuple(
        Reference(kind, facts.name, facts.on_delete)
        for kind, record in KINDS.items()
        for facts in facts_of(record).values()
        if facts.target == target and facts.on_delete
    )


ABOUT = tuple(kind for kind, record in KINDS.items() if "subject_kind" in record.model_fields)
"""The kinds whose records are about a record of any kind: citations, notes, tags, other names."""


def referring(connection: Connection, key: Key) -> Iterator[tuple[Reference, int]]:
    """Yield each record that refers to `key`, by which field. What is about it counts as a part."""
    kind, record_id = key
    for reference in references_to(kind):
        columns = table(reference.kind).c
        query = select(columns.id).where(columns[reference.field] == record_id)
        for found in connection.scalars(query.order_by(columns.id)):
            yield reference, found
    for about in ABOUT:
        columns = table(about).c
        query = select(columns.id).where(
            columns.subject_kind == kind, columns.subject_id == record_id
        )
        for found in connection.scalars(query.order_by(columns.id)):
            yield Reference(about, "subject_id", OnDelete.PART), found
