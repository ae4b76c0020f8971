"""A date as the sources give it: EDTF (ISO 8601-2, levels 0 to 2), never more exact than they are.

`Edtf` is the value every record holds; people type through `date_reading` and read through
`date_words`.
"""

from __future__ import annotations

import contextlib
import io
import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from negotiator.domain.errors import Refused
from negotiator.domain.plain_dates import Bounds, plain_bounds
from negotiator.domain.quoting import quoted
from negotiator.domain.text_values import text_value_schema

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

LONGEST_DATE = 200
"""Characters of the longest date accepted: a set of some fifteen days."""

_DAY = re.compile(r"(?<![\dX-])(\d{4})-(0[1-9]|1[0-2])-(\d\d)(?!\d)", re.ASCII)
_WINTER = re.compile(r"(\d{4})-24[?~%]?", re.ASCII)
_UNKNOWN_END = re.compile(r"^(/.*|.*/)$")


class NotEdtf(Refused):
    """The text is not written in EDTF at all, whatever else it may mean."""


@dataclass(frozen=True, slots=True, init=False)
class Edtf:
    """One EDTF date; equal and hashed by its text.

    `first` and `last` are the earliest and the latest day it can mean, for sorting and drawing.
    None is an end that is open or unknown. Approximate (`~`) and uncertain (`?`) dates keep the
    bounds of the date they qualify: how far off they may be, nobody said.

    Raises Refused for text that is not EDTF, for days that do not exist, for an end before its
    start, and for years outside 1 to 9999.
    """

    text: str
    first: date | None = field(compare=False, repr=False)
    last: date | None = field(compare=False, repr=False)

    def __init__(self, text: str) -> None:
        canonical, (first, last) = _read(text)
        object.__setattr__(self, "text", canonical)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> CoreSchema:
        return text_value_schema(cls, cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "string"}


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[str, Bounds]:
    canonical = re.sub(r",\s+", ",", text.strip())
    if not canonical or len(canonical) > LONGEST_DATE or re.search(r"\s", canonical):
        raise _not_edtf(text)
    _refuse_impossible_days(canonical)
    try:
        bounds = plain_bounds(canonical) or _library_bounds(canonical)
    except ValueError as error:
        if isinstance(error, Refused):
            raise
        raise _not_edtf(text) from error
    first, last = bounds
    if first is not None and last is not None and first > last:
        raise Refused(
            f"The end, {last}, comes before the start, {first}: put the earlier date first."
        )
    return canonical, bounds


def _refuse_impossible_days(text: str) -> None:
    """Say which day does not exist; the library would take 29 February of any year."""
    for year, month, day in _DAY.findall(text):
        try:
            date(int(year), int(month), int(day))
        except ValueError as error:
            raise Refused(f"There is no day {year}-{month}-{day} in the calendar.") from error


def _library_bounds(text: str) -> Bounds:
    import edtf  # here, because importing it takes longer than drawing the first window's list

    try:
        # On some input the library prints before it raises; a program's core must not.
        with contextlib.redirect_stdout(io.StringIO()):
            parsed = edtf.parse_edtf(text)
    except Exception as error:  # its classes raise whatever they stumble over
        raise _not_edtf(text) from error
    lower, upper = _day(text, parsed.lower_strict()), _day(text, parsed.upper_strict())
    if _UNKNOWN_END.match(text):  # the library takes an unknown end for ten years
        lower, upper = (None, upper) if text.startswith("/") else (lower, None)
    winter = _WINTER.fullmatch(text)
    if winter is not None:  # which of the year's two winters, nobody said
        return date(int(winter[1]), 1, 1), date(int(winter[1]), 12, 31)
    return lower, upper


def _day(text: str, moment: Any) -> date | None:
    if isinstance(moment, float):  # plus or minus infinity: an open end
        return None
    try:
        return date(*tuple(moment)[:3])
    except ValueError as error:
        raise Refused(
            f"{quoted(text)} names a day outside the calendar of the years 1 to 9999."
        ) from error


def _not_edtf(text: str) -> NotEdtf:
    return NotEdtf(f"{quoted(text)} is not a date in EDTF (such as 2024-02-23 or 2024-02-23/..).")
