"""An amount as the sources give it: exact, a range, open at an end, about, or all.

Numbers are decimals, never floats. An end that is None is unknown: “up to 40” says nothing of how
few. Units stand beside an amount, not in it. People type through `amount_reading`; `intervals`
reckons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

from negotiator.domain.errors import Refused
from negotiator.domain.quoting import quoted
from negotiator.domain.text_values import text_value_schema

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

MOST_DIGITS = 40
"""Digits before, and after, the decimal mark: enough for anything that is counted."""

_NUMBER = r"-?\d{1,40}(?:\.\d{1,40})?"
_SINGLE = re.compile(rf"(>=|<=|>|<)?({_NUMBER})", re.ASCII)
_CLOSED = re.compile(rf"({_NUMBER})\.\.({_NUMBER})", re.ASCII)
_BRACKETED = re.compile(rf"([\[(])({_NUMBER})\.\.({_NUMBER})([\])])", re.ASCII)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, or what is known of one.

    `low` and `high` are the ends (equal for a plain number, None where unknown); `low_open` and
    `high_open` say that the end itself is excluded (“more than 100”); `approximate` is “about”;
    `every` is “all”, which is not a number and has no ends.

    Raises Refused for ends that are swapped, leave nothing between them, or are no numbers.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    low_open: bool = False
    high_open: bool = False
    approximate: bool = False
    every: bool = False

    def __post_init__(self) -> None:
        low, high = self.low, self.high
        if self.every:
            if low is not None or high is not None or self.approximate:
                raise Refused("“All” is not a number: it takes no other end and no “about”.")
        elif low is None and high is None:
            raise Refused("An amount needs a number, or at least one end of a range.")
        object.__setattr__(self, "low", _tidy(low))
        object.__setattr__(self, "high", _tidy(high))
        object.__setattr__(self, "low_open", self.low_open and low is not None)
        object.__setattr__(self, "high_open", self.high_open and high is not None)
        if low is not None and high is not None:
            self._refuse_empty(low, high)

    def _refuse_empty(self, low: Decimal, high: Decimal) -> None:
        if low > high:
            raise Refused(
                f"The range {_plain(low)} to {_plain(high)} is the wrong way round: "
                "put the smaller number first."
            )
        if low == high and (self.low_open or self.high_open):
            raise Refused(f"Nothing lies between {_plain(low)} and {_plain(high)}.")

    @classmethod
    def exactly(cls, number: int | Decimal, approximate: bool = False) -> Self:
        """The amount that is one number."""
        value = Decimal(number)
        return cls(value, value, approximate=approximate)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The amount whose canonical text this is; the exact inverse of `str`.

        Raises Refused for any other text, what people type included (see `amount_reading`).
        """
        if text == "all":
            return cls(every=True)
        approximate = text.startswith("~")
        low, high, low_open, high_open = _ends(text[approximate:], text)
        return cls(low, high, low_open, high_open, approximate)

    @property
    def is_single(self) -> bool:
        """Whether it is one number (perhaps “about” it)."""
        return self.low is not None and self.low == self.high

    def __str__(self) -> str:
        if self.every:
            return "all"
        return ("~" if self.approximate else "") + self._canonical_ends()

    def _canonical_ends(self) -> str:
        if self.high is None:
            return (">" if self.low_open else ">=") + _plain(self.low)
        if self.low is None:
            return ("<" if self.high_open else "<=") + _plain(self.high)
        if self.is_single:
            return _plain(self.low)
        ends = f"{_plain(self.low)}..{_plain(self.high)}"
        if self.low_open or self.high_open:
            return ("(" if self.low_open else "[") + ends + (")" if self.high_open else "]")
        return ends

    def words(self) -> str:
        """As screens and reports show it: “200–300”, “> 100”, “up to 40”, “about 1,500”."""
        return self._worded(low_open="> {}", low_shut="≥ {}", high_open="< {}", between="{}–{}")

    def spoken(self) -> str:
        """As a screen reader should say it: “200 to 300”, “more than 100”, “at least 500”."""
        return self._worded(
            low_open="more than {}",
            low_shut="at least {}",
            high_open="less than {}",
            between="{} to {}",
        )

    def _worded(self, *, low_open: str, low_shut: str, high_open: str, between: str) -> str:
        if self.every:
            return "all"
        if self.high is None:
            said = (low_open if self.low_open else low_shut).format(grouped(self.low))
        elif self.low is None:
            said = (high_open if self.high_open else "up to {}").format(grouped(self.high))
        elif self.is_single:
            said = grouped(self.low)
        else:
            said = self._range_words(self.low, self.high, between)
        return f"about {said}" if self.approximate else said

    def _range_words(self, low: Decimal, high: Decimal, between: str) -> str:
        if not self.low_open and not self.high_open:
            # A dash beside a minus sign cannot be told from it.
            return (between if low >= 0 else "{} to {}").format(grouped(low), grouped(high))
        start = f"more than {grouped(low)}" if self.low_open else grouped(low)
        end = f"less than {grouped(high)}" if self.high_open else grouped(high)
        return f"{start} to {end}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return text_value_schema(cls, cls.from_text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string"}


def grouped(number: Decimal | None) -> str:
    """The number with its thousands set off by commas and a true minus sign: “−1,500.5”."""
    return format(number, ",f").replace("-", "−") if number is not None else ""


def _plain(number: Decimal | None) -> str:
    return format(number, "f") if number is not None else ""


def _tidy(number: Decimal | None) -> Decimal | None:
    """The same number without exponent, trailing zeros or a signed zero, so that text is one."""
    if number is None:
        return None
    sign, digits, exponent = number.as_tuple()
    if exponent == 0 and len(digits) <= MOST_DIGITS and (digits != (0,) or sign == 0):
        return number
    if not isinstance(exponent, int):
        raise Refused(f"{number} is not a number that can be counted with.")
    if exponent < -MOST_DIGITS or number.adjusted() >= MOST_DIGITS:
        raise Refused(f"The number {quoted(str(number))} is too long: use at most 40 digits.")
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return Decimal(0) if text in ("-0", "0") else Decimal(text)


def _ends(text: str, whole: str) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    if found := _SINGLE.fullmatch(text):
        return _single_ends(found[1], Decimal(found[2]))
    if found := _CLOSED.fullmatch(text):
        return Decimal(found[1]), Decimal(found[2]), False, False
    if (found := _BRACKETED.fullmatch(text)) and (found[1] == "(" or found[4] == ")"):
        return Decimal(found[2]), Decimal(found[3]), found[1] == "(", found[4] == ")"
    raise Refused(f"{quoted(whole)} is not an amount, such as 42, 200..300, >100 or all.")


def _single_ends(
    sign: str | None, number: Decimal
) -> tuple[Decimal | None, Decimal | None, bool, bool]:
    if sign is None:
        return number, number, False, False
    if sign.startswith(">"):
        return number, None, sign == ">", False
    return None, number, False, sign == "<"
