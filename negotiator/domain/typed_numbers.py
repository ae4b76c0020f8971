"""One number as people type it, exactly, under the decimal mark of where they live.

“1.500” is fifteen hundred to some and one and a half to others. Such a number is refused with both
readings named, never guessed.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Literal

from negotiator.domain.amounts import MOST_DIGITS
from negotiator.domain.errors import Refused
from negotiator.domain.quoting import quoted

DecimalMark = Literal[".", ","]

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
NUMBER_WORDS = {word: Decimal(number) for number, word in enumerate(_WORDS.split())}

_LOOKS_NUMERIC = re.compile(r"-?\d[\d.,٫٬'’ ]*", re.ASCII)
_GROUP_MARKS = re.compile(r"[ '’٬]")


def read_number(text: str, decimal_mark: DecimalMark) -> Decimal | None:
    """The number (digits, or a word up to twenty), or None for what is no number at all.

    Thousands may be set off by the mark that is not the decimal one, a space or an apostrophe.
    Raises Refused for a number that could be two, is put together wrongly, or has over 40 digits.
    """
    if text in NUMBER_WORDS:
        return NUMBER_WORDS[text]
    if not _LOOKS_NUMERIC.fullmatch(text):
        return None
    one, by_thousands, doubtful = _shapes(decimal_mark)
    if doubtful.fullmatch(text):
        raise _doubtful(text)
    if not one.fullmatch(text) and not by_thousands.fullmatch(text):
        raise _misplaced(text, decimal_mark)
    group_mark = "," if decimal_mark == "." else "."
    bare = _GROUP_MARKS.sub("", text).replace(group_mark, "")
    return _exact(bare.replace(decimal_mark, ".").replace("٫", "."))


@cache
def _shapes(mark: DecimalMark) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for a number without thousands marks, with them, and for one that is doubtful."""
    decimal, group = re.escape(mark), re.escape("," if mark == "." else ".")
    fraction = rf"(?:[{decimal}٫]\d+)?"
    grouped = "|".join(rf"(?:{each}\d{{3}})+" for each in (group, " ", "'", "’", "٬"))
    return (
        re.compile(rf"-?\d+{fraction}", re.ASCII),
        re.compile(rf"-?[1-9]\d{{0,2}}(?:{grouped}){fraction}", re.ASCII),
        re.compile(rf"-?[1-9]\d{{0,2}}{decimal}\d{{3}}", re.ASCII),
    )


def _exact(number: str) -> Decimal:
    whole, _, fraction = number.removeprefix("-").partition(".")
    if len(whole) > MOST_DIGITS or len(fraction) > MOST_DIGITS:
        raise Refused(f"The number {quoted(number)} is too long: use at most 40 digits.")
    return Decimal(number)


def _doubtful(text: str) -> Refused:
    """“1.500” could be 1500 or 1.5; “12.345” as decimals needs a further zero to be certain."""
    whole, mark, fraction = re.split(r"([.,])", text)
    shorter = fraction.rstrip("0")
    decimals = f"{whole}{mark}{fraction}0" if shorter == fraction else f"{whole}{mark}{shorter}"
    return _two_readings(text, whole + fraction, decimals.rstrip(mark))


def _misplaced(text: str, mark: DecimalMark) -> Refused:
    parts = re.split(r"[.,]", text)
    if len(parts) == 2 and all(part.removeprefix("-").isdigit() for part in parts):
        return _two_readings(text, f"{parts[0]}{mark}{parts[1]}", "".join(parts))
    return Refused(
        f"The marks in {quoted(text)} are in the wrong places: type the number without marks "
        f"between its thousands, and with “{mark}” before its decimals."
    )


def _two_readings(text: str, one: str, other: str) -> Refused:
    return Refused(f"{quoted(text)} could mean {one} or {other}: type one of these.")
