"""What every list of records has in common: filtered, sorted and paged by the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, nulls_last

from negotiator.store.search import holding
from negotiator.store.tables import table

PAGE = 200
"""Rows read at once; the next ones when the person scrolls to the end."""


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
    orders: Mapping[str, ColumnElement[Any]],
    view: View,
    offset: int = 0,
    limit: int = PAGE,
) -> Sequence[RowMapping]:
    """Return a page of `query`, whose rows are records of `kind`.

    `orders` holds what each column sorts by. What has no value stands last in either direction;
    what is equal stands in the order of entry.
    """
    columns = table(kind).c
    if view.text.strip():
        query = query.where(holding(columns.id, kind, view.text))
    by = orders.get(view.order, next(iter(orders.values())))
    query = query.order_by(nulls_last(by.desc() if view.descending else by.asc()), columns.id)
    return connection.execute(query.offset(offset).limit(limit)).mappings().all()
