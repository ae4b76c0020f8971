"""The list of rounds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from negotiator.domain.dates import Edtf
from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class RoundLine:
    """A round in the list, with the number of its delegations."""

    id: int
    name: str
    when: Edtf | None
    place: str
    format: str | None
    outcome: str
    delegations: int


def rounds(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[RoundLine]:
    """Return a page of the rounds of a negotiation."""
    query = _query().where(table("round").c.negotiation_id == negotiation_id)
    found = page(connection, "round", query, _orders(), view, offset, limit)
    return [
        RoundLine(**{**row, "when": Edtf(row["when"]) if row["when"] else None}) for row in found
    ]


@cache
def _query() -> Select[Any]:
    held, delegate = table("round").c, table("delegate").c
    delegations = (
        select(func.count(delegate.party_id.distinct()))
        .where(delegate.round_id == held.id)
        .scalar_subquery()
    )
    return select(
        held.id,
        held.name,
        held.when,
        held.place,
        held.format,
        held.outcome,
        delegations.label("delegations"),
    )


@cache
def _orders() -> dict[str, ColumnElement[Any]]:
    held = table("round").c
    return {
        "when": func.coalesce(held.when_first, held.when_last),
        "name": held.name_folded,
        "format": held.format,
        "outcome": held.outcome,
    }
