"""What goes when a record is deleted: planned first, so that a refusal has touched nothing."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.domain.fields import OnDelete
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key
from negotiator.store.labels import label_of
from negotiator.store.references import Reference, referring


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
    """Follow what refers to `key`, then what refers to its parts, and so on."""
    removal.going[key] = None
    reached = {key[0]: [key[1]]}
    while reached:
        found: dict[str, list[int]] = defaultdict(list)
        for kind, ids in reached.items():
            for reference, record_id in referring(connection, kind, ids):
                if _sort(reference, record_id, removal):
                    found[reference.kind].append(record_id)
        reached = found


def _sort(reference: Reference, record_id: int, removal: Removal) -> bool:
    """Note what becomes of a record that refers to one going; True for a part not yet noted."""
    user = (reference.kind, record_id)
    if reference.on_delete is OnDelete.CLEAR:
        removal.cleared.append((user, reference.field))
    elif reference.on_delete is OnDelete.REFUSE:
        removal.users.append(user)
    elif user not in removal.going:
        removal.going[user] = None
        return True
    return False


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
