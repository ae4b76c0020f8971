"""The axis of numbers beside a drawing: round values, zero always among them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from negotiator.domain.amounts import grouped

LINES = 5
"""Lines above or below zero, about."""
_STEPS = (1, 2, 5, 10)
_ROOM = Fraction(21, 20)
"""How far the axis goes beyond the greatest number."""
_LONGEST = 12
"""Digits of a number before it is told as a power of ten."""
_MOST_ZEROS = 6
"""Zeros after the mark before a small one is."""


@dataclass(frozen=True, slots=True)
class ValueAxis:
    """From `low` to `high`, whole numbers of `step`; exact, so that no end is off its place."""

    low: Fraction
    high: Fraction
    step: Fraction

    def at(self, value: Fraction) -> float:
        """Where a number lies, 0 at the lower end, 1 at the upper; held within both."""
        place = (value - self.low) / (self.high - self.low)
        return float(min(max(place, Fraction(0)), Fraction(1)))

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """Where the lines are, and their numbers."""
        count = int((self.high - self.low) / self.step)
        values = (self.low + self.step * k for k in range(count + 1))
        return tuple((self.at(value), value_words(value)) for value in values)


def axis_for(numbers: Iterable[Fraction]) -> ValueAxis:
    """Return the axis that shows zero and all of these numbers, with room beyond them."""
    ends = [*numbers, Fraction(0)]
    low, high = min(ends), max(ends)
    if low == high:
        high = Fraction(1)
    step = _step((high - low) * _ROOM / LINES)
    top = ceil(high * _ROOM / step) * step if high > 0 else Fraction(0)
    bottom = floor(low * _ROOM / step) * step if low < 0 else Fraction(0)
    return ValueAxis(bottom, top, step)


def value_words(value: Fraction) -> str:
    """Return a number of the axis: “1,500”, “0.5”, “2 × 10^15”."""
    number = Decimal(value.numerator) / Decimal(value.denominator)
    power = number.adjusted() if number else 0
    if -_MOST_ZEROS < power < _LONGEST:
        return grouped(number)
    return f"{grouped(number.scaleb(-power).normalize())} × 10^{power}"


def _step(wanted: Fraction) -> Fraction:
    """The least of 1, 2 or 5 times a power of ten that is no less than what is wanted."""
    power = Fraction(10) ** _power_below(wanted)
    return next(power * step for step in _STEPS if power * step >= wanted)


def _power_below(number: Fraction) -> int:
    """The greatest power of ten that is no greater than a number above zero."""
    power = len(str(number.numerator)) - len(str(number.denominator))
    return power if Fraction(10) ** power <= number else power - 1
