"""The list of sources."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from negotiator.domain.dates import Edtf
from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in the list, with how many citations it bears."""

    id: int
    title: str
    publisher: str
    when: Edtf | None
    reliability: str
    citations: int


def sources(
    connection: Connection, _negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[SourceLine]:
    """Return a page of the sources of the database: one source may bear on many negotiations."""
    found = page(connection, "source", _query(), _orders(), view, offset, limit)
    return [
        SourceLine(**{**row, "when": Edtf(row["when"]) if row["when"] else None}) for row in found
    ]


@cache
def _query() -> Select[Any]:
    source = table("source").c
    return select(
        source.id,
        source.title,
        source.publisher,
        source.when,
        source.reliability,
        _citations().label("citations"),
    )


def _citations() -> Any:
    citation = table("citation").c
    return (
        select(func.count())
        .select_from(table("citation"))
        .where(citation.source_id == table("source").c.id)
        .correlate(table("source"))
        .scalar_subquery()
    )


@cache
def _orders() -> dict[str, ColumnElement[Any]]:
    source = table("source").c
    return {
        "when": func.coalesce(source.when_first, source.when_last),
        "title": func.lower(source.title),
        "reliability": source.reliability,
        "citations": _citations(),
    }
