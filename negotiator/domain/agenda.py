"""Rounds and events around a day: what was last, what is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from negotiator.domain.dates import Edtf
from negotiator.domain.overview_records import Key, Known
from negotiator.domain.stated import said_by
from negotiator.domain.vocabulary import EventKind

SHOWN = 4
"""Lines before the day, and after it."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A round or an event with its date; `is_ahead` of the day, `is_deadline` for such an event."""

    subject: Key
    name: str
    when: Edtf
    detail: str = ""
    is_ahead: bool = False
    is_deadline: bool = False


def last_and_next(known: Known, day: date) -> tuple[Dated, ...]:
    """Return what is ahead of `day`, the soonest first, then what came before, the latest first.

    Ahead is what cannot have begun by then. What has no date is left out.
    """
    found = list(_dated(known, day))
    ahead = sorted((d for d in found if d.is_ahead), key=lambda d: (_begins(d.when), d.subject))
    past = sorted(
        (d for d in found if not d.is_ahead),
        key=lambda d: (said_by(d.when), d.subject),
        reverse=True,
    )
    return (*ahead[:SHOWN], *past[:SHOWN])


def _dated(known: Known, day: date) -> Iterator[Dated]:
    for round_id, held in known.rounds.items():
        if held.when is not None:
            detail = held.format.value if held.format else ""
            ahead = _begins(held.when) > day
            yield Dated(("round", round_id), held.name, held.when, detail, ahead)
    for event_id, event in known.events.items():
        if event.when is not None:
            detail = event.kind.value if event.kind else ""
            ahead, due = _begins(event.when) > day, event.kind is EventKind.DEADLINE
            yield Dated(("event", event_id), event.name, event.when, detail, ahead, due)


def _begins(when: Edtf) -> date:
    return when.first or when.last or date.min
