from __future__ import annotations

from datetime import date

from negotiator.domain.attention import Concern, needs_attention
from negotiator.domain.dates import Edtf
from negotiator.domain.overview import overview, stances
from negotiator.domain.overview_records import Claim, Known, reference_day
from negotiator.domain.recent import what_moved
from negotiator.domain.records import (
    Delegate,
    Event,
    Figure,
    Participation,
    Party,
    Position,
    Round,
    Tabling,
)
from negotiator.domain.standing import on_the_table
from negotiator.domain.vocabulary import EventKind, Presence, ProposalStatus, Role, Stance
from tests.domain import talks

TODAY = date(2026, 11, 1)
ROUND = {
    1: Round(negotiation_id=1, name="Paris II", when=Edtf("2024-02-23/..")),
    2: Round(negotiation_id=1, name="Cairo", when=Edtf("../2024-02-22")),
    3: Round(negotiation_id=1, name="Somewhere"),
}
EVENTS = {
    1: Event(
        negotiation_id=1,
        name="Mandate widened",
        when=Edtf("2024-02-22"),
        kind=EventKind.MANDATE,
        party_id=talks.ISRAEL,
    ),
    2: Event(
        negotiation_id=1, name="Ramadan begins", when=Edtf("2024-03-10~"), kind=EventKind.DEADLINE
    ),
    3: Event(negotiation_id=1, name="The attack", when=Edtf("2023-10-07")),
}
REJECTION = Position(
    negotiation_id=1,
    party_id=talks.ISRAEL,
    proposal_id=talks.REPLY,
    stance=Stance.REJECTS,
    when=Edtf("2024-02-07"),
)


def known(**more):
    parties = {
        talks.ISRAEL: Party(name="Israel"),
        talks.HAMAS: Party(name="Hamas"),
        talks.UNITED_STATES: Party(name="United States"),
    }
    roles = [(1, Role.PARTY), (2, Role.PARTY), (3, Role.MEDIATOR)]
    usual = {
        "parties": parties,
        "participations": {
            party: Participation(negotiation_id=1, party_id=party, role=role, rank=party)
            for party, role in roles
        },
        "issues": talks.ISSUES,
        "exchanges": talks.EXCHANGES,
        "proposals": talks.PROPOSALS,
        "tablings": {1: Tabling(proposal_id=talks.REPLY, party_id=talks.HAMAS)},
        "terms": talks.TERMS,
        "positions": talks.POSITIONS | {50: REJECTION},
        "rounds": ROUND,
        "events": EVENTS,
        "cited": frozenset(("term", id_) for id_ in talks.TERMS),
    }
    return Known(**usual | more)


def told(found, concern):
    return [(a.badge, a.text) for a in found if a.concern is concern]


def test_what_is_done_is_not_on_the_table_and_the_latest_is_first():
    found = on_the_table(known())
    assert [s.proposal_id for s in found] == [talks.DRAFT, talks.REPLY, talks.PARIS]
    assert [a.text for a in found[0].answers] == ["nothing recorded", "nothing recorded"]
    assert [a.text for a in found[1].answers] == ["rejects", "tabled it"]


def test_what_another_replaces_is_not_on_the_table():
    replaced = talks.PROPOSALS[talks.DRAFT].model_copy(update={"replaces_id": talks.PARIS})
    found = on_the_table(known(proposals=talks.PROPOSALS | {talks.DRAFT: replaced}))
    assert talks.PARIS not in [s.proposal_id for s in found]


def test_days_are_reckoned_at_the_last_day_recorded_and_never_after_today():
    assert reference_day(known(), TODAY) == date(2024, 2, 24)
    assert reference_day(known(), date(2024, 2, 1)) == date(2024, 2, 1)
    assert reference_day(Known(), TODAY) == TODAY


def test_last_and_next_with_the_deadline():
    found = overview(known(), TODAY).dates
    assert [(d.name, d.is_ahead, d.is_deadline) for d in found] == [
        ("Ramadan begins", True, True),
        ("Paris II", False, False),
        ("Cairo", False, False),
        ("Mandate widened", False, False),
        ("The attack", False, False),
    ]


def test_what_moved_in_the_last_days():
    found = what_moved(known(), date(2024, 2, 24), 30)
    assert [(m.name, m.badge) for m in found] == [
        ("Draft of 24 Feb", ""),
        ("Mandate widened", "mandate"),
        ("Three-stage reply", ""),
    ]
    assert [m.text for m in found[0].movements] == [
        "Hostages released: 35–40 → up to 40 persons, range widened",
        "Prisoners released: 200–300 → up to 300 persons, range widened",
        "prisoners per hostage: 5.0–8.6 → 7.5 at the upper ends; both are open below",
    ]
    assert [m.name for m in what_moved(known(), date(2024, 2, 24), 5)] == [
        "Draft of 24 Feb",
        "Mandate widened",
    ]


