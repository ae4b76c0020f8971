"""Adding a record from nothing but its name: what “create …” does in a field or a grid."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from sqlalchemy import func, select

from negotiator.domain.folding import folded
from negotiator.store.labels import word_of
from negotiator.store.tables import table
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


def unused_name(unit: UnitOfWork, kind: str, negotiation_id: int) -> str:
    """Return a name for a new record that no other has: New round, then New round 2."""
    first = f"New {word_of(kind)}"
    columns = table(kind).c
    name = columns.title if kind == "source" else columns.name
    query = select(name).where(func.lower(name).startswith(first.lower()))
    if "negotiation_id" in columns:
        query = query.where(columns.negotiation_id == negotiation_id)
    taken = {folded(name) for name in unit.connection.scalars(query)}
    names = (first if n == 1 else f"{first} {n}" for n in count(1))
    return next(name for name in names if folded(name) not in taken)
