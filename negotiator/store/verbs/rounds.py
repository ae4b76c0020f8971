"""Verbs on rounds: the delegations and the agenda."""

from __future__ import annotations

from typing import Any

from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import RoundRow
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.negotiations import take_part
from negotiator.store.verbs.ordering import next_rank


def add_delegate(
    unit: UnitOfWork, round_id: int, party_id: int, *, role: Role = Role.PARTY, **values: Any
) -> int:
    """Add someone to a delegation; its party takes part in the negotiation from then on."""
    held = rows.get(unit.connection, RoundRow, round_id)
    if held is None:
        raise Gone("round")
    take_part(unit, held.negotiation_id, party_id, role)
    rank = next_rank(unit, "delegate", round_id=round_id)
    return unit.add("delegate", round_id=round_id, party_id=party_id, rank=rank, **values)


def add_agenda_item(unit: UnitOfWork, round_id: int, issue_id: int, **values: Any) -> int:
    """Put an issue on the agenda of a round, after the others."""
    rank = next_rank(unit, "agenda_item", round_id=round_id)
    return unit.add("agenda_item", round_id=round_id, issue_id=issue_id, rank=rank, **values)
