"""What every list of records has in common: filtered, sorted and paged by the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, nulls_last, or_, select

from negotiator.store.search import holding
from negotiator.store.tables import table

PAGE = 200
"""Rows read at once; the next ones when the person scrolls to the end."""

Order = ColumnElement[Any] | tuple[ColumnElement[Any], ...]


@dataclass(frozen=True, slots=True)
class View:
    """What a list shows: the records that hold `text`, sorted by column `order`."""

    text: str = ""
    order: str = ""
    descending: bool = False


def page(
    connection: Connection,
    kind: str,
    query: Select[Any],
    orders: Mapping[str, Order],
    view: View,
    offset: int = 0,
    limit: int = PAGE,
) -> Sequence[RowMapping]:
    """Return a page of `query`, whose rows are records of `kind`.

    `orders` holds what each column sorts by. What has no value stands last in either direction;
    what is equal stands in the order of entry.
    """
    record_id = table(kind).c.id
    if view.text.strip():
        query = query.where(holding(record_id, kind, view.text))
    return _page(connection, query, orders, view, record_id, offset, limit)


def page_of_kinds(
    connection: Connection,
    union: Any,
    orders: Mapping[str, Order],
    view: View,
    offset: int = 0,
    limit: int = PAGE,
) -> Sequence[RowMapping]:
    """Return a page of a union of records of several kinds, with the columns `kind` and `id`."""
    query = select(union)
    if view.text.strip():
        kinds = connection.scalars(select(union.c.kind).distinct()).all()
        query = query.where(
            or_(*((union.c.kind == k) & holding(union.c.id, k, view.text) for k in kinds))
        )
    return _page(connection, query, orders, view, union.c.id, offset, limit)


def _page(
    connection: Connection,
    query: Select[Any],
    orders: Mapping[str, Order],
    view: View,
    last: ColumnElement[Any],
    offset: int,
    limit: int,
) -> Sequence[RowMapping]:
    order = orders.get(view.order, next(iter(orders.values())))
    columns = order if isinstance(order, tuple) else (order,)
    directed = (nulls_last(c.desc() if view.descending else c.asc()) for c in columns)
    return (
        connection.execute(query.order_by(*directed, last).offset(offset).limit(limit))
        .mappings()
        .all()
    )
