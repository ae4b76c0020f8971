"""What a record may refer to: records that are there, of its own negotiation, and never itself.

The database's foreign keys know only that something of the right kind is there, and only when the
transaction ends, without a word for people. Checked here, a reference is refused with a sentence.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key, Values, owner_field
from negotiator.store.labels import label_of, word_of
from negotiator.store.refusals import Gone
from negotiator.store.tables import table


def fixed_fields(kind: str) -> tuple[str, ...]:
    """Return the fields that say what a record is a part of, or is about: set once, never moved."""
    if "subject_kind" in KINDS[kind].model_fields:
        return "subject_kind", "subject_id"
    owner = owner_field(kind)
    return (owner[0],) if owner else ()


class Belonging:
    """Which negotiation each record belongs to, as far as one unit of work has asked.

    What was found once stays true while the unit holds the write lock, as owners are never moved;
    `forget` is for records that are deleted.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._homes: dict[Key, int | None] = {}

    def forget(self, key: Key) -> None:
        """Note that a record is deleted."""
        self._homes.pop(key, None)

    def check(
        self, kind: str, record_id: int | None, record: Values, fields: Collection[str]
    ) -> None:
        """Check what these fields of a record refer to. Raises `Refused` or `Gone`."""
        if "subject_kind" in record and not {"subject_kind", "field"}.isdisjoint(fields):
            self._check_subject(record)
        for facts in facts_of(KINDS[kind]).values():
            if facts.name in fields and facts.target and record[facts.name] is not None:
                self._check_reference(kind, record_id, record, facts)

    def _check_subject(self, record: Values) -> None:
        kind, field = record["subject_kind"], record.get("field")
        if kind not in KINDS:
            raise Refused(f"Kind: there are no records of kind “{kind[:40]}”.", "subject_kind")
        self._home((kind, record["subject_id"]), "subject_id")
        if field and field not in facts_of(KINDS[kind]):
            raise Refused(f"Field: no {word_of(kind)} has a field “{field[:40]}”.", "field")

    def _check_reference(
        self, kind: str, record_id: int | None, record: Values, facts: Facts
    ) -> None:
        assert facts.target is not None
        target = (facts.target, record[facts.name])
        theirs = self._home(target, facts.name)
        mine = self._own_home(kind, record)
        if mine is not None and theirs is not None and mine != theirs:
            raise Refused(
                f"{facts.title}: “{label_of(self._connection, *target)}” belongs to another "
                f"negotiation: choose one of this negotiation.",
                facts.name,
            )
        if facts.target == kind and record_id is not None:
            self._refuse_loop(kind, record_id, target[1], facts)

    def _own_home(self, kind: str, record: Values) -> int | None:
        owner = owner_field(kind)
        return self._home((owner[1], record[owner[0]]), owner[0]) if owner else None

    def _home(self, key: Key, field: str | None = None) -> int | None:
        """Return the negotiation that a record belongs to, None for one that any may share."""
        if key not in self._homes:
            self._homes[key] = self._find_home(key, field)
        return self._homes[key]

    def _find_home(self, key: Key, field: str | None) -> int | None:
        kind, record_id = key
        owner = owner_field(kind)
        columns = table(kind).c
        query = select(columns[owner[0]] if owner else columns.id).where(columns.id == record_id)
        found: int | None = self._connection.scalar(query)
        if found is None:
            raise Gone(kind, field)
        if owner:
            return self._home((owner[1], found))
        return record_id if kind == "negotiation" else None

    def _refuse_loop(self, kind: str, record_id: int, target: int, facts: Facts) -> None:
        """Refuse a record that would follow, answer or be part of itself, however far around."""
        columns = table(kind).c
        links = [columns[f.name] for f in facts_of(KINDS[kind]).values() if f.target == kind]
        seen: set[int] = set()
        reached = {target}
        while reached:
            if record_id in reached:
                raise Refused(
                    f"{facts.title}: “{label_of(self._connection, kind, target)}” leads back to "
                    f"this {word_of(kind)} itself: choose another one.",
                    facts.name,
                )
            seen |= reached
            found = self._connection.execute(select(*links).where(columns.id.in_(reached)))
            reached = {link for row in found for link in row if link is not None} - seen
