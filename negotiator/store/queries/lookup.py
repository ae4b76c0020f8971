"""Labels and colours of records that others refer to, each read once per reading of a view."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from negotiator.store.labels import label_of
from negotiator.store.tables import table


class Lookup:
    """Remembers what it has read; made anew for each reading, so that it is never stale."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._labels: dict[tuple[str, int], str] = {}
        self._colours: dict[int, str] | None = None

    def label(self, kind: str, record_id: int | None) -> str:
        """Return the label of a record, or nothing for None."""
        if record_id is None:
            return ""
        key = kind, record_id
        if key not in self._labels:
            self._labels[key] = label_of(self.connection, kind, record_id)
        return self._labels[key]

    def colour(self, party_id: int | None) -> str:
        """Return a party's colour, empty where it has none."""
        if self._colours is None:
            party = table("party").c
            self._colours = {
                row.id: row.colour
                for row in self.connection.execute(select(party.id, party.colour))
            }
        return self._colours.get(party_id or 0, "")

    def grades(self, kind: str, record_ids: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """Return the Admiralty grades ("B2") of what is cited for each of these records."""
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
