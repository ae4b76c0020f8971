"""The exchange ratios that follow from one proposal."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from negotiator.domain.comparison import RatioRow, compare
from negotiator.domain.records import Exchange, Issue, Term
from negotiator.store import rows
from negotiator.store.row_classes import ExchangeRow, IssueRow, ProposalRow, TermRow


@dataclass(frozen=True, slots=True)
class ProposalRatio:
    """One exchange: its name, the ratio in words and as spoken, and how it was reckoned.

    The words are the reason where no ratio follows: `derived` is False then.
    """

    name: str
    text: str
    spoken: str
    derivation: str
    derived: bool


def ratios_of(connection: Connection, proposal_id: int) -> list[ProposalRatio]:
    """Return the ratio of each exchange of the negotiation, as far as the proposal speaks of it."""
    proposal = rows.get(connection, ProposalRow, proposal_id)
    if proposal is None:
        return []
    of = proposal.negotiation_id
    exchanges: dict[int, Exchange] = {
        r.id: r for r in rows.where(connection, ExchangeRow, negotiation_id=of)
    }
    exchanged = {i for e in exchanges.values() for i in (e.given_id, e.received_id)}
    issues: dict[int, Issue] = {r.id: r for r in rows.where(connection, IssueRow, id=exchanged)}
    terms: dict[int, Term] = {
        r.id: r
        for r in rows.where(connection, TermRow, proposal_id=proposal_id, issue_id=exchanged)
    }
    compared = compare({proposal_id: proposal}, proposal_id, issues, terms, {}, exchanges, ())
    return [
        ProposalRatio(
            name=row.name,
            text=row.cells[0].text,
            spoken=row.cells[0].spoken,
            derivation=_derivation(row, terms),
            derived=row.cells[0].ratio is not None,
        )
        for row in compared.rows
        if isinstance(row, RatioRow) and row.cells[0].text
    ]


def _derivation(row: RatioRow, terms: dict[int, Term]) -> str:
    """Say what was divided by what, where one term stands on each side."""
    given = [t for t in map(terms.__getitem__, row.cells[0].term_ids) if t.issue_id == row.given_id]
    received = [
        t for t in map(terms.__getitem__, row.cells[0].term_ids) if t.issue_id == row.received_id
    ]
    if row.cells[0].ratio is None or len(given) != 1 or len(received) != 1:
        return ""
    a, b = given[0].amount, received[0].amount
    return f"{a.words()} ÷ {b.words()}" if a and b else ""
