"""The UUID of each record in a file.

An exported file gives every record's UUID as its id. A file written by hand may use any text, or
nothing: then the UUID is made from the negotiations' names, the way to the record and its id, so
that the same file names the same records each time it is read, and two files never each other's.
"""

from __future__ import annotations

import uuid
from typing import Any

from negotiator.domain.records import KINDS

_ROOT = uuid.UUID("6d8c1f0e-3a52-5c0b-9d5e-0a4f3f1f7c11")


def scope_of(document: dict[str, Any]) -> uuid.UUID:
    """Return the scope of the ids that a file has made up: the negotiations it is about."""
    names = (record.get("id") or record["name"] for record in document["negotiations"])
    return uuid.uuid5(_ROOT, "\n".join(names))


def key_of(kind: str, record: dict[str, Any], index: int) -> str:
    """Return what a record goes by within the file: its id, its name, or its place in the list."""
    if given := record.get("id"):
        return str(given)
    if "name" in getattr(KINDS[kind], "UNIQUE", ()):
        return str(record["name"])
    return str(record.get("title") or index)


def uuid_of(kind: str, key: str, scope: uuid.UUID) -> uuid.UUID:
    """Return the UUID that an id is, or stands for within `scope`."""
    try:
        return uuid.UUID(key)
    except ValueError:
        return uuid.uuid5(scope, f"{kind}/{key}")
