"""Every record of a database in memory, each where it lies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection

from negotiator.interchange.layout import RANK, fields_of, parts_of
from negotiator.store import rows
from negotiator.store.changes import Key, Values, owner_of
from negotiator.store.row_classes import ROWS


class Shelf:
    """The records of a database as JSON values, by kind and id.

    Records of one kind in one place stand in their order on the screen, and within that in the
    order in which they were entered.
    """

    def __init__(self, connection: Connection) -> None:
        self.records: dict[Key, Values] = {}
        self._inside: dict[tuple[Key | None, str], list[Key]] = {}
        for kind, row_class in ROWS.items():
            read = rows.where(connection, row_class)
            for row in sorted(read, key=lambda row: (getattr(row, RANK, 0), row.id)):
                self._put((kind, row.id), row.model_dump(mode="json"))

    def _put(self, key: Key, values: Values) -> None:
        self.records[key] = values
        self._inside.setdefault((owner_of(key[0], values), key[0]), []).append(key)

    def inside(self, owner: Key | None, kind: str) -> list[Key]:
        """Return the records of `kind` that lie in another one; None for the lists at the top."""
        return self._inside.get((owner, kind), [])

    def reach(self, first: Iterable[Key]) -> set[Key]:
        """Return these records, what lies in them, what all of them refer to, and so on."""
        reached: set[Key] = set()
        waiting = list(first)
        while waiting:
            key = waiting.pop()
            if key not in reached:
                reached.add(key)
                waiting += self._targets(key)
                waiting += [part for kind in parts_of(key[0]) for part in self.inside(key, kind)]
        return reached

    def _targets(self, key: Key) -> Iterator[Key]:
        values = self.records[key]
        for facts in fields_of(key[0]).values():
            if facts.target and values[facts.name] is not None:
                yield facts.target, values[facts.name]
