"""Known names that match what is being typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import ColumnElement, Connection, and_, func, select

from negotiator.domain.fields import LINE_LIMIT
from negotiator.domain.folding import folded
from negotiator.store.search import holding
from negotiator.store.tables import table

_LIMIT = 20
_WHEN_EMPTY = 200
"""Records that are offered when nothing is typed yet."""
_ENOUGH_ALIKE = 80.0  # of 100, rapidfuzz’s ratio of the best matching part
_MOST_ALIKE = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A record by its name.

    `detail` tells two of one name apart, or is the other name that matched. `exact` says that the
    text is this name and no part of it; `alike` that it is only spelt like it.
    """

    kind: str
    record_id: int
    name: str
    detail: str = ""
    exact: bool = False
    alike: bool = False


def matching(
    connection: Connection, kinds: Sequence[str], text: str, negotiation_id: int
) -> list[Named]:
    """Return records of `kinds` whose name, or another name of theirs, resembles `text`.

    Names that are the text come first, then those that begin with it, then those that hold all its
    words, whichever the kind. Only where nothing does, names that are spelt alike. Records that
    belong to a negotiation are only those of this one. An empty text finds them all, up to a limit.
    """
    sought = folded(text)
    if len(sought) > LINE_LIMIT:
        return []  # no name is that long
    found = [
        (_rank(sought, place), named)
        for kind in kinds
        for place, named in _holding(connection, kind, sought, negotiation_id)
    ]
    if not found and text.strip():
        return _alike(connection, kinds, sought, negotiation_id)
    ordered = [named for _, named in sorted(found, key=lambda scored: scored[0])]
    once = {(n.kind, n.record_id): n for n in reversed(ordered)}
    return list(once.values())[::-1][: _LIMIT if sought else _WHEN_EMPTY]


def _rank(sought: str, name: str) -> int:
    """0 for the very name, 1 for one that begins so, 2 for one with such a word, 3 for the rest."""
    if name == sought:
        return 0
    if name.startswith(sought):
        return 1
    return 2 if f" {sought}" in name else 3


def _holding(
    connection: Connection, kind: str, sought: str, negotiation_id: int
) -> Iterator[tuple[str, Named]]:
    """Yield records of a kind that hold every word sought, each with the folded name that does."""
    if kind == "source":
        yield from _sources(connection, sought)
        return
    if kind == "office":
        yield from _offices(connection, sought)
    else:
        yield from _named(connection, kind, sought, negotiation_id)
    if sought:
        yield from _by_alias(connection, kind, sought, negotiation_id)


def _named(
    connection: Connection, kind: str, sought: str, negotiation_id: int
) -> Iterator[tuple[str, Named]]:
    columns = table(kind).c
    query = (
        select(columns.id, columns.name, columns.name_folded)
        .where(_holds(columns.name_folded, sought), *_in_negotiation(kind, negotiation_id))
        .order_by(*_best_first(columns.name_folded, sought))
        .limit(_LIMIT if sought else _WHEN_EMPTY)
    )
    for row in connection.execute(query):
        exact = row.name_folded == sought
        yield row.name_folded, Named(kind, row.id, row.name, exact=exact)


def _offices(connection: Connection, sought: str) -> Iterator[tuple[str, Named]]:
    """An office is known with its party too: “director, mossad”."""
    office, party = table("office").c, table("party").c
    whole = office.name_folded + func.coalesce(", " + party.name_folded, "")
    query = (
        select(office.id, office.name, office.name_folded, party.name.label("of"), whole)
        .join_from(table("office"), table("party"), party.id == office.party_id, isouter=True)
        .where(_holds(whole, sought))
        .order_by(*_best_first(office.name_folded, sought))
        .limit(_LIMIT if sought else _WHEN_EMPTY)
    )
    for record_id, name, name_folded, of, with_party in connection.execute(query):
        exact = sought in (name_folded, with_party)
        place = sought if exact else with_party
        yield place, Named("office", record_id, name, of or "", exact=exact)


def _sources(connection: Connection, sought: str) -> Iterator[tuple[str, Named]]:
    """Sources by title and publisher, the latest first."""
    columns = table("source").c
    query = (
        select(columns.id, columns.title, columns.publisher)
        .where(holding(columns.id, "source", sought))
        .order_by(columns.when_first.desc(), columns.id.desc())
    )
    found = (
        (title, Named("source", row.id, row.title, row.publisher, exact=title == sought))
        for row in connection.execute(query)
        if sought in folded(f"{row.title} {row.publisher}")
        for title in (folded(row.title),)
    )
    yield from islice(found, _LIMIT if sought else _WHEN_EMPTY)


def _by_alias(
    connection: Connection, kind: str, sought: str, negotiation_id: int
) -> Iterator[tuple[str, Named]]:
    alias, target = table("alias").c, table(kind).c
    query = (
        select(alias.subject_id, alias.name.label("other"), alias.name_folded, target.name)
        .where(
            alias.subject_kind == kind,
            alias.subject_id == target.id,
            _holds(alias.name_folded, sought),
            *_in_negotiation(kind, negotiation_id),
        )
        .order_by(*_best_first(alias.name_folded, sought))
        .limit(_LIMIT)
    )
    for row in connection.execute(query):
        exact = row.name_folded == sought
        yield row.name_folded, Named(kind, row.subject_id, row.name, row.other, exact=exact)


def _holds(column: ColumnElement[str], sought: str) -> ColumnElement[bool]:
    return and_(True, *(column.contains(word, autoescape=True) for word in sought.split()))


def _best_first(column: ColumnElement[str], sought: str) -> tuple[ColumnElement[Any], ...]:
    """Order so that the limit leaves out the names that match least."""
    begins = column.startswith(sought, autoescape=True)
    return (column == sought).desc(), begins.desc(), column


def _in_negotiation(kind: str, negotiation_id: int) -> tuple[ColumnElement[bool], ...]:
    columns = table(kind).c
    if "negotiation_id" not in columns:
        return ()
    return (columns.negotiation_id == negotiation_id,)


def _alike(
    connection: Connection, kinds: Sequence[str], sought: str, negotiation_id: int
) -> list[Named]:
    """Names spelt a little differently."""
    if len(sought) < 4:
        return []
    found: list[tuple[float, Named]] = []
    for kind in kinds:
        if kind == "source":
            continue
        columns = table(kind).c
        query = select(columns.id, columns.name, columns.name_folded)
        rows = connection.execute(query.where(*_in_negotiation(kind, negotiation_id))).all()
        names = [row.name_folded for row in rows]
        for _, score, at in process.extract(
            sought, names, scorer=fuzz.partial_ratio, score_cutoff=_ENOUGH_ALIKE, limit=_MOST_ALIKE
        ):
            found.append((-score, Named(kind, rows[at].id, rows[at].name, alike=True)))
    return [named for _, named in sorted(found, key=lambda scored: scored[0])][:_MOST_ALIKE]
