"""What is missing, contradicted, or long unsaid in the records of a negotiation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from negotiator.domain.evidence import differing_claims
from negotiator.domain.overview_records import Claim, Key, Known
from negotiator.domain.standing import Standing
from negotiator.domain.stated import latest, said_by
from negotiator.domain.vocabulary import Presence, Stance

SILENCE = 14
"""Days without a statement on an issue that is on the table, from which on it is worth a line."""


class Concern(StrEnum):
    """What a line is about, in the order in which the lines come."""

    CLAIMS = "sources differ"
    UNANSWERED = "no answer recorded"
    UNSOURCED = "no source"
    UNIT = "no unit"
    UNNAMED = "not named"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Attention:
    """One thing to look at: `badge` says what, `text` of which record (`subject`)."""

    concern: Concern
    badge: str
    text: str
    subject: Key
    party_id: int | None = None


def needs_attention(
    known: Known, standings: tuple[Standing, ...], day: date
) -> tuple[Attention, ...]:
    """Return what needs attention, the gravest first; silences are measured up to `day`."""
    return (
        *_claims(known),
        *_unanswered(known, standings),
        *_unsourced(known),
        *_without_unit(known),
        *_unnamed(known),
        *_silent(known, standings, day),
    )


def _claims(known: Known) -> Iterator[Attention]:
    by_field: defaultdict[tuple[Key, str], list[Claim]] = defaultdict(list)
    for claim in known.claims:
        by_field[claim.subject, claim.field].append(claim)
    for (subject, _), claims in by_field.items():
        different = differing_claims(claim.claim for claim in claims)
        if different:
            said = ", or ".join(filter(None, (claims[0].adopted, *different)))
            badge = f"{len(different) + 1} sources differ"
            yield Attention(Concern.CLAIMS, badge, f"{claims[0].label}: {said}", subject)


def _unanswered(known: Known, standings: tuple[Standing, ...]) -> Iterator[Attention]:
    for standing in standings:
        if missing := standing.unanswered_by:
            name = known.proposals[standing.proposal_id].name
            whom = " and ".join(known.parties[party_id].name for party_id in missing)
            if len(missing) == len(standing.answers) > 1:
                whom = "neither party" if len(missing) == 2 else "none of the parties"
            subject = "proposal", standing.proposal_id
            yield Attention(Concern.UNANSWERED, Concern.UNANSWERED, f"{name}: {whom}", subject)


def _unsourced(known: Known) -> Iterator[Attention]:
    for figure_id, figure in known.figures.items():
        if ("figure", figure_id) not in known.cited:
            yield Attention(
                Concern.UNSOURCED, Concern.UNSOURCED, figure.name, ("figure", figure_id)
            )
    counts = Counter(
        term.proposal_id
        for term_id, term in known.terms.items()
        if ("term", term_id) not in known.cited
    )
    for proposal_id, number in counts.items():
        text = f"{_terms(number)} of {known.proposals[proposal_id].name}"
        yield Attention(Concern.UNSOURCED, Concern.UNSOURCED, text, ("proposal", proposal_id))


def _without_unit(known: Known) -> Iterator[Attention]:
    for term_id, term in known.terms.items():
        issue = known.issues[term.issue_id]
        if term.amount is not None and not term.amount.every and issue.unit and not term.unit:
            name = known.proposals[term.proposal_id].name
            text = f"{issue.name} in {name}: {term.amount.words()}, read as {issue.unit}"
            yield Attention(Concern.UNIT, Concern.UNIT, text, ("term", term_id))


def _unnamed(known: Known) -> Iterator[Attention]:
    counts = Counter(
        delegate.round_id
        for delegate in known.delegates.values()
        if delegate.person_id is None and delegate.presence is not Presence.ABSENT
    )
    for round_id, number in counts.items():
        who = "1 delegate" if number == 1 else f"{number} delegates"
        text = f"{who} at {known.rounds[round_id].name}"
        yield Attention(Concern.UNNAMED, Concern.UNNAMED, text, ("round", round_id))


def _silent(known: Known, standings: tuple[Standing, ...], day: date) -> Iterator[Attention]:
    """Negotiating parties on issues on the table of which they spoke once, the longest first."""
    on_table = {standing.proposal_id for standing in standings}
    issues = {t.issue_id for t in known.terms.values() if t.proposal_id in on_table}
    spoken = {id_: p for id_, p in known.positions.items() if p.stance is not Stance.SILENT}
    silences = []
    for (party_id, issue_id), position_id in latest(spoken, lambda p: p.issue_id).items():
        said = said_by(spoken[position_id].when)
        days = (day - said).days
        if said != date.min and days >= SILENCE and issue_id in issues:
            silences.append((days, party_id, issue_id, position_id))
    for days, party_id, issue_id, position_id in sorted(silences, reverse=True):
        if party_id in known.negotiating:
            text = f"{known.parties[party_id].name} on {known.issues[issue_id].name}"
            badge = f"{days} days silent"
            yield Attention(Concern.SILENT, badge, text, ("position", position_id), party_id)


def _terms(number: int) -> str:
    return "1 term" if number == 1 else f"{number} terms"
