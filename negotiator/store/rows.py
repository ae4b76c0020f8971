"""What a view reads: frozen records, each the class of its concept with its keys.

`get` and `where` read whole records of one kind; what joins several is in `store.queries`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, func, nulls_last, select

from negotiator.store.row_classes import ROWS, Stored, kind_of
from negotiator.store.tables import table

RowT = TypeVar("RowT", bound=Stored)


def get(connection: Connection, row: type[RowT], record_id: int) -> RowT | None:
    """Return the record with this id, or None when there is none (any more)."""
    columns = table(kind_of(row))
    found = connection.execute(select(columns).where(columns.c.id == record_id)).mappings().first()
    return None if found is None else row.model_validate(dict(found))


def where(
    connection: Connection, row: type[RowT], *, order: str | None = None, **equals: Any
) -> list[RowT]:
    """Return the records whose columns equal the given values, by `order` then id.

    A value that is a list, tuple or set selects those whose column is one of its members. By `when`
    they stand as in every list: by their first day, or their last where that is all that is known,
    those of no date at the end.
    """
    columns = table(kind_of(row))
    statement = select(columns)
    for name, value in equals.items():
        column = columns.c[name]
        one_of = isinstance(value, Iterable) and not isinstance(value, str)
        statement = statement.where(column.in_(value) if one_of else column == value)
    if order:
        statement = statement.order_by(_placed(columns.c, order))
    found = connection.execute(statement.order_by(columns.c.id)).mappings()
    return [row.model_validate(dict(values)) for values in found]


def _placed(columns: Any, order: str) -> ColumnElement[Any]:
    placed: ColumnElement[Any] = columns[order]
    if order == "when":
        placed = nulls_last(func.coalesce(columns.when_first, columns.when_last))
    return placed


def of_kind(connection: Connection, kind: str, record_id: int) -> Stored | None:
    """Return the record of a kind known only at run time."""
    return get(connection, ROWS[kind], record_id)
