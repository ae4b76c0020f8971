"""Finding any record by any of its words.

The index is a full-text table (FTS5, trigrams) over folded text, written in the same transaction
as the record: a trigger would be lost when a migration rebuilds a table. Trigrams find parts of
words in every script, Chinese too; they need three characters, so shorter words fall back to LIKE.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, column, select, text
from sqlalchemy import table as sql_table

from negotiator.domain.fields import Shape, facts_of
from negotiator.domain.folding import folded
from negotiator.domain.records import KINDS
from negotiator.store.changes import Change, Key

_TEXT = (Shape.LINE, Shape.PROSE)
_UNSEARCHED = ("sha256", "colour", "subject_kind", "field", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that holds all the words, with folded text around the first of them."""

    kind: str
    record_id: int
    words: str

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.record_id


def refresh(connection: Connection, change: Change) -> None:
    """Keep the index in step with one change."""
    before, after = _words(change.kind, change.before), _words(change.kind, change.after)
    if before == after:
        return
    key = {"rowid": _rowid(change.kind, change.record_id)}
    if before:
        connection.execute(text("DELETE FROM search WHERE rowid = :rowid"), key)
    if after:
        connection.execute(
            text(
                "INSERT INTO search (rowid, kind, record_id, words) "
                "VALUES (:rowid, :kind, :record_id, :words)"
            ),
            key | {"kind": change.kind, "record_id": change.record_id, "words": after},
        )


def search(connection: Connection, query: str, limit: int = 50) -> list[Hit]:
    """Return the records whose text holds every word of `query`, names first.

    The query is words, never a query language: each is quoted. No words find nothing.
    """
    words = folded(query).split()
    if not words:
        return []
    parameters: dict[str, object] = {"limit": limit}
    conditions = _conditions(words, parameters)
    order = "rank" if "match" in parameters else "length(words)"
    found = connection.execute(
        text(
            f"SELECT kind, record_id, words FROM search WHERE {' AND '.join(conditions)} "  # noqa: S608
            f"ORDER BY {order} LIMIT :limit"
        ),
        parameters,
    )
    return [Hit(row.kind, row.record_id, _around(row.words, words[0])) for row in found]


def holding(record_id: ColumnElement[int], kind: str, query: str) -> ColumnElement[bool]:
    """Return the condition that a record of `kind` with this id holds every word of `query`."""
    index = sql_table("search", column("kind"), column("record_id"), column("words"))
    found = select(index.c.record_id).where(index.c.kind == kind)
    for word in folded(query).split():
        found = found.where(index.c.words.contains(word, autoescape=True))
    return record_id.in_(found)


def _conditions(words: list[str], parameters: dict[str, object]) -> list[str]:
    """Fill `parameters` and return the SQL that uses them; no text of the query is in the SQL."""
    conditions = []
    long = [word for word in words if len(word) >= 3]
    if long:
        parameters["match"] = " ".join('"{}"'.format(word.replace('"', '""')) for word in long)
        conditions.append("search MATCH :match")
    for index, word in enumerate(word for word in words if len(word) < 3):
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        parameters[f"like{index}"] = f"%{escaped}%"
        conditions.append(f"words LIKE :like{index} ESCAPE '\\'")
    return conditions


def _around(words: str, word: str, reach: int = 40) -> str:
    at = max(words.find(word), 0)
    start = max(at - reach, 0)
    return ("…" if start else "") + words[start : at + len(word) + reach]


def _words(kind: str, values: dict[str, object] | None) -> str:
    if values is None:
        return ""
    parts = (
        str(values[facts.name])
        for facts in facts_of(KINDS[kind]).values()
        if facts.shape in _TEXT and facts.name not in _UNSEARCHED and values[facts.name]
    )
    return folded(" \n ".join(parts))


def _rowid(kind: str, record_id: int) -> int:
    """Give each record one row: the id, with the kind's place in the last two digits."""
    return record_id * 100 + list(KINDS).index(kind)
