"""Setting one field of a record, whichever it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs import positions
from negotiator.store.verbs.evidence import change_citation, set_source_text

_MORE_THAN_A_FIELD: dict[tuple[str, str], Callable[[UnitOfWork, int, Any], None]] = {
    ("source", "text"): set_source_text,
    ("position", "amount"): positions.set_amount,
    ("position", "issue_id"): positions.set_issue,
    ("citation", "quote"): lambda unit, citation, quote: change_citation(
        unit, citation, quote=quote
    ),
}
"""Fields on which others depend: a quote's place follows its text, a unit the issue."""


def set_field(unit: UnitOfWork, kind: str, record_id: int, field: str, value: Any) -> None:
    """Set a field, and with it what follows from it. Raises `Refused`."""
    verb = _MORE_THAN_A_FIELD.get((kind, field))
    if verb is not None:
        verb(unit, record_id, value)
    else:
        unit.change(kind, record_id, **{field: value})
