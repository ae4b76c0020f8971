"""The list of issues."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class IssueLine:
    """An issue in the list, with how often terms and positions speak of it."""

    id: int
    name: str
    parent: str
    unit: str
    terms: int
    positions: int


def issues(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[IssueLine]:
    """Return a page of the issues of a negotiation, in their order unless sorted otherwise."""
    query = _query().where(table("issue").c.negotiation_id == negotiation_id)
    found = page(connection, "issue", query, _orders(), view, offset, limit)
    return [IssueLine(**row) for row in found]


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
        "rank": issue.rank,
        "name": issue.name_folded,
        "unit": issue.unit,
        "terms": _count("term"),
        "positions": _count("position"),
    }
