"""A database's records into a file: all of them, or one negotiation with what goes along.

Every record is written with its UUID, so that reading the file again finds the same records; what
is empty is left out. Private notes are included: this is the analyst's own copy, not a report.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from negotiator.domain.fields import Facts, Shape
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
from negotiator.interchange.selection import selection
from negotiator.interchange.shelf import Shelf
from negotiator.store.changes import Key
from negotiator.store.database import Database
from negotiator.store.queries import by_name
from negotiator.store.safe_file import write_bytes


def export(database: Database, path: Path, negotiation: str | None = None) -> None:
    """Write the whole database, or the negotiation of that name, to `path`.

    Raises `Refused` when there is no such negotiation, or the file cannot be written; then no file
    was changed.
    """
    with database.read() as connection:
        shelf = Shelf(connection)
        chosen = None
        if negotiation is not None:
            found = by_name.negotiation(connection, negotiation)
            chosen = selection(shelf, ("negotiation", found.id))
    document = _Export(shelf, chosen).document()
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    write_bytes(path, text.encode("utf-8"))


class _Export:
    """One export at work; `chosen` are the only records that are written, or None for all."""

    def __init__(self, shelf: Shelf, chosen: set[Key] | None) -> None:
        self._shelf = shelf
        self._chosen = chosen

    def document(self) -> dict[str, Any]:
        document: dict[str, Any] = {"format": FORMAT, "version": VERSION}
        for kind in TOP:
            keys = self._shelf.inside(None, kind)
            document[list_name(kind)] = self._list(
                [key for key in keys if self._chosen is None or key in self._chosen]
            )
        return document

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
            if parts := self._list(self._shelf.inside(key, kind)):
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
