"""Finding any record by any of its words.

The index is a full-text table (FTS5, trigrams) over folded text, written in the same transaction
as the record: a trigger would be lost when a migration rebuilds a table. Trigrams find parts of
words in every script, Chinese too; they need three characters, so shorter words fall back to LIKE.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from zlib import crc32

from sqlalchemy import (
    ColumnElement,
    Connection,
    Integer,
    Text,
    bindparam,
    column,
    delete,
    func,
    insert,
    literal_column,
    select,
    true,
)
from sqlalchemy import table as sql_table

from negotiator.domain.fields import Shape, facts_of
from negotiator.domain.folding import folded, place_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key
from negotiator.store.tables import table

_INDEX = sql_table(
    "search",
    column("rowid", Integer),
    column("kind", Text),
    column("record_id", Integer),
    column("name", Text),
    column("words", Text),
)
_UNSEARCHED = ("sha256", "subject_kind", "field", "prefix", "suffix")
_MOST_CHARACTERS = 500
_MOST_WORDS = 20
"""Of a query; what is pasted beyond that narrows nothing down and only costs time."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds all the words, with the text around the first of them, as written."""

    kind: str
    record_id: int
    words: str

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.record_id


def index(connection: Connection, key: Key, record: Mapping[str, object]) -> None:
    """Put a record that was added into the index."""
    name, words = _texts(key[0], record)
    if name or words:
        connection.execute(
            insert(_INDEX),
            {
                "rowid": _rowid(key),
                "kind": key[0],
                "record_id": key[1],
                "name": folded(name),
                "words": folded(words),
            },
        )


def reindex(
    connection: Connection, key: Key, record: Mapping[str, object], written: Collection[str]
) -> None:
    """Bring the index in step with a record of which the `written` fields have changed."""
    if not set(written).isdisjoint(_searched(key[0])):
        forget(connection, key)
        index(connection, key, record)


def forget(connection: Connection, key: Key) -> None:
    """Take a record out of the index."""
    connection.execute(delete(_INDEX).where(_INDEX.c.rowid == _rowid(key)))


def search(connection: Connection, query: str, limit: int = 50) -> list[Hit]:
    """Return the records whose text holds every word of `query`, those named so first.

    The query is words, never a query language: each is quoted. No words find nothing.
    """
    words = _words(query)
    if not words:
        return []
    found = connection.execute(
        select(_INDEX.c.kind, _INDEX.c.record_id)
        .where(*_conditions(words))
        .order_by(
            _INDEX.c.name.contains(words[0], autoescape=True).desc(),
            func.length(_INDEX.c.name) + func.length(_INDEX.c.words),
            _INDEX.c.rowid,
        )
        .limit(limit)
    )
    return [_hit(connection, (row.kind, row.record_id), words[0]) for row in found.all()]


def holding(record_id: ColumnElement[int], kind: str, query: str) -> ColumnElement[bool]:
    """Return the condition that a record of `kind` with this id holds every word of `query`."""
    words = _words(query)
    if not words:
        return true()
    found = select(_INDEX.c.record_id).where(_INDEX.c.kind == kind, *_conditions(words))
    return record_id.in_(found)


def _words(query: str) -> list[str]:
    return folded(query[:_MOST_CHARACTERS]).split()[:_MOST_WORDS]


def _conditions(words: list[str]) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if long := [word for word in words if len(word) >= 3]:
        quoted = " ".join('"{}"'.format(word.replace('"', '""')) for word in long)
        conditions.append(literal_column("search").bool_op("MATCH")(bindparam(None, quoted)))
    everything = _INDEX.c.name + " " + _INDEX.c.words
    conditions += [everything.contains(w, autoescape=True) for w in words if len(w) < 3]
    return conditions


def _hit(connection: Connection, key: Key, word: str) -> Hit:
    columns = table(key[0]).c
    query = select(*(columns[field] for field in _searched(key[0]))).where(columns.id == key[1])
    texts = [value for value in connection.execute(query).one() if value]
    for value in texts:
        if place := place_of(word, value):
            return Hit(*key, _around(value, *place))
    return Hit(*key, texts[0])


def _around(written: str, start: int, end: int, reach: int = 40) -> str:
    """Cut out some text on one line, with … where it goes on."""
    first, last = max(start - reach, 0), min(end + reach, len(written))
    cut = " ".join(written[first:last].split())
    return ("…" if first else "") + cut + ("…" if last < len(written) else "")


@cache
def _searched(kind: str) -> tuple[str, ...]:
    """Return the fields of a kind that hold text to be found, the one that names it first."""
    return tuple(
        facts.name
        for facts in facts_of(KINDS[kind]).values()
        if facts.shape in (Shape.LINE, Shape.PROSE) and facts.name not in _UNSEARCHED
    )


def _texts(kind: str, record: Mapping[str, object]) -> tuple[str, str]:
    """Return the naming text of a record and all its other text."""
    texts = {field: str(record[field]) for field in _searched(kind) if record[field]}
    name = " ".join(texts.pop(field, "") for field in ("name", "title"))
    return name, "\n".join(texts.values())


def _rowid(key: Key) -> int:
    """Give each record one row of the index: its id above, its kind's checksum in 32 bits below.

    Not the kind's place in a list, which moves when a kind is added.
    """
    return key[1] << 32 | crc32(key[0].encode())
