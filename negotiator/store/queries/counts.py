"""How many records there are, for the sidebar: one statement for all kinds."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from negotiator.store.tables import table


def counts(connection: Connection, kinds: Iterable[str], negotiation_id: int) -> dict[str, int]:
    """Return the number of records of each kind: those of the negotiation where they belong to one.

    Parties, people and sources belong to all negotiations of a database.
    """
    columns = []
    for kind in kinds:
        records = table(kind)
        query = select(func.count()).select_from(records)
        if "negotiation_id" in records.c:
            query = query.where(records.c.negotiation_id == negotiation_id)
        columns.append(query.scalar_subquery().label(kind))
    return dict(connection.execute(select(*columns)).mappings().one()) if columns else {}
