"""What can be said of two amounts together: how far one lies from another, and their ratio.

Ranges are reckoned as intervals: a result holds every value that some pair of numbers within the
two amounts gives, and no other. Ends that are unknown stay unknown. Decimals are subtracted
exactly, quotients kept as fractions; only words are rounded. Units are the caller's.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, Inexact, InvalidOperation
from enum import StrEnum

from negotiator.domain.amounts import Amount

_EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
"""Wide enough for the difference of any two numbers of 40 digits; a rounding would be a bug."""

_ONE = Decimal(1)


class DifferenceKind(StrEnum):
    """Where an amount lies, seen from the base."""

    EQUAL = "equal"
    MORE = "more"
    LESS = "less"
    WITHIN = "within"
    CONTAINS = "contains"
    OVERLAPS = "overlaps"
    NOT_COMPARABLE = "not_comparable"


_WORDS = {
    DifferenceKind.EQUAL: "same",
    DifferenceKind.WITHIN: "within range",
    DifferenceKind.CONTAINS: "range widened",
    DifferenceKind.OVERLAPS: "overlaps",
    DifferenceKind.NOT_COMPARABLE: "not comparable",
}
_SPOKEN = {
    DifferenceKind.EQUAL: "the same as the base",
    DifferenceKind.WITHIN: "within the base's range",
    DifferenceKind.CONTAINS: "a wider range that holds the base's",
    DifferenceKind.OVERLAPS: "overlaps the base's range",
}


@dataclass(frozen=True, slots=True)
class AmountDifference:
    """How an amount differs from the base.

    `by` is how much more or less it is (a positive amount, itself perhaps a range), where every
    value of the one lies beyond every value of the other; else None. `approximate` holds where
    either amount was “about”, save for two equal ones that both were. `reason` says why two
    amounts are not comparable.
    """

    kind: DifferenceKind
    by: Amount | None = None
    approximate: bool = False
    reason: str | None = None

    def words(self) -> str:
        """As a cell shows it: “▲ 93”, “▼ ≥ 61”, “within range”, “overlaps”, “same”."""
        if self.by is not None:
            return f"{'▲' if self.kind is DifferenceKind.MORE else '▼'} {self.by.words()}"
        if self.approximate and self.kind is DifferenceKind.EQUAL:
            return "about the same"
        return _WORDS[self.kind] + (" (approximate)" if self.approximate else "")

    def spoken(self, unit: str = "") -> str:
        """For a screen reader: “93 days more”, “1,200 to 1,300 persons more”."""
        if self.kind is DifferenceKind.NOT_COMPARABLE:
            return f"cannot be compared with the base: {self.reason}"
        if self.by is not None:
            way = "more" if self.kind is DifferenceKind.MORE else "less"
            return " ".join(filter(None, (self.by.spoken(), unit, way)))
        said = _SPOKEN[self.kind]
        return f"approximately {said}" if self.approximate else said


def compare_amounts(value: Amount, base: Amount, whole: bool = False) -> AmountDifference:
    """How `value` differs from `base`; both must be in one unit.

    `whole` says that the unit only comes in whole numbers (persons, trucks), so that “more than
    100” means at least 101. “All” is the same as “all” and not comparable with a number.
    """
    if value.every or base.every:
        if value.every and base.every:
            return AmountDifference(DifferenceKind.EQUAL)
        return AmountDifference(DifferenceKind.NOT_COMPARABLE, reason="“all” is not a number")
    approximate = value.approximate or base.approximate
    if whole:
        value, base = whole_numbers(value), whole_numbers(base)
    if (by := _gap(value, base, approximate)) is not None:
        return AmountDifference(DifferenceKind.MORE, by, approximate)
    if (by := _gap(base, value, approximate)) is not None:
        return AmountDifference(DifferenceKind.LESS, by, approximate)
    kind = _overlap(value, base)
    same_about = kind is DifferenceKind.EQUAL and value.approximate == base.approximate
    return AmountDifference(kind, approximate=approximate and not same_about)


def _overlap(value: Amount, base: Amount) -> DifferenceKind:
    value_holds_base, base_holds_value = _holds(value, base), _holds(base, value)
    if value_holds_base and base_holds_value:
        return DifferenceKind.EQUAL
    if base_holds_value:
        return DifferenceKind.WITHIN
    return DifferenceKind.CONTAINS if value_holds_base else DifferenceKind.OVERLAPS


def _gap(upper: Amount, lower: Amount, approximate: bool) -> Amount | None:
    """How much `upper` is above `lower`, or None where some number of it is not.

    Without an upper end where either amount's far end is unknown.
    """
    if upper.low is None or lower.high is None:
        return None
    least, is_open = _EXACT.subtract(upper.low, lower.high), upper.low_open or lower.high_open
    if least < 0 or (least == 0 and not is_open):
        return None
    if upper.high is None or lower.low is None:
        return Amount(least, None, low_open=is_open, approximate=approximate)
    most = _EXACT.subtract(upper.high, lower.low)
    return Amount(least, most, is_open, upper.high_open or lower.low_open, approximate)


def _holds(outer: Amount, inner: Amount) -> bool:
    """Whether every number of `inner` is one of `outer`; an unknown end reaches without limit."""
    if outer.low is not None:
        if inner.low is None or inner.low < outer.low:
            return False
        if inner.low == outer.low and outer.low_open and not inner.low_open:
            return False
    if outer.high is not None:
        if inner.high is None or inner.high > outer.high:
            return False
        if inner.high == outer.high and outer.high_open and not inner.high_open:
            return False
    return True


def whole_numbers(amount: Amount) -> Amount:
    """The amount with its ends moved to the first and last whole number that it holds.

    An amount that holds none (“more than 5, less than 6”) is a contradiction of its source and is
    left as it stands.
    """
    low, high = amount.low, amount.high
    if low is not None:
        rounded = low.to_integral_value(ROUND_CEILING, _EXACT)
        low = _EXACT.add(rounded, _ONE) if amount.low_open and rounded == low else rounded
    if high is not None:
        rounded = high.to_integral_value(ROUND_FLOOR, _EXACT)
        high = _EXACT.subtract(rounded, _ONE) if amount.high_open and rounded == high else rounded
    if low is not None and high is not None and low > high:
        return amount
    if low == amount.low and high == amount.high:
        return amount
    return Amount(low, high, approximate=amount.approximate)
