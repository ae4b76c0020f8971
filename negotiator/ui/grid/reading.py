"""The parts of an owner, read with everything their cells show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from negotiator.store import rows
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import ROWS, Stored
from negotiator.ui.grid.columns import Column
from negotiator.ui.grid.parts import Parts
from negotiator.ui.look.cell import Cell
from negotiator.ui.session import Session


class Line(NamedTuple):
    """One part: its record, what each column shows and what it edits."""

    row: Stored
    cells: list[Cell]
    raws: list[Any]


def read_parts(session: Session, parts: Parts, owner_id: int | None) -> list[Line]:
    """Read the parts of an owner in their order; those of nobody are none."""
    if owner_id is None:
        return []
    columns, owner = parts.columns, {parts.owner_field: owner_id, **parts.only}
    with session.read() as connection:
        found = rows.where(connection, ROWS[parts.kind], order=parts.order, **owner)
        lookup = Lookup(connection, found)
        _learn_names(lookup, columns, found)
        return [
            Line(row, [c.cell(row, lookup) for c in columns], [c.raw(row, lookup) for c in columns])
            for row in found
        ]


def _learn_names(lookup: Lookup, columns: Sequence[Column], found: list[Stored]) -> None:
    """Read all the names that will be asked for at once, rather than cell by cell."""
    for column in columns:
        if column.editable and (target := column.facts.target):
            ids = (lookup.values(row).get(column.name) for row in found)
            lookup.learn_names(target, filter(None, ids))
