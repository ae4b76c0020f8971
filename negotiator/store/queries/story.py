"""The recorded changes of a record, told in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from sqlalchemy import Connection

from negotiator.domain.change_words import change_words
from negotiator.domain.value_words import Naming
from negotiator.store.changes import Change, Key
from negotiator.store.history import Entry, history_of
from negotiator.store.labels import label, label_of, word_of
from negotiator.store.row_classes import ROWS


@dataclass(frozen=True, slots=True)
class Told:
    """One change: when (UTC), and what in words."""

    at: datetime
    words: str


def story_of(
    connection: Connection, kind: str, record_id: int, field: str = "", limit: int = 50
) -> list[Told]:
    """Tell what happened to a record and its parts, latest first."""
    name_of = lru_cache(maxsize=None)(lambda k, i: label_of(connection, k, i))
    entries = history_of(connection, kind, record_id, limit)
    return [Told(e.at, sentence(connection, e, (kind, record_id), name_of)) for e in entries]


def sentence(connection: Connection, entry: Entry, subject: Key, name_of: Naming) -> str:
    """Tell one entry in the history of `subject`: “When set to 23 Feb 2024 –”.

    A part is named: “Delegate added: Ronen Bar, Israel”. What undo or redo did says so.
    """
    change = entry.change
    words = change_words(change.kind, change.before, change.after, name_of)
    told = _told(words) if change.key == subject else _of_part(connection, change, words)
    return f"{told} (undo or redo)" if entry.undoes else told


def _told(words: Sequence[str]) -> str:
    return "; ".join(words)


def _of_part(connection: Connection, change: Change, words: Sequence[str]) -> str:
    what = word_of(change.kind).capitalize()
    name = _name(connection, change)
    if change.before is None or change.after is None:
        return f"{what} {_told(words).lower()}: {name}"
    return f"{what} {name}: {_told(words)}"


def _name(connection: Connection, change: Change) -> str:
    """The label of a part as it was then: it may be gone, or be called otherwise by now."""
    values = change.after or change.before or {}
    return label(connection, ROWS[change.kind].model_validate(values | {"id": change.record_id}))
