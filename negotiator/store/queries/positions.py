"""The list of positions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class PositionLine:
    """A position in the list: who said what about what, and when."""

    id: int
    party: str
    colour: str
    stance: str
    about: str
    when: Edtf | None
    amount: Amount | None
    unit: str
    wording: str


def positions(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[PositionLine]:
    """Return a page of the positions stated in a negotiation."""
    query = _query().where(table("position").c.negotiation_id == negotiation_id)
    return [
        PositionLine(
            **{
                **row,
                "when": Edtf(row["when"]) if row["when"] else None,
                "amount": Amount.from_text(row["amount"]) if row["amount"] else None,
            }
        )
        for row in page(connection, "position", query, _orders(), view, offset, limit)
    ]


@cache
def _query() -> Select[Any]:
    position, party = table("position").c, table("party").c
    issue, proposal = table("issue").c, table("proposal").c
    return (
        select(
            position.id,
            party.name.label("party"),
            party.colour,
            position.stance,
            func.coalesce(issue.name, proposal.name, "").label("about"),
            position.when,
            position.amount,
            position.unit,
            position.wording,
        )
        .select_from(table("position"))
        .join(table("party"), party.id == position.party_id)
        .outerjoin(table("issue"), issue.id == position.issue_id)
        .outerjoin(table("proposal"), proposal.id == position.proposal_id)
    )


@cache
def _orders() -> dict[str, ColumnElement[Any]]:
    position = table("position").c
    return {
        "when": func.coalesce(position.when_first, position.when_last),
        "party": table("party").c.name_folded,
        "stance": position.stance,
        "about": func.coalesce(table("issue").c.name_folded, table("proposal").c.name_folded),
    }
