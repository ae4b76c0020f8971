"""The order of records among their siblings."""

from __future__ import annotations

from sqlalchemy import func, select

from negotiator.store.tables import table
from negotiator.store.unit_of_work import Gone, UnitOfWork


def next_rank(unit: UnitOfWork, kind: str, **owner: int) -> int:
    """Return the rank that puts a new record of `kind` after the others of its owner."""
    columns = table(kind).c
    query = select(func.max(columns.rank))
    for field, value in owner.items():
        query = query.where(columns[field] == value)
    last = unit.connection.scalar(query)
    return 1 if last is None else last + 1


def move(unit: UnitOfWork, kind: str, record_id: int, by: int, **owner: int) -> None:
    """Move a record `by` places down (up when negative) among those of its owner.

    The first cannot go up, nor the last down: then nothing is written.
    """
    columns = table(kind).c
    query = select(columns.id).order_by(columns.rank, columns.id)
    for field, value in owner.items():
        query = query.where(columns[field] == value)
    ids = list(unit.connection.scalars(query))
    if record_id not in ids:
        raise Gone(kind)
    at = ids.index(record_id)
    to = max(0, min(at + by, len(ids) - 1))
    if to == at:
        return
    ids.insert(to, ids.pop(at))
    for rank, sibling in enumerate(ids, start=1):
        unit.change(kind, sibling, rank=rank)
