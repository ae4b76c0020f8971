"""Verbs on rounds: the delegations and the agenda."""

from __future__ import annotations

from typing import Any

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import (
    OfficeRow,
    ParticipationRow,
    PartyRow,
    PersonRow,
    RoundRow,
)
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.negotiations import take_part
from negotiator.store.verbs.ordering import next_rank


def add_delegate(
    unit: UnitOfWork,
    round_id: int,
    party_id: int | None = None,
    *,
    role: Role = Role.PARTY,
    **values: Any,
) -> int:
    """Add someone to a delegation; its party takes part in the negotiation from then on.

    Without a party it is the one that the person or the office belongs to, or the party above it
    that takes part already: Mossad's director sits for Israel.
    """
    held = rows.get(unit.connection, RoundRow, round_id)
    if held is None:
        raise Gone("round")
    if party_id is None:
        party_id = _party_of(unit, held.negotiation_id, values)
    take_part(unit, held.negotiation_id, party_id, role)
    rank = next_rank(unit, "delegate", round_id=round_id)
    return unit.add("delegate", round_id=round_id, party_id=party_id, rank=rank, **values)


def _party_of(unit: UnitOfWork, negotiation_id: int, values: dict[str, Any]) -> int:
    connection = unit.connection
    person = rows.get(connection, PersonRow, values.get("person_id") or 0)
    office = rows.get(connection, OfficeRow, values.get("office_id") or 0)
    own = (person and person.party_id) or (office and office.party_id)
    if not own:
        raise Refused("Which delegation is this? Type the party in the column Delegation.")
    taking_part = {
        row.party_id
        for row in rows.where(connection, ParticipationRow, negotiation_id=negotiation_id)
    }
    line = _with_parents(unit, own)
    return next((party for party in line if party in taking_part), own)


def _with_parents(unit: UnitOfWork, party_id: int) -> list[int]:
    line: list[int] = []
    following: int | None = party_id
    while following is not None and following not in line:
        line.append(following)
        party = rows.get(unit.connection, PartyRow, following)
        following = party.parent_id if party else None
    return line


def add_agenda_item(unit: UnitOfWork, round_id: int, issue_id: int, **values: Any) -> int:
    """Put an issue on the agenda of a round, after the others."""
    rank = next_rank(unit, "agenda_item", round_id=round_id)
    return unit.add("agenda_item", round_id=round_id, issue_id=issue_id, rank=rank, **values)
