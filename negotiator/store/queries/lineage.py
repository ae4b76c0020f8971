"""What a proposal follows from, and what followed from it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, literal, select, union_all

from negotiator.store.tables import table

RELATIONS = {"answers_id": "answers", "replaces_id": "replaces", "builds_on_id": "builds on"}


@dataclass(frozen=True, slots=True)
class Kin:
    """A proposal related to another: `relation` reads from the later to the earlier one."""

    id: int
    name: str
    relation: str


def earlier(connection: Connection, proposal_id: int) -> list[Kin]:
    """Return the proposals that this one answers, replaces or builds on."""
    own, other = table("proposal"), table("proposal").alias("other")
    query = union_all(
        *(
            select(other.c.id, other.c.name, literal(word).label("relation"))
            .join(own, own.c[field] == other.c.id)
            .where(own.c.id == proposal_id)
            for field, word in RELATIONS.items()
        )
    )
    return [Kin(*row) for row in connection.execute(query)]


def later(connection: Connection, proposal_id: int) -> list[Kin]:
    """Return the proposals that answer this one, replace it or build on it."""
    own = table("proposal").c
    query = union_all(
        *(
            select(own.id, own.name, literal(word).label("relation")).where(
                own[field] == proposal_id
            )
            for field, word in RELATIONS.items()
        )
    )
    return [Kin(*row) for row in connection.execute(query)]
