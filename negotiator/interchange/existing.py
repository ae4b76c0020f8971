"""Which records of a file the database has already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, select

from negotiator.domain.checking import checked
from negotiator.domain.records import KINDS
from negotiator.interchange.document import Node
from negotiator.store.tables import table

_AT_ONCE = 500  # UUIDs looked up by one statement


def found_by_uuid(connection: Connection, nodes: Iterable[Node]) -> dict[Node, int]:
    """Return the id of each record that is there under its UUID."""
    by_name = {(node.kind, str(node.uuid)): node for node in nodes}
    found: dict[Node, int] = {}
    for kind in KINDS:
        columns = table(kind).c
        for some in _batches([uuid for node_kind, uuid in by_name if node_kind == kind]):
            query = select(columns.id, columns.uuid).where(columns.uuid.in_(some))
            for row in connection.execute(query):
                found[by_name[kind, row.uuid]] = row.id
    return found


def twins(connection: Connection, kind: str, values: Mapping[str, Any]) -> list[int]:
    """Return the records of `kind` with the very same values. Raises `Refused` for bad ones."""
    columns = table(kind).c
    query = select(columns.id).order_by(columns.id)
    for name, value in checked(kind, values).items():
        query = query.where(columns[name].is_not_distinct_from(value))
    return list(connection.scalars(query))


def _batches(uuids: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(uuids), _AT_ONCE):
        yield uuids[start : start + _AT_ONCE]
