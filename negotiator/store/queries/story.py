"""The recorded changes of a record, told in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from negotiator.domain.change_words import change_words
from negotiator.store.changes import Change, Key
from negotiator.store.history import Entry, history_of
from negotiator.store.labels import label, word_of
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import ROWS


@dataclass(frozen=True, slots=True)
class Told:
    """One change: when (UTC), and what in words."""

    at: datetime
    words: str


def story_of(connection: Connection, kind: str, record_id: int, limit: int = 50) -> list[Told]:
    """Tell what happened to a record and its parts, latest first."""
    known = Lookup(connection)
    entries = history_of(connection, kind, record_id, limit)
    return [Told(entry.at, sentence(known, entry, (kind, record_id))) for entry in entries]


def sentence(known: Lookup, entry: Entry, subject: Key) -> str:
    """Tell one entry in the history of `subject`: “When set to 23 Feb 2024 –”.

    A part is named: “Delegate added: Ronen Bar, Israel”. What an undo did says so.
    """
    change = entry.change
    words = "; ".join(change_words(change.kind, change.before, change.after, known.label))
    told = words if change.key == subject else _of_part(known, change, words)
    return f"{told} (by undo)" if entry.undoes else told


def _of_part(known: Lookup, change: Change, words: str) -> str:
    what = word_of(change.kind).capitalize()
    if change.before is None or change.after is None:
        return f"{what} {words.lower()}: {_name_then(known, change)}"
    name = known.label(change.kind, change.record_id)
    # Of a part that is gone by now only the word for its kind is left.
    return f"{what}: {words}" if name == word_of(change.kind) else f"{what} {name}: {words}"


def _name_then(known: Lookup, change: Change) -> str:
    """The label of a part that was added or deleted, from what was recorded of it."""
    values = (change.after or change.before or {}) | {"id": change.record_id}
    return label(known.connection, ROWS[change.kind].model_validate(values))
