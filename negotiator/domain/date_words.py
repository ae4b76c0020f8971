"""An EDTF date in the words of a screen or a report.

What is written here, `date_reading` reads back to the same date. Dates that people hardly ever
need (a decade, a year of 17 digits) are shown as their EDTF text.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from functools import lru_cache

from negotiator.domain.dates import Edtf

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
SEASONS = ("spring", "summer", "autumn", "winter")
"""In the order of their EDTF codes, 21 to 24."""

FIRST_SEASON = 21
THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""Days of a month that a vague word can mean; “late” runs to the month's last day."""

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]|2[1-4]))?(?:-(\d\d))?([?~%]?)", re.ASCII)
_RANGE_SET = re.compile(r"\[([^,]*)\.\.([^,]*)\]")
_PAIR = re.compile(r"\[([^,.]+),([^,.]+)\]|\{([^,.]+),([^,.]+)\}")


@dataclass(frozen=True, slots=True)
class _Part:
    """One date out of an EDTF text; `month` is 21 to 24 where it is a season."""

    year: str
    month: int | None
    day: int | None
    qualifier: str

    def words(self, long: bool) -> str:
        return _qualified(self._bare(long, with_year=True), self.qualifier)

    def _bare(self, long: bool, *, with_year: bool) -> str:
        named = [str(self.day)] if self.day is not None else []
        if self.month is not None:
            named.append(_month_words(self.month, long))
        if with_year:
            named.append(self.year)
        return " ".join(named)

    def shortened(self, end: _Part, long: bool) -> str | None:
        """Both ends of a range with what they share said once, if they share anything."""
        if self.year != end.year or self.month is None or end.month is None:
            return None
        if self.month >= FIRST_SEASON or end.month >= FIRST_SEASON:
            return None
        last = end._bare(long, with_year=True)
        if self.day is None and end.day is None:
            return f"{_month_words(self.month, long)}–{last}"
        if self.day is None or end.day is None:
            return None
        if self.month == end.month:
            return f"{self.day}–{last}"
        return f"{self._bare(long, with_year=False)} – {last}"


@lru_cache(maxsize=4096)
def date_words(e: Edtf, long: bool = False) -> str:
    """The date in words: “23 Feb 2024”, “24–30 Nov 2023”, “late Jan 2024”, “until 22 Feb 2024”.

    `long` writes months in full, and says “end not known” of a date whose end is open.
    """
    one = _part(e.text)
    if one is not None:
        return one.words(long)
    said = _interval(e.text, long) or _set(e.text, long)
    return said if said is not None else e.text


def _interval(text: str, long: bool) -> str | None:
    start_text, slash, end_text = text.partition("/")
    start, end = _part(start_text), _part(end_text)
    if not slash:
        return None
    if start is not None and end is not None:
        return _range(start, end, long)
    if start is not None and end_text in ("", ".."):
        return start.words(long) + (", end not known" if long else " –")
    if end is not None and start_text in ("", ".."):
        return f"until {end.words(long)}"
    return None


def _range(start: _Part, end: _Part, long: bool) -> str:
    if start.qualifier == end.qualifier:
        shortened = start.shortened(end, long)
        if shortened is not None:
            return _qualified(shortened, start.qualifier)
    both_years = start.month is None and end.month is None
    dash = "–" if both_years and not start.qualifier + end.qualifier else " – "
    return start.words(long) + dash + end.words(long)


def _set(text: str, long: bool) -> str | None:
    if found := _RANGE_SET.fullmatch(text):
        return _one_between(_part(found[1]), _part(found[2]), found, long)
    if found := _PAIR.fullmatch(text):
        a, b = _part(found[1] or found[3]), _part(found[2] or found[4])
        if a is not None and b is not None:
            return f"{a.words(long)} {'or' if found[1] else 'and'} {b.words(long)}"
    return None


def _one_between(
    start: _Part | None, end: _Part | None, found: re.Match[str], long: bool
) -> str | None:
    if start is not None and end is not None:
        third = _third(start, end)
        if third is not None:
            return f"{third} {_Part(start.year, start.month, None, '').words(long)}"
        return f"between {start.words(long)} and {end.words(long)}"
    if start is not None and not found[2]:
        return f"{start.words(long)} or later"
    if end is not None and not found[1]:
        return f"{end.words(long)} or earlier"
    return None


def _third(start: _Part, end: _Part) -> str | None:
    if (start.year, start.month) != (end.year, end.month) or start.qualifier + end.qualifier:
        return None
    for word in THIRDS:
        if start.month is not None and (start.day, end.day) == days_of_third(
            word, int(start.year), start.month
        ):
            return word
    return None


def days_of_third(word: str, year: int, month: int) -> tuple[int, int]:
    """First and last day of the early, mid or late third of a month."""
    first, last = THIRDS[word]
    return first, min(last, monthrange(year, month)[1]) if word == "late" else last


def _part(text: str) -> _Part | None:
    found = _DATE.fullmatch(text)
    if found is None or (found[3] and found[2] is None):
        return None
    month = int(found[2]) if found[2] else None
    day = int(found[3]) if found[3] else None
    return _Part(found[1], month, day, found[4])


def _month_words(month: int, long: bool) -> str:
    if month >= FIRST_SEASON:
        return SEASONS[month - FIRST_SEASON]
    name = MONTHS[month - 1]
    return name if long else name[:3]


def _qualified(words: str, qualifier: str) -> str:
    about = "about " if qualifier in ("~", "%") else ""
    uncertain = " (uncertain)" if qualifier in ("?", "%") else ""
    return about + words + uncertain
