"""Who stands where at a moment: the latest number of each party, and of whom there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from negotiator.domain.convergence.distance import Distance, distance
from negotiator.domain.convergence.statements import Series, Statement

Names = Mapping[int, str]
"""The names of parties by their ids."""


@dataclass(frozen=True, slots=True)
class Side:
    """Parties whose latest is one and the same statement; None where nothing is recorded."""

    parties: tuple[int, ...]
    latest: Statement | None

    def name(self, names: Names) -> str:
        """“Hamas”, “United States, Qatar, Egypt”."""
        return ", ".join(names[party] for party in self.parties)


class Latest:
    """The latest of each party, kept as statements come in their order."""

    def __init__(self, series: Series, parties: Iterable[int] | None = None) -> None:
        everybody = (*series.negotiating, *series.parties)
        self._shown = set(everybody if parties is None else parties)
        first = [party for party in series.negotiating if party in self._shown]
        self._latest: dict[int, Statement | None] = dict.fromkeys(first)

    def take(self, statement: Statement) -> set[int]:
        """Take in what was said next; return the parties whose latest it now is.

        A statement without an amount leaves the number standing that its party gave before.
        """
        moved = set()
        for party in statement.parties:
            known = self._latest.get(party)
            if party in self._shown and not (known and statement.gives_no_amount):
                self._latest[party] = statement
                moved.add(party)
        return moved

    def sides(self) -> tuple[Side, ...]:
        """Parties with one and the same latest statement stand on one side."""
        found: dict[object, list[int]] = {}
        for party, latest in self._latest.items():
            found.setdefault(party if latest is None else latest.keys, []).append(party)
        return tuple(Side(tuple(p), self._latest[p[0]]) for p in found.values())


def between(one: Side, other: Side, names: Names) -> Distance:
    """How far apart the latest numbers of two sides lie, or why that cannot be told."""
    return of_statements(one.latest, other.latest, (one.name(names), other.name(names)))


def of_statements(
    one: Statement | None, other: Statement | None, names: tuple[str, str]
) -> Distance:
    """How far apart the numbers of two statements lie, or why that cannot be told."""
    a, b = (statement.reckoned if statement else None for statement in (one, other))
    if a is not None and b is not None:
        return distance(a, b, names)
    reasons = (
        f"{name}: {statement.why if statement else 'nothing recorded'}"
        for statement, name in zip((one, other), names, strict=True)
        if statement is None or statement.reckoned is None
    )
    return Distance.unknown("; ".join(dict.fromkeys(reasons)))
