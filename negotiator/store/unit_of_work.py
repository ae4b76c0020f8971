"""One labelled change to the database: the only way in which a record is ever written.

Verbs (in `store.verbs`) are made of the three below. Each checks its values, writes the row, and
notes what the row was and became; `Database.unit` opens the transaction, saves the notes in it,
commits, and tells who listens.
"""

from __future__ import annotations

import uuid
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from negotiator.domain.checking import checked
from negotiator.domain.errors import Refused
from negotiator.domain.folding import folded
from negotiator.domain.records import KINDS
from negotiator.store import removal, search
from negotiator.store.changes import Change, Key, Values
from negotiator.store.derived import derived
from negotiator.store.labels import word_of
from negotiator.store.tables import table


class Duplicate(Refused):
    """A record of that name is there already: `key` says which, so that it can be offered."""

    def __init__(self, sentence: str, key: Key, field: str) -> None:
        super().__init__(sentence, field)
        self.key = key


class Gone(Refused):
    """The record that was to be written is not there any more."""

    def __init__(self, kind: str) -> None:
        super().__init__(f"This {word_of(kind)} was deleted meanwhile: undo the deletion first.")


class UnitOfWork:
    """The writes of one labelled step, within one transaction.

    `label` is what the person reads in the Undo menu; a verb may sharpen it while it works.
    """

    def __init__(self, connection: Connection, label: str) -> None:
        self.connection = connection
        self.label = label
        self.changes: list[Change] = []

    def add(self, kind: str, /, *, uuid_: str | None = None, **values: Any) -> int:
        """Add a record and return its id. Raises `Refused` or `Duplicate`."""
        record = checked(kind, values)
        self._refuse_duplicate(kind, record, None)
        record["uuid"] = uuid_ or str(uuid.uuid4())
        record_id = _insert(self.connection, kind, record)
        self._note(Change(kind, record_id, None, record))
        return record_id

    def change(self, kind: str, record_id: int, /, **values: Any) -> None:
        """Set fields of a record; nothing is written where nothing differs."""
        before = self._read(kind, record_id)
        fields = {name: value for name, value in before.items() if name != "uuid"}
        after = checked(kind, fields | values) | {"uuid": before["uuid"]}
        if after == before:
            return
        self._refuse_duplicate(kind, after, record_id)
        _update(self.connection, kind, record_id, after)
        self._note(Change(kind, record_id, before, after))

    def remove(self, kind: str, record_id: int) -> None:
        """Delete a record with its parts. Raises `removal.StillUsed` when others need it."""
        self._read(kind, record_id)
        planned = removal.plan(self.connection, (kind, record_id))
        for (user_kind, user_id), field in planned.cleared:
            self.change(user_kind, user_id, **{field: None})
        for gone_kind, gone_id in reversed(planned.going):
            before = self._read(gone_kind, gone_id)
            _delete(self.connection, gone_kind, gone_id)
            self._note(Change(gone_kind, gone_id, before, None))

    def apply(self, change: Change) -> None:
        """Bring a record to `change.after` from `change.before`; used by undo and redo.

        Raises `Refused` when the record is not what `before` says: it has moved on since.
        """
        if current(self.connection, change.kind, change.record_id) != change.before:
            raise Refused(f"The {word_of(change.kind)} has changed since, so nothing was written.")
        if change.after is None:
            _delete(self.connection, change.kind, change.record_id)
        elif change.before is None:
            _insert(self.connection, change.kind, change.after, change.record_id)
        else:
            _update(self.connection, change.kind, change.record_id, change.after)
        self._note(change)

    def _note(self, change: Change) -> None:
        self.changes.append(change)
        search.refresh(self.connection, change)

    def _read(self, kind: str, record_id: int) -> Values:
        values = current(self.connection, kind, record_id)
        if values is None:
            raise Gone(kind)
        return values

    def _refuse_duplicate(self, kind: str, record: Values, own_id: int | None) -> None:
        unique: tuple[str, ...] = getattr(KINDS[kind], "UNIQUE", ())
        if not unique:
            return
        columns = table(kind).c
        query = select(columns.id).where(columns.id.is_not(own_id))
        for field in unique:
            folds = field == "name"
            column = columns.name_folded if folds else columns[field]
            query = query.where(
                column.is_not_distinct_from(folded(record[field]) if folds else record[field])
            )
        found = self.connection.scalars(query).first()
        if found is not None:
            raise Duplicate(_already(kind, record), (kind, found), unique[-1])


def _already(kind: str, record: Values) -> str:
    if "name" in record:
        return f"There is already a {word_of(kind)} “{record['name']}”: open that one, or choose another name."
    return f"This {word_of(kind)} is there already: change that one."


def current(connection: Connection, kind: str, record_id: int) -> Values | None:
    """Return a record's values as a change records them, or None when it is not there."""
    columns = table(kind)
    fields = [columns.c[name] for name in (*KINDS[kind].model_fields, "uuid")]
    row = connection.execute(select(*fields).where(columns.c.id == record_id)).mappings().first()
    return None if row is None else dict(row)


def _insert(connection: Connection, kind: str, record: Values, record_id: int | None = None) -> int:
    values = record | derived(kind, record)
    if record_id is not None:
        values["id"] = record_id
    result = connection.execute(insert(table(kind)).values(values))
    new_id: int = result.inserted_primary_key[0]
    return new_id


def _update(connection: Connection, kind: str, record_id: int, record: Values) -> None:
    columns = table(kind)
    values = record | derived(kind, record)
    connection.execute(update(columns).where(columns.c.id == record_id).values(values))


def _delete(connection: Connection, kind: str, record_id: int) -> None:
    columns = table(kind)
    connection.execute(delete(columns).where(columns.c.id == record_id))
