"""What the search field offers of the records: found by any words, told so that they are known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from sqlalchemy import Connection

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.folding import folded, place_of
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.labels import label_of, word_of
from negotiator.store.queries.owners import owner_of
from negotiator.store.search import Hit, search
from negotiator.store.tables import table

_LOOKED_AT = 40
"""Hits that are ranked; whoever needs the next one types another letter."""


class Nearness(IntEnum):
    """How well words fit a name, the best first."""

    BEGINS = 0
    BEGINS_A_WORD = 1
    HOLDS = 2
    ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One record: the word for its kind, its label or the passage found, what tells it apart."""

    key: Key
    word: str
    text: str
    detail: str
    nearness: Nearness


def find(connection: Connection, text: str, limit: int = 10) -> list[Found]:
    """Return the records that hold every word of `text`: names first, beginnings before middles."""
    hits = search(connection, text, _LOOKED_AT)
    ranked = sorted(((_nearness(connection, hit, text), place) for place, hit in enumerate(hits)))
    return [_told(connection, hits[place], text, near) for near, place in ranked[:limit]]


def told(connection: Connection, key: Key) -> Found | None:
    """Return a record as `find` would tell of it by its name; None where it is gone."""
    if rows.of_kind(connection, *key) is None:
        return None
    word, label = word_of(key[0]).capitalize(), label_of(connection, *key)
    return Found(key, word, label, _detail(connection, key), Nearness.HOLDS)


def nearness(name: str, text: str) -> Nearness:
    """Return how well what was typed fits a name."""
    typed, whole = folded(text), folded(name)
    if whole.startswith(typed):
        return Nearness.BEGINS
    if f" {typed}" in whole:
        return Nearness.BEGINS_A_WORD
    return Nearness.HOLDS if typed in whole else Nearness.ELSEWHERE


def _nearness(connection: Connection, hit: Hit, text: str) -> Nearness:
    """Only what has a name of its own can be near by name; a quote is found for its words."""
    if not _is_named(hit.kind):
        return Nearness.ELSEWHERE
    return nearness(label_of(connection, *hit.key), text)


def _is_named(kind: str) -> bool:
    columns = table(kind).c
    return "name" in columns or "title" in columns


def _told(connection: Connection, hit: Hit, text: str, near: Nearness) -> Found:
    key = hit.key
    label = label_of(connection, *key)
    word = word_of(hit.kind).capitalize()
    if hit.kind == "alias":
        return _told_alias(connection, hit, label, near)
    words = folded(text).split()
    if all(place_of(one, label) for one in words):
        return Found(key, word, label, _detail(connection, key), near)
    part = _part_of(connection, key)
    where = label_of(connection, *part) if part else label
    return Found(key, word, f"“{hit.words}”", where, near)


def _told_alias(connection: Connection, hit: Hit, label: str, near: Nearness) -> Found:
    """Another name is told as what it is a name of."""
    owner = owner_of(connection, *hit.key)
    if owner is None:
        return Found(hit.key, word_of("alias").capitalize(), label, "", near)
    word = word_of(owner[0])
    same = f"same {word}: {label_of(connection, *owner)}"
    return Found(hit.key, word.capitalize(), label, same, near)


def _detail(connection: Connection, key: Key) -> str:
    """When it was, where it was, or what it belongs to: what tells two of one name apart."""
    kind, record_id = key
    row = rows.of_kind(connection, kind, record_id)
    when: Edtf | None = getattr(row, "when", None)
    party_id: int | None = getattr(row, "party_id", None)
    parts = [
        label_of(connection, "party", party_id) if party_id and kind != "position" else "",
        str(getattr(row, "publisher", "")),
        str(getattr(row, "place", "")),
        date_words(when) if when else "",
    ]
    if part := _part_of(connection, key):
        parts.append(label_of(connection, *part))
    return " · ".join(part for part in parts if part)


def _part_of(connection: Connection, key: Key) -> Key | None:
    """What a record is shown within; the negotiation itself tells nothing apart."""
    owner = None if _is_named(key[0]) else owner_of(connection, *key)
    return None if owner is None or owner[0] == "negotiation" else owner
