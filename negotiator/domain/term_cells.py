"""What one proposal says on one issue: its terms there, and the one number they come to, if any."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from negotiator.domain import totals
from negotiator.domain.amounts import Amount
from negotiator.domain.differences import Difference
from negotiator.domain.records import Issue, Term


@dataclass(frozen=True, slots=True)
class TermPart:
    """One term. Unit, giver and receiver are the issue's where the term gives none of its own.

    `difference` is the one from the base's term of the same phase and qualifier; None in the base
    itself, and where the cell as a whole is compared (one term on either side).
    """

    term_id: int
    amount: Amount | None = None
    unit: str = ""
    giver_id: int | None = None
    receiver_id: int | None = None
    phase: str = ""
    qualifier: str = ""
    condition: str = ""
    wording: str = ""
    difference: Difference | None = None


@dataclass(frozen=True, slots=True)
class ProposalCell:
    """What a proposal says on an issue.

    `parts` are its terms in their order, none where it does not address the issue. `amount`, in
    `unit`, is the amount of its one term or the sum of several (`is_total`); where several are not
    added, `why_no_total` says why. `recorded` is False where the proposal has no term on any issue,
    so that nothing can be said of what it leaves out. `difference` is None in the base, and where
    there is nothing on either side.
    """

    proposal_id: int
    parts: tuple[TermPart, ...] = ()
    amount: Amount | None = None
    unit: str = ""
    why_no_total: str = ""
    recorded: bool = True
    difference: Difference | None = None

    @property
    def is_total(self) -> bool:
        """Whether the amount is a sum over phases, which a view must say."""
        return self.amount is not None and len(self.parts) > 1

    @property
    def has_number(self) -> bool:
        """Whether any of its terms gives an amount."""
        return any(part.amount is not None for part in self.parts)

    @property
    def term_ids(self) -> tuple[int, ...]:
        """The terms in their order."""
        return tuple(part.term_id for part in self.parts)

    @property
    def differs(self) -> bool:
        """Whether it differs from the base, as far as can be told."""
        return self.difference is not None and self.difference.differs

    @property
    def amount_words(self) -> str:
        """The amount with its unit, “135 days”; empty without one."""
        return words_with_unit(self.amount, self.unit)

    @property
    def value_words(self) -> str:
        """What the proposal says in one line, the numbers first; empty where it says nothing."""
        if self.amount is not None:
            return self.amount_words
        return "; ".join(filter(None, map(_part_words, self.parts)))

    @property
    def spoken(self) -> str:
        """For a screen reader: “135 days, 93 days more than the base”."""
        if not self.parts:
            return "not addressed" if self.recorded else "no terms recorded"
        said = self._spoken_value()
        if self.difference is None:
            return said
        return f"{said}, {self.difference.spoken_of_base}"

    def _spoken_value(self) -> str:
        if self.amount is None:
            return "; ".join(filter(None, map(_part_spoken, self.parts))) or "addressed"
        said = _joined(self.amount.spoken(), self.unit)
        return f"{said} over {len(self.parts)} phases" if self.is_total else said


def words_with_unit(amount: Amount | None, unit: str) -> str:
    """Return “135 days”; “all” stands without a unit; empty without an amount."""
    if amount is None:
        return ""
    return amount.words() if amount.every else _joined(amount.words(), unit)


def proposal_cell(
    proposal_id: int, terms: Sequence[tuple[int, Term]], issue: Issue
) -> ProposalCell:
    """Return the cell of a proposal from its terms on the issue: one at least, in their order."""
    parts = tuple(_part(term_id, term, issue) for term_id, term in terms)
    amount, unit, why = _reckoned(parts)
    return ProposalCell(proposal_id, parts, amount, unit, why)


def ordered_terms(terms: Mapping[int, Term]) -> dict[tuple[int, int], list[tuple[int, Term]]]:
    """Return the terms by proposal and issue, each group in the order of the proposal."""
    found: dict[tuple[int, int], list[tuple[int, Term]]] = {}
    for term_id, term in sorted(terms.items(), key=lambda item: (item[1].rank, item[0])):
        found.setdefault((term.proposal_id, term.issue_id), []).append((term_id, term))
    return found


def _part(term_id: int, term: Term, issue: Issue) -> TermPart:
    return TermPart(
        term_id,
        term.amount,
        term.unit or issue.unit,
        issue.giver_id if term.giver_id is None else term.giver_id,
        issue.receiver_id if term.receiver_id is None else term.receiver_id,
        term.phase,
        term.qualifier,
        term.condition,
        term.wording,
    )


def _reckoned(parts: Sequence[TermPart]) -> tuple[Amount | None, str, str]:
    """The one amount of the terms and its unit, or why several come to none."""
    if len(parts) == 1:
        return parts[0].amount, parts[0].unit, ""
    units = sorted({part.unit for part in parts if part.amount is not None})
    if len(units) > 1:
        return None, "", f"two units: {' and '.join(unit or 'none' for unit in units)}"
    unit = units[0] if units else ""
    if not units:
        return None, "", ""
    why = totals.obstacle([p.amount for p in parts], unit, [p.phase for p in parts])
    amounts = [part.amount for part in parts if part.amount is not None]
    if not why and not totals.can_be_added(amounts):
        why = "open at different ends"
    if not why and len({(p.giver_id, p.receiver_id) for p in parts}) > 1:
        why = "several givers or receivers"
    return (None, unit, why) if why else (totals.added(amounts), unit, "")


def _part_words(part: TermPart) -> str:
    said = words_with_unit(part.amount, part.unit) or part.wording
    said = said or part.qualifier or part.condition
    return f"{part.phase}: {said}" if part.phase and said else said


def _part_spoken(part: TermPart) -> str:
    if part.amount is None:
        return _part_words(part)
    said = _joined(part.amount.spoken(), "" if part.amount.every else part.unit)
    return f"{part.phase}: {said}" if part.phase else said


def _joined(amount: str, unit: str) -> str:
    return f"{amount} {unit}" if unit else amount
