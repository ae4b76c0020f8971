"""Who refers to whom: read from the records' declarations, followed in the database."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sqlalchemy import ColumnElement, Connection, and_, select

from negotiator.domain.fields import OnDelete, facts_of
from negotiator.domain.records import KINDS
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


_AT_ONCE = 10_000
"""Ids asked for in one query; every database takes as many parameters."""


def referring(connection: Connection, kind: str, ids: list[int]) -> Iterator[tuple[Reference, int]]:
    """Yield each record that refers to one of these, by which field.

    What is about a record (citations, notes, tags, other names) counts as a part of it.
    """
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        for reference in references_to(kind):
            columns = table(reference.kind).c
            yield from _found(connection, reference, columns[reference.field].in_(some))
        for about in ABOUT:
            columns = table(about).c
            chosen = and_(columns.subject_kind == kind, columns.subject_id.in_(some))
            yield from _found(connection, Reference(about, "subject_id", OnDelete.PART), chosen)


def _found(
    connection: Connection, reference: Reference, chosen: ColumnElement[bool]
) -> Iterator[tuple[Reference, int]]:
    columns = table(reference.kind).c
    for record_id in connection.scalars(select(columns.id).where(chosen).order_by(columns.id)):
        yield reference, record_id
