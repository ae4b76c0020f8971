"""What a unit of work did: the one record that undo, history, notices and audit are made of."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select

from negotiator.domain.fields import OnDelete, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.tables import table

Values = dict[str, Any]
Key = tuple[str, int]
"""Kind and id of a record."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one record was and became; None for not there. Values are JSON values.

    Of a record that was added or deleted all fields are there, and its UUID; of one that was
    changed those fields that differ, and no others. `owner` is the record that it is a part of, or
    is about.
    """

    kind: str
    record_id: int
    before: Values | None
    after: Values | None
    owner: Key | None = None

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.record_id

    @property
    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.kind, self.record_id, self.after, self.before, self.owner)


@dataclass(frozen=True, slots=True)
class Changed:
    """The notice after a commit: the unit's label and the records that it touched, owners too."""

    label: str
    records: frozenset[Key]

    def touches(self, *kinds: str) -> bool:
        """Return whether a record of one of these kinds changed."""
        return any(kind in kinds for kind, _ in self.records)


@cache
def owner_field(kind: str) -> tuple[str, str] | None:
    """Return the field that says what a record of `kind` is a part of, and that record's kind."""
    for facts in facts_of(KINDS[kind]).values():
        if facts.on_delete is OnDelete.PART and facts.target:
            return facts.name, facts.target
    return None


def owner_of(kind: str, values: Values) -> Key | None:
    """Return the record that one with these values is a part of, or is about."""
    if "subject_kind" in values:
        return values["subject_kind"], values["subject_id"]
    field = owner_field(kind)
    return (field[1], values[field[0]]) if field else None


def save(
    connection: Connection,
    label: str,
    changes: Iterable[Change],
    *,
    reverses: int | None = None,
    undoes: bool = False,
) -> int:
    """Write a set of changes into the record and return the set's id.

    `reverses` is the set that this one takes back; `undoes` tells an undo from a redo.
    """
    at = datetime.now(UTC).isoformat(timespec="seconds")
    values = {"label": label, "at": at, "reverses": reverses, "undoes": undoes}
    result = connection.execute(insert(table("change_set")), values)
    set_id: int = result.inserted_primary_key[0]  # type: ignore[index]
    connection.execute(insert(table("change")), [_saved(set_id, c) for c in changes])
    return set_id


def _saved(set_id: int, change: Change) -> Values:
    owner = change.owner
    return {
        "set_id": set_id,
        "kind": change.kind,
        "record_id": change.record_id,
        "owner_kind": owner[0] if owner else None,
        "owner_id": owner[1] if owner else None,
        "before": _json(change.before),
        "after": _json(change.after),
    }


def _json(values: Values | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False)


def load(connection: Connection, set_id: int) -> list[Change]:
    """Return the changes of a set in the order they were made."""
    columns = table("change")
    query = select(columns).where(columns.c.set_id == set_id).order_by(columns.c.id)
    return [read(row) for row in connection.execute(query).mappings()]


def read(row: RowMapping) -> Change:
    """Return the change that a row of the table `change` holds."""
    owner = None if row["owner_kind"] is None else (row["owner_kind"], row["owner_id"])
    before, after = _values(row["before"]), _values(row["after"])
    return Change(row["kind"], row["record_id"], before, after, owner)


def _values(text: str | None) -> Values | None:
    return None if text is None else json.loads(text)


def notice(label: str, changes: Iterable[Change]) -> Changed:
    """Return the notice that tells of these changes."""
    keys: set[Key] = set()
    for change in changes:
        keys.add(change.key)
        if change.owner:
            keys.add(change.owner)
    return Changed(label, frozenset(keys))
