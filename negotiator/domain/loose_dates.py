"""One date as people write it, perhaps with parts left out: “23 Feb”, “Feb 2024”, “about 2024”.

Built for `date_reading`, which puts such dates together into ranges and fills in what the other
end of a range says.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from negotiator.domain.date_words import FIRST_SEASON, MONTHS, SEASONS
from negotiator.domain.errors import Refused

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_ABOUT = re.compile(r"(?:about|around|circa|ca\.?|c\.|approximately|approx\.?|roughly|~)\s*")
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably)\s+")
_SUFFIX = re.compile(r"\s*(\?|~|%|\(uncertain\)|\(approximate\))$")
_ISO = re.compile(r"(\d{4})-(\d\d)(?:-(\d\d))?", re.ASCII)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?", re.ASCII)
_YEAR = re.compile(r"\d{4}", re.ASCII)


def _names(names: tuple[str, ...], first: int) -> dict[str, int]:
    """Each name, whole and cut to three letters, in lower case, with its number."""
    whole = {name.lower(): number for number, name in enumerate(names, first)}
    return whole | {name[:3]: number for name, number in whole.items()}


_MONTHS = _names(MONTHS, 1) | {"sept": 9}
_WEEKDAYS = _names(WEEKDAYS, 0) | {"tues": 1, "thur": 3, "thurs": 3}
_SEASONS = {name: number for number, name in enumerate(SEASONS, FIRST_SEASON)} | {"fall": 23}


@dataclass(frozen=True, slots=True)
class LooseDate:
    """What was said of one date; None where nothing was. `month` is 21 to 24 for a season."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    about: bool = False
    uncertain: bool = False

    @property
    def lacks_month(self) -> bool:
        """Whether a day was said and no month, which only another date beside it may supply."""
        return self.day is not None and self.month is None

    def completed_by(self, end: LooseDate) -> LooseDate:
        """This start of a range with the month and year that only its end states."""
        month = end.month if self.lacks_month else self.month
        return replace(self, month=month, year=end.year if self.year is None else self.year)

    def edtf(self) -> str:
        """The EDTF text. Raises Refused where the year is missing or no such day exists."""
        if self.year is None:
            raise Refused(f"“{self._said()}” has no year: type it like {self._said()} 2024.")
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None and self.month is not None:
            self._refuse_impossible(self.year, self.month, self.day)
            text += f"-{self.day:02d}"
        return text + {(True, False): "~", (False, True): "?", (True, True): "%"}.get(
            (self.about, self.uncertain), ""
        )

    def _said(self) -> str:
        month = "" if self.month is None else (*MONTHS, *SEASONS)[_position(self.month)]
        return f"{self.day or ''} {month}".strip()

    def _refuse_impossible(self, year: int, month: int, day: int) -> None:
        if year < 1:
            raise Refused(f"There is no year {year} in the calendar.")
        days = monthrange(year, month)[1]
        if not 1 <= day <= days:
            raise Refused(
                f"{self._said()} {year} does not exist: {MONTHS[month - 1]} {year} has {days} days."
            )
        weekday = date(year, month, day).weekday()
        if self.weekday is not None and self.weekday != weekday:
            raise Refused(
                f"{self._said()} {year} is a {WEEKDAYS[weekday]}, not a {WEEKDAYS[self.weekday]}: "
                "correct the day or leave the weekday out."
            )


def _position(month: int) -> int:
    return month - 1 if month < FIRST_SEASON else len(MONTHS) + month - FIRST_SEASON


def split_suffix(text: str) -> tuple[str, bool, bool]:
    """The text without a closing mark of doubt, and whether that said about, or uncertain."""
    found = _SUFFIX.search(text)
    if found is None:
        return text, False, False
    mark = found[1]
    return (
        text[: found.start()],
        mark in ("~", "%", "(approximate)"),
        mark in ("?", "%", "(uncertain)"),
    )


def loose_date(text: str) -> LooseDate | None:
    """The date that this (already in lower case) says, in any order of its parts, or None."""
    text, about, uncertain = split_suffix(text)
    if found := _PERHAPS.match(text):
        text, uncertain = text[found.end() :], True
    if found := _ABOUT.match(text):
        text, about = text[found.end() :], True
    said: dict[str, int] = {}
    for word in text.replace(",", " ").split():
        parts = {} if word == "of" else _parts(word)
        if parts is None or parts.keys() & said.keys():
            return None
        said |= parts
    loose = LooseDate(**said, about=about, uncertain=uncertain)
    season_with_day = loose.day is not None and (loose.month or 0) >= FIRST_SEASON
    return None if not said or season_with_day else loose


def _parts(word: str) -> dict[str, int] | None:
    if found := _ISO.fullmatch(word):
        if not 1 <= int(found[2]) <= len(MONTHS):
            return None
        parts = {"year": int(found[1]), "month": int(found[2])}
        return parts | ({"day": int(found[3])} if found[3] else {})
    if _YEAR.fullmatch(word):
        return {"year": int(word)}
    if found := _DAY.fullmatch(word):
        return {"day": int(found[1])}
    name = word.removesuffix(".")
    for field, names in (("month", _MONTHS), ("month", _SEASONS), ("weekday", _WEEKDAYS)):
        if name in names:
            return {field: names[name]}
    return None
