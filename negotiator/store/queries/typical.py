"""The record of a kind of which the most is known: what a tour shows."""

from __future__ import annotations

from sqlalchemy import Connection, select

from negotiator.store.references import referring
from negotiator.store.tables import table


def typical(connection: Connection, kind: str, negotiation_id: int) -> int | None:
    """Return the record that most others refer to, or None where there is none of that kind."""
    columns = table(kind).c
    query = select(columns.id).order_by(columns.id)
    if "negotiation_id" in columns:
        query = query.where(columns.negotiation_id == negotiation_id)
    ids = connection.scalars(query).all()
    return max(ids, key=lambda one: len(list(referring(connection, kind, [one]))), default=None)
