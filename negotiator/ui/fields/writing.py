"""Writing what an editor returned, the record it names being made first where it is new."""

from __future__ import annotations

from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.fields import set_field
from negotiator.store.verbs.naming import create
from negotiator.ui.fields.editor import NewRecord
from negotiator.ui.session import Session


def resolved(unit: UnitOfWork, session: Session, value: Any) -> Any:
    """Return the value as a record keeps it: a new record is made and its id returned."""
    if isinstance(value, NewRecord):
        return create(unit, value.kind, session.negotiation_id, value.name)
    return value


def write_field(
    session: Session, label: str, kind: str, record_id: int, field: str, value: Any
) -> None:
    """Set one field of a record as one step. Raises `Refused`."""

    def work(unit: UnitOfWork) -> None:
        set_field(unit, kind, record_id, field, resolved(unit, session, value))

    session.write(label, work)
