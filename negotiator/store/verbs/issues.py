"""Verbs on issues."""

from __future__ import annotations

from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.ordering import next_rank


def add(unit: UnitOfWork, negotiation_id: int, name: str, **values: Any) -> int:
    """Add an issue after the others of the negotiation."""
    rank = next_rank(unit, "issue", negotiation_id=negotiation_id)
    return unit.add("issue", negotiation_id=negotiation_id, name=name, rank=rank, **values)
