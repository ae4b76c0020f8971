"""What goes when a record is deleted: planned first, so that a refusal has touched nothing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.domain.fields import OnDelete
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key
from negotiator.store.labels import label_of
from negotiator.store.references import referring


class StillUsed(Refused):
    """The record is used by others. `users` holds the key of each of them, for going there."""

    def __init__(self, sentence: str, users: tuple[Key, ...]) -> None:
        super().__init__(sentence)
        self.users = users


@dataclass(slots=True)
class Removal:
    """`going` in the order found, parts after what they are part of; `cleared` fields of others."""

    going: dict[Key, None] = field(default_factory=dict)
    cleared: list[tuple[Key, str]] = field(default_factory=list)
    users: list[Key] = field(default_factory=list)


def plan(connection: Connection, key: Key) -> Removal:
    """Return what deleting `key` takes with it. Raises `StillUsed` when others need it."""
    removal = Removal()
    _gather(connection, key, removal)
    removal.cleared = [(k, f) for k, f in removal.cleared if k not in removal.going]
    users = tuple(dict.fromkeys(k for k in removal.users if k not in removal.going))
    if users:
        raise StillUsed(_sentence(connection, key, users), users)
    return removal


def _gather(connection: Connection, key: Key, removal: Removal) -> None:
    if key in removal.going:
        return
    removal.going[key] = None
    for reference, record_id in referring(connection, key):
        user = (reference.kind, record_id)
        if reference.on_delete is OnDelete.PART:
            _gather(connection, user, removal)
        elif reference.on_delete is OnDelete.CLEAR:
            removal.cleared.append((user, reference.field))
        else:
            removal.users.append(user)


def _sentence(connection: Connection, key: Key, users: tuple[Key, ...]) -> str:
    counts = Counter(kind for kind, _ in users)
    parts = [counted(kind, count) for kind, count in counts.items()]
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return (
        f"“{label_of(connection, *key)}” is still used by {listed}: "
        f"change or delete {'that one' if len(users) == 1 else 'those'} first."
    )


def counted(kind: str, count: int) -> str:
    """Return a number of records in words: 1 term; 3 parties."""
    one, many = KINDS[kind].WORD  # type: ignore[attr-defined]
    return f"{count:,} {one if count == 1 else many}"
