"""Proposals side by side, issue by issue, against a base and beside what the parties have said.

Everything a view, a report or a screen reader says of a comparison is decided here, once; they
choose only what it looks like. Records come with their ids, frozen rows serve as well as plain
records; what they refer to must be among them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from negotiator.domain.amounts import Amount
from negotiator.domain.claimed_ratios import AmountClaims
from negotiator.domain.dates import Edtf
from negotiator.domain.exchange_ratio import NO_CLAIMS, RatioCell, ratio_cell
from negotiator.domain.issue_order import in_order
from negotiator.domain.records import Exchange, Issue, Position, Proposal, Term
from negotiator.domain.stated import StatedPosition, latest, latest_day, stated
from negotiator.domain.term_cells import ProposalCell, ordered_terms, proposal_cell
from negotiator.domain.term_differences import with_differences


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One issue: a cell for each column, a position or None (nothing recorded) for each party.

    `depth` is the number of issues above it that are shown too. `whole` says that it is reckoned
    in whole numbers.
    """

    issue_id: int
    name: str
    unit: str
    giver_id: int | None
    receiver_id: int | None
    parent_id: int | None
    depth: int
    cells: tuple[ProposalCell, ...]
    positions: tuple[StatedPosition | None, ...]
    whole: bool = False

    @property
    def differs(self) -> bool:
        """Whether any column differs from the base."""
        return any(cell.differs for cell in self.cells)

    @property
    def is_addressed(self) -> bool:
        """Whether any column or party says anything on it."""
        return any(cell.parts for cell in self.cells) or any(self.positions)


@dataclass(frozen=True, slots=True)
class RatioRow:
    """Two issues exchanged: how many of the one for each of the other, for each column."""

    exchange_id: int
    name: str
    given_id: int
    received_id: int
    cells: tuple[RatioCell, ...]

    @property
    def differs(self) -> bool:
        """Whether any column differs from the base."""
        return any(cell.differs for cell in self.cells)


Row = IssueRow | RatioRow


@dataclass(frozen=True, slots=True)
class Comparison:
    """The table: proposals (`columns`) against `base`, which is one of them, then `parties`."""

    columns: tuple[int, ...]
    base: int
    parties: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def issue_rows(self) -> tuple[IssueRow, ...]:
        """The rows that are issues."""
        return tuple(row for row in self.rows if isinstance(row, IssueRow))

    @property
    def base_at(self) -> int:
        """The place of the base among the columns."""
        return self.columns.index(self.base)

    def only_differences(self) -> Comparison:
        """Leave out the rows that are the same in all columns.

        An issue above one that stays is kept, so that sub-issues do not stand without it.
        """
        kept = self.with_parents(row.issue_id for row in self.issue_rows if row.differs)
        return replace(
            self,
            rows=tuple(
                row
                for row in self.rows
                if (row.differs if isinstance(row, RatioRow) else row.issue_id in kept)
            ),
        )

    def with_parents(self, issue_ids: Iterable[int]) -> set[int]:
        """Return these issues and all above them that are shown."""
        return _with_parents(self.issue_rows, set(issue_ids))

    def last_said(self, party_id: int) -> Edtf | None:
        """When the latest of a party's positions shown here was said; None if none has a date."""
        at = self.parties.index(party_id)
        return latest_day(row.positions[at] for row in self.issue_rows)


def compare(
    proposals: Mapping[int, Proposal],
    base: int,
    issues: Mapping[int, Issue],
    terms: Mapping[int, Term],
    positions: Mapping[int, Position],
    exchanges: Mapping[int, Exchange],
    parties: Sequence[int],
    as_of: date | None = None,
    *,
    all_issues: bool = False,
    claims: AmountClaims = NO_CLAIMS,
) -> Comparison:
    """Set proposals side by side, in the order given, against `base`, which is one of them.

    Issues come in their order, sub-issues under them; a ratio follows the second of its two issues.
    Issues on which nobody says anything are left out unless `all_issues`. Terms and positions of
    other proposals, issues and parties may be among those given. Positions not certainly stated
    by `as_of` are left out. `claims` are what sources claim of the terms' amounts.
    """
    if base not in proposals:
        raise KeyError(f"the base, proposal {base}, is not among those compared")
    table = _Table(proposals, base, issues, terms, claims)
    stated_ids = latest(positions, lambda position: position.issue_id, as_of)
    by_issue = {
        issue_id: tuple(
            None
            if (found := stated_ids.get((party, issue_id))) is None
            else stated(found, positions[found], issues[issue_id].unit)
            for party in parties
        )
        for issue_id in issues
    }
    made = [table.row(issue_id, depth, by_issue[issue_id]) for issue_id, depth in in_order(issues)]
    shown = {row.issue_id for row in made if all_issues or row.is_addressed}
    kept = _with_parents(made, shown)
    kept_rows = [row for row in made if row.issue_id in kept]
    rows = _with_ratios(kept_rows, table.ratio_rows(exchanges))
    return Comparison(tuple(proposals), base, tuple(parties), rows)


