"""The ticks above a timeline: days to centuries, whatever fits, in words that never overlap."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from negotiator.domain.date_words import MONTHS
from negotiator.domain.timeline.scale import Scale

Measure = Callable[[str], float]
"""The width of a text in pixels."""
PAD = 6.0
"""Pixels between a tick and its words, and between these and the next tick."""
_LAST = date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick at pixel `x`; its words begin at `words_x`, and are empty where they do not fit."""

    x: float
    words: str
    words_x: float


@dataclass(frozen=True, slots=True)
class _Unit:
    """`least` days from one tick to the next; `sample` is a long label; no `words`: the year."""

    least: float
    sample: str
    starts: Callable[[date, date], Iterator[date]]
    words: Callable[[date], str] | None = None

    def told(self, day: date) -> tuple[str, str]:
        """The words of a tick with the year, and without."""
        words = self.words(day) if self.words else ""
        return f"{words} {day.year}".strip(), words or str(day.year)


def ticks(scale: Scale, width: float, measure: Measure) -> tuple[Tick, ...]:
    """Return the ticks from pixel 0 to `width`, the one before it too where its words reach in.

    The unit is the smallest whose words fit between its ticks. The first words say the
    year, and so do those with which a year begins.
    """
    unit = _unit(scale, measure)
    first, last = (_clamped(day) for day in (scale.day(0), scale.day(width)))
    days = [day for day in unit.starts(first, last) if day <= last]
    ends = [scale.x(day.toordinal()) for day in days[1:]]
    found: list[Tick] = []
    year = 0
    for day, end in zip(days, [*ends, float("inf")], strict=True):
        x = scale.x(day.toordinal())
        words_x = max(x, 0.0) + PAD
        dated, plain = unit.told(day)
        wanted = (plain,) if day.year == year else (dated, plain)
        words = next((w for w in wanted if measure(w) <= end - PAD - words_x), "")
        found.append(Tick(x, words, words_x))
        if words == dated:
            year = day.year
    return tuple(found)


def _unit(scale: Scale, measure: Measure) -> _Unit:
    fitting = (u for u in _UNITS if u.least * scale.per_day >= measure(u.sample) + 2 * PAD)
    return next(fitting, _UNITS[-1])


def _clamped(day: float) -> date:
    return date.fromordinal(min(max(int(day), 1), _LAST))


def _days(first: date, last: date, step: int = 1) -> Iterator[date]:
    for ordinal in range(first.toordinal(), last.toordinal() + 1, step):
        yield date.fromordinal(ordinal)


def _weeks(first: date, last: date) -> Iterator[date]:
    """Mondays, as ISO 8601 has it."""
    monday = first.toordinal() - first.weekday()
    return _days(date.fromordinal(max(monday, 1)), last, 7)


def _months(step: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        at = first.year * 12 + (first.month - 1) // step * step
        while at <= last.year * 12 + last.month - 1:
            yield date(at // 12, at % 12 + 1, 1)
            at += step

    return starts


def _years(step: int) -> Callable[[date, date], Iterator[date]]:
    def starts(first: date, last: date) -> Iterator[date]:
        for year in range(first.year // step * step, last.year + 1, step):
            yield date(max(year, 1), 1, 1)

    return starts


def _day_words(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


def _month_words(day: date) -> str:
    return MONTHS[day.month - 1][:3]


def _quarter_words(day: date) -> str:
    return f"Q{day.month // 3 + 1}"


_UNITS = (
    _Unit(1, "28 May", _days, _day_words),
    _Unit(7, "28 May", _weeks, _day_words),
    _Unit(28, "May 2024", _months(1), _month_words),
    _Unit(90, "Q4 2024", _months(3), _quarter_words),
    _Unit(365, "2024", _years(1)),
    _Unit(3652, "2020", _years(10)),
    _Unit(36524, "2000", _years(100)),
)

assert all(a.least < b.least for a, b in pairwise(_UNITS))
