"""The stated distance over time: how far apart the latest numbers of two sides lay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby

from negotiator.domain.convergence.distance import Distance
from negotiator.domain.convergence.sides import Latest, Names, Side, between
from negotiator.domain.convergence.statements import Series


@dataclass(frozen=True, slots=True)
class Gap:
    """Two sides on the day by which one of them, at least, had said something new."""

    day: date
    one: Side
    other: Side

    def distance(self, names: Names) -> Distance:
        """How far apart they were in what they had said, or why that cannot be told."""
        return between(self.one, self.other, names)


def stated_distances(series: Series, parties: Iterable[int] | None = None) -> tuple[Gap, ...]:
    """Return the distances of each day by which something new was said, in time.

    Between sides of which one negotiates, where it is recorded who does, and one had moved. That
    of a side nothing is recorded is only said where both negotiate. `parties` are those that are
    looked at, None for all.
    """
    latest = Latest(series, parties)
    negotiating = set(series.negotiating)
    found: list[Gap] = []
    for day, statements in groupby(series.dated, key=lambda statement: statement.said_by):
        moved = {party for statement in statements for party in latest.take(statement)}
        found += [Gap(day, *pair) for pair in _pairs(latest.sides(), moved, negotiating)]
    return tuple(found)


def _pairs(
    sides: tuple[Side, ...], moved: set[int], negotiating: set[int]
) -> Iterator[tuple[Side, Side]]:
    for one, other in combinations(sides, 2):
        both = {*one.parties, *other.parties}
        if not both & moved or (negotiating and not both & negotiating):
            continue
        if (one.latest and other.latest) or all(_any(side, negotiating) for side in (one, other)):
            yield one, other


def _any(side: Side, parties: set[int]) -> bool:
    return not parties.isdisjoint(side.parties)
