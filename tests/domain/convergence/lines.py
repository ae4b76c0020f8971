"""Ranges, statements and series in few words, for the tests of convergence."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.convergence.ranges import Range
from negotiator.domain.convergence.series import series_of
from negotiator.domain.convergence.subjects import Subject
from negotiator.domain.overview_records import Known
from negotiator.domain.records import Participation, Party, Tabling
from negotiator.domain.vocabulary import Role, Stance
from tests.domain import talks

NAMES = {1: "Israel", 2: "Hamas", 3: "United States"}


def range_(text):
    found = Range.of_amount(Amount.from_text(text))
    assert found is not None
    return found


@st.composite
def closed(draw):
    low, high = sorted(draw(st.tuples(st.integers(-12, 12), st.integers(-12, 12))))
    return Range(Fraction(low), Fraction(high))


@st.composite
def any_range(draw):
    """Closed, open at an end, or without one."""
    known = draw(closed())
    if draw(st.booleans()):
        lost = draw(st.sampled_from(["low", "high"]))
        low, high = (None, known.high) if lost == "low" else (known.low, None)
        return Range(
            low,
            high,
            draw(st.booleans()) and low is not None,
            draw(st.booleans()) and high is not None,
        )
    if known.low == known.high:
        return known
    return Range(known.low, known.high, draw(st.booleans()), draw(st.booleans()))


def known(positions=None, proposals=None, terms=None, tablings=None, negotiating=(1, 2), **more):
    tabled = enumerate(tablings or [(talks.REPLY, 2), (talks.PARIS, 3)], 1)
    return Known(
        parties={id_: Party(name=name) for id_, name in NAMES.items()},
        participations={
            id_: Participation(negotiation_id=1, party_id=id_, role=Role.PARTY, rank=id_)
            for id_ in negotiating
        },
        issues=talks.ISSUES,
        exchanges=talks.EXCHANGES,
        proposals=talks.PROPOSALS if proposals is None else proposals,
        tablings={
            k: Tabling(proposal_id=proposal, party_id=party, rank=k)
            for k, (proposal, party) in tabled
        },
        terms=talks.TERMS if terms is None else terms,
        positions=positions or {},
        **more,
    )


def pause(*said, **more):
    """What was said on the pause: (party, amount or None, date or None), in order."""
    positions = {
        id_: talks.position(
            party,
            talks.PAUSE,
            Stance.DEMANDS,
            when,
            amount=Amount.from_text(amount) if amount else None,
            **more,
        )
        for id_, (party, amount, when) in enumerate(said, 1)
    }
    records = known(positions, proposals={}, terms={})
    return series_of(records, Subject(("issue", talks.PAUSE), "Pause in fighting", "days"))
