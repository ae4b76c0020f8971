"""Verbs on rounds: the delegations and the agenda."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.domain.vocabulary import Role
from negotiator.store import rows
from negotiator.store.row_classes import (
    OfficeRow,
    ParticipationRow,
    PartyRow,
    PersonRow,
    RoundRow,
    TenureRow,
)
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.negotiations import take_part
from negotiator.store.verbs.ordering import next_rank


def add_delegate(
    unit: UnitOfWork,
    round_id: int,
    party_id: int | None = None,
    *,
    role: Role | None = None,
    **values: Any,
) -> int:
    """Add someone to a delegation; its party takes part in the negotiation from then on.

    Without a party it is the one that the person or the office belongs to, or the party above it
    that takes part already: Mossad's director sits for Israel. A `role` that is given becomes the
    party's role in the negotiation.
    """
    held = rows.get(unit.connection, RoundRow, round_id)
    if held is None:
        raise Gone("round")
    if party_id is None:
        party_id = _party_of(unit, held.negotiation_id, values)
    participation = take_part(unit, held.negotiation_id, party_id, role or Role.PARTY)
    if role is not None:
        unit.change("participation", participation, role=role)
    rank = next_rank(unit, "delegate", round_id=round_id)
    return unit.add("delegate", round_id=round_id, party_id=party_id, rank=rank, **values)


def _party_of(unit: UnitOfWork, negotiation_id: int, values: dict[str, Any]) -> int:
    person_id, office_id = values.get("person_id"), values.get("office_id")
    own = _party_behind(unit.connection, person_id, office_id)
    if not own:
        raise Refused(
            "Which delegation is this? Type the party in the column Delegation.", "party_id"
        )
    taking_part = {
        row.party_id
        for row in rows.where(unit.connection, ParticipationRow, negotiation_id=negotiation_id)
    }
    line = _with_parents(unit, own)
    return next((party for party in line if party in taking_part), own)


def _party_behind(
    connection: Connection, person_id: int | None, office_id: int | None
) -> int | None:
    """Return the party of a person, else of the office, else of an office that the person holds."""
    person = rows.get(connection, PersonRow, person_id or 0)
    if person and person.party_id:
        return person.party_id
    tenures = rows.where(connection, TenureRow, person_id=person_id or 0, order="when_first")
    offices = [office_id or 0, *(tenure.office_id for tenure in reversed(tenures))]
    found = (rows.get(connection, OfficeRow, office) for office in offices)
    return next((office.party_id for office in found if office and office.party_id), None)


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
