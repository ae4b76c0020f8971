"""What a record is a part of, or is about: where a person finds it."""

from __future__ import annotations

from collections.abc import Container

from sqlalchemy import Connection, select

from negotiator.store.changes import Key, owner_field
from negotiator.store.tables import table


def owner_of(connection: Connection, kind: str, record_id: int) -> Key | None:
    """Return the record that this one is a part of or is about, None when there is none."""
    columns = table(kind).c
    if "subject_kind" in columns:
        about = select(columns.subject_kind, columns.subject_id).where(columns.id == record_id)
        found = connection.execute(about).first()
        return (found[0], found[1]) if found else None
    owner = owner_field(kind)
    if owner is None:
        return None
    owner_id = connection.scalar(select(columns[owner[0]]).where(columns.id == record_id))
    return None if owner_id is None else (owner[1], owner_id)


def shown_as(connection: Connection, key: Key, kinds: Container[str]) -> Key | None:
    """Return the record through which `key` is shown: itself, or the nearest owner of `kinds`."""
    shown: Key | None = key
    while shown is not None and shown[0] not in kinds:
        shown = owner_of(connection, *shown)
    return shown


def negotiation_of(connection: Connection, kind: str, record_id: int) -> int | None:
    """Return the negotiation that a record or its owner belongs to, None for those of all."""
    columns = table(kind).c
    if "negotiation_id" not in columns:
        owner = owner_of(connection, kind, record_id)
        return negotiation_of(connection, *owner) if owner else None
    found: int | None = connection.scalar(
        select(columns.negotiation_id).where(columns.id == record_id)
    )
    return found
