"""Amounts as people type them, in words or signs: nothing is guessed.

Whatever `Amount.words` and `Amount.spoken` say is read back to the same amount.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused
from negotiator.domain.numerals import plain_line
from negotiator.domain.quoting import quoted
from negotiator.domain.typed_numbers import NUMBER_WORDS, DecimalMark, read_number

LONGEST = 200
"""Characters of the longest amount, with its unit, that is read."""

EXAMPLES = "42, 200–300, more than 100, at least 500, up to 40, about 100 or all"

_ALL = ("all", "every", "everyone", "all of them")
_SIGNS = {
    ">": ("more than", "greater than", "over", "above", "exceeding", ">"),
    ">=": (
        *("at least", "no fewer than", "no less than", "not less than", "not fewer than"),
        *("a minimum of", "minimum", ">=", "≥"),
    ),
    "<": ("fewer than", "less than", "under", "below", "<"),
    "<=": (
        *("up to", "at most", "no more than", "not more than", "not exceeding"),
        *("a maximum of", "maximum", "<=", "≤"),
    ),
}
_SIGN_OF = {words: sign for sign, all_words in _SIGNS.items() for words in all_words}
_SIGN = re.compile(
    "(" + "|".join(sorted(map(re.escape, _SIGN_OF), key=len, reverse=True)) + r")\s*(?=\S)(.+)"
)
_SIGN_AFTER = re.compile(r"(.+?)\s*(\+| or more| or fewer| or less)")
_ABOUT = re.compile(r"(?:about|around|approximately|approx\.?|roughly|circa|ca\.?|some|~|≈)\s*")
_RANGE = re.compile(r"between (.+) and (.+)|(.+?)(?:\s+to\s+|\s+-\s+|\s*\.\.\s*|(?<=\d)-)(.+)")
_UNIT_STARTS = re.compile(r"(?<=\d)(?=[^\W\d_]|[%°€$£])")
_NUMERIC = re.compile(r"[^\w\s]*\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Bound:
    """One number with what was said before or after it; `sign` is "" for nothing."""

    number: Decimal
    sign: str = ""
    about: bool = False


def read_amount(text: str, decimal_mark: DecimalMark = ".") -> Amount:
    """The amount that somebody typed: “200–300”, “more than 100”, “about six”, “all”.

    `decimal_mark` is the mark of decimals where the person lives. Raises Refused, saying what to
    type, for what is no amount, for a number that could be two (“1.500”), and for a range whose
    ends are swapped.
    """
    if not text.strip():
        raise Refused(f"An amount is needed here: type it like {EXAMPLES}.")
    line = plain_line(text).lower() if len(text) <= LONGEST else ""
    if line in _ALL:
        return Amount(every=True)
    amount = _range(line, decimal_mark) or _single(line, decimal_mark)
    if amount is None:
        raise Refused(f"{quoted(text)} cannot be read as an amount: type it like {EXAMPLES}.")
    return amount


def read_quantity(text: str, decimal_mark: DecimalMark = ".") -> tuple[Amount, str]:
    """The amount and the unit written after it, "" where there is none: “500 trucks per day”.

    Raises Refused as `read_amount` does.
    """
    if len(text) > LONGEST:
        raise Refused(f"{quoted(text)} is too long for an amount with its unit.")
    words = _UNIT_STARTS.sub(" ", plain_line(text)).split(" ")
    end = _end_of_amount([word.lower() for word in words])
    return read_amount(" ".join(words[:end]), decimal_mark), " ".join(words[end:])


def _end_of_amount(words: list[str]) -> int:
    """How many of the words belong to the amount: up to its last number, and “or more”."""
    ends = [
        at
        for at, word in enumerate(words, 1)
        if _NUMERIC.match(word) or word in NUMBER_WORDS or word in _ALL
    ]
    end = ends[-1] if ends else len(words)
    following = words[end : end + 2]
    if following in (["or", "more"], ["or", "fewer"], ["or", "less"]):
        return end + 2
    return end + 2 if [*words[end - 1 : end], *following] == ["all", "of", "them"] else end


def _range(line: str, mark: DecimalMark) -> Amount | None:
    found = _RANGE.fullmatch(line)
    if found is None:
        return None
    low, high = _bound(found[1] or found[3], mark), _bound(found[2] or found[4], mark)
    if low is None or high is None or low.sign.startswith("<") or high.sign.startswith(">"):
        return None
    return Amount(
        low.number,
        high.number,
        low_open=low.sign == ">",
        high_open=high.sign == "<",
        approximate=low.about or high.about,
    )


def _single(line: str, mark: DecimalMark) -> Amount | None:
    bound = _bound(line, mark)
    if bound is None:
        return None
    low = None if bound.sign.startswith("<") else bound.number
    high = None if bound.sign.startswith(">") else bound.number
    is_open = bound.sign in (">", "<")
    return Amount(low, high, is_open, is_open, bound.about)


def _bound(text: str, mark: DecimalMark) -> _Bound | None:
    text, about = _without_about(text)
    sign = ""
    if found := _SIGN.fullmatch(text):
        sign, (text, about_number) = _SIGN_OF[found[1]], _without_about(found[2])
        about = about or about_number
    elif found := _SIGN_AFTER.fullmatch(text):
        text, sign = found[1], ">=" if found[2] in ("+", " or more") else "<="
    number = read_number(text, mark)
    return None if number is None else _Bound(number, sign, about)


def _without_about(text: str) -> tuple[str, bool]:
    found = _ABOUT.match(text)
    return (text[found.end() :], True) if found is not None else (text, False)
