"""Verbs on a negotiation and on who takes part in it."""

from __future__ import annotations

from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import ParticipationRow
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.ordering import next_rank


def add(unit: UnitOfWork, name: str) -> int:
    """Add a negotiation and return its id."""
    return unit.add("negotiation", name=name)


def take_part(
    unit: UnitOfWork, negotiation_id: int, party_id: int, role: Role = Role.PARTY
) -> int:
    """Make sure that a party has a role in the negotiation; return the participation's id."""
    known = rows.where(
        unit.connection, ParticipationRow, negotiation_id=negotiation_id, party_id=party_id
    )
    if known:
        return known[0].id
    rank = next_rank(unit, "participation", negotiation_id=negotiation_id)
    return unit.add(
        "participation", negotiation_id=negotiation_id, party_id=party_id, role=role, rank=rank
    )
