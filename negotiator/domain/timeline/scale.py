"""From days to pixels and back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

WIDEST_DAY = 240.0
"""Pixels of a day at the nearest."""
MARGIN = 0.04
"""Share of the width that is left free at both sides of everything, when all is fitted in."""
_LEAST_DAYS = 14.0
_LAST_DAY = float(date.max.toordinal() + 1)


@dataclass(frozen=True, slots=True)
class Scale:
    """`per_day` pixels a day; `left` is the day, as an ordinal with its fraction, at pixel 0."""

    left: float
    per_day: float

    def x(self, day: float) -> float:
        """The pixel at which a day begins."""
        return (day - self.left) * self.per_day

    def day(self, x: float) -> float:
        """The day, with its fraction, at a pixel."""
        return self.left + x / self.per_day

    def panned(self, pixels: float) -> Scale:
        """Later things move into sight, by so many pixels; earlier ones where negative."""
        return self.beginning_at(self.left + pixels / self.per_day)

    def beginning_at(self, day: float) -> Scale:
        """The same zoom with another day at pixel 0, within the years 1 to 9999."""
        return replace(self, left=min(max(day, 1.0), _LAST_DAY))

    def zoomed(self, factor: float, x: float, width: float) -> Scale:
        """Nearer by a factor above 1, farther below it; the day at pixel `x` stays there."""
        least = width / _LAST_DAY
        per_day = min(max(self.per_day * factor, least), max(WIDEST_DAY, least))
        return Scale(0.0, per_day).beginning_at(self.day(x) - x / per_day)


def fitted(first: int, last: int, width: float) -> Scale:
    """The scale at which these days fill a width, with room at both ends; never too near."""
    days = max(last + 1 - first, _LEAST_DAYS)
    per_day = min(width * (1 - 2 * MARGIN) / days, WIDEST_DAY)
    middle = (first + last + 1) / 2
    return Scale(middle - width / per_day / 2, per_day)
