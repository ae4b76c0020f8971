"""How many of one issue for each of another, in one proposal."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType

from negotiator.domain.claimed_ratios import AmountClaims, ClaimedRatio, claimed_ratios
from negotiator.domain.ratios import Ratio, divide
from negotiator.domain.records import Issue
from negotiator.domain.term_cells import ProposalCell
from negotiator.domain.term_differences import same_words

NO_CLAIMS: AmountClaims = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RatioCell:
    """The ratio that follows from a proposal.

    `ratio` is None where an amount is missing; `reason` then says which, and is empty where the
    proposal addresses neither issue. `term_ids` are the terms that it follows from. `differs` says
    that it is not the base's. `claimed` are the ratios with what other sources claim.
    """

    proposal_id: int
    ratio: Ratio | None = None
    reason: str = ""
    term_ids: tuple[int, ...] = ()
    differs: bool = False
    claimed: tuple[ClaimedRatio, ...] = ()

    @property
    def text(self) -> str:
        """As a cell shows it: “5.0–8.6”, “< 2.4”, “not derivable: …”, empty for neither issue."""
        if self.ratio is not None:
            return self.ratio.words()
        return f"not derivable: {self.reason}" if self.reason else ""

    @property
    def spoken(self) -> str:
        """For a screen reader: “5.0 to 8.6”, with the claims: “less than 2.4; 2.29 with 105, …”."""
        if self.ratio is not None:
            return "; ".join((self.ratio.spoken(), *(each.spoken for each in self.claimed)))
        return self.text or "neither issue is addressed"


def ratio_cell(
    given: ProposalCell,
    received: ProposalCell,
    issues: tuple[Issue, Issue],
    claims: AmountClaims = NO_CLAIMS,
) -> RatioCell:
    """Return how many of the first issue there are for each of the second, in one proposal.

    Several terms of an issue count only if they may be added, and only in the issue's own unit.
    """
    cells = given, received
    term_ids = given.term_ids + received.term_ids
    if not term_ids:
        return RatioCell(given.proposal_id)
    for cell, issue in zip(cells, issues, strict=True):
        if reason := _obstacle(cell, issue):
            return RatioCell(given.proposal_id, None, f"{issue.name}: {reason}", term_ids)
    assert given.amount is not None
    assert received.amount is not None
    ratio = divide(given.amount, received.amount)
    claimed = claimed_ratios(given, received, claims) if claims else ()
    return RatioCell(given.proposal_id, ratio, "", term_ids, claimed=claimed)


def _obstacle(cell: ProposalCell, issue: Issue) -> str:
    """Why an issue has no one amount to reckon with, empty if it has."""
    if not cell.parts:
        return "not addressed"
    if cell.amount is None:
        return cell.why_no_total or "no number"
    if cell.amount.every:
        return "“all” is not a number"
    if issue.unit and not same_words(cell.unit, issue.unit):
        return f"in {cell.unit}, not {issue.unit}"
    return ""
