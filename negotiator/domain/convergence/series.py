"""Gathers what was said on one subject from the records of a negotiation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from negotiator.domain.amounts import Amount
from negotiator.domain.convergence.ranges import Range
from negotiator.domain.convergence.statements import Series, Statement, in_time
from negotiator.domain.convergence.subjects import Subject
from negotiator.domain.exchange_ratio import RatioCell, ratio_cell
from negotiator.domain.intervals import whole_numbers
from negotiator.domain.overview_records import Known
from negotiator.domain.records import Exchange, Issue, Position, Term
from negotiator.domain.term_cells import ProposalCell, ordered_terms, proposal_cell, words_with_unit
from negotiator.domain.term_differences import same_words


def series_of(known: Known, subject: Subject) -> Series:
    """Return what was said on an issue or an exchange; a ratio follows from texts only."""
    kind, record_id = subject.key
    tabled = _tabled(known)
    if kind == "exchange":
        found = list(_ratios(known, known.exchanges[record_id], tabled))
        unit = ""
    else:
        reader = _reader(known, record_id)
        found = [*_texts(known, reader, tabled), *_positions(known, reader)]
        unit = reader.unit
    found.sort(key=in_time)
    dated = tuple(statement for statement in found if _has_day(statement))
    undated = tuple(statement for statement in found if not _has_day(statement))
    return Series(subject, unit, dated, undated, known.negotiating)


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads amounts of one issue: in which unit, and whether only whole numbers occur."""

    issue_id: int
    issue: Issue
    unit: str
    whole: bool

    def range_(self, amount: Amount | None, unit: str) -> tuple[Range | None, str]:
        """The range as stated, or why there is none to reckon with."""
        if amount is None:
            return None, "no number"
        if amount.every:
            return None, "“all” is not a number"
        if not same_words(unit, self.unit):
            return None, f"not in {self.unit}" if self.unit else "no unit"
        return Range.of_amount(amount), ""

    def reckoned(self, amount: Amount | None, stated: Range | None) -> Range | None:
        """The range to reckon with: of persons, more than 100 is at least 101."""
        if amount is None or stated is None or not self.whole:
            return stated
        return Range.of_amount(whole_numbers(amount))


def _reader(known: Known, issue_id: int) -> _Reader:
    issue = known.issues[issue_id]
    said: list[Term | Position] = [
        record
        for records in (known.terms, known.positions)
        for record in records.values()
        if record.issue_id == issue_id and record.amount is not None
    ]
    units = (record.unit for record in said if record.unit)
    unit = issue.unit or next(units, "")
    ends = (e for r in said if r.amount for e in (r.amount.low, r.amount.high) if e is not None)
    return _Reader(issue_id, issue, unit, all(end == end.to_integral_value() for end in ends))


def _has_day(statement: Statement) -> bool:
    when = statement.when
    return when is not None and (when.first is not None or when.last is not None)


def _tabled(known: Known) -> Mapping[int, tuple[int, ...]]:
    found: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for tabling in known.tablings.values():
        found[tabling.proposal_id].append((tabling.rank, tabling.party_id))
    return {id_: tuple(party for _, party in sorted(by)) for id_, by in found.items()}


def _texts(
    known: Known, reader: _Reader, tabled: Mapping[int, tuple[int, ...]]
) -> Iterator[Statement]:
    own = {id_: term for id_, term in known.terms.items() if term.issue_id == reader.issue_id}
    for (proposal_id, _), terms in ordered_terms(own).items():
        if proposal_id not in known.proposals:
            continue
        cell = proposal_cell(proposal_id, terms, reader.issue)
        stated, why = reader.range_(cell.amount, cell.unit or reader.unit)
        proposal = known.proposals[proposal_id]
        yield Statement(
            tuple(("term", term_id) for term_id in cell.term_ids),
            tabled.get(proposal_id, ()),
            proposal.when,
            _words(cell.amount, cell.unit, stated),
            _spoken(cell.amount, cell.unit, stated),
            proposal.name,
            proposal_id,
            stated=stated,
            reckoned=reader.reckoned(cell.amount, stated),
            why=cell.why_no_total or why,
            wording="" if cell.amount is not None else cell.value_words,
        )


def _positions(known: Known, reader: _Reader) -> Iterator[Statement]:
    for position_id, position in known.positions.items():
        if position.issue_id != reader.issue_id:
            continue
        unit = position.unit or reader.unit
        stated, why = reader.range_(position.amount, unit)
        yield Statement(
            (("position", position_id),),
            (position.party_id,),
            position.when,
            _words(position.amount, unit, stated),
            _spoken(position.amount, unit, stated),
            stance=position.stance,
            stated=stated,
            reckoned=reader.reckoned(position.amount, stated),
            why=why,
            wording=position.wording,
        )


def _words(amount: Amount | None, unit: str, stated: Range | None) -> str:
    """The amount; with its unit where that is not the one that all of them have."""
    if amount is not None and stated is not None:
        return amount.words()
    return words_with_unit(amount, unit)


def _spoken(amount: Amount | None, unit: str, stated: Range | None) -> str:
    if amount is None:
        return ""
    return amount.spoken() if stated is not None or amount.every else f"{amount.spoken()} {unit}"


def _ratios(
    known: Known, exchange: Exchange, tabled: Mapping[int, tuple[int, ...]]
) -> Iterator[Statement]:
    pair = exchange.given_id, exchange.received_id
    terms = ordered_terms({id_: t for id_, t in known.terms.items() if t.issue_id in pair})
    issues = known.issues[pair[0]], known.issues[pair[1]]
    for proposal_id in _addressing(known, terms):
        given, received = (
            proposal_cell(proposal_id, found, issue)
            if (found := terms.get((proposal_id, issue_id)))
            else ProposalCell(proposal_id)
            for issue_id, issue in zip(pair, issues, strict=True)
        )
        cell = ratio_cell(given, received, issues)
        yield _ratio(known, cell, tabled.get(proposal_id, ()))


def _addressing(known: Known, terms: Iterable[tuple[int, int]]) -> list[int]:
    found = dict.fromkeys(proposal_id for proposal_id, _ in terms)
    return [proposal_id for proposal_id in found if proposal_id in known.proposals]


def _ratio(known: Known, cell: RatioCell, tabled: tuple[int, ...]) -> Statement:
    proposal = known.proposals[cell.proposal_id]
    stated = Range.of_ratio(cell.ratio) if cell.ratio else None
    why = "" if stated else (cell.ratio.reason if cell.ratio else cell.reason) or ""
    return Statement(
        tuple(("term", term_id) for term_id in cell.term_ids),
        tabled,
        proposal.when,
        cell.text,
        cell.spoken,
        proposal.name,
        cell.proposal_id,
        stated=stated,
        reckoned=stated,
        at_upper_ends=cell.ratio.at_upper_ends if cell.ratio else None,
        why=why,
    )
