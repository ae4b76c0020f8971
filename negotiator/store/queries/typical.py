"""The record of a kind of which the most is known: what a tour shows."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from negotiator.store.tables import table


def typical(connection: Connection, kind: str, negotiation_id: int) -> int | None:
    """Return the record with the most parts, citations among them; None where there is none."""
    records, change = table(kind), table("change")
    parts = select(func.count()).where(
        change.c.owner_kind == kind, change.c.owner_id == records.c.id
    )
    query = select(records.c.id).order_by(parts.scalar_subquery().desc(), records.c.id).limit(1)
    if "negotiation_id" in records.c:
        query = query.where(records.c.negotiation_id == negotiation_id)
    found: int | None = connection.scalar(query)
    return found
