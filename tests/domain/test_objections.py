from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.crossings import CrossingKind
from negotiator.domain.dates import Edtf
from negotiator.domain.objections import (
    NONE_CROSSED,
    NOTHING_ON_IT,
    NOTHING_RECORDED,
    objections,
    still_standing,
)
from negotiator.domain.records import Position, Proposal
from negotiator.domain.vocabulary import Stance
from tests.domain import talks

DAY = date(2024, 3, 8)
PARTIES = (talks.ISRAEL, talks.HAMAS, talks.UNITED_STATES)
NEVER = (Stance.SUPPORTS, Stance.OPEN, Stance.SILENT)


def asked(positions, terms=talks.TERMS, **more):
    return objections(talks.PROPOSALS, talks.ISSUES, terms, positions, PARTIES, DAY, **more)


def of(positions, proposal_id, party_id, **more):
    return asked(positions, **more)[proposal_id][PARTIES.index(party_id)]


def said(*positions):
    return dict(enumerate(positions, start=1))


def on_text(party_id, proposal_id, stance, when=None):
    when = Edtf(when) if when else None
    return Position(
        negotiation_id=1, party_id=party_id, proposal_id=proposal_id, stance=stance, when=when
    )


def amount(text):
    return Amount.from_text(text)


def kinds(objection):
    return [(c.kind, c.certain) for c in objection.crossings]


@pytest.mark.parametrize(
    ("proposal", "party", "words"),
    [
        (talks.PARIS, talks.ISRAEL, "1 red line"),
        (talks.PARIS, talks.HAMAS, "2 demands unmet; 1 opposition touched, cannot tell"),
        (talks.PARIS, talks.UNITED_STATES, NOTHING_RECORDED),
        (talks.REPLY, talks.HAMAS, "1 demand unmet; 1 opposition touched, cannot tell"),
    ],
)
def test_what_the_talks_come_to(proposal, party, words):
    assert of(talks.POSITIONS, proposal, party).words == words


def test_each_crossing_is_told_with_its_words_its_date_and_its_age():
    *_, crossing = of(talks.POSITIONS, talks.PARIS, talks.HAMAS).crossings
    assert crossing.spoken == (
        "Pause in fighting: rejects, a pause alone, the proposal has 42 days, "
        "cannot tell whether the text crosses it, "
        "said 22 Feb 2024, 15 days before 8 Mar 2024"
    )


def test_two_statements_of_one_demand_are_one_demand_and_both_are_listed():
    found = of(
        said(*(talks.position(talks.HAMAS, talks.WITHDRAWAL, Stance.DEMANDS) for _ in range(2))),
        talks.PARIS,
        talks.HAMAS,
    )
    assert (found.words, found.position_ids) == ("1 demand unmet", (1, 2))


def test_who_spoke_of_other_things_only_has_not_said_yes():
    found = of(
        said(talks.position(talks.ISRAEL, talks.AID, Stance.OPPOSES)), talks.PARIS, talks.ISRAEL
    )
    assert found.words == NOTHING_ON_IT


def test_who_only_kept_silent_has_nothing_recorded():
    silent = said(talks.position(talks.ISRAEL, talks.PAUSE, Stance.SILENT))
    assert of(silent, talks.PARIS, talks.ISRAEL).words == NOTHING_RECORDED


def test_an_answer_to_the_text_itself_comes_first():
    positions = talks.POSITIONS | {9: on_text(talks.ISRAEL, talks.REPLY, Stance.REJECTS)}
    assert of(positions, talks.REPLY, talks.ISRAEL).words == "rejects the text, 1 red line"
    assert of(positions, talks.PARIS, talks.ISRAEL).words == "1 red line"


def test_what_was_refused_in_another_text_is_not_held_against_this_one():
    def refused(stance):
        told = talks.position(talks.ISRAEL, talks.PAUSE, stance, proposal_id=talks.REPLY)
        return of(said(told), talks.PARIS, talks.ISRAEL).words

    assert refused(Stance.REJECTS) == NONE_CROSSED
    assert refused(Stance.RED_LINE) == "1 red line"


