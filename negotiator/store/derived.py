"""Columns that the database sorts and finds by, made from a record's values on every write."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.folding import folded
from negotiator.store.tables import table


def derived(kind: str, values: Mapping[str, Any], written: Collection[str]) -> dict[str, Any]:
    """Return the sorting columns that follow from the `written` fields among these values."""
    columns = table(kind).c
    made: dict[str, Any] = {}
    if "name" in written and "name_folded" in columns:
        made["name_folded"] = folded(values["name"])
    if "when" in written and "when_first" in columns:
        made |= _days(values["when"])
    if "amount" in written and "amount_low" in columns:
        made |= _ends(values["amount"])
    return made


def _days(when: str | None) -> dict[str, str | None]:
    date = Edtf(when) if when else None
    return {
        "when_first": date.first.isoformat() if date and date.first else None,
        "when_last": date.last.isoformat() if date and date.last else None,
    }


def _ends(text: str | None) -> dict[str, float | None]:
    amount = Amount.from_text(text) if text else None
    return {
        "amount_low": float(amount.low) if amount and amount.low is not None else None,
        "amount_high": float(amount.high) if amount and amount.high is not None else None,
    }
