"""A database's records into a file: all of them, or one negotiation with what it refers to.

Every record is written with its UUID, so that reading the file again finds the same records; what
is empty is left out. Records of one kind stand in their order on the screen, and within that in the
order in which they were entered. Private notes are included: this is the analyst's own copy.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Shape
from negotiator.domain.folding import folded
from negotiator.domain.records import KINDS
from negotiator.interchange.layout import (
    FORMAT,
    RANK,
    TOP,
    VERSION,
    fields_of,
    list_name,
    parts_of,
    word_in_file,
)
from negotiator.store import rows
from negotiator.store.changes import Key, Values, owner_of
from negotiator.store.database import Database
from negotiator.store.row_classes import ROWS
from negotiator.store.safe_file import write_bytes

_Place = tuple[Key | None, str]
"""Where a record lies: in which other (None for a list at the top), among which kind."""


def export(database: Database, path: Path, negotiation: str | None = None) -> None:
    """Write the whole database, or the negotiation of that name, to `path`.

    Raises `Refused` when there is no such negotiation, or the file cannot be written; then no file
    was changed.
    """
    with database.read() as connection:
        shelf = _Shelf(connection)
        chosen = None if negotiation is None else _negotiation(shelf, database.path, negotiation)
        document = _Export(shelf, chosen).document()
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    write_bytes(path, text.encode("utf-8"))


def _negotiation(shelf: _Shelf, path: Path, name: str) -> Key:
    keys = shelf.inside.get((None, "negotiation"), [])
    for key in keys:
        if folded(shelf.records[key]["name"]) == folded(name):
            return key
    known = [f"“{shelf.records[key]['name']}”" for key in keys]
    listed = f"it has {', '.join(known)}" if known else "it has none"
    raise Refused(f"There is no negotiation “{name}” in {path.name}: {listed}.")


@dataclass(slots=True)
class _Shelf:
    """Every record of the database as JSON values, and which lies in which, in order."""

    connection: Connection
    records: dict[Key, Values] = field(default_factory=dict)
    inside: dict[_Place, list[Key]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for kind, row_class in ROWS.items():
            read = rows.where(self.connection, row_class)
            read.sort(key=lambda row: (getattr(row, RANK, 0), row.id))
            for row in read:
                values = row.model_dump(mode="json")
                self.records[kind, row.id] = values
                self.inside.setdefault((owner_of(kind, values), kind), []).append((kind, row.id))


class _Export:
    """One export at work; `chosen` is the only negotiation that is written, or None for all."""

    def __init__(self, shelf: _Shelf, chosen: Key | None) -> None:
        self._shelf = shelf
        self._chosen = chosen
        self._wanted: set[Key] = set()

    def document(self) -> dict[str, Any]:
        document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
        if self._chosen:
            self._want(self._chosen)
        for kind in TOP:
            keys = self._shelf.inside.get((None, kind), [])
            document[list_name(kind)] = self._list(
                [key for key in keys if not self._chosen or key in self._wanted]
            )
        return document

    def _want(self, first: Key) -> None:
        """Gather a record, its parts, and what they refer to: never another negotiation's."""
        waiting = [first]
        while waiting:
            key = waiting.pop()
            if key in self._wanted:
                continue
            self._wanted.add(key)
            waiting += [part for kind in parts_of(key[0]) for part in self._inside(key, kind)]
            waiting += self._targets(key)

    def _targets(self, key: Key) -> list[Key]:
        values = self._shelf.records[key]
        return [
            (facts.target, values[facts.name])
            for facts in fields_of(key[0]).values()
            if facts.target and values[facts.name] is not None
        ]

    def _inside(self, owner: Key, kind: str) -> list[Key]:
        return self._shelf.inside.get((owner, kind), [])

    def _list(self, keys: list[Key]) -> list[dict[str, Any]]:
        return [self._record(key, place) for place, key in enumerate(keys, start=1)]

    def _record(self, key: Key, place: int) -> dict[str, Any]:
        values = self._shelf.records[key]
        written: dict[str, Any] = {"id": values["uuid"]}
        for word, facts in fields_of(key[0]).items():
            value = values[facts.name]
            if not _goes_without_saying(key[0], facts, value, place):
                written[word] = self._value(facts, value)
        if key[0] == "citation" and values["field"]:
            written["field"] = word_in_file(values["subject_kind"], values["field"])
        for kind in parts_of(key[0]):
            if parts := self._list(self._inside(key, kind)):
                written[list_name(kind)] = parts
        return written

    def _value(self, facts: Facts, value: Any) -> Any:
        return self._shelf.records[facts.target, value]["uuid"] if facts.target else value


def _goes_without_saying(kind: str, facts: Facts, value: Any, place: int) -> bool:
    if facts.name == RANK:
        return bool(value == place)
    if facts.shape is Shape.FLAG:
        return bool(value == KINDS[kind].model_fields[facts.name].get_default())
    return value is None or value == ""
