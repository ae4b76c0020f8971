"""The order of records among their siblings."""

from __future__ import annotations

from sqlalchemy import func, select

from negotiator.store.tables import table
from negotiator.store.unit_of_work import UnitOfWork


def next_rank(unit: UnitOfWork, kind: str, **owner: int) -> int:
    """Return the rank that puts a new record of `kind` after the others of its owner."""
    columns = table(kind).c
    query = select(func.max(columns.rank))
    for field, value in owner.items():
        query = query.where(columns[field] == value)
    last = unit.connection.scalar(query)
    return 1 if last is None else last + 1


def move(unit: UnitOfWork, kind: str, record_id: int, by: int, **owner: int) -> None:
    """Move a record `by` places down (up when negative) among those of its owner."""
    columns = table(kind).c
    query = select(columns.id).order_by(columns.rank, columns.id)
    for field, value in owner.items():
        query = query.where(columns[field] == value)
    ids = list(unit.connection.scalars(query))
    at = ids.index(record_id)
    ids.insert(max(0, min(at + by, len(ids) - 1)), ids.pop(at))
    for rank, sibling in enumerate(ids, start=1):
        unit.change(kind, sibling, rank=rank)
