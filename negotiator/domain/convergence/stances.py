"""How the stances of the parties changed, and which was the latest on any day; silence is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from negotiator.domain.attention import SILENCE
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.issue_order import in_order
from negotiator.domain.overview_records import Known
from negotiator.domain.stated import StatedPosition, latest, said_by, stated
from negotiator.domain.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Strip:
    """What one party said on one issue, in time; what has no date stands apart.

    Both are empty for a party that negotiates and of which nothing is recorded there.
    """

    party_id: int
    issue_id: int
    said: tuple[StatedPosition, ...]
    undated: tuple[StatedPosition, ...] = ()

    @property
    def changes(self) -> int:
        """How often the stance became another one."""
        stances = [position.stance for position in self.said]
        return sum(a is not b for a, b in pairwise(stances))


@dataclass(frozen=True, slots=True)
class StanceAt:
    """The latest that a party had said on an issue by a day; None where nothing is recorded."""

    position: StatedPosition | None
    day: date

    @property
    def silent_since(self) -> Edtf | None:
        """When it spoke last, where that is long ago: 14 days or more; None otherwise."""
        position = self.position
        if position is None or position.when is None or position.stance is Stance.SILENT:
            return None
        return position.when if (self.day - said_by(position.when)).days >= SILENCE else None

    @property
    def when_words(self) -> str:
        """“said 9 Feb 2024”, “no statement since 9 Feb 2024”; empty where nothing is recorded."""
        if self.position is None:
            return ""
        if self.position.when is None:
            return "date not recorded"
        silent = self.silent_since
        by = date_words(Edtf(said_by(self.position.when).isoformat()))
        if silent is not None:
            return f"no statement since {by}"
        return f"said {date_words(self.position.when)}"


@dataclass(frozen=True, slots=True)
class StanceTable:
    """Parties by issues on one day."""

    day: date
    parties: tuple[int, ...]
    issues: tuple[int, ...]
    rows: tuple[tuple[StanceAt, ...], ...]


def speakers(known: Known) -> tuple[int, ...]:
    """Return the parties that negotiate, then the others that have said something on an issue."""
    said = {p.party_id for p in known.positions.values() if p.issue_id is not None}
    ordered = (*known.negotiating, *known.participating, *sorted(said))
    return tuple(dict.fromkeys(p for p in ordered if p in said or p in known.negotiating))


def spoken_on(known: Known) -> tuple[int, ...]:
    """Return the issues on which anybody has said anything, in their order."""
    said = {position.issue_id for position in known.positions.values()}
    return tuple(issue_id for issue_id, _ in in_order(known.issues) if issue_id in said)


def strips(known: Known, issues: Iterable[int], parties: Iterable[int]) -> tuple[Strip, ...]:
    """Return a strip for each issue and each party that negotiates or has spoken on it."""
    by_pair: defaultdict[tuple[int, int], list[StatedPosition]] = defaultdict(list)
    for position_id, position in known.positions.items():
        issue_id = position.issue_id
        if issue_id is not None and issue_id in known.issues:
            said = stated(position_id, position, known.issues[issue_id].unit)
            by_pair[issue_id, position.party_id].append(said)
    negotiating, shown = set(known.negotiating), tuple(parties)
    return tuple(
        _strip(party_id, issue_id, by_pair.get((issue_id, party_id), []))
        for issue_id in issues
        for party_id in shown
        if party_id in negotiating or (issue_id, party_id) in by_pair
    )


def days_of_statements(known: Known) -> tuple[date, ...]:
    """Return the days by which something was said on an issue, in time, each once."""
    said = (p for p in known.positions.values() if p.issue_id is not None)
    return tuple(sorted({said_by(position.when) for position in said} - {date.min}))


def stances_at(known: Known, day: date, parties: Iterable[int]) -> StanceTable:
    """Return the latest that each party had certainly said on each issue by a day.

    Issues on which nobody ever spoke are left out, whatever the day, so that the table keeps its
    shape from one day to another.
    """
    found = latest(known.positions, lambda position: position.issue_id, day)
    issues, shown = spoken_on(known), tuple(parties)
    rows = tuple(
        tuple(_at(known, found.get((party_id, issue_id)), day) for issue_id in issues)
        for party_id in shown
    )
    return StanceTable(day, shown, issues, rows)


def _at(known: Known, position_id: int | None, day: date) -> StanceAt:
    if position_id is None:
        return StanceAt(None, day)
    position = known.positions[position_id]
    assert position.issue_id is not None
    return StanceAt(stated(position_id, position, known.issues[position.issue_id].unit), day)


def _strip(party_id: int, issue_id: int, said: list[StatedPosition]) -> Strip:
    said.sort(key=lambda position: (said_by(position.when), position.position_id))
    dated = tuple(p for p in said if said_by(p.when) != date.min)
    undated = tuple(p for p in said if said_by(p.when) == date.min)
    return Strip(party_id, issue_id, dated, undated)
