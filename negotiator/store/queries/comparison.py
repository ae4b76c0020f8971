"""What a comparison is made from, read in one state of the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, func, select, union_all

from negotiator.domain.columns import usual_base, usual_columns
from negotiator.domain.comparison import Comparison, compare
from negotiator.domain.evidence import differing_claims
from negotiator.domain.objections import Objection, objections
from negotiator.domain.vocabulary import EventKind, Role
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.row_classes import (
    ExchangeRow,
    IssueRow,
    ParticipationRow,
    PartyRow,
    PositionRow,
    ProposalRow,
    TablingRow,
    TermRow,
)
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class Choices:
    """The proposals of a negotiation, the oldest first, and what is compared of them usually."""

    proposals: Mapping[int, ProposalRow]
    columns: tuple[int, ...]
    base: int | None


@dataclass(frozen=True, slots=True)
class ComparisonRecords:
    """The records behind a comparison, by id.

    `tabled_by` has the parties of each proposal in their order, `claims` what sources say of a
    term or a position otherwise than was adopted.
    """

    proposals: Mapping[int, ProposalRow]
    issues: Mapping[int, IssueRow]
    exchanges: Mapping[int, ExchangeRow]
    terms: Mapping[int, TermRow]
    positions: Mapping[int, PositionRow]
    parties: Mapping[int, PartyRow]
    tabled_by: Mapping[int, tuple[int, ...]]
    claims: Mapping[Key, tuple[str, ...]]


def choices(connection: Connection, negotiation_id: int) -> Choices:
    """Return which proposals there are to compare."""
    found = rows.where(connection, ProposalRow, negotiation_id=negotiation_id, order="when_first")
    proposals = {proposal.id: proposal for proposal in found}
    term = table("term").c
    query = select(term.proposal_id).where(term.proposal_id.in_(list(proposals))).distinct()
    columns = usual_columns(proposals, set(connection.scalars(query)))
    base = usual_base(proposals, columns) if columns else None
    return Choices(proposals, columns, base)


def load_comparison(
    connection: Connection,
    proposal_ids: Sequence[int],
    base: int,
    *,
    parties: Sequence[int] | None = None,
    as_of: date | None = None,
) -> tuple[Comparison, ComparisonRecords]:
    """Read proposals of one negotiation and set them side by side, in the order given.

    `base` is one of them, and all of them are there: see `choices`. `parties` are those whose
    positions stand beside them; None for those that negotiate, in their order.
    """
    found = {p.id: p for p in rows.where(connection, ProposalRow, id=proposal_ids)}
    proposals = {proposal_id: found[proposal_id] for proposal_id in proposal_ids}
    records = _records(connection, proposals, proposals[base].negotiation_id)
    if parties is None:
        parties = _negotiating(connection, proposals[base].negotiation_id)
    comparison = compare(
        proposals,
        base,
        records.issues,
        records.terms,
        records.positions,
        records.exchanges,
        parties,
        as_of,
        claims=_amount_claims(connection, records.terms),
    )
    return comparison, records


def load_objections(
    connection: Connection,
    comparison: Comparison,
    records: ComparisonRecords,
    today: date,
    *,
    as_of: date | None = None,
) -> dict[int, tuple[Objection, ...]]:
    """Hold what the compared parties have said against each column; see `objections`.

    The age of a statement is reckoned at `as_of`, else at the last day of which anything is
    recorded, because the talks may be history; never after `today`.
    """
    return objections(
        records.proposals,
        records.issues,
        records.terms,
        records.positions,
        comparison.parties,
        as_of or _last_day(connection, records.proposals[comparison.base].negotiation_id, today),
        as_of,
    )


def _last_day(connection: Connection, negotiation_id: int, today: date) -> date:
    """The last day of which a round, proposal, position or event is recorded, as the overview's.

    Deadlines are planned ahead and left out.
    """
    queries = []
    for kind in ("round", "proposal", "position", "event"):
        found = table(kind).c
        day = func.max(func.coalesce(found.when_last, found.when_first)).label("day")
        query = select(day).where(found.negotiation_id == negotiation_id)
        if kind == "event":
            query = query.where(found.kind != EventKind.DEADLINE.value)
        queries.append(query)
    days = [day for day in connection.scalars(union_all(*queries)) if day is not None]
    return min(date.fromisoformat(max(days)), today) if days else today


def _records(
    connection: Connection, proposals: Mapping[int, ProposalRow], negotiation_id: int
) -> ComparisonRecords:
    terms = {t.id: t for t in rows.where(connection, TermRow, proposal_id=list(proposals))}
    here: dict[str, Any] = {"negotiation_id": negotiation_id}
    positions = {p.id: p for p in rows.where(connection, PositionRow, **here)}
    tabled: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for each in rows.where(connection, TablingRow, order="rank", proposal_id=list(proposals)):
        tabled[each.proposal_id] += (each.party_id,)
    return ComparisonRecords(
        proposals,
        {i.id: i for i in rows.where(connection, IssueRow, **here)},
        {e.id: e for e in rows.where(connection, ExchangeRow, **here)},
        terms,
        positions,
        {p.id: p for p in rows.where(connection, PartyRow)},
        dict(tabled),
        {
            **_claims(connection, "term", terms),
            **_claims(connection, "position", positions),
        },
    )


def _negotiating(connection: Connection, negotiation_id: int) -> tuple[int, ...]:
    found = rows.where(
        connection,
        ParticipationRow,
        order="rank",
        negotiation_id=negotiation_id,
        role=Role.PARTY.value,
    )
    return tuple(participation.party_id for participation in found)


def _amount_claims(
    connection: Connection, terms: Mapping[int, object]
) -> dict[int, tuple[str, ...]]:
    """What sources claim of the terms' amounts; a claim on no field may be on the amount."""
    found = _claims(connection, "term", terms, fields=("", "amount"))
    return {term_id: claims for (_, term_id), claims in found.items()}


def _claims(
    connection: Connection,
    kind: str,
    wanted: Mapping[int, object],
    fields: Sequence[str] | None = None,
) -> dict[Key, tuple[str, ...]]:
    citation = table("citation").c
    query = (
        select(citation.subject_id, citation.claim)
        .where(citation.subject_kind == kind, citation.claim != "")
        .order_by(citation.id)
    )
    if fields is not None:
        query = query.where(citation.field.in_(fields))
    found: defaultdict[Key, list[str]] = defaultdict(list)
    for subject_id, claim in connection.execute(query):
        if subject_id in wanted:
            found[kind, subject_id].append(claim)
    return {key: different for key, said in found.items() if (different := differing_claims(said))}
