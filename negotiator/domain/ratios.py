"""How many of one for one of another, where both may be ranges: 200–300 for 35–40 is 5.0–8.6.

Counts are never negative: an amount without a lower end (“up to 40”) is taken from zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor

from negotiator.domain.amounts import Amount, grouped

MOST_DECIMALS = 6
"""To which words go at most, to tell two ends of a range apart or a small ratio from zero."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """A quotient of two amounts, exact: `low` to `high`, an end that is open or None as in Amount.

    `high` is None too where nothing bounds the quotient, `low` where all that is known is that it
    is not negative. Where no end is left, `reason` says why, and `at_upper_ends` is the quotient
    of the two upper ends if both amounts have one.
    """

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    at_upper_ends: Fraction | None = None
    reason: str | None = None

    @property
    def is_derivable(self) -> bool:
        """Whether the quotient has an end at all."""
        return self.low is not None or self.high is not None

    @property
    def amount(self) -> Amount | None:
        """The quotient rounded as its words show it, half up; None where it is not derivable."""
        if not self.is_derivable:
            return None
        low, high = _shown_ends(self.low, self.high)
        differ = low != high
        return Amount(
            low, high, self.low_open and differ, self.high_open and differ, self.approximate
        )

    def words(self) -> str:
        """“5.0–8.6”, “< 2.4”, “7.5 at the upper ends; both are open below”, “not derivable: …”."""
        return self._said(spoken=False)

    def spoken(self) -> str:
        """The same for a screen reader: “5.0 to 8.6”, “less than 2.4”."""
        return self._said(spoken=True)

    def _said(self, *, spoken: bool) -> str:
        amount = self.amount
        if amount is not None:
            return self._range_words(spoken) or (amount.spoken() if spoken else amount.words())
        if self.at_upper_ends is not None:
            at_ends = Ratio(self.at_upper_ends, self.at_upper_ends, approximate=self.approximate)
            return f"{at_ends.words()} at the upper ends; {self.reason}"
        return f"not derivable: {self.reason}"

    def _range_words(self, spoken: bool) -> str | None:
        """A range with as many decimals at both ends, or None where it is no closed range."""
        if self.low is None or self.high is None or self.low == self.high:
            return None
        if self.low_open or self.high_open:
            return None
        low, high = _shown_ends(self.low, self.high)
        dash = " to " if spoken else "–"
        return f"{'about ' if self.approximate else ''}{grouped(low)}{dash}{grouped(high)}"


def divide(numerator: Amount, denominator: Amount) -> Ratio:
    """How much of `numerator` there is for one of `denominator`, whatever their units.

    Not derivable, with the reason: for “all”, for an amount below zero, for a divisor that may be
    zero, and where nothing is known at both ends of the quotient.
    """
    reason = _obstacle(numerator, denominator)
    if reason is not None:
        return Ratio(reason=reason)
    approximate = numerator.approximate or denominator.approximate
    low, low_open = _least(numerator, denominator)
    high, high_open = _most(numerator, denominator)
    if low is None and high is None:
        return Ratio(
            approximate=approximate,
            at_upper_ends=_quotient(numerator.high, denominator.high),
            reason=_why_unbounded(numerator, denominator),
        )
    return Ratio(low, high, low_open, high_open, approximate)


def _obstacle(numerator: Amount, denominator: Amount) -> str | None:
    if numerator.every or denominator.every:
        return "“all” is not a number"
    for amount in (numerator, denominator):
        if any(end is not None and end < 0 for end in (amount.low, amount.high)):
            return "one of the amounts is below zero"
    if denominator.high == 0 or (denominator.low == 0 and not denominator.low_open):
        return "the divisor may be zero"
    return None


def _least(numerator: Amount, denominator: Amount) -> tuple[Fraction | None, bool]:
    """The lower end, and whether it is open; none where only “not negative” would be said."""
    low = numerator.low
    if low is None:
        return None, False
    if low == 0:  # zero of them, whatever they are divided among
        return Fraction(0), numerator.low_open
    if denominator.high is None:
        return None, False
    return _quotient(low, denominator.high), numerator.low_open or denominator.high_open


def _most(numerator: Amount, denominator: Amount) -> tuple[Fraction | None, bool]:
    high = numerator.high
    if high == 0:
        return Fraction(0), numerator.high_open
    if high is None or not denominator.low:  # from zero, or as good as
        return None, False
    return _quotient(high, denominator.low), numerator.high_open or denominator.low_open


def _quotient(a: Decimal | None, b: Decimal | None) -> Fraction | None:
    return None if a is None or not b else Fraction(a) / Fraction(b)


def _why_unbounded(numerator: Amount, denominator: Amount) -> str:
    """Which ends are missing, when neither end of the quotient can be known."""
    if numerator.low is None and not denominator.low:
        return "both are open below"
    if numerator.high is None and denominator.high is None:
        return "both are open above"
    return "the divisor has no ends"


def _shown_ends(
    low: Fraction | None, high: Fraction | None
) -> tuple[Decimal | None, Decimal | None]:
    """Both ends of a range with as many decimals, at least one; a single end with at most two."""
    if low is None or high is None or low == high:
        return _shown(low), _shown(high)
    for decimals in range(1, MOST_DECIMALS):
        shown_low, shown_high = _rounded(low, decimals), _rounded(high, decimals)
        if shown_low != shown_high and bool(shown_low) == bool(low):
            return shown_low, shown_high
    return _rounded(low, MOST_DECIMALS), _rounded(high, MOST_DECIMALS)


def _shown(end: Fraction | None) -> Decimal | None:
    """One number with two decimals, or as many more as it takes to tell it from zero."""
    if end is None:
        return None
    shown = (_rounded(end, decimals) for decimals in range(2, MOST_DECIMALS + 1))
    return next((number for number in shown if bool(number) == bool(end)), Decimal(0))


def _rounded(value: Fraction, decimals: int) -> Decimal:
    """Half up; of a ratio, which is never below zero."""
    return Decimal(f"{floor(value * 10**decimals + Fraction(1, 2))}E-{decimals}")
