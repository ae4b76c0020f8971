"""Verbs on positions."""

from __future__ import annotations

from typing import Any

from negotiator.store import rows
from negotiator.store.row_classes import ProposalRow
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.amounts import unit_of
from negotiator.store.verbs.negotiations import take_part


def state(unit: UnitOfWork, negotiation_id: int, party_id: int, /, **values: Any) -> int:
    """Note what a party said; it takes part in the negotiation from then on.

    The unit of an amount that has none is its issue's.
    """
    take_part(unit, negotiation_id, party_id)
    if values.get("amount") and not values.get("unit"):
        values["unit"] = unit_of(unit, values.get("issue_id"))
    return unit.add("position", negotiation_id=negotiation_id, party_id=party_id, **values)


def answer(unit: UnitOfWork, proposal_id: int, party_id: int, /, **values: Any) -> int:
    """Note what a party said of a proposal."""
    proposal = rows.get(unit.connection, ProposalRow, proposal_id)
    if proposal is None:
        raise Gone("proposal")
    return state(unit, proposal.negotiation_id, party_id, proposal_id=proposal_id, **values)
