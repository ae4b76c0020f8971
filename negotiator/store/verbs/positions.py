"""Verbs on positions."""

from __future__ import annotations

from typing import Any

from negotiator.store import rows
from negotiator.store.row_classes import IssueRow, PositionRow, ProposalRow
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.negotiations import take_part


def state(unit: UnitOfWork, negotiation_id: int, party_id: int, /, **values: Any) -> int:
    """Note what a party said; it takes part in the negotiation from then on.

    The unit of an amount that has none is its issue's.
    """
    take_part(unit, negotiation_id, party_id)
    if values.get("amount") and not values.get("unit"):
        values["unit"] = _unit_of(unit, values.get("issue_id"))
    return unit.add("position", negotiation_id=negotiation_id, party_id=party_id, **values)


def set_amount(unit: UnitOfWork, position_id: int, amount: Any) -> None:
    """Set the amount that was stated; one without a unit takes its issue's."""
    unit.change("position", position_id, amount=amount)
    _complete(unit, position_id)


def set_issue(unit: UnitOfWork, position_id: int, issue_id: int | None) -> None:
    """Set the issue that was spoken of; an amount without a unit takes the issue's."""
    unit.change("position", position_id, issue_id=issue_id)
    _complete(unit, position_id)


def _complete(unit: UnitOfWork, position_id: int) -> None:
    position = rows.get(unit.connection, PositionRow, position_id)
    if position and position.amount and not position.unit:
        unit.change("position", position_id, unit=_unit_of(unit, position.issue_id))


def _unit_of(unit: UnitOfWork, issue_id: int | None) -> str:
    issue = rows.get(unit.connection, IssueRow, issue_id or 0)
    return issue.unit if issue else ""


def answer(unit: UnitOfWork, proposal_id: int, party_id: int, /, **values: Any) -> int:
    """Note what a party said of a proposal."""
    proposal = rows.get(unit.connection, ProposalRow, proposal_id)
    if proposal is None:
        raise Gone("proposal")
    return state(unit, proposal.negotiation_id, party_id, proposal_id=proposal_id, **values)
