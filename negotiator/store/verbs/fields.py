"""Setting one field of a record, whichever it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.amounts import set_counted, set_unit
from negotiator.store.verbs.evidence import change_citation, set_source_text

_Verb = Callable[[UnitOfWork, str, int, str, Any], None]


def _set_text(unit: UnitOfWork, _kind: str, source: int, _field: str, text: Any) -> None:
    set_source_text(unit, source, text)


def _set_quote(unit: UnitOfWork, _kind: str, citation: int, _field: str, quote: Any) -> None:
    change_citation(unit, citation, quote=quote)


_MORE_THAN_A_FIELD: dict[tuple[str, str], _Verb] = {
    ("source", "text"): _set_text,
    ("citation", "quote"): _set_quote,
    **{
        (kind, field): verb
        for kind in ("term", "position")
        for field, verb in (("amount", set_counted), ("issue_id", set_counted), ("unit", set_unit))
    },
}
"""Fields on which others depend: a quote's place follows its text, a unit the issue."""


def set_field(unit: UnitOfWork, kind: str, record_id: int, field: str, value: Any) -> None:
    """Set a field, and with it what follows from it. Raises `Refused`."""
    verb = _MORE_THAN_A_FIELD.get((kind, field))
    if verb is not None:
        verb(unit, kind, record_id, field, value)
    else:
        unit.change(kind, record_id, **{field: value})
