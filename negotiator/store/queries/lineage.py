"""What a proposal follows from, and what followed from it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Connection,
    bindparam,
    column,
    func,
    literal,
    nulls_last,
    select,
    union_all,
)

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
    return [Kin(*row) for row in connection.execute(_earlier(), {"own": proposal_id})]


def later(connection: Connection, proposal_id: int) -> list[Kin]:
    """Return the proposals that answer this one, replace it or build on it, in order of time."""
    return [Kin(*row[:3]) for row in connection.execute(_later(), {"own": proposal_id})]


@cache
def _earlier() -> CompoundSelect[Any]:
    own, other = table("proposal"), table("proposal").alias("other")
    return union_all(
        *(
            select(other.c.id, other.c.name, literal(word).label("relation"))
            .join(own, own.c[field] == other.c.id)
            .where(own.c.id == bindparam("own"))
            for field, word in RELATIONS.items()
        )
    )


@cache
def _later() -> CompoundSelect[Any]:
    own = table("proposal").c
    when = func.coalesce(own.when_first, own.when_last).label("when")
    found = union_all(
        *(
            select(own.id, own.name, literal(word).label("relation"), when).where(
                own[field] == bindparam("own")
            )
            for field, word in RELATIONS.items()
        )
    )
    return found.order_by(nulls_last(column("when")), column("id"))
