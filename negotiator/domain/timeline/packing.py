"""Rows within a lane, so that nothing in it lies on anything else.

Pixels are counted from the day 0 here, not from what is in sight: panning moves nothing. Only the
part of a lane that comes into sight is packed, and what has its place keeps it until the zoom
changes.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from negotiator.domain.timeline.items import Item

Extents = Callable[[Item], tuple[float, float]]
"""The leftmost and rightmost pixel of an item with its words."""
Reach = tuple[Sequence[int], Sequence[int]]
"""Of each item in the order of time its first day, and the last day of any up to it."""
BUCKET = 56.0
"""Pixels over which items that found no row are counted together."""


class Row:
    """Intervals side by side, none touching another's inside."""

    def __init__(self) -> None:
        self._lefts: list[float] = []
        self._rights: list[float] = []

    def blocked_until(self, left: float, right: float) -> float | None:
        """Where what is in the way ends; None where the interval is free."""
        at = bisect_right(self._rights, left)
        if at == len(self._lefts) or self._lefts[at] >= right:
            return None
        return self._rights[at]

    def take(self, left: float, right: float) -> None:
        """Take a free interval."""
        at = bisect_right(self._rights, left)
        self._lefts.insert(at, left)
        self._rights.insert(at, right)


class Packing:
    """The rows of one lane at one zoom.

    `most` rows at most; what finds no room in them is counted in `crowds`. `before_all` is an item
    that finds room whatever else there is: the one that the person is at.
    """

    def __init__(
        self,
        items: Sequence[Item],
        reach: Reach,
        per_day: float,
        extents: Extents,
        most: int,
        margin: float,
        before_all: int | None = None,
    ) -> None:
        self._items = items
        self._per_day = per_day
        self._extents = extents
        self._most = most
        self._margin = margin
        self._days, self._reach = reach
        self._rows: list[Row] = []
        self._row_of: dict[int, int] = {}
        self._placed_days: list[int] = []
        self._covered: tuple[float, float] | None = None
        self.crowded = False
        if before_all is not None:
            self._place(before_all)

    @property
    def count(self) -> int:
        """How many rows are in use, one at least."""
        return max(len(self._rows), 1)

    def row(self, at: int) -> int | None:
        """The row of an item, None where it has none."""
        return self._row_of.get(at)

    def cover(self, left: float, right: float, ahead: float = 0.0) -> None:
        """Give a row to whatever reaches into these pixels, as far as there is room.

        `ahead` pixels at both sides are covered with them when any have to be.
        """
        if self._covered and self._covered[0] <= left and right <= self._covered[1]:
            return
        left, right = left - ahead, right + ahead
        self._covered = left, right
        at, end = self._range(left, right)
        while at < end:
            if at in self._row_of:
                at += 1
                continue
            blocked = self._place(at)
            if blocked is None:
                at += 1
            else:
                self.crowded = True
                # Those that begin before the blocked one would fit are not even tried.
                day = self._days[at] + blocked / self._per_day
                at = max(at + 1, bisect_left(self._days, day, at))

    def placed(self, left: float, right: float) -> Iterator[tuple[int, int]]:
        """Items that may reach into these pixels, each with its row, in the order of time."""
        for at in range(*self._range(left, right)):
            row = self._row_of.get(at)
            if row is not None:
                yield at, row

    def crowds(self, left: float, right: float) -> Iterator[tuple[float, float, int]]:
        """Where items found no row: from which pixel to which, and how many begin there."""
        if not self.crowded:
            return
        for bucket in range(int(left // BUCKET), int(right // BUCKET) + 1):
            ends = bucket * BUCKET, (bucket + 1) * BUCKET
            days = ends[0] / self._per_day, ends[1] / self._per_day
            there = _between(self._days, *days) - _between(self._placed_days, *days)
            if there:
                yield (*ends, there)

    def _place(self, at: int) -> float | None:
        """Take the first row that is free; or say by how many pixels it is too early for any."""
        left, right = self._extents(self._items[at])
        soonest: float | None = None
        for number, row in enumerate(self._rows):
            blocked = row.blocked_until(left, right)
            if blocked is None:
                self._take(at, number, left, right)
                return None
            soonest = blocked if soonest is None else min(soonest, blocked)
        if len(self._rows) < self._most:
            self._rows.append(Row())
            self._take(at, len(self._rows) - 1, left, right)
            return None
        return None if soonest is None else soonest - left

    def _take(self, at: int, number: int, left: float, right: float) -> None:
        self._rows[number].take(left, right)
        self._row_of[at] = number
        insort(self._placed_days, self._days[at])

    def _range(self, left: float, right: float) -> tuple[int, int]:
        """The items that can reach into these pixels, with their words."""
        first = (left - self._margin) / self._per_day
        last = (right + self._margin) / self._per_day
        return bisect_left(self._reach, first - 1), bisect_right(self._days, last)


def reach_of(items: Sequence[Item]) -> Reach:
    """Return what a packing needs to know of its items at any zoom."""
    spans = [item.span.known for item in items if item.span is not None]
    days = [first for first, _ in spans]
    return days, list(accumulate((last for _, last in spans), max))


def _between(days: Sequence[int], first: float, last: float) -> int:
    return bisect_left(days, last) - bisect_left(days, first)
