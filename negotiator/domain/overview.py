"""Where the talks stand: what is on the table, last and next, moved, amiss, and said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from negotiator.domain.agenda import Dated, last_and_next
from negotiator.domain.attention import Attention, needs_attention
from negotiator.domain.issue_order import in_order
from negotiator.domain.overview_records import Known, reference_day
from negotiator.domain.recent import DAYS, Moved, what_moved
from negotiator.domain.standing import Standing, on_the_table
from negotiator.domain.stated import StatedPosition, latest, stated


@dataclass(frozen=True, slots=True)
class Stances:
    """The latest position of each party on each issue; None where nothing is recorded.

    Parties that have said something, negotiating ones first and always; issues on which somebody
    has.
    """

    issues: tuple[int, ...]
    parties: tuple[int, ...]
    rows: tuple[tuple[StatedPosition | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it, reckoned at `day`; `days` is how far back `moved` reaches."""

    day: date
    days: int
    table: tuple[Standing, ...]
    dates: tuple[Dated, ...]
    moved: tuple[Moved, ...]
    attention: tuple[Attention, ...]
    stances: Stances


def overview(known: Known, today: date, days: int = DAYS) -> Overview:
    """Return the overview of a negotiation; `today` is only used where records reach up to it."""
    day = reference_day(known, today)
    table = on_the_table(known)
    return Overview(
        day,
        days,
        table,
        last_and_next(known, day),
        what_moved(known, day, days),
        needs_attention(known, table, day),
        stances(known),
    )


def stances(known: Known) -> Stances:
    """Return the latest positions on issues, in a table of parties by issues."""
    found = latest(known.positions, lambda position: position.issue_id)
    spoken_on = {issue_id for _, issue_id in found}
    speakers = {party_id for party_id, _ in found}
    issues = tuple(issue_id for issue_id, _ in in_order(known.issues) if issue_id in spoken_on)
    first = known.negotiating
    others = [p for p in (*known.participating, *sorted(speakers)) if p in speakers]
    parties = tuple(dict.fromkeys((*first, *others)))
    rows = tuple(
        tuple(_stated(known, found.get((party_id, issue_id))) for issue_id in issues)
        for party_id in parties
    )
    return Stances(issues, parties, rows)


def _stated(known: Known, position_id: int | None) -> StatedPosition | None:
    if position_id is None:
        return None
    position = known.positions[position_id]
    assert position.issue_id is not None
    return stated(position_id, position, known.issues[position.issue_id].unit)
