"""Amounts and their units, in a term and in a position: both speak of an issue, which has one."""

from __future__ import annotations

from typing import Any, cast

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import IssueRow, PositionRow, TermRow
from negotiator.store.unit_of_work import Gone, UnitOfWork


def set_counted(unit: UnitOfWork, kind: str, record_id: int, field: str, value: Any) -> None:
    """Set the amount or the issue; an amount without a unit takes its issue's."""
    unit.change(kind, record_id, **{field: value})
    record = _read(unit, kind, record_id)
    if record.amount and not record.unit:
        unit.change(kind, record_id, unit=unit_of(unit, record.issue_id))


def set_unit(unit: UnitOfWork, kind: str, record_id: int, field: str, value: Any) -> None:
    """Set the unit. Raises `Refused` where a number would stand without one on a counted issue."""
    record = _read(unit, kind, record_id)
    counted_in = unit_of(unit, record.issue_id)
    is_number = record.amount is not None and not record.amount.every
    if is_number and counted_in and not str(value or "").strip():
        raise Refused(
            f"{record.amount} needs a unit, and the issue is counted in {counted_in}: "
            f"type {counted_in}, or another unit.",
            field,
        )
    unit.change(kind, record_id, **{field: value})


def unit_of(unit: UnitOfWork, issue_id: int | None) -> str:
    """Return what an issue is counted in; nothing where it is words, or there is no issue."""
    issue = rows.get(unit.connection, IssueRow, issue_id or 0)
    return issue.unit if issue else ""


def _read(unit: UnitOfWork, kind: str, record_id: int) -> TermRow | PositionRow:
    record = rows.of_kind(unit.connection, kind, record_id)
    if record is None:
        raise Gone(kind)
    return cast(TermRow | PositionRow, record)
