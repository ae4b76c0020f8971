"""Whether what a proposal says crosses what a party has said on the same thing.

Only recorded statements are held against a text. That one of them is crossed does not mean that
the party would say no, that none is does not mean that it would say yes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from negotiator.domain.amounts import Amount
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.intervals import DifferenceKind, compare_amounts
from negotiator.domain.records import Issue, Position
from negotiator.domain.statement_age import age_words
from negotiator.domain.term_cells import ProposalCell, words_with_unit
from negotiator.domain.term_differences import same_words
from negotiator.domain.vocabulary import Stance

AGAINST = frozenset({Stance.OPPOSES, Stance.REJECTS, Stance.RED_LINE})
CANNOT_TELL = "cannot tell whether the text crosses it"
_HELD = frozenset({DifferenceKind.EQUAL, DifferenceKind.WITHIN})


class CrossingKind(StrEnum):
    """Ways in which a text can cross a statement, the gravest first."""

    TEXT = "against the text"
    RED_LINE = "red line"
    OPPOSED = "opposed"
    DEMAND = "demand unmet"
    AMOUNT = "amount outside what it said"


_GRAVITY = {kind: at for at, kind in enumerate(CrossingKind)}


@dataclass(frozen=True, slots=True)
class Crossing:
    """One statement that a proposal crosses, or (`certain` False) may cross.

    `about` names the issue, or the proposal itself. `reason` says what in the proposal crosses it,
    or why that cannot be told. `day` is the day that its age is reckoned at; `since` what the
    party said later on the same thing, where that is softer: “open, 23 Feb 2024”.
    """

    kind: CrossingKind
    position_id: int
    proposal_id: int
    issue_id: int | None
    about: str
    stance: Stance
    amount: str
    wording: str
    when: Edtf | None
    day: date
    reason: str = ""
    certain: bool = True
    since: str = ""

    @property
    def age(self) -> str:
        """How old the statement is: “14 days before 8 Mar 2024”."""
        return age_words(self.when, self.day)

    @property
    def said(self) -> str:
        """When it was said and how old that is: “23 Feb 2024, 14 days before 8 Mar 2024”."""
        if self.when is None:
            return "date not recorded"
        return f"{date_words(self.when)}, {self.age}"

    @property
    def spoken(self) -> str:
        """The whole of it in a sentence, with words and date; words stand without marks.

        The wording may be the analyst's own: only the quote of a citation is somebody else's.
        """
        head = " ".join(filter(None, (self.stance.value, self.amount)))
        since = f"since then {self.since}" if self.since else ""
        parts = (
            f"{self.about}: {head}",
            self.wording.rstrip("."),
            self.reason,
            f"said {self.said}",
            since,
        )
        return ", ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule finds: a crossing of some kind, certain or not, and why."""

    kind: CrossingKind
    reason: str = ""
    certain: bool = True


def finding(
    position: Position, issue: Issue, cell: ProposalCell | None, *, addressed: bool
) -> Finding | None:
    """Hold one statement on an issue against what a proposal says there; None is no crossing.

    `cell` is None where the proposal has no term on the issue; `addressed` also holds where it has
    one on a part of the issue. Silence, openness and support cross nothing.
    """
    if position.stance in AGAINST:
        return _against(position, issue, cell) if addressed else None
    if position.stance is Stance.DEMANDS:
        if not addressed:
            return Finding(CrossingKind.DEMAND, "not addressed")
        return _outside(position, issue, cell, CrossingKind.DEMAND)
    if position.stance is Stance.CONDITIONAL and addressed:
        return _outside(position, issue, cell, CrossingKind.AMOUNT)
    return None


def kind_of_stance(stance: Stance) -> CrossingKind:
    """How a stance against an issue is counted."""
    return CrossingKind.RED_LINE if stance is Stance.RED_LINE else CrossingKind.OPPOSED


