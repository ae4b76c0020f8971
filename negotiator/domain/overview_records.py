"""The records of one negotiation that an overview is made from, and the day it is reckoned at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from negotiator.domain.records import (
    Delegate,
    Event,
    Exchange,
    Figure,
    Issue,
    Participation,
    Party,
    Position,
    Proposal,
    Round,
    Tabling,
    Term,
)
from negotiator.domain.stated import said_by
from negotiator.domain.vocabulary import EventKind, Role

Key = tuple[str, int]
"""The kind and the id of a record."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says of a record, or one field of it, otherwise than was adopted.

    `label` names the record, `adopted` is what is recorded there, in words.
    """

    subject: Key
    field: str
    label: str
    adopted: str
    claim: str


@dataclass(frozen=True, slots=True)
class Known:
    """The records by id, each kind in its order; `cited` holds the keys of what has a citation."""

    parties: Mapping[int, Party] = field(default_factory=dict)
    participations: Mapping[int, Participation] = field(default_factory=dict)
    issues: Mapping[int, Issue] = field(default_factory=dict)
    exchanges: Mapping[int, Exchange] = field(default_factory=dict)
    proposals: Mapping[int, Proposal] = field(default_factory=dict)
    tablings: Mapping[int, Tabling] = field(default_factory=dict)
    terms: Mapping[int, Term] = field(default_factory=dict)
    positions: Mapping[int, Position] = field(default_factory=dict)
    rounds: Mapping[int, Round] = field(default_factory=dict)
    delegates: Mapping[int, Delegate] = field(default_factory=dict)
    events: Mapping[int, Event] = field(default_factory=dict)
    figures: Mapping[int, Figure] = field(default_factory=dict)
    cited: frozenset[Key] = frozenset()
    claims: Sequence[Claim] = ()

    @property
    def negotiating(self) -> tuple[int, ...]:
        """The parties that negotiate (mediators and others left out), in their order."""
        return tuple(p.party_id for p in self._participating() if p.role is Role.PARTY)

    @property
    def participating(self) -> tuple[int, ...]:
        """All parties with a role in the negotiation, in their order."""
        return tuple(p.party_id for p in self._participating())

    def tabled_by(self, proposal_id: int) -> tuple[int, ...]:
        """The parties that tabled a proposal, in their order."""
        found = [t for t in self.tablings.values() if t.proposal_id == proposal_id]
        return tuple(t.party_id for t in sorted(found, key=lambda t: t.rank))

    def _participating(self) -> list[Participation]:
        return sorted(self.participations.values(), key=lambda p: p.rank)


def reference_day(known: Known, today: date) -> date:
    """The day that “last”, “next” and “silent for” are reckoned at.

    The last possible day of the latest round, proposal, position or event that is not a deadline
    (those are planned ahead), because the talks may be history; never after `today`.
    """
    days = [day for day in _days(known) if day != date.min]
    return min(max(days, default=today), today)


def _days(known: Known) -> Iterator[date]:
    for dated in (known.rounds, known.proposals, known.positions):
        yield from (said_by(record.when) for record in dated.values())
    for event in known.events.values():
        if event.kind is not EventKind.DEADLINE:
            yield said_by(event.when)
