"""Who changed its own number, by how much, and whether that lay towards what the others said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from negotiator.domain.convergence.distance import Apart, Distance, is_above
from negotiator.domain.convergence.sides import Latest, Names, Side, of_statements
from negotiator.domain.convergence.statements import Series, Statement

_BOTH = ("the earlier one", "the later one")


class Way(StrEnum):
    """Where a change lay, seen from the latest that another side had said."""

    TOWARDS = "towards"
    AWAY = "away"
    NEITHER = "as far as before"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Facing:
    """A change as one other side saw it; `reason` says why the way cannot be told."""

    side: Side
    way: Way
    reason: str = ""

    def words(self, names: Names) -> str:
        """“towards Israel”, “away from Hamas”, “cannot tell (Israel: nothing recorded)”."""
        name = self.side.name(names)
        match self.way:
            case Way.TOWARDS:
                return f"towards {name}"
            case Way.AWAY:
                return f"away from {name}"
            case Way.NEITHER:
                return f"as far from {name} as before"
        return f"cannot tell ({self.reason})"


@dataclass(frozen=True, slots=True)
class Concession:
    """Parties that said something else than before on one subject: less, or more, or otherwise.

    `change` is how far the new range lies from the old one, `more` whether beyond it (None where
    neither is certain). `ordered` says whether the dates tell for certain which came first;
    `others` are the other sides as they stood then.
    """

    parties: tuple[int, ...]
    before: Statement
    after: Statement
    change: Distance
    more: bool | None
    ordered: bool
    others: tuple[Side, ...] = ()

    def facing(self, names: Names) -> tuple[Facing, ...]:
        """Return the change as each other side saw it."""
        return tuple(_seen_by(side, self, names) for side in self.others)

    def words(self, unit: str = "") -> str:
        """By how much: “▲ 93 days”, “▼ ≥ 61 persons”, “overlaps”, “cannot tell (…)”."""
        return f"{self._arrow()}{self.change.words(unit)}"

    def spoken(self, unit: str = "") -> str:
        """For a screen reader: “93 days more”."""
        way = {True: " more", False: " less", None: ""}[self.more]
        return f"{self.change.spoken(unit)}{way}"

    def _arrow(self) -> str:
        return {True: "▲ ", False: "▼ ", None: ""}[self.more]


def concessions(series: Series, parties: Iterable[int] | None = None) -> tuple[Concession, ...]:
    """Return each change between two consecutive numbers of one party, in time.

    Statements without an amount change no number. Parties that moved together, with the same two
    texts, stand together. `parties` are those that are looked at, None for all.
    """
    latest, before = Latest(series, parties), dict[int, Statement]()
    found: list[Concession] = []
    for statement in series.dated:
        moved = latest.take(statement)
        for together, earlier in _together(moved, before, statement):
            if (change := changed(earlier, statement)) is not None:
                others = _others(latest.sides(), series, change)
                found.append(replace(change, parties=together, others=others))
        before.update(dict.fromkeys(moved, statement))
    return tuple(found)


def changed(before: Statement, after: Statement) -> Concession | None:
    """Return how one statement differs from an earlier one; None where the number is the same."""
    a, b = before.reckoned, after.reckoned
    if a == b and (a is not None or before.words == after.words):
        return None
    change = of_statements(before, after, _BOTH)
    more = None
    if a is not None and b is not None:
        more = True if is_above(b, a) else False if is_above(a, b) else None
    return Concession((), before, after, change, more, _ordered(before, after))


def way(before: Distance, after: Distance) -> tuple[Way, str]:
    """Return whether a distance became smaller, and why that cannot be told.

    Smaller is one of which the least and the most are no greater, and not both the same.
    """
    for distance in (before, after):
        if distance.kind is Apart.CANNOT_TELL:
            return Way.CANNOT_TELL, distance.reason
    if (before.most is None) is not (after.most is None):
        return Way.CANNOT_TELL, "an end is not stated"
    least = _compared(_least(before), _least(after))
    most = _compared(_most(before), _most(after))
    if least == most == 0:
        return Way.NEITHER, ""
    if least >= 0 and most >= 0:
        return Way.TOWARDS, ""
    if least <= 0 and most <= 0:
        return Way.AWAY, ""
    return Way.CANNOT_TELL, "nearer at one end, farther at the other"


def _together(
    moved: set[int], before: dict[int, Statement], statement: Statement
) -> list[tuple[tuple[int, ...], Statement]]:
    """The parties that moved, by the statement that each of them moved from."""
    found: dict[object, tuple[list[int], Statement]] = {}
    for party in statement.parties:
        if party in moved and (earlier := before.get(party)) is not None:
            found.setdefault(earlier.keys, ([], earlier))[0].append(party)
    return [(tuple(parties), earlier) for parties, earlier in found.values()]


def _others(sides: tuple[Side, ...], series: Series, change: Concession) -> tuple[Side, ...]:
    """The other sides; of them those that negotiate, where that is recorded."""
    negotiating = set(series.negotiating)
    others = tuple(side for side in sides if side.latest is not change.after)
    if any(negotiating.intersection(side.parties) for side in sides):
        others = tuple(side for side in others if negotiating.intersection(side.parties))
    return others


def _seen_by(side: Side, change: Concession, names: Names) -> Facing:
    before, after = (
        of_statements(statement, side.latest, (which, side.name(names)))
        for statement, which in zip((change.before, change.after), _BOTH, strict=True)
    )
    return Facing(side, *way(before, after))


def _ordered(before: Statement, after: Statement) -> bool:
    earlier, later = before.when, after.when
    last, first = earlier.last if earlier else None, later.first if later else None
    return last is not None and first is not None and last < first


def _least(distance: Distance) -> tuple[Fraction, bool]:
    assert distance.least is not None
    return distance.least, distance.least_open


def _most(distance: Distance) -> tuple[Fraction, bool]:
    """A most that is excluded is less than the same that is not; one unknown is as any other."""
    if distance.most is None:
        return Fraction(0), True
    return distance.most, not distance.most_open


def _compared(before: tuple[Fraction, bool], after: tuple[Fraction, bool]) -> int:
    """1 where it became smaller, −1 where greater, 0 where it stayed."""
    return (before > after) - (before < after)
