"""The latest that each party is recorded to have said. Said: not what it would accept."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from negotiator.domain.amounts import Amount
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.records import Position
from negotiator.domain.vocabulary import Stance

STATED_ONLY = "A stated position is what a party has said; it is not what the party would accept."
"""Said wherever stated positions are held against a text."""

AboutT = TypeVar("AboutT", bound=Hashable)


@dataclass(frozen=True, slots=True)
class StatedPosition:
    """A position as a table shows it; `unit` is the issue's where it gives none of its own."""

    position_id: int
    party_id: int
    stance: Stance
    amount: Amount | None
    unit: str
    wording: str
    when: Edtf | None

    @property
    def spoken(self) -> str:
        """For a screen reader: “demands, at least 500 trucks per day, said 7 Feb 2024”."""
        amount = self.amount.spoken() if self.amount else ""
        measured = f"{amount} {self.unit}" if amount and self.unit else amount
        said = f"said {date_words(self.when)}" if self.when else "date not recorded"
        return ", ".join(filter(None, (self.stance.value, measured, self.wording, said)))


def said_by(when: Edtf | None) -> date:
    """The day by which something was said, to tell which of two statements is the later.

    The last possible day; the first where the end is open or unknown; what has no date at all is
    older than everything.
    """
    if when is None:
        return date.min
    return when.last or when.first or date.min


def latest(
    positions: Mapping[int, Position],
    about: Callable[[Position], AboutT | None],
    as_of: date | None = None,
) -> dict[tuple[int, AboutT], int]:
    """Return the id of the latest position of each party about each thing, by party and thing.

    `about` gives the thing (an issue's or a proposal's id), None for a position to be left out.
    What was not certainly said by `as_of` is left out; of several on one day the one entered last
    (the highest id) is taken.
    """
    found: dict[tuple[int, AboutT], tuple[date, int]] = {}
    for position_id, position in positions.items():
        thing, day = about(position), said_by(position.when)
        if thing is None or (as_of is not None and day > as_of):
            continue
        key = (position.party_id, thing)
        found[key] = max(found.get(key, (date.min, -1)), (day, position_id))
    return {key: position_id for key, (_, position_id) in found.items()}


def stated(position_id: int, position: Position, unit: str) -> StatedPosition:
    """Return a position as a table shows it; `unit` is its issue's."""
    return StatedPosition(
        position_id,
        position.party_id,
        position.stance,
        position.amount,
        position.unit or unit,
        position.wording,
        position.when,
    )


def latest_day(positions: Iterable[StatedPosition | None]) -> Edtf | None:
    """Return when the latest of these was said; None if none of them has a date."""
    dates = [p.when for p in positions if p is not None and p.when is not None]
    return max(dates, key=said_by, default=None)
