"""What moved in the last days that anything is recorded of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from negotiator.domain.comparison import compare
from negotiator.domain.dates import Edtf
from negotiator.domain.movements import Movement, steps
from negotiator.domain.overview_records import Key, Known
from negotiator.domain.records import Proposal
from negotiator.domain.stated import said_by
from negotiator.domain.vocabulary import EventKind

DAYS = 30


@dataclass(frozen=True, slots=True)
class Moved:
    """A proposal that differs from the one it came from (`from_id`), or an event.

    `movements` are the proposal's; `badge` is the event's kind.
    """

    subject: Key
    when: Edtf
    name: str
    parties: tuple[int, ...] = ()
    from_id: int | None = None
    movements: tuple[Movement, ...] = ()
    badge: str = ""


def what_moved(known: Known, day: date, days: int = DAYS) -> tuple[Moved, ...]:
    """Return what moved within `days` up to and including `day`, the latest first."""
    since = day - timedelta(days=days)
    found = [*_proposals(known), *_events(known)]
    within = [moved for moved in found if since <= said_by(moved.when) <= day]
    return tuple(sorted(within, key=lambda m: (said_by(m.when), m.subject), reverse=True))


def origin(proposal: Proposal) -> int | None:
    """Return the proposal that one came from: that it replaces, builds on, or answers."""
    return proposal.replaces_id or proposal.builds_on_id or proposal.answers_id


def _proposals(known: Known) -> list[Moved]:
    made = []
    for proposal_id, proposal in known.proposals.items():
        from_id = origin(proposal)
        if proposal.when is None or from_id is None or from_id not in known.proposals:
            continue
        if movements := _steps(known, from_id, proposal_id):
            parties = known.tabled_by(proposal_id)
            subject = "proposal", proposal_id
            made.append(Moved(subject, proposal.when, proposal.name, parties, from_id, movements))
    return made


def _steps(known: Known, from_id: int, proposal_id: int) -> tuple[Movement, ...]:
    pair = {id_: known.proposals[id_] for id_ in (from_id, proposal_id)}
    terms = {id_: term for id_, term in known.terms.items() if term.proposal_id in pair}
    return steps(compare(pair, from_id, known.issues, terms, {}, known.exchanges, ()))


def _events(known: Known) -> list[Moved]:
    return [
        Moved(
            ("event", event_id),
            event.when,
            event.name,
            () if event.party_id is None else (event.party_id,),
            badge=event.kind.value if event.kind else "",
        )
        for event_id, event in known.events.items()
        if event.when is not None and event.kind is not EventKind.DEADLINE
    ]
