"""Verbs on a negotiation and on who takes part in it."""

from __future__ import annotations

from sqlalchemy import Connection

from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import ParticipationRow, RoundRow
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.ordering import next_rank


def add(unit: UnitOfWork, name: str) -> int:
    """Add a negotiation and return its id."""
    return unit.add("negotiation", name=name)


def take_part(unit: UnitOfWork, negotiation_id: int, party_id: int, role: Role = Role.PARTY) -> int:
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


def roles_at(connection: Connection, round_id: int) -> dict[int, Role]:
    """Return the role of each party in the negotiation that a round belongs to."""
    held = rows.get(connection, RoundRow, round_id)
    if held is None:
        return {}
    taking_part = rows.where(connection, ParticipationRow, negotiation_id=held.negotiation_id)
    return {row.party_id: row.role for row in taking_part}


def set_role_at(unit: UnitOfWork, party_id: int, round_id: int, role: Role) -> None:
    """Set the role of a party in the negotiation that a round belongs to."""
    held = rows.get(unit.connection, RoundRow, round_id)
    if held is None:
        raise Gone("round")
    unit.change("participation", take_part(unit, held.negotiation_id, party_id, role), role=role)