def test_nothing_is_unmet_in_a_proposal_without_terms():
    rumour = {7: Proposal(negotiation_id=1, name="Rumour")}
    demand = said(talks.position(talks.HAMAS, talks.WITHDRAWAL, Stance.DEMANDS))
    (found,) = objections(rumour, talks.ISSUES, {}, demand, [talks.HAMAS], DAY)[7]
    assert not found.crossings
    assert found.words.startswith("no terms recorded")


def test_what_has_been_carried_out_is_not_asked_about():
    assert asked(talks.POSITIONS)[talks.NOVEMBER] == ()


def test_a_part_of_an_issue_addresses_the_issue():
    issues = talks.ISSUES | {9: talks.issue("Free movement", rank=9, parent_id=talks.DISPLACED)}
    terms = {1: talks.term(talks.PARIS, 9)}
    demand = said(talks.position(talks.HAMAS, talks.DISPLACED, Stance.DEMANDS))
    found = objections(talks.PROPOSALS, issues, terms, demand, [talks.HAMAS], DAY)
    assert found[talks.PARIS][0].words == NONE_CROSSED


@pytest.mark.parametrize(
    ("stance", "party", "stated", "found"),
    [
        # Paris: 200–300 prisoners, given by Israel to Hamas.
        (Stance.DEMANDS, talks.HAMAS, "1500", [(CrossingKind.DEMAND, True)]),
        (Stance.DEMANDS, talks.HAMAS, ">=200", []),
        (Stance.DEMANDS, talks.HAMAS, "150", []),
        (Stance.DEMANDS, talks.HAMAS, "250..400", [(CrossingKind.DEMAND, False)]),
        (Stance.DEMANDS, talks.HAMAS, "all", [(CrossingKind.DEMAND, False)]),
        (Stance.DEMANDS, talks.ISRAEL, "<=100", [(CrossingKind.DEMAND, True)]),
        (Stance.DEMANDS, talks.ISRAEL, "<=300", []),
        (Stance.DEMANDS, talks.ISRAEL, "400", []),
        (Stance.DEMANDS, talks.UNITED_STATES, "400", [(CrossingKind.DEMAND, True)]),
        (Stance.CONDITIONAL, talks.ISRAEL, "100", [(CrossingKind.AMOUNT, True)]),
        (Stance.CONDITIONAL, talks.ISRAEL, "500", []),
        (Stance.RED_LINE, talks.ISRAEL, "150", [(CrossingKind.RED_LINE, True)]),
        (Stance.RED_LINE, talks.ISRAEL, ">150", [(CrossingKind.RED_LINE, True)]),
        (Stance.RED_LINE, talks.ISRAEL, "400", []),
        (Stance.RED_LINE, talks.ISRAEL, "250", [(CrossingKind.RED_LINE, False)]),
        (Stance.RED_LINE, talks.UNITED_STATES, "400", [(CrossingKind.RED_LINE, False)]),
        (Stance.OPPOSES, talks.HAMAS, "<100", []),
        (Stance.OPPOSES, talks.HAMAS, "400", [(CrossingKind.OPPOSED, True)]),
        (Stance.OPEN, talks.ISRAEL, "100", []),
    ],
)
def test_amounts_are_held_against_each_other_as_ranges(stance, party, stated, found):
    issues = talks.ISSUES | {
        talks.PRISONERS: talks.issue(
            "Prisoners", "persons", giver_id=talks.ISRAEL, receiver_id=talks.HAMAS
        )
    }
    told = said(talks.position(party, talks.PRISONERS, stance, amount=amount(stated)))
    answers = objections(talks.PROPOSALS, issues, talks.TERMS, told, [party], DAY)
    assert kinds(answers[talks.PARIS][0]) == found


def test_amounts_in_two_units_are_not_held_against_each_other():
    told = said(
        talks.position(talks.HAMAS, talks.PAUSE, Stance.DEMANDS, amount=amount("6"), unit="weeks")
    )
    found = of(told, talks.PARIS, talks.HAMAS)
    assert found.words == "1 cannot be told"
    assert found.crossings[0].reason == "days here, weeks stated: cannot tell"


