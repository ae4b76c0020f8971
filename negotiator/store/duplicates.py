"""Whether a record is there already, however its name is spelt.

No unique index could say this as people need it: of which record, in which field. Between the
question and the write nobody else can write, as the unit of work holds the write lock.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, select

from negotiator.domain.errors import Refused
from negotiator.domain.folding import folded
from negotiator.domain.records import KINDS
from negotiator.store.changes import Values
from negotiator.store.labels import word_of
from negotiator.store.refusals import Duplicate
from negotiator.store.tables import table


def refuse_duplicate(
    connection: Connection, kind: str, own_id: int | None, record: Values, fields: Collection[str]
) -> None:
    """Raise `Duplicate` if another record has the same value in what makes its kind unique.

    Asked only when one of `fields`, the fields that are written, takes part in that.
    """
    unique: tuple[str, ...] = getattr(KINDS[kind], "UNIQUE", ())
    if not set(unique) & set(fields):
        return
    columns = table(kind).c
    query = select(columns.id).where(*(_same(kind, field, record[field]) for field in unique))
    if own_id is not None:
        query = query.where(columns.id != own_id)
    found = connection.scalar(query)
    if found is not None:
        raise Duplicate(_sentence(kind, record), (kind, found), unique[-1])


def refuse_known_uuid(connection: Connection, kind: str, name: str) -> None:
    """Raise `Duplicate` if a record of this UUID is there; `Refused` if it is not a UUID."""
    try:
        canonical = str(uuid.UUID(name)) == name
    except ValueError:
        canonical = False
    if not canonical:
        raise Refused(f"“{name[:40]}” is not a UUID such as {uuid.UUID(int=0)}.", "uuid")
    columns = table(kind).c
    found = connection.scalar(select(columns.id).where(columns.uuid == name))
    if found is not None:
        sentence = f"This {word_of(kind)} is there already (UUID {name}): change that one."
        raise Duplicate(sentence, (kind, found), "uuid")


def _same(kind: str, field: str, value: object) -> ColumnElement[bool]:
    columns = table(kind).c
    if field == "name":
        return columns.name_folded == folded(str(value))
    return columns[field].is_(None) if value is None else columns[field] == value


def _sentence(kind: str, record: Values) -> str:
    if "name" not in record:
        return f"This {word_of(kind)} is there already: change that one."
    return (
        f"There is “{record['name']}” among the {word_of(kind, many=True)} already: "
        "open that one, or choose another name."
    )
