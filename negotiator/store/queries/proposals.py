"""The list of proposals, and what a proposal's lineage is drawn from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select

from negotiator.domain.dates import Edtf
from negotiator.store.queries.listing import PAGE, View, page
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class ProposalLine:
    """A proposal in the list; `parties` are the names and colours of those who tabled it."""

    id: int
    name: str
    when: Edtf | None
    form: str
    status: str
    terms: int
    parties: tuple[tuple[str, str], ...]


def proposals(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[ProposalLine]:
    """Return a page of the proposals of a negotiation, each with who tabled it."""
    query = _query().where(table("proposal").c.negotiation_id == negotiation_id)
    found = page(connection, "proposal", query, _orders(), view, offset, limit)
    tabled = _tabled_by(connection, [row["id"] for row in found])
    return [
        ProposalLine(
            id=row["id"],
            name=row["name"],
            when=Edtf(row["when"]) if row["when"] else None,
            form=row["kind"],
            status=row["status"],
            terms=row["terms"],
            parties=tabled.get(row["id"], ()),
        )
        for row in found
    ]


def _tabled_by(
    connection: Connection, proposal_ids: list[int]
) -> dict[int, tuple[tuple[str, str], ...]]:
    """Return name and colour of the parties that tabled each proposal, in their order."""
    tabling, party = table("tabling").c, table("party").c
    query = (
        select(tabling.proposal_id, party.name, party.colour)
        .join(table("party"), party.id == tabling.party_id)
        .where(tabling.proposal_id.in_(proposal_ids))
        .order_by(tabling.rank, tabling.id)
    )
    found: dict[int, tuple[tuple[str, str], ...]] = {}
    for row in connection.execute(query):
        found[row.proposal_id] = (*found.get(row.proposal_id, ()), (row.name, row.colour))
    return found


@cache
def _query() -> Select[Any]:
    proposal, term = table("proposal").c, table("term").c
    terms = (
        select(func.count()).where(term.proposal_id == proposal.id).scalar_subquery().label("terms")
    )
    return select(proposal.id, proposal.name, proposal.when, proposal.kind, proposal.status, terms)


@cache
def _orders() -> dict[str, ColumnElement[Any]]:
    proposal = table("proposal").c
    return {
        "when": func.coalesce(proposal.when_first, proposal.when_last),
        "name": proposal.name_folded,
        "status": proposal.status,
    }
