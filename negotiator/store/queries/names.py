"""Known names that match what is being typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlalchemy import Connection, Select, case, select

from negotiator.domain.folding import folded
from negotiator.store.tables import table

_LIMIT = 20
_ENOUGH_ALIKE = 80.0  # of 100, rapidfuzz's ratio


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its name; `detail` tells two of one name apart, or the alias that matched."""

    kind: str
    record_id: int
    name: str
    detail: str = ""


def matching(
    connection: Connection, kinds: Sequence[str], text: str, negotiation_id: int
) -> list[Named]:
    """Return records of `kinds` whose name, or another name of theirs, resembles `text`.

    Names that begin with it come first, then those that hold it, then those spelt alike. Records
    that belong to a negotiation are only those of this one. An empty text finds them all, up to a
    limit.
    """
    found: list[Named] = []
    for kind in kinds:
        found += _by_name(connection, kind, folded(text), negotiation_id)
        if text.strip():
            found += _by_alias(connection, kind, folded(text))
            found += _alike(connection, kind, folded(text), negotiation_id, found)
    return list({(n.kind, n.record_id): n for n in reversed(found)}.values())[::-1][:_LIMIT]


def _names(kind: str, negotiation_id: int) -> Select[tuple[int, str, str]]:
    """Select id, name and folded name of all records of a kind that may be chosen."""
    columns = table(kind).c
    query = select(columns.id, columns.name, columns.name_folded)
    if "negotiation_id" in columns:
        query = query.where(columns.negotiation_id == negotiation_id)
    return query


def _by_name(connection: Connection, kind: str, text: str, negotiation_id: int) -> list[Named]:
    columns = table(kind).c
    if kind == "source":
        return _sources(connection, text)
    begins = columns.name_folded.startswith(text, autoescape=True)
    query = (
        _names(kind, negotiation_id)
        .where(columns.name_folded.contains(text, autoescape=True))
        .order_by(case((begins, 0), else_=1), columns.name_folded)
        .limit(_LIMIT)
    )
    return [
        Named(kind, row.id, row.name, _detail(connection, kind, row.id))
        for row in connection.execute(query)
    ]


def _sources(connection: Connection, text: str) -> list[Named]:
    columns = table("source").c
    query = select(columns.id, columns.title, columns.publisher).order_by(columns.when_first.desc())
    found = [
        Named("source", row.id, row.title, row.publisher)
        for row in connection.execute(query)
        if text in folded(f"{row.title} {row.publisher}")
    ]
    return found[:_LIMIT]


def _detail(connection: Connection, kind: str, record_id: int) -> str:
    """An office is told apart by its party."""
    if kind != "office":
        return ""
    office, party = table("office").c, table("party").c
    query = select(party.name).where(party.id == office.party_id, office.id == record_id)
    return connection.scalar(query) or ""


def _by_alias(connection: Connection, kind: str, text: str) -> list[Named]:
    alias = table("alias").c
    target = table(kind).c
    if "name" not in target:
        return []
    query = (
        select(alias.subject_id, alias.name.label("other"), target.name)
        .where(
            alias.subject_kind == kind,
            alias.subject_id == target.id,
            alias.name_folded.contains(text, autoescape=True),
        )
        .limit(_LIMIT)
    )
    return [Named(kind, row.subject_id, row.name, row.other) for row in connection.execute(query)]


def _alike(
    connection: Connection, kind: str, text: str, negotiation_id: int, found: Sequence[Named]
) -> list[Named]:
    """Names spelt a little differently, looked for only when nothing else was found."""
    if found or len(text) < 4 or kind == "source":
        return []
    rows = connection.execute(_names(kind, negotiation_id).limit(5_000))
    scored = [(fuzz.ratio(text, row.name_folded), Named(kind, row.id, row.name)) for row in rows]
    alike = sorted((s for s in scored if s[0] >= _ENOUGH_ALIKE), key=lambda s: -s[0])
    return [named for _, named in alike[:3]]
