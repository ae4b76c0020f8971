"""All records that a report on one negotiation is made from, read once, in one state.

Building a report needs no further query: what is asked of the `Material` is answered from memory.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, select, union

from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import (
    ROWS,
    AgendaItemRow,
    AliasRow,
    CitationRow,
    DelegateRow,
    EventRow,
    ExchangeRow,
    FigureRow,
    IssueRow,
    NegotiationRow,
    NoteRow,
    OfficeRow,
    ParticipationRow,
    PartyRow,
    PersonRow,
    PositionRow,
    ProposalRow,
    RoundRow,
    SourceRow,
    Stored,
    TablingRow,
    TenureRow,
    TermRow,
)
from negotiator.store.tables import table

RowT = TypeVar("RowT", bound=Stored)
Key = tuple[str, int]
"""The kind and the id of a record."""

_AT_ONCE = 5_000
"""Ids in one query: well below what SQLite takes as parameters (32,766)."""


@dataclass(frozen=True, slots=True)
class Material:
    """The records by kind and id, each kind in the order in which it is listed."""

    negotiation: NegotiationRow
    participation: Mapping[int, ParticipationRow]
    party: Mapping[int, PartyRow]
    person: Mapping[int, PersonRow]
    office: Mapping[int, OfficeRow]
    tenure: Mapping[int, TenureRow]
    issue: Mapping[int, IssueRow]
    exchange: Mapping[int, ExchangeRow]
    round: Mapping[int, RoundRow]
    agenda_item: Mapping[int, AgendaItemRow]
    delegate: Mapping[int, DelegateRow]
    proposal: Mapping[int, ProposalRow]
    tabling: Mapping[int, TablingRow]
    term: Mapping[int, TermRow]
    position: Mapping[int, PositionRow]
    event: Mapping[int, EventRow]
    figure: Mapping[int, FigureRow]
    known_elsewhere: frozenset[int]
    """People who take part in other negotiations and not in this one."""
    aliases: Mapping[Key, Sequence[AliasRow]]
    citations: Mapping[Key, Sequence[CitationRow]]
    notes: Mapping[Key, Sequence[NoteRow]]
    sources: Mapping[int, SourceRow]

    def find(self, kind: str, record_id: int) -> Stored | None:
        """Return a record by its kind and id, None if it is not among those read."""
        if kind == "negotiation":
            return self.negotiation
        held: Mapping[int, Stored] = getattr(self, kind)
        return held.get(record_id)

    def name(self, kind: str, record_id: int | None) -> str:
        """Return the name of a party, person, issue …, empty for None."""
        if record_id is None:
            return ""
        return str(getattr(self.find(kind, record_id), "name", ""))


def read(connection: Connection, negotiation_id: int) -> Material:
    """Read the records of a negotiation. Raises `Refused` when it is not there (any more)."""
    negotiation = rows.get(connection, NegotiationRow, negotiation_id)
    if negotiation is None:
        raise Refused("This negotiation is not there any more: choose another one.")
    held = _records(connection, negotiation_id)
    subjects = {kind: list(found) for kind, found in held.items()}
    subjects["negotiation"] = [negotiation_id]
    citations = _about(connection, CitationRow, subjects)
    cited = {citation.source_id for each in citations.values() for citation in each}
    return Material(
        negotiation=negotiation,
        **cast(dict[str, Any], held),
        known_elsewhere=_known_elsewhere(connection, negotiation_id),
        aliases=_about(connection, AliasRow, subjects),
        citations=citations,
        notes=_about(connection, NoteRow, subjects),
        sources=_by_id(_among(connection, SourceRow, "id", cited)),
    )


def _records(connection: Connection, negotiation_id: int) -> dict[str, Mapping[int, Stored]]:
    """Read what is the negotiation's own, and everybody who may be named in it."""
    held: dict[str, Mapping[int, Stored]] = {}

    def take(kind: str, column: str, ids: Iterable[int], order: str | None = None) -> None:
        held[kind] = _by_id(_among(connection, ROWS[kind], column, ids, order))

    for kind in ("participation", "issue"):
        take(kind, "negotiation_id", [negotiation_id], "rank")
    for kind in ("round", "proposal", "position", "event", "figure"):
        dated = _among(connection, ROWS[kind], "negotiation_id", [negotiation_id])
        held[kind] = _by_id(sorted(dated, key=_when_order))
    take("exchange", "negotiation_id", [negotiation_id])
    for kind in ("agenda_item", "delegate"):
        take(kind, "round_id", held["round"], "rank")
    for kind in ("tabling", "term"):
        take(kind, "proposal_id", held["proposal"], "rank")
    for kind in ("party", "person", "office"):
        held[kind] = _by_id(rows.where(connection, ROWS[kind], order="name_folded"))
    held["tenure"] = _by_id(rows.where(connection, TenureRow))
    return held


def _when_order(row: Stored) -> tuple[date, date]:
    """Sort by first possible day, then by last; what has no date comes last."""
    when: Edtf | None = getattr(row, "when", None)
    if when is None:
        return date.max, date.max
    first, last = when.first or when.last or date.max, when.last or date.max
    return first, last


def _by_id(found: Iterable[RowT]) -> dict[int, RowT]:
    return {row.id: row for row in found}


def _among(
    connection: Connection,
    row: type[RowT],
    column: str,
    ids: Iterable[int],
    order: str | None = None,
    **equals: Any,
) -> list[RowT]:
    wanted = sorted(set(ids))
    found: list[RowT] = []
    for start in range(0, len(wanted), _AT_ONCE):
        part = wanted[start : start + _AT_ONCE]
        found += rows.where(connection, row, order=order, **{column: part}, **equals)
    return found


def _about(
    connection: Connection, row: type[RowT], subjects: Mapping[str, Sequence[int]]
) -> dict[Key, list[RowT]]:
    """Read what hangs on records: citations, notes, other names, by the record's key."""
    found: defaultdict[Key, list[RowT]] = defaultdict(list)
    for kind, ids in subjects.items():
        for each in _among(connection, row, "subject_id", ids, subject_kind=kind):
            found[kind, getattr(each, "subject_id")].append(each)  # noqa: B009 - any row class
    return dict(found)


def _known_elsewhere(connection: Connection, negotiation_id: int) -> frozenset[int]:
    delegate, held, position = table("delegate").c, table("round").c, table("position").c
    there = union(
        select(delegate.person_id, held.negotiation_id)
        .join(table("round"), held.id == delegate.round_id)
        .where(delegate.person_id.is_not(None)),
        select(position.speaker_id, position.negotiation_id).where(
            position.speaker_id.is_not(None)
        ),
    )
    seen: defaultdict[bool, set[int]] = defaultdict(set)
    for person_id, where in connection.execute(there):
        seen[where == negotiation_id].add(person_id)
    return frozenset(seen[False] - seen[True])
