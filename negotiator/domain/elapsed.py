"""How long ago something happened, in words."""

from __future__ import annotations

from datetime import datetime

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400  # seconds


def ago(at: datetime, now: datetime) -> str:
    """Return “just now”, “4 min ago”, “3 h ago”, or the day where that is longer ago than a day.

    Both know their time zone; the day is the one of `now`'s. A moment that a clock set wrong put
    into the future is told as its day too.
    """
    passed = (now - at).total_seconds()
    if -_MINUTE < passed < _MINUTE:
        return "just now"
    if 0 < passed < _HOUR:
        return f"{int(passed // _MINUTE)} min ago"
    if 0 < passed < _DAY:
        return f"{int(passed // _HOUR)} h ago"
    return date_words(Edtf(at.astimezone(now.tzinfo).date().isoformat()))
