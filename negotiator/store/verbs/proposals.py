"""Verbs on proposals: who tabled them, and their terms."""

from __future__ import annotations

from typing import Any

from negotiator.store import rows
from negotiator.store.row_classes import IssueRow
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.ordering import next_rank


def table_by(unit: UnitOfWork, proposal_id: int, party_id: int) -> int:
    """Note a party that tabled the proposal."""
    rank = next_rank(unit, "tabling", proposal_id=proposal_id)
    return unit.add("tabling", proposal_id=proposal_id, party_id=party_id, rank=rank)


def add_term(unit: UnitOfWork, proposal_id: int, issue_id: int, /, **values: Any) -> int:
    """Add a term, after the others.

    Giver and receiver that are not given are the issue's; so is the unit of an amount.
    """
    issue = rows.get(unit.connection, IssueRow, issue_id)
    if issue is None:
        raise Gone("issue")
    taken = {"giver_id": issue.giver_id, "receiver_id": issue.receiver_id, "unit": issue.unit}
    given = {name: value for name, value in values.items() if value not in (None, "")}
    rank = next_rank(unit, "term", proposal_id=proposal_id)
    return unit.add("term", proposal_id=proposal_id, issue_id=issue_id, rank=rank, **taken | given)