def test_a_later_softer_statement_replaces_all_but_a_red_line():
    def both(stance):
        return said(
            talks.position(talks.ISRAEL, talks.PAUSE, stance, "2024-01-05"),
            talks.position(talks.ISRAEL, talks.PAUSE, Stance.OPEN, "2024-02-23"),
        )

    assert of(both(Stance.REJECTS), talks.PARIS, talks.ISRAEL).words == NONE_CROSSED
    kept = of(both(Stance.RED_LINE), talks.PARIS, talks.ISRAEL)
    assert kept.words == "1 red line"
    assert kept.crossings[0].since == "open, 23 Feb 2024"


def test_what_may_have_been_said_before_replaces_nothing():
    told = said(
        talks.position(talks.ISRAEL, talks.PAUSE, Stance.REJECTS, "2024-02-23"),
        talks.position(talks.ISRAEL, talks.PAUSE, Stance.OPEN, "../2024-02-25"),
        talks.position(talks.ISRAEL, talks.PAUSE, Stance.OPEN),
    )
    assert of(told, talks.PARIS, talks.ISRAEL).words == "1 opposed"


def test_of_two_amounts_demanded_the_later_counts():
    def demand(number, when):
        return talks.position(
            talks.UNITED_STATES, talks.PAUSE, Stance.DEMANDS, when, amount=amount(number)
        )

    told = said(demand("135", "2024-02-07"), demand("42", "2024-03-01"))
    assert [id_ for id_, _ in still_standing(list(told.items()))] == [2]
    assert of(told, talks.PARIS, talks.UNITED_STATES).words == NONE_CROSSED


def test_what_was_not_said_yet_is_left_out():
    assert (
        of(talks.POSITIONS, talks.PARIS, talks.ISRAEL, as_of=date(2024, 2, 21)).words
        == NOTHING_RECORDED
    )


# --- what holds for any statements ------------------------------------------------------------

DATES = st.sampled_from(
    [None, "2024-01-05", "2024-02", "2024-02-23", "../2024-02-24", "2024-03-01"]
)
AMOUNTS = st.sampled_from([None, "42", "200..300", ">100", "<=40", "all", "~100"])


@st.composite
def statements(draw, stances=tuple(Stance), parties=PARTIES):
    text = draw(AMOUNTS)
    return talks.position(
        draw(st.sampled_from(parties)),
        draw(st.sampled_from(list(talks.ISSUES))),
        draw(st.sampled_from(stances)),
        draw(DATES),
        amount=amount(text) if text else None,
        unit=draw(st.sampled_from(["", "days", "weeks"])),
    )


TOLD = st.lists(statements(), max_size=12).map(lambda found: said(*found))


@given(TOLD)
def test_a_party_without_statements_has_nothing_recorded(positions):
    others = {k: p for k, p in positions.items() if p.party_id != talks.ISRAEL}
    for proposal, answers in asked(others).items():
        if proposal == talks.NOVEMBER:
            continue
        assert answers[0].words == NOTHING_RECORDED
        assert not answers[0].crossings


@given(TOLD, st.sampled_from(PARTIES), st.sampled_from(list(talks.ISSUES)), DATES)
def test_a_red_line_adds_exactly_its_own_crossing_where_its_issue_is_addressed(
    positions, party, issue, when
):
    before = asked(positions)
    after = asked(positions | {99: talks.position(party, issue, Stance.RED_LINE, when)})
    addressed = {t.proposal_id for t in talks.TERMS.values() if t.issue_id == issue}
    for proposal, answers in after.items():
        for was, now in zip(before[proposal], answers, strict=True):
            added = now.party_id == party and proposal in addressed
            assert sorted(now.position_ids) == sorted(was.position_ids + (99,) * added)


