"""The words by which a person knows a record: its name, or what it is made of."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select

from negotiator.domain.fields import Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.row_classes import ROWS, Stored, kind_of
from negotiator.store.tables import table

_NAMING = ("name", "title")
"""Fields that are a record's label, for the kinds that have one of them."""


def label_of(connection: Connection, kind: str, record_id: int) -> str:
    """Return the label of a record, or the kind's word where it is not there any more."""
    columns = table(kind).c
    if naming := next((name for name in _NAMING if name in columns), None):
        # Only that column: a source's saved text may be a megabyte.
        found = connection.scalar(select(columns[naming]).where(columns.id == record_id))
        return word_of(kind) if found is None else str(found)
    row = rows.of_kind(connection, kind, record_id)
    return word_of(kind) if row is None else label(connection, row)


def label(connection: Connection, row: Stored) -> str:
    """Return the label of a record that was read: its name, or the labels of what it links."""
    for naming in _NAMING:
        if name := getattr(row, naming, None):
            return str(name)
    if text := getattr(row, "quote", None) or getattr(row, "text", None):
        return f"“{shortened(str(text))}”"
    maker = _MADE.get(kind_of(type(row)))
    return maker(connection, row) if maker else _linked(connection, row)


def word_of(kind: str, *, many: bool = False) -> str:
    """Return what a kind is called: round, rounds."""
    return str(KINDS[kind].WORD[many])  # type: ignore[attr-defined]


def shortened(text: str, limit: int = 60) -> str:
    """Return the beginning of a text, an ellipsis in place of what is left out."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"


def _target(connection: Connection, row: Stored, field: str) -> str | None:
    record_id = getattr(row, field)
    target = facts_of(KINDS[kind_of(type(row))])[field].target
    if record_id is None or target is None:
        return None
    return label_of(connection, target, record_id)


def _delegate(connection: Connection, row: Stored) -> str:
    who = _target(connection, row, "person_id") or _target(connection, row, "office_id")
    party = _target(connection, row, "party_id") or ""
    who = who or str(getattr(row, "capacity", ""))
    return f"{who}, {party}" if who else party


def _term(connection: Connection, row: Stored) -> str:
    issue = _target(connection, row, "issue_id") or ""
    amount = getattr(row, "amount", None)
    return f"{issue}: {amount.words()}" if amount else issue


def _position(connection: Connection, row: Stored) -> str:
    about = _target(connection, row, "issue_id") or _target(connection, row, "proposal_id")
    said = f"{_target(connection, row, 'party_id')}: {getattr(row, 'stance', '')}"
    return f"{said}, {about}" if about else said


def _citation(connection: Connection, row: Stored) -> str:
    return _target(connection, row, "source_id") or word_of("citation")


def _linked(connection: Connection, row: Stored) -> str:
    """Label a link by what it links, its owner left out: an agenda item by its issue."""
    kind = kind_of(type(row))
    fields = [f for f in facts_of(KINDS[kind]).values() if f.shape is Shape.REFERENCE]
    ends = [_target(connection, row, f.name) for f in fields[1:]]
    return ", ".join(end for end in ends if end) or word_of(kind)


_MADE: dict[str, Callable[[Connection, Stored], str]] = {
    "delegate": _delegate,
    "term": _term,
    "position": _position,
    "citation": _citation,
}

assert set(_MADE) <= set(ROWS)
