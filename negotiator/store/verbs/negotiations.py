"""Verbs on a negotiation and on who takes part in it."""

from __future__ import annotations

from sqlalchemy import Connection

from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import ParticipationRow, RoundRow
from negotiator.store.unit_of_work import UnitOfWork
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


def role_at(connection: Connection, party_id: int, round_id: int) -> Role | None:
    """Return the role of a party in the negotiation that a round belongs to."""
    found = _participation(connection, party_id, round_id)
    return found.role if found else None


def set_role_at(unit: UnitOfWork, party_id: int, round_id: int, role: Role) -> None:
    """Set the role of a party in the negotiation that a round belongs to."""
    found = _participation(unit.connection, party_id, round_id)
    if found:
        unit.change("participation", found.id, role=role)
    elif held := rows.get(unit.connection, RoundRow, round_id):
        take_part(unit, held.negotiation_id, party_id, role)


def _participation(connection: Connection, party_id: int, round_id: int) -> ParticipationRow | None:
    held = rows.get(connection, RoundRow, round_id)
    if held is None:
        return None
    found = rows.where(
        connection, ParticipationRow, negotiation_id=held.negotiation_id, party_id=party_id
    )
    return found[0] if found else None
