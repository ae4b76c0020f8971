"""How old a statement is on a day, as far as its date tells."""

from __future__ import annotations

from datetime import date

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf


def age_words(when: Edtf | None, day: date) -> str:
    """Return “14 days before 8 Mar 2024”, “at least 3 days before …”, “on …”, “after …”.

    An end of the date that is open or unknown leaves the age open at that end; a statement without
    a date has no age: “age not known”.
    """
    if when is None or (when.first is None and when.last is None):
        return "age not known"
    newest = (day - when.last).days if when.last is not None else None
    oldest = (day - when.first).days if when.first is not None else None
    if oldest is not None and oldest < 0:
        return f"after {_words(day)}"
    return f"{_days(newest, oldest)} {_words(day)}"


def _days(newest: int | None, oldest: int | None) -> str:
    """The days between, up to “before”; the day itself is 0."""
    if newest is not None and newest == oldest:
        return "on" if not newest else f"{_counted(newest)} before"
    least = max(newest or 0, 0)
    if oldest is None:
        return f"at least {_counted(least)} before" if least else "on or before"
    if not least:
        return f"up to {_counted(oldest)} before" if oldest else "on or after"
    return f"{least:,}–{_counted(oldest)} before"


def _counted(days: int) -> str:
    return f"{days:,} day" if days == 1 else f"{days:,} days"


def _words(day: date) -> str:
    return date_words(Edtf(day.isoformat()))
