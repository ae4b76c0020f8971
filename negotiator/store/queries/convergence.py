"""What convergence is made from: what was said and tabled, read in one state of the database."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection

from negotiator.domain.overview_records import Known
from negotiator.store import rows
from negotiator.store.changes import Key
from negotiator.store.row_classes import (
    ExchangeRow,
    IssueRow,
    NegotiationRow,
    ParticipationRow,
    PartyRow,
    PositionRow,
    ProposalRow,
    Stored,
    TablingRow,
    TermRow,
)

RowT = TypeVar("RowT", bound=Stored)


@dataclass(frozen=True, slots=True)
class ConvergenceRecords:
    """The records of a negotiation, and its UUID.

    `uuids` are those of the issues, exchanges and parties, by which a choice is remembered.
    """

    uuid: str
    known: Known
    uuids: Mapping[Key, str]

    def by_uuid(self, uuid: object) -> Key | None:
        """The record with a UUID; None where it is not there (any more)."""
        return next((key for key, each in self.uuids.items() if each == uuid), None)


def load_convergence(connection: Connection, negotiation_id: int) -> ConvergenceRecords:
    """Read the issues of a negotiation, its texts with their terms, and what parties said."""
    here = {"negotiation_id": negotiation_id}
    negotiation = rows.get(connection, NegotiationRow, negotiation_id)
    parties = _by_id(connection, PartyRow)
    issues = _by_id(connection, IssueRow, **here)
    exchanges = _by_id(connection, ExchangeRow, **here)
    proposals = _by_id(connection, ProposalRow, **here)
    named: dict[str, Mapping[int, Stored]] = {
        "party": parties,
        "issue": issues,
        "exchange": exchanges,
    }
    return ConvergenceRecords(
        negotiation.uuid if negotiation else "",
        Known(
            parties=parties,
            participations=_by_id(connection, ParticipationRow, **here),
            issues=issues,
            exchanges=exchanges,
            proposals=proposals,
            tablings=_by_id(connection, TablingRow, proposal_id=list(proposals)),
            terms=_by_id(connection, TermRow, proposal_id=list(proposals)),
            positions=_by_id(connection, PositionRow, **here),
        ),
        {(kind, id_): row.uuid for kind, found in named.items() for id_, row in found.items()},
    )


def _by_id(connection: Connection, row: type[RowT], **equals: Any) -> dict[int, RowT]:
    return {each.id: each for each in rows.where(connection, row, **equals)}