def _against(position: Position, issue: Issue, cell: ProposalCell | None) -> Finding | None:
    """A stance against an issue, or against an amount of it.

    An amount may be what is refused (“> 300”) or the limit (“300”); for a party that gives, both
    mean that more is crossed and less is not, for one that receives the other way round. Without
    an amount see `_touched`.
    """
    kind = kind_of_stance(position.stance)
    if position.amount is None:
        return _touched(position, kind, cell)
    found, why_not = _lies(position.amount, position.unit or issue.unit, cell)
    if found is None:
        return Finding(kind, f"{why_not}: cannot tell", certain=False)
    way = _way(position.party_id, cell)
    if found in _HELD or found is way:
        return Finding(kind, _says(cell))
    if way is not None and found in (DifferenceKind.MORE, DifferenceKind.LESS):
        return None
    return Finding(kind, f"{_says(cell)}: cannot tell", certain=False)


def _touched(position: Position, kind: CrossingKind, cell: ProposalCell | None) -> Finding:
    """A stance without an amount: certain only where it is against the issue as such.

    With words of its own it may concern only a part: “against releasing those who took part”.
    """
    if not position.wording.strip():
        return Finding(kind, _says(cell))
    reason = ", ".join(filter(None, (_says(cell), CANNOT_TELL)))
    return Finding(kind, reason, certain=False)


def _outside(
    position: Position, issue: Issue, cell: ProposalCell | None, kind: CrossingKind
) -> Finding | None:
    """An amount that was demanded, or named as a condition, and is not what the proposal has."""
    if position.amount is None:
        return None
    found, why_not = _lies(position.amount, position.unit or issue.unit, cell)
    if found is None:
        return Finding(kind, f"{why_not}: cannot tell", certain=False)
    way = _way(position.party_id, cell)
    if found in (DifferenceKind.MORE, DifferenceKind.LESS):
        return Finding(kind, _says(cell)) if way is None or found is way else None
    if found in _HELD:
        return None
    return Finding(kind, f"{_says(cell)}: cannot tell", certain=False)


def _way(party_id: int, cell: ProposalCell | None) -> DifferenceKind | None:
    """Where amounts are that a party would not like: more of what it gives, less of what it gets.

    None where it does neither, or both.
    """
    parts = cell.parts if cell is not None else ()
    gives = bool(parts) and all(part.giver_id == party_id for part in parts)
    receives = bool(parts) and all(part.receiver_id == party_id for part in parts)
    if gives == receives:
        return None
    return DifferenceKind.MORE if gives else DifferenceKind.LESS


def _lies(
    stated: Amount, unit: str, cell: ProposalCell | None
) -> tuple[DifferenceKind | None, str]:
    """Where the proposal's amount lies, seen from the stated one; or why that cannot be told."""
    if cell is None or cell.amount is None:
        return None, (cell.why_no_total if cell else "") or "no number in the proposal"
    if not same_words(cell.unit, unit) and not (stated.every and cell.amount.every):
        return None, f"{cell.unit or 'no unit'} here, {unit or 'no unit'} stated"
    found = compare_amounts(cell.amount, stated, whole=_whole(stated, cell.amount))
    if found.kind is DifferenceKind.NOT_COMPARABLE:
        return None, found.reason or ""
    return found.kind, ""


def _whole(*amounts: Amount) -> bool:
    ends = (end for a in amounts for end in (a.low, a.high) if end is not None)
    return all(end == end.to_integral_value() for end in ends)


def _says(cell: ProposalCell | None) -> str:
    """What the proposal has there, in short: its number; nothing where it has none."""
    return "" if cell is None or cell.amount is None else _has(cell.amount, cell.unit)


@lru_cache(maxsize=4096)
def _has(amount: Amount, unit: str) -> str:
    """Remembered: many statements are held against one term."""
    return f"the proposal has {words_with_unit(amount, unit)}"


def by_gravity(crossings: Sequence[Crossing]) -> tuple[Crossing, ...]:
    """The gravest kind first, what is certain before what is not, each in the order of the day."""
    return tuple(sorted(crossings, key=lambda c: (not c.certain, _GRAVITY[c.kind])))
