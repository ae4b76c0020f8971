"""The first and last day of the everyday EDTF dates, without the library.

Importing `edtf` takes about 0.13 s and each of its readings about 4 ms, which a window full of
dates would feel at every start. Nearly all dates are a day, a month or a year, perhaps marked
`~ ? %`, or an interval or set between two of them; those are read here, and the tests hold this
file to the library's answers. Everything else is the library's.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

Bounds = tuple[date | None, date | None]
"""Earliest and latest possible day; None where that end is open or unknown."""

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([?~%]?)", re.ASCII)
_SET = re.compile(r"\[([^\[\],]*)\.\.([^\[\],]*)\]")


def plain_bounds(text: str) -> Bounds | None:
    """The bounds of an everyday date, or None when it is not one (it may still be EDTF).

    Raises ValueError for a day that no calendar has.
    """
    one = _one(text)
    if one is not None:
        return one
    ends = text.split("/")
    if len(ends) == 2:
        return _between(ends[0], ends[1], open_ends=("", ".."))
    choice = _SET.fullmatch(text)
    if choice is not None and text[-2] not in "?~%":
        return _between(choice[1], choice[2], open_ends=("",))
    return None


def _one(text: str) -> Bounds | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = int(found[1]), found[2], found[3]
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    only = date(year, int(month), int(day))
    return only, only


def _between(start: str, end: str, open_ends: tuple[str, ...]) -> Bounds | None:
    if start in open_ends and end in open_ends:
        return None
    first = (None, None) if start in open_ends else _one(start)
    last = (None, None) if end in open_ends else _one(end)
    if first is None or last is None:
        return None
    return first[0], last[1]
