"""What stands against each proposal in what each party has said: “would say no”, as far as stated.

A party of which nothing is recorded has not said yes. Each answer is made of recorded statements
alone, with their dates, so that whoever reads it can judge how much they still count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from negotiator.domain.crossings import (
    AGAINST,
    Crossing,
    CrossingKind,
    Finding,
    by_gravity,
    finding,
)
from negotiator.domain.date_words import date_words
from negotiator.domain.folding import folded
from negotiator.domain.records import Issue, Position, Proposal, Term
from negotiator.domain.stated import said_by
from negotiator.domain.term_cells import (
    ProposalCell,
    ordered_terms,
    proposal_cell,
    words_with_unit,
)
from negotiator.domain.vocabulary import ProposalStatus, Stance

NOTHING_RECORDED = "nothing recorded"
NOTHING_ON_IT = "nothing recorded on what it contains"
NO_TERMS = "no terms recorded to hold against what it said"
NONE_CROSSED = "none of its stated positions crossed"

_NEVER = frozenset({Stance.SUPPORTS, Stance.OPEN})
"""Stances that cross nothing."""
_SOFTER = frozenset({Stance.SUPPORTS, Stance.OPEN, Stance.CONDITIONAL})
_PLURALS = {
    CrossingKind.RED_LINE: ("red line", "red lines"),
    CrossingKind.OPPOSED: ("opposed", "opposed"),
    CrossingKind.DEMAND: ("demand unmet", "demands unmet"),
    CrossingKind.AMOUNT: ("amount outside what it said", "amounts outside what it said"),
}
_TOUCHED = {
    CrossingKind.RED_LINE: ("red line", "red lines"),
    CrossingKind.OPPOSED: ("opposition", "oppositions"),
}
"""Kinds of which a text may touch a statement without crossing it."""

Held = tuple[int, Position]
"""A position with its id."""


@dataclass(frozen=True, slots=True)
class Objection:
    """What of a party's statements a proposal crosses.

    `spoke` says that the party has said anything but silence; `bears` that something of it is on
    what the proposal contains, on the proposal itself, or crossed; `recorded` that the proposal
    has terms at all.
    """

    proposal_id: int
    party_id: int
    crossings: tuple[Crossing, ...] = ()
    spoke: bool = False
    bears: bool = False
    recorded: bool = True

    @property
    def words(self) -> str:
        """As a cell shows it: “1 red line, 2 demands unmet”, “1 red line touched, cannot tell”.

        Several statements of one demand are one demand.
        """
        if not self.spoke:
            return NOTHING_RECORDED
        if not self.bears:
            return NOTHING_ON_IT if self.recorded else NO_TERMS
        said = ", ".join(self._counted()), self._touched()
        return "; ".join(filter(None, said)) or NONE_CROSSED

    @property
    def position_ids(self) -> tuple[int, ...]:
        """The statements that are crossed or may be, the gravest first."""
        return tuple(crossing.position_id for crossing in self.crossings)

    def _counted(self) -> Iterator[str]:
        things: defaultdict[CrossingKind, set[int | None]] = defaultdict(set)
        for crossing in self.crossings:
            if crossing.certain:
                things[crossing.kind].add(crossing.issue_id)
        if CrossingKind.TEXT in things:
            stances = (c.stance for c in self.crossings if c.kind is CrossingKind.TEXT)
            yield _TEXT[next(stances)]
        for kind, (one, many) in _PLURALS.items():
            if number := len(things[kind]):
                yield _number(number, one, many)
        if unsure := sum(not c.certain and c.kind not in _TOUCHED for c in self.crossings):
            yield f"{unsure} cannot be told"

    def _touched(self) -> str:
        """The stances against something that the text touches and may or may not cross."""
        kinds = Counter(crossing.kind for crossing in self.crossings if not crossing.certain)
        touched = [_number(kinds[kind], *words) for kind, words in _TOUCHED.items() if kinds[kind]]
        return f"{' and '.join(touched)} touched, cannot tell" if touched else ""


def _number(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


_TEXT = {
    Stance.REJECTS: "rejects the text",
    Stance.OPPOSES: "opposes the text",
    Stance.RED_LINE: "red line: the text itself",
}


def objections(
    proposals: Mapping[int, Proposal],
    issues: Mapping[int, Issue],
    terms: Mapping[int, Term],
    positions: Mapping[int, Position],
    parties: Sequence[int],
    day: date,
    as_of: date | None = None,
) -> dict[int, tuple[Objection, ...]]:
    """Return for each proposal one answer per party, in their order.

    A proposal that has been carried out has none: what its parties said of it, they did.

    Ages are reckoned at `day`. Positions not certainly stated by `as_of` are left out, and those
    that the party has certainly replaced since, see `still_standing`. Terms and positions of
    others may be among those given.
    """
    known = {
        id_: position
        for id_, position in positions.items()
        if as_of is None or said_by(position.when) <= as_of
    }
    voices = [_Voice(party, known, issues) for party in parties]
    texts = _texts(proposals, issues, terms)
    return {
        id_: ()
        if proposals[id_].status is ProposalStatus.IMPLEMENTED
        else tuple(_objection(voice, text, day) for voice in voices)
        for id_, text in texts.items()
    }


def still_standing(positions: Sequence[Held]) -> list[Held]:
    """Leave out what one party has replaced by something it certainly said later on the same thing.

    A stance against it, a demand or a condition is replaced by support, openness or a condition;
    a stated amount by a later one of the same stance. A red line stands until its record is
    changed, and silence replaces nothing.
    """
    softer = _latest_first(position for _, position in positions if position.stance in _SOFTER)
    by_amount: defaultdict[tuple[Stance, str], list[Position]] = defaultdict(list)
    for _, position in positions:
        if position.amount is not None:
            by_amount[_measure(position)].append(position)
    restated = {measure: _latest_first(found) for measure, found in by_amount.items()}
    return [(id_, p) for id_, p in positions if not _replaced(p, softer, restated)]


@dataclass(frozen=True, slots=True)
class _Statement:
    """A statement that still stands, with what is told of it whatever the proposal is."""

    position_id: int
    position: Position
    issue: Issue | None
    amount: str
    since: str


class _Voice:
    """What one party has said, and which of it still stands."""

    def __init__(
        self, party_id: int, positions: Mapping[int, Position], issues: Mapping[int, Issue]
    ) -> None:
        self.party_id = party_id
        self._issues = issues
        by_thing: defaultdict[tuple[int | None, int | None], list[Held]] = defaultdict(list)
        for id_, position in sorted(positions.items()):
            if position.party_id == party_id and position.stance is not Stance.SILENT:
                by_thing[position.issue_id, position.proposal_id].append((id_, position))
        self.spoke = bool(by_thing)
        self.issue_ids = {issue_id for issue_id, _ in by_thing} - {None}
        self.proposal_ids = {proposal_id for _, proposal_id in by_thing} - {None}
        self.standing = [
            self._statement(id_, position, told)
            for told in by_thing.values()
            for id_, position in still_standing(told)
            if position.stance not in _NEVER
        ]

    def _statement(self, id_: int, position: Position, told: Sequence[Held]) -> _Statement:
        issue = None if position.issue_id is None else self._issues.get(position.issue_id)
        amount = words_with_unit(position.amount, position.unit or (issue.unit if issue else ""))
        return _Statement(id_, position, issue, amount, _since(position, told))


def _since(position: Position, told: Sequence[Held]) -> str:
    """What the party said later and more softly on the same thing; of a red line only.

    Anything else is replaced by it.
    """
    if position.stance is not Stance.RED_LINE:
        return ""
    later = [p for _, p in told if p.stance in _SOFTER and _later(p, position)]
    last = max(later, key=lambda p: said_by(p.when), default=None)
    return f"{last.stance.value}, {date_words(last.when)}" if last and last.when else ""


@dataclass(frozen=True, slots=True)
class _Text:
    """A proposal by what it addresses: its terms by issue, and the issues above those."""

    proposal_id: int
    name: str
    cells: Mapping[int, ProposalCell]
    addressed: frozenset[int]


def _texts(
    proposals: Mapping[int, Proposal], issues: Mapping[int, Issue], terms: Mapping[int, Term]
) -> dict[int, _Text]:
    cells: defaultdict[int, dict[int, ProposalCell]] = defaultdict(dict)
    for (proposal_id, issue_id), found in ordered_terms(terms).items():
        if proposal_id in proposals:
            cells[proposal_id][issue_id] = proposal_cell(proposal_id, found, issues[issue_id])
    return {
        id_: _Text(id_, proposal.name, cells[id_], _with_those_above(cells[id_], issues))
        for id_, proposal in proposals.items()
    }


def _with_those_above(
    addressed: Mapping[int, object], issues: Mapping[int, Issue]
) -> frozenset[int]:
    found: set[int] = set()
    for issue_id in addressed:
        at: int | None = issue_id
        while at is not None and at in issues and at not in found:
            found.add(at)
            at = issues[at].parent_id
    return frozenset(found)


def _objection(voice: _Voice, text: _Text, day: date) -> Objection:
    crossings = [
        _crossing(statement, found, text, day)
        for statement in voice.standing
        if (found := _found(statement, text)) is not None
    ]
    bears = (
        bool(crossings)
        or text.proposal_id in voice.proposal_ids
        or not voice.issue_ids.isdisjoint(text.addressed)
    )
    crossed, recorded = by_gravity(crossings), bool(text.addressed)
    return Objection(text.proposal_id, voice.party_id, crossed, voice.spoke, bears, recorded)


def _crossing(statement: _Statement, found: Finding, text: _Text, day: date) -> Crossing:
    position = statement.position
    issue = None if found.kind is CrossingKind.TEXT else statement.issue
    return Crossing(
        found.kind,
        statement.position_id,
        text.proposal_id,
        None if issue is None else position.issue_id,
        text.name if issue is None else issue.name,
        position.stance,
        statement.amount,
        position.wording,
        position.when,
        day,
        found.reason,
        found.certain,
        statement.since,
    )


def _found(statement: _Statement, text: _Text) -> Finding | None:
    """What one statement comes to: on the text itself, or on an issue.

    That a party refused an issue of another text says nothing of this one; a red line or a demand
    holds wherever it was said.
    """
    position, issue = statement.position, statement.issue
    against = position.stance in AGAINST
    if position.proposal_id == text.proposal_id and position.issue_id is None:
        return Finding(CrossingKind.TEXT) if against else None
    if position.issue_id is None or issue is None:
        return None
    elsewhere = position.proposal_id not in (None, text.proposal_id)
    if elsewhere and position.stance in (Stance.OPPOSES, Stance.REJECTS, Stance.CONDITIONAL):
        return None
    if not text.addressed:
        return None  # nothing is recorded of what it says, so nothing of what it leaves out
    cell = text.cells.get(position.issue_id)
    addressed = position.issue_id in text.addressed
    return finding(position, issue, cell, addressed=addressed)


def _later(position: Position, than: Position) -> bool:
    """Whether one was certainly said on a later day."""
    if position.when is None or than.when is None:
        return False
    first, last = position.when.first, than.when.last
    return first is not None and last is not None and first > last


def _latest_first(positions: Iterable[Position]) -> date:
    """The latest of the days before which these were certainly not said."""
    days = (p.when.first for p in positions if p.when is not None and p.when.first is not None)
    return max(days, default=date.min)


def _measure(position: Position) -> tuple[Stance, str]:
    return position.stance, folded(position.unit)


def _replaced(
    position: Position, softer: date, restated: Mapping[tuple[Stance, str], date]
) -> bool:
    if position.stance is Stance.RED_LINE or position.when is None or position.when.last is None:
        return False
    last = position.when.last
    if last < softer:
        return True
    return position.amount is not None and last < restated[_measure(position)]
