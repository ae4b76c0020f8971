"""Adding a record from nothing but its name: what “create …” does in a field or a grid."""

from __future__ import annotations

from collections.abc import Callable

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs import issues, parties

Create = Callable[[UnitOfWork, int, str], int]

_CREATE: dict[str, Create] = {
    "party": lambda unit, _negotiation, name: parties.add(unit, name),
    "person": lambda unit, _negotiation, name: unit.add("person", name=name),
    "office": lambda unit, _negotiation, name: parties.add_office(unit, name),
    "issue": issues.add,
    "round": lambda unit, negotiation, name: unit.add(
        "round", negotiation_id=negotiation, name=name
    ),
    "proposal": lambda unit, negotiation, name: unit.add(
        "proposal", negotiation_id=negotiation, name=name
    ),
    "source": lambda unit, _negotiation, name: unit.add("source", title=name),
    "negotiation": lambda unit, _negotiation, name: unit.add("negotiation", name=name),
}

CREATABLE = frozenset(_CREATE)
"""Kinds that can be added from a name alone."""


def create(unit: UnitOfWork, kind: str, negotiation_id: int, name: str) -> int:
    """Add a record of `kind` with this name and return its id. Raises `Refused`, `Duplicate`."""
    return _CREATE[kind](unit, negotiation_id, name)