class _Table:
    """The cells of all issues, those without terms shared."""

    def __init__(
        self,
        proposals: Mapping[int, Proposal],
        base: int,
        issues: Mapping[int, Issue],
        terms: Mapping[int, Term],
        claims: AmountClaims,
    ) -> None:
        self._claims = claims
        self._columns = tuple(proposals)
        self._base_at = self._columns.index(base)
        self._issues = issues
        self._terms = ordered_terms(terms)
        recorded = {term.proposal_id for term in terms.values()}
        self._silent = {id_: ProposalCell(id_, recorded=id_ in recorded) for id_ in proposals}

    def row(
        self, issue_id: int, depth: int, positions: tuple[StatedPosition | None, ...]
    ) -> IssueRow:
        issue = self._issues[issue_id]
        cells = self.cells(issue_id)
        whole = _all_whole(part.amount for cell in cells for part in cell.parts)
        base = cells[self._base_at]
        return IssueRow(
            issue_id,
            issue.name,
            issue.unit,
            issue.giver_id,
            issue.receiver_id,
            issue.parent_id,
            depth,
            tuple(
                cell if cell is base else with_differences(cell, base, whole=whole)
                for cell in cells
            ),
            positions,
            whole,
        )

    def cells(self, issue_id: int) -> tuple[ProposalCell, ...]:
        issue, silent = self._issues[issue_id], self._silent
        return tuple(
            proposal_cell(column, found, issue)
            if (found := self._terms.get((column, issue_id)))
            else silent[column]
            for column in self._columns
        )

    def ratio_rows(self, exchanges: Mapping[int, Exchange]) -> list[RatioRow]:
        """The exchanges of which both issues are addressed by some column."""
        made = (self._ratio_row(id_, exchange) for id_, exchange in sorted(exchanges.items()))
        return [row for row in made if row is not None]

    def _ratio_row(self, exchange_id: int, exchange: Exchange) -> RatioRow | None:
        given, received = self.cells(exchange.given_id), self.cells(exchange.received_id)
        if not any(cell.parts for cell in given) or not any(cell.parts for cell in received):
            return None
        pair = self._issues[exchange.given_id], self._issues[exchange.received_id]
        cells = [ratio_cell(g, r, pair, self._claims) for g, r in zip(given, received, strict=True)]
        base = cells[self._base_at]
        return RatioRow(
            exchange_id,
            exchange.name,
            exchange.given_id,
            exchange.received_id,
            tuple(replace(cell, differs=self._differs(cell, base)) for cell in cells),
        )

    def _differs(self, cell: RatioCell, base: RatioCell) -> bool:
        """Whether a ratio is not the base's; nothing can be said of a proposal without terms."""
        both = (self._silent[each.proposal_id].recorded for each in (cell, base))
        return all(both) and (cell.ratio, cell.reason) != (base.ratio, base.reason)


def _all_whole(amounts: Iterable[Amount | None]) -> bool:
    """Whether every number is whole; open ends and “all” are no objection."""
    ends = (end for a in amounts if a is not None for end in (a.low, a.high) if end is not None)
    return all(end == end.to_integral_value() for end in ends)


def _with_parents(rows: Iterable[IssueRow], wanted: set[int]) -> set[int]:
    """The wanted issues and all issues above them."""
    parents = {row.issue_id: row.parent_id for row in rows}
    kept: set[int] = set()
    for issue_id in wanted:
        at: int | None = issue_id
        while at is not None and at in parents and at not in kept:
            kept.add(at)
            at = parents[at]
    return kept


def _with_ratios(rows: Sequence[IssueRow], ratios: Sequence[RatioRow]) -> tuple[Row, ...]:
    """Put each ratio after the second of its issues and what stands under that."""
    places = {row.issue_id: at for at, row in enumerate(rows)}
    after: dict[int, list[RatioRow]] = {}
    for ratio in ratios:
        at = max(places[ratio.given_id], places[ratio.received_id])
        depth = rows[at].depth
        while at + 1 < len(rows) and rows[at + 1].depth > depth:
            at += 1
        after.setdefault(at, []).append(ratio)
    return tuple(each for at, row in enumerate(rows) for each in (row, *after.get(at, ())))
