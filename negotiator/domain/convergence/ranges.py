"""An amount or a ratio as exact ends on one line of numbers, to be reckoned with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Context, Decimal, Inexact
from fractions import Fraction

from negotiator.domain.amounts import MOST_DIGITS, Amount
from negotiator.domain.ratios import Ratio

_EXACT = Context(prec=200, traps=[Inexact])
"""Wide enough for the sum of any two numbers of 40 digits before and after the mark."""

_LARGEST = Fraction(10**MOST_DIGITS - 1)
"""The largest number that an amount can hold."""


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high`; None is an end that nobody stated, not one without limit.

    `low_open` and `high_open` say that the end itself is excluded; `approximate` is “about”.
    `derived` is a quotient, whose words are rounded.
    """

    low: Fraction | None
    high: Fraction | None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    derived: bool = False

    @classmethod
    def of_amount(cls, amount: Amount) -> Range | None:
        """The range of an amount; None for “all”, which is not a number."""
        if amount.every:
            return None
        low, high = (None if end is None else Fraction(end) for end in (amount.low, amount.high))
        return cls(low, high, amount.low_open, amount.high_open, amount.approximate)

    @classmethod
    def of_ratio(cls, ratio: Ratio) -> Range | None:
        """The range of a ratio; None where it has no end."""
        if not ratio.is_derivable:
            return None
        opens = ratio.low_open, ratio.high_open
        return cls(ratio.low, ratio.high, *opens, ratio.approximate, derived=True)

    @property
    def ends(self) -> tuple[Fraction, ...]:
        """The ends that are known."""
        return tuple(end for end in (self.low, self.high) if end is not None)

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.low is not None and self.high is not None

    def words(self) -> str:
        """As screens show it: “93”, “≥ 61”, “about 5.0–8.6”."""
        return self._worded().words()

    def spoken(self) -> str:
        """For a screen reader: “at least 61”."""
        return self._worded().spoken()

    def _worded(self) -> Amount | Ratio:
        shown = self._shown()
        opens = shown.low_open, shown.high_open
        if shown.derived:
            return Ratio(shown.low, shown.high, *opens, shown.approximate)
        low, high = (None if end is None else _decimal(end) for end in (shown.low, shown.high))
        return Amount(low, high, *opens, shown.approximate)

    def _shown(self) -> Range:
        """What can be shown of it: of two numbers of 40 digits the difference has 41."""
        shown = self
        if shown.high is not None and shown.high > _LARGEST and shown.low is not None:
            shown = replace(shown, high=None, high_open=False)
        if shown.low is not None and shown.low > _LARGEST:
            shown = replace(shown, low=_LARGEST, low_open=True)
        return shown


def _decimal(number: Fraction) -> Decimal:
    """The same number as a decimal; those of amounts always have one."""
    return _EXACT.divide(Decimal(number.numerator), Decimal(number.denominator))