@given(st.lists(statements(NEVER), max_size=12).map(lambda found: said(*found)))
def test_silence_openness_and_support_cross_nothing(positions):
    assert not any(o.crossings for answers in asked(positions).values() for o in answers)


@given(TOLD, statements(NEVER))
def test_nor_do_they_add_a_crossing_to_others(positions, soft):
    before, after = asked(positions), asked(positions | {99: soft})
    for proposal, answers in after.items():
        for was, now in zip(before[proposal], answers, strict=True):
            assert set(now.position_ids) <= set(was.position_ids)


@given(TOLD)
def test_each_crossing_is_a_statement_of_that_party_on_that_thing(positions):
    for answers in asked(positions).values():
        for objection in answers:
            for crossing in objection.crossings:
                told = positions[crossing.position_id]
                assert (told.party_id, told.issue_id) == (objection.party_id, crossing.issue_id)
                assert crossing.stance is told.stance
                assert crossing.reason or not crossing.certain or told.amount is None


NUMBERS = st.integers(0, 12)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["gives", "receives"]))
def test_a_demanded_amount_is_unmet_just_where_every_number_is_on_the_wrong_side(
    low, more, stated_low, stated_more, way
):
    own = Amount(Decimal(low), Decimal(low + more))
    stated = Amount(Decimal(stated_low), Decimal(stated_low + stated_more))
    whose = "giver_id" if way == "gives" else "receiver_id"
    issues = {1: talks.issue("Releases", "persons", **{whose: talks.HAMAS})}
    terms = {1: talks.term(talks.PARIS, 1, str(own))}
    told = said(talks.position(talks.HAMAS, 1, Stance.DEMANDS, amount=stated))
    found = objections(talks.PROPOSALS, issues, terms, told, [talks.HAMAS], DAY)[talks.PARIS][0]
    pairs = [
        (x, y)
        for x in range(low, low + more + 1)
        for y in range(stated_low, stated_low + stated_more + 1)
    ]
    wrong = all(x > y for x, y in pairs) if way == "gives" else all(x < y for x, y in pairs)
    right = all(x < y for x, y in pairs) if way == "gives" else all(x > y for x, y in pairs)
    within = stated_low <= low and low + more <= stated_low + stated_more
    expected = [True] if wrong else [] if right or within else [False]
    assert [crossing.certain for crossing in found.crossings] == expected


def test_only_the_quotes_of_sources_stand_in_quotation_marks():
    said_so = said(talks.position(talks.ISRAEL, talks.PAUSE, Stance.REJECTS, wording="no pause."))
    (crossing,) = of(said_so, talks.PARIS, talks.ISRAEL).crossings
    assert "rejects, no pause, " in crossing.spoken
    assert not set("“”") & set(crossing.spoken)


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (talks.PARIS, "the proposal has 200–300, "),
        (talks.DRAFT, "the proposal has up to 300, "),
    ],
)
def test_a_red_line_with_words_of_its_own_is_touched_not_crossed(proposal, reason):
    words = "Against releasing prisoners who took part in attacks."
    told = said(talks.position(talks.ISRAEL, talks.PRISONERS, Stance.RED_LINE, wording=words))
    found = of(told, proposal, talks.ISRAEL)
    assert found.words == "1 red line touched, cannot tell"
    assert kinds(found) == [(CrossingKind.RED_LINE, False)]
    assert found.crossings[0].reason.startswith(reason.split(",")[0])
    assert found.crossings[0].reason.endswith("cannot tell whether the text crosses it")


def test_what_is_touched_is_counted_beside_what_is_crossed():
    def against(issue, stance, **more):
        return talks.position(talks.ISRAEL, issue, stance, **more)

    told = said(
        against(talks.PRISONERS, Stance.RED_LINE, wording="not those who took part"),
        against(talks.HOSTAGES, Stance.RED_LINE),
        against(talks.PAUSE, Stance.OPPOSES, wording="no pause that ends the war"),
    )
    assert of(told, talks.PARIS, talks.ISRAEL).words == (
        "1 red line; 1 red line and 1 opposition touched, cannot tell"
    )
