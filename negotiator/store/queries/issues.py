"""The list of issues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, func, select

from negotiator.domain.issue_order import in_order
from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.search import holding
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue in the list, with how often terms and positions speak of it.

    `depth` counts the issues above it, where these stand above it in the list too; else it is 0.
    """

    id: int
    name: str
    parent: str
    unit: str
    terms: int
    positions: int
    depth: int = 0


class _Placed(NamedTuple):
    parent_id: int | None
    rank: int


def issues(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[IssueLine]:
    """Return a page of the issues of a negotiation.

    By rank they stand in their order, sub-issues under the issue that they are a part of.
    """
    if view.order == "rank":
        return _in_order(connection, negotiation_id, view, offset, limit)
    query = _query().where(table("issue").c.negotiation_id == negotiation_id)
    found = page(connection, "issue", query, _orders(), view, offset, limit)
    return [IssueLine(**row) for row in found]


def in_their_order(connection: Connection, negotiation_id: int) -> list[tuple[int, int]]:
    """Return id and depth of each issue of a negotiation, sub-issues under their issue."""
    columns = table("issue").c
    query = select(columns.id, columns.parent_id, columns.rank).where(
        columns.negotiation_id == negotiation_id
    )
    found = connection.execute(query)
    return list(in_order({row.id: _Placed(row.parent_id, row.rank) for row in found}))


def _in_order(
    connection: Connection, negotiation_id: int, view: View, offset: int, limit: int
) -> list[IssueLine]:
    placed = in_their_order(connection, negotiation_id)
    if view.text.strip():
        issue_id = table("issue").c.id
        held = set(
            connection.scalars(select(issue_id).where(holding(issue_id, "issue", view.text)))
        )
        placed = [(one, 0) for one, _ in placed if one in held]
    if view.descending:
        placed = [(one, 0) for one, _ in reversed(placed)]
    shown = placed[offset : offset + limit]
    lines = {row["id"]: row for row in _rows(connection, [one for one, _ in shown])}
    return [IssueLine(**lines[one], depth=depth) for one, depth in shown]


def _rows(connection: Connection, ids: list[int]) -> Sequence[RowMapping]:
    query = _query().where(table("issue").c.id.in_(ids))
    return connection.execute(query).mappings().all()


@cache
def _query() -> Select[Any]:
    issue, parent = table("issue"), table("issue").alias("parent")
    return (
        select(
            issue.c.id,
            issue.c.name,
            func.coalesce(parent.c.name, "").label("parent"),
            issue.c.unit,
            _count("term").label("terms"),
            _count("position").label("positions"),
        )
        .select_from(issue)
        .outerjoin(parent, parent.c.id == issue.c.parent_id)
    )


def _count(kind: str) -> Any:
    columns = table(kind).c
    return (
        select(func.count())
        .select_from(table(kind))
        .where(columns.issue_id == table("issue").c.id)
        .correlate(table("issue"))
        .scalar_subquery()
    )


@cache
def _orders() -> dict[str, ColumnElement[Any]]:
    issue = table("issue").c
    return {
        "name": issue.name_folded,
        "unit": func.nullif(issue.unit, ""),
        "terms": _count("term"),
        "positions": _count("position"),
    }
