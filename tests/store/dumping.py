"""All that a database holds, for comparing it with itself at another time."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text

from negotiator.domain.records import KINDS
from negotiator.store.database import Database
from negotiator.store.tables import table

Dump = dict[str, list[tuple[Any, ...]]]


def dump(database: Database) -> Dump:
    """Every row of every kind, with what is derived from it and what is found of it."""
    with database.read() as connection:
        found = {
            kind: [tuple(row) for row in connection.execute(table(kind).select().order_by("id"))]
            for kind in KINDS
        }
        index = connection.execute(text("SELECT rowid, * FROM search ORDER BY rowid"))
        found["search"] = [tuple(row) for row in index]
    return found


def recorded(database: Database) -> int:
    """How many changes stand in the record."""
    with database.read() as connection:
        count: int = connection.execute(text("SELECT count(*) FROM change")).scalar_one()
    return count
