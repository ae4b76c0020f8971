"""How far apart two stated ranges lie: the least and the most, as far as their ends are known.

Every value of the one is taken with every value of the other. An end that nobody stated may lie
anywhere, so nothing is reckoned with it: the most is then not known, and where the ends that are
known decide nothing it cannot be told whether the two meet at all.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from negotiator.domain.convergence.ranges import Range

_NONE = Fraction(0)


class Apart(StrEnum):
    """How two ranges lie to each other."""

    APART = "apart"
    OVERLAPS = "overlaps"
    CANNOT_TELL = "cannot tell"


@dataclass(frozen=True, slots=True)
class Distance:
    """From `least` to `most` apart; None is not known.

    `least` is zero, and not excluded, where the two overlap. `reason` says why it cannot be told.
    """

    kind: Apart
    least: Fraction | None = None
    most: Fraction | None = None
    least_open: bool = False
    most_open: bool = False
    approximate: bool = False
    derived: bool = False
    reason: str = ""

    @classmethod
    def unknown(cls, reason: str) -> Distance:
        """A distance that cannot be told, for a reason that is not an end."""
        return cls(Apart.CANNOT_TELL, reason=reason)

    @property
    def is_same(self) -> bool:
        """Whether both are the same number."""
        return self.kind is Apart.OVERLAPS and self.most == 0

    def words(self, unit: str = "") -> str:
        """As a cell shows it: “93 days”, “≥ 35 days”, “overlaps”, “the same”, “cannot tell (…)”."""
        return self._said(unit, spoken=False)

    def spoken(self, unit: str = "") -> str:
        """For a screen reader: “at least 35 days”."""
        return self._said(unit, spoken=True)

    def _said(self, unit: str, *, spoken: bool) -> str:
        if self.kind is Apart.CANNOT_TELL:
            return f"cannot tell ({self.reason})"
        if self.is_same:
            return "about the same" if self.approximate else "the same"
        if self.kind is Apart.OVERLAPS:
            return "overlaps (approximate)" if self.approximate else "overlaps"
        opens = self.least_open, self.most_open
        range_ = Range(self.least, self.most, *opens, self.approximate, self.derived)
        said = range_.spoken() if spoken else range_.words()
        return f"{said} {unit}" if unit else said


def distance(one: Range, other: Range, names: tuple[str, str] = ("one", "the other")) -> Distance:
    """Return how far apart two ranges in one unit lie; `names` tell whose end is not stated."""
    approximate = one.approximate or other.approximate
    derived = one.derived or other.derived
    for upper, lower in ((one, other), (other, one)):
        if (found := _gap(upper, lower)) is not None:
            return Distance(Apart.APART, *found, approximate, derived)
    if _surely_meet(one, other):
        most, most_open = _most(one, other)
        return Distance(Apart.OVERLAPS, _NONE, most, False, most_open, approximate, derived)
    return Distance.unknown(_why(one, other, names))


def is_above(one: Range, other: Range) -> bool:
    """Whether every value of the one is beyond every value of the other, for certain."""
    if one.low is None or other.high is None:
        return False
    return one.low > other.high or (one.low == other.high and (one.low_open or other.high_open))


def _gap(upper: Range, lower: Range) -> tuple[Fraction | None, Fraction | None, bool, bool] | None:
    """Least and most of `upper` less `lower`, and whether they are excluded; None if they meet."""
    if not is_above(upper, lower):
        return None
    assert upper.low is not None
    assert lower.high is not None
    least, least_open = upper.low - lower.high, upper.low_open or lower.high_open
    if upper.high is None or lower.low is None:
        return least, None, least_open, False
    return least, upper.high - lower.low, least_open, upper.high_open or lower.low_open


def _most(one: Range, other: Range) -> tuple[Fraction | None, bool]:
    """How far apart two values of ranges that meet can be, and whether that is excluded."""
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return None, False
    ways = (
        (one.high - other.low, one.high_open or other.low_open),
        (other.high - one.low, other.high_open or one.low_open),
    )
    most = max(value for value, _ in ways)
    return most, all(is_open for value, is_open in ways if value == most)


def _surely_meet(one: Range, other: Range) -> bool:
    """Whether some value is in both whatever the ends are that nobody stated."""
    a, b = _certain(one), _certain(other)
    return a is not None and b is not None and not is_above(a, b) and not is_above(b, a)


def _certain(range_: Range) -> Range | None:
    """The values that are in a range for certain: of one without an end, the other end alone."""
    if range_.is_bounded:
        return range_
    if range_.low_open or range_.high_open:
        return None
    (end,) = range_.ends
    return Range(end, end)


def _why(one: Range, other: Range, names: tuple[str, str]) -> str:
    told = []
    for range_, name in zip((one, other), names, strict=True):
        if not range_.is_bounded:
            end = "lower" if range_.low is None else "upper"
            told.append(f"the {end} end of {name} is not stated")
    return "; ".join(told)
