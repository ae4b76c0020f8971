"""The list of parties, people and offices."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, literal, select, union_all

from negotiator.store.queries.listing import PAGE, View, page_of_kinds
from negotiator.store.tables import table

KINDS = ("party", "person", "office")
BETWEEN = " · "


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party, person or office.

    `role` is a party's role in this negotiation, `of` its parent, or a person's or an office's
    party; `others` are the names in other scripts.
    """

    kind: str
    id: int
    name: str
    of: str
    colour: str
    role: str
    others: str


def parties(
    connection: Connection, negotiation_id: int, view: View, offset: int = 0, limit: int = PAGE
) -> list[PartyLine]:
    """Return a page of all parties, people and offices of the database.

    Those that take part in the negotiation come first among the parties.
    """
    query = _query(negotiation_id)
    found = page_of_kinds(connection, query, _orders(query), view, offset, limit)
    return [
        PartyLine(
            kind=row["kind"],
            id=row["id"],
            name=row["name"],
            of=row["of"] or "",
            colour=row["colour"] or "",
            role=row["role"] or "",
            others=row["others"] or "",
        )
        for row in found
    ]


def _query(negotiation_id: int) -> Any:
    return union_all(
        _parties(negotiation_id), _belonging("person", 1), _belonging("office", 2)
    ).subquery()


def _parties(negotiation_id: int) -> Select[Any]:
    party, parent = table("party"), table("party").alias("parent")
    part = table("participation")
    return (
        select(
            literal("party").label("kind"),
            party.c.id,
            party.c.name,
            party.c.name_folded,
            parent.c.name.label("of"),
            party.c.colour,
            part.c.role,
            _others("party", party.c.id).label("others"),
            func.coalesce(part.c.rank, 1_000_000).label("rank"),
            literal(0).label("place"),
        )
        .select_from(party)
        .outerjoin(parent, parent.c.id == party.c.parent_id)
        .outerjoin(
            part, (part.c.party_id == party.c.id) & (part.c.negotiation_id == negotiation_id)
        )
    )


@cache
def _belonging(kind: str, place: int) -> Select[Any]:
    own, party = table(kind), table("party")
    return (
        select(
            literal(kind).label("kind"),
            own.c.id,
            own.c.name,
            own.c.name_folded,
            party.c.name.label("of"),
            party.c.colour,
            literal("").label("role"),
            _others(kind, own.c.id).label("others"),
            literal(0).label("rank"),
            literal(place).label("place"),
        )
        .select_from(own)
        .outerjoin(party, party.c.id == own.c.party_id)
    )


def _others(kind: str, record_id: ColumnElement[int]) -> Any:
    alias = table("alias").c
    return (
        select(func.group_concat(alias.name, BETWEEN))
        .where(alias.subject_kind == kind, alias.subject_id == record_id)
        .scalar_subquery()
    )


def _orders(query: Any) -> dict[str, tuple[ColumnElement[Any], ...]]:
    columns = query.c
    return {
        "kind": (columns.place, columns.rank, columns.name_folded),
        "name": (columns.name_folded,),
        "of": (columns.of, columns.name_folded),
        "role": (func.nullif(columns.role, ""), columns.name_folded),
    }