def test_claims_that_differ_are_told_side_by_side():
    claims = [
        Claim(("term", 2), "amount", "Hostages released in November", "> 100", "105"),
        Claim(("term", 2), "amount", "Hostages released in November", "> 100", "105 "),
    ]
    found = needs_attention(known(claims=claims), (), TODAY)
    assert told(found, Concern.CLAIMS) == [
        ("2 sources differ", "Hostages released in November: > 100, or 105")
    ]


def test_an_answer_that_is_not_recorded_needs_attention():
    data = known()
    found = needs_attention(data, on_the_table(data), date(2024, 2, 24))
    assert told(found, Concern.UNANSWERED) == [
        ("no answer recorded", "Draft of 24 Feb: neither party"),
        ("no answer recorded", "Paris framework: neither party"),
    ]
    answered = known(positions={1: REJECTION.model_copy(update={"proposal_id": talks.DRAFT})})
    found = needs_attention(answered, on_the_table(answered)[:1], date(2024, 2, 24))
    assert told(found, Concern.UNANSWERED) == [("no answer recorded", "Draft of 24 Feb: Hamas")]


def test_figures_and_terms_without_a_source_need_attention():
    figures = {1: Figure(negotiation_id=1, name="Held")}
    cited = frozenset(("term", id_) for id_ in talks.TERMS if id_ not in (7, 8))
    found = needs_attention(known(figures=figures, cited=cited), (), TODAY)
    assert told(found, Concern.UNSOURCED) == [
        ("no source", "Held"),
        ("no source", "2 terms of Three-stage reply"),
    ]


def test_a_number_without_its_unit_needs_attention():
    terms = {
        1: talks.term(talks.PARIS, talks.PAUSE, "42"),
        2: talks.term(talks.PARIS, talks.HOSTAGES, "all"),
        3: talks.term(talks.PARIS, talks.PRISONERS, "240", unit="persons"),
    }
    found = needs_attention(known(terms=terms), (), TODAY)
    assert told(found, Concern.UNIT) == [
        ("no unit", "Pause in fighting in Paris framework: 42, read as days")
    ]


def test_delegates_without_a_name_need_attention():
    delegates = {
        1: Delegate(round_id=1, party_id=1, capacity="the intelligence chief"),
        2: Delegate(round_id=1, party_id=2),
        3: Delegate(round_id=1, party_id=3, person_id=9),
        4: Delegate(round_id=2, party_id=2, presence=Presence.ABSENT),
    }
    found = needs_attention(known(delegates=delegates), (), TODAY)
    assert told(found, Concern.UNNAMED) == [("not named", "2 delegates at Paris II")]


def test_a_long_silence_on_what_is_on_the_table_needs_attention():
    data = known()
    table = on_the_table(data)
    assert told(needs_attention(data, table, date(2024, 3, 7)), Concern.SILENT) == [
        ("14 days silent", "Hamas on Pause in fighting"),
        ("14 days silent", "Israel on Prisoners released"),
    ]
    assert not told(needs_attention(data, table, date(2024, 3, 6)), Concern.SILENT)
    assert not told(needs_attention(data, (), date(2024, 5, 6)), Concern.SILENT)


def test_stances_hold_the_latest_of_each_party_and_none_where_nothing_is_recorded():
    found = stances(known())
    assert found.parties == (talks.ISRAEL, talks.HAMAS)
    assert found.issues == (talks.PAUSE, talks.PRISONERS, talks.WITHDRAWAL, talks.DISPLACED)
    assert [[p and p.position_id for p in row] for row in found.rows] == [
        [3, 4, None, None],
        [2, None, 5, 6],
    ]


def test_an_empty_negotiation_has_an_overview():
    found = overview(Known(), TODAY)
    assert (found.table, found.dates, found.moved, found.attention) == ((), (), (), ())
    assert found.day == TODAY


def test_an_implemented_proposal_may_come_back_to_the_table():
    again = talks.PROPOSALS[talks.NOVEMBER].model_copy(
        update={"status": ProposalStatus.UNDER_DISCUSSION}
    )
    found = on_the_table(known(proposals={talks.NOVEMBER: again}))
    assert [s.proposal_id for s in found] == [talks.NOVEMBER]
