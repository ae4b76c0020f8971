"""One labelled change to the database: the only way in which a record is ever written.

Verbs (in `store.verbs`) are made of `add`, `change` and `remove`. Each checks its values, writes
the row, and notes what the row was and became; `Database.unit` opens the transaction, saves the
notes in it, commits, and tells who listens.
"""

from __future__ import annotations

import uuid
from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from negotiator.domain.checking import checked
from negotiator.domain.errors import Refused
from negotiator.domain.fields import facts_of
from negotiator.domain.fingerprints import fingerprint
from negotiator.domain.records import KINDS
from negotiator.store import removal, search
from negotiator.store.belonging import Belonging, fixed_fields
from negotiator.store.changes import Change, Key, Values, owner_of
from negotiator.store.derived import derived
from negotiator.store.duplicates import refuse_duplicate, refuse_known_uuid
from negotiator.store.labels import word_of
from negotiator.store.references import referring
from negotiator.store.refusals import Duplicate, Gone, Stale
from negotiator.store.tables import table

__all__ = ["Duplicate", "Gone", "UnitOfWork", "current"]


class UnitOfWork:
    """The writes of one labelled step, within one transaction.

    `label` is what the person reads in the Undo menu; a verb may sharpen it while it works.
    """

    def __init__(self, connection: Connection, label: str) -> None:
        self.connection = connection
        self.label = label
        self.changes: list[Change] = []
        self._belonging = Belonging(connection)

    def add(self, kind: str, /, *, uuid_: str | None = None, **values: Any) -> int:
        """Add a record and return its id. Raises `Refused`, `Duplicate` or `Gone`."""
        record = _completed(kind, checked(kind, values))
        self._check(kind, None, record, record)
        if uuid_ is not None:
            refuse_known_uuid(self.connection, kind, uuid_)
        record["uuid"] = uuid_ or str(uuid.uuid4())
        record_id = _insert(self.connection, kind, record)
        search.index(self.connection, (kind, record_id), record)
        self._note((kind, record_id), None, record, record)
        return record_id

    def change(self, kind: str, record_id: int, /, **values: Any) -> None:
        """Set fields of a record; nothing is written where nothing differs."""
        row = self._read(kind, record_id)
        fields = {name: value for name, value in row.items() if name != "uuid"}
        record = _completed(kind, checked(kind, fields | values))
        after = {name: value for name, value in record.items() if value != row[name]}
        if not after:
            return
        self._refuse_move(kind, after)
        self._check(kind, record_id, record, after)
        self._update((kind, record_id), row, after)

    def remove(self, kind: str, record_id: int, /) -> None:
        """Delete a record with its parts. Raises `removal.StillUsed` when others need it."""
        self._read(kind, record_id)
        planned = removal.plan(self.connection, (kind, record_id))
        for (user_kind, user_id), field in planned.cleared:
            self.change(user_kind, user_id, **{field: None})
        for gone_kind, gone_id in reversed(planned.going):
            self._delete((gone_kind, gone_id), self._read(gone_kind, gone_id))

    def apply(self, change: Change) -> None:
        """Bring a record to `change.after` from `change.before`; used by undo and redo.

        Raises `Stale` when the record is not what `before` says: it has moved on since. When all
        are applied, `settle` checks them together.
        """
        row = current(self.connection, change.kind, change.record_id)
        if not _is_as_it_was(row, change):
            raise Stale(f"the {word_of(change.kind)} has changed since. Nothing was written.")
        if row is None:
            assert change.after is not None
            _insert(self.connection, change.kind, change.after, change.record_id)
            search.index(self.connection, change.key, change.after)
            self._note(change.key, None, change.after, change.after)
        elif change.after is None:
            self._delete(change.key, row)
        else:
            self._update(change.key, row, change.after)

    def settle(self) -> None:
        """Check what the applied changes made, as if it had been typed. Raises `Stale`.

        Only the commits of another window between a step and its undo can make this fail.
        """
        gone: dict[str, list[int]] = defaultdict(list)
        for change in self.changes:
            row = current(self.connection, change.kind, change.record_id)
            if row is None:
                gone[change.kind].append(change.record_id)
                continue
            try:
                self._check(change.kind, change.record_id, row, change.after or {})
            except Refused as error:
                raise Stale(f"{error} Nothing was written.") from error
        for kind, ids in gone.items():
            for reference, _user in referring(self.connection, kind, ids):
                user = removal.counted(reference.kind, 1)
                raise Stale(f"the {word_of(kind)} is used by {user} since. Nothing was written.")

    def _check(self, kind: str, record_id: int | None, record: Values, fields: Values) -> None:
        self._belonging.check(kind, record_id, record, fields)
        refuse_duplicate(self.connection, kind, record_id, record, fields)

    def _refuse_move(self, kind: str, after: Values) -> None:
        for field in fixed_fields(kind):
            if field in after:
                title = facts_of(KINDS[kind])[field].title
                raise Refused(
                    f"{title}: a record stays where it was added. To move this "
                    f"{word_of(kind)}, add it there and delete it here.",
                    field,
                )

    def _update(self, key: Key, row: Values, after: Values) -> None:
        """Write the fields of `after` into a row that was read."""
        record = row | after
        columns = table(key[0])
        statement = update(columns).where(columns.c.id == key[1])
        self.connection.execute(statement.values(after | derived(key[0], record, after)))
        search.reindex(self.connection, key, record, after)
        self._note(key, {name: row[name] for name in after}, after, record)

    def _delete(self, key: Key, row: Values) -> None:
        columns = table(key[0])
        self.connection.execute(delete(columns).where(columns.c.id == key[1]))
        search.forget(self.connection, key)
        self._belonging.forget(key)
        self._note(key, row, None, row)

    def _note(self, key: Key, before: Values | None, after: Values | None, record: Values) -> None:
        self.changes.append(Change(*key, before, after, owner_of(key[0], record)))

    def _read(self, kind: str, record_id: int) -> Values:
        values = current(self.connection, kind, record_id)
        if values is None:
            raise Gone(kind)
        return values


def current(connection: Connection, kind: str, record_id: int) -> Values | None:
    """Return a record's values as a change records them, or None when it is not there."""
    columns = table(kind)
    fields = [columns.c[name] for name in (*KINDS[kind].model_fields, "uuid")]
    row = connection.execute(select(*fields).where(columns.c.id == record_id)).mappings().first()
    return None if row is None else dict(row)


def _completed(kind: str, record: Values) -> Values:
    """Return the record with what the program itself keeps in step."""
    if kind == "source":
        record["sha256"] = fingerprint(record["text"]) if record["text"] else ""
    return record


def _is_as_it_was(row: Values | None, change: Change) -> bool:
    if row is None or change.before is None:
        return row is None and change.before is None
    return row == row | change.before and (change.after is not None or row == change.before)


def _insert(connection: Connection, kind: str, record: Values, record_id: int | None = None) -> int:
    values = record | derived(kind, record, record)
    if record_id is not None:
        values["id"] = record_id
    result = connection.execute(insert(table(kind)), values)
    new_id: int = result.inserted_primary_key[0]  # type: ignore[index]
    return new_id
