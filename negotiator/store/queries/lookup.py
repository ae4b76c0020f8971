"""Labels and colours of records that others refer to, each read once per reading of a view."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, select

from negotiator.store.labels import label_of
from negotiator.store.row_classes import Stored
from negotiator.store.tables import table

ResultT = TypeVar("ResultT")


class Lookup:
    """Remembers what it has read; made anew for each reading, so that it is never stale.

    `rows` are the records that the view shows, all of one kind: what is asked of one of them is
    read for all of them at once.
    """

    def __init__(self, connection: Connection, rows: Iterable[Stored] = ()) -> None:
        self.connection = connection
        self._ids = [row.id for row in rows]
        self._labels: dict[tuple[str, int], str] = {}
        self._values: dict[int, dict[str, Any]] = {}
        self._known: dict[Hashable, Any] = {}

    def label(self, kind: str, record_id: int | None) -> str:
        """Return the label of a record, or nothing for None."""
        if record_id is None:
            return ""
        key = kind, record_id
        if key not in self._labels:
            self._labels[key] = label_of(self.connection, kind, record_id)
        return self._labels[key]

    def learn_names(self, kind: str, record_ids: Iterable[int]) -> None:
        """Read the names of these records at once, where their kind has a name."""
        columns = table(kind).c
        wanted = {one for one in record_ids if (kind, one) not in self._labels}
        if not wanted or "name" not in columns:
            return
        for row in self.connection.execute(
            select(columns.id, columns.name).where(columns.id.in_(wanted))
        ):
            self._labels[kind, row.id] = row.name

    def colour(self, party_id: int | None) -> str:
        """Return a party's colour, empty where it has none."""
        return self.once("colours", self._colours).get(party_id or 0, "")

    def values(self, row: Stored) -> dict[str, Any]:
        """Return the JSON values of one of the rows."""
        if row.id not in self._values:
            self._values[row.id] = row.model_dump(mode="json")
        return self._values[row.id]

    def once(self, key: Hashable, read: Callable[[], ResultT]) -> ResultT:
        """Return what `read` returned when it was first asked for under this key."""
        if key not in self._known:
            self._known[key] = read()
        return cast(ResultT, self._known[key])

    def grades(self, kind: str, record_id: int) -> tuple[str, ...]:
        """Return the Admiralty grades ("B2") of what is cited for one of the rows, of that kind."""
        grades = self.once(("grades", kind), lambda: self._grades(kind, self._ids))
        return grades.get(record_id, ())

    def _colours(self) -> dict[int, str]:
        party = table("party").c
        found = self.connection.execute(select(party.id, party.colour))
        return {row.id: row.colour for row in found}

    def _grades(self, kind: str, record_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
        citation, source = table("citation").c, table("source").c
        query = (
            select(citation.subject_id, source.reliability + citation.credibility)
            .join(table("source"), source.id == citation.source_id)
            .where(citation.subject_kind == kind, citation.subject_id.in_(list(record_ids)))
            .order_by(citation.id)
        )
        found: dict[int, tuple[str, ...]] = {}
        for subject_id, grade in self.connection.execute(query):
            found[subject_id] = (*found.get(subject_id, ()), grade)
        return found
