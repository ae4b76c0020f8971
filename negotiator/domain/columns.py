"""Which proposals are compared, and against which, until somebody chooses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from negotiator.domain.records import Proposal
from negotiator.domain.stated import said_by


def usual_columns(
    proposals: Mapping[int, Proposal], with_terms: Collection[int]
) -> tuple[int, ...]:
    """Return the proposals that have terms, the oldest first, those without a date last."""
    chosen = [proposal_id for proposal_id in proposals if proposal_id in with_terms]
    return tuple(sorted(chosen, key=lambda id_: _age(proposals[id_], id_)))


def usual_base(proposals: Mapping[int, Proposal], columns: Sequence[int]) -> int:
    """Return the column that most other proposals answer, build on or replace.

    The earlier one of two with as many; the first column where none has any.
    """
    counts = Counter(
        origin
        for proposal in proposals.values()
        for origin in {proposal.answers_id, proposal.builds_on_id, proposal.replaces_id}
        if origin in columns
    )
    return max(columns, key=lambda column: (counts[column], -columns.index(column)))


def _age(proposal: Proposal, proposal_id: int) -> tuple[bool, date, int]:
    day = said_by(proposal.when)
    return day == date.min, day, proposal_id
