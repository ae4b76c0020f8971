"""The first step out of an empty room."""

from __future__ import annotations

from negotiator.store.labels import word_of
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.naming import create, unused_name
from negotiator.ui.session import Session


def add_first(session: Session, kind: str) -> None:
    """Add a record of a kind to the negotiation shown, and go to it."""
    negotiation_id = session.negotiation_id

    def work(unit: UnitOfWork) -> int:
        return create(unit, kind, negotiation_id, unused_name(unit, kind, negotiation_id))

    record_id = session.try_write(f"Add {word_of(kind)}", work)
    if record_id is not None:
        session.want((kind, record_id))
