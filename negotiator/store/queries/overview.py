"""What the overview of a negotiation is made from, read in one state of the database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from negotiator.domain.fields import facts_of
from negotiator.domain.overview_records import Claim, Known
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import value_words
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import (
    DelegateRow,
    EventRow,
    ExchangeRow,
    FigureRow,
    IssueRow,
    ParticipationRow,
    PartyRow,
    PositionRow,
    ProposalRow,
    RoundRow,
    Stored,
    TablingRow,
    TermRow,
)
from negotiator.store.tables import table

RowT = TypeVar("RowT", bound=Stored)


def load_overview(connection: Connection, negotiation_id: int) -> Known:
    """Read the records of a negotiation that its overview is made from."""
    here = {"negotiation_id": negotiation_id}
    proposals = _by_id(connection, ProposalRow, **here)
    rounds = _by_id(connection, RoundRow, **here)
    terms = _by_id(connection, TermRow, proposal_id=list(proposals))
    figures = _by_id(connection, FigureRow, **here)
    positions = _by_id(connection, PositionRow, **here)
    events = _by_id(connection, EventRow, **here)
    held: dict[str, Mapping[int, Stored]] = {
        "proposal": proposals,
        "round": rounds,
        "term": terms,
        "figure": figures,
        "position": positions,
        "event": events,
    }
    return Known(
        parties=_by_id(connection, PartyRow),
        participations=_by_id(connection, ParticipationRow, **here),
        issues=_by_id(connection, IssueRow, **here),
        exchanges=_by_id(connection, ExchangeRow, **here),
        proposals=proposals,
        tablings=_by_id(connection, TablingRow, proposal_id=list(proposals)),
        terms=terms,
        positions=positions,
        rounds=rounds,
        delegates=_by_id(connection, DelegateRow, round_id=list(rounds)),
        events=events,
        figures=figures,
        cited=_cited(connection),
        claims=tuple(_claims(connection, held)),
    )


def _by_id(connection: Connection, row: type[RowT], **equals: Any) -> dict[int, RowT]:
    return {each.id: each for each in rows.where(connection, row, **equals)}


def _cited(connection: Connection) -> frozenset[Key]:
    """The terms and figures that have a citation; those of other negotiations do no harm."""
    citation = table("citation").c
    query = select(citation.subject_kind, citation.subject_id).where(
        citation.subject_kind.in_(["term", "figure"])
    )
    found = connection.execute(query.distinct())
    return frozenset((row.subject_kind, row.subject_id) for row in found)


def _claims(connection: Connection, held: Mapping[str, Mapping[int, Stored]]) -> Iterator[Claim]:
    citation = table("citation").c
    query = (
        select(citation.subject_kind, citation.subject_id, citation.field, citation.claim)
        .where(citation.claim != "", citation.subject_kind.in_(list(held)))
        .order_by(citation.id)
    )
    known = Lookup(connection)
    for kind, record_id, field, claim in connection.execute(query):
        if (record := held[kind].get(record_id)) is not None:
            adopted = _adopted(known, kind, record, field)
            yield Claim((kind, record_id), field, _label(known, kind, record), adopted, claim)


def _label(known: Lookup, kind: str, record: Stored) -> str:
    """A term and a position by what they are about, any other record by its own label."""
    if isinstance(record, PositionRow):
        about = known.label("issue", record.issue_id) or known.label("proposal", record.proposal_id)
        return f"{known.label('party', record.party_id)} on {about}"
    if isinstance(record, TermRow):
        issue = known.label("issue", record.issue_id)
        return f"{issue} in {known.label('proposal', record.proposal_id)}"
    return known.label(kind, record.id)


def _adopted(known: Lookup, kind: str, record: Stored, field: str) -> str:
    facts = facts_of(KINDS[kind]).get(field)
    return value_words(facts, getattr(record, field), known.label).rstrip(".") if facts else ""
