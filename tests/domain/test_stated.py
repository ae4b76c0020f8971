from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.dates import Edtf
from negotiator.domain.records import Position
from negotiator.domain.stated import latest, latest_day, said_by, stated
from negotiator.domain.vocabulary import Stance
from tests.domain import talks

DATES = [None, "2024-02", "2024-02-22", "../2024-02-23", "2024-02-23/..", "2024-02-24~"]


def on_issue(position):
    return position.issue_id


def test_the_last_possible_day_counts_and_an_open_end_counts_from_its_start():
    days = [said_by(Edtf(text) if text else None) for text in DATES]
    assert days == [
        date.min,
        date(2024, 2, 29),
        date(2024, 2, 22),
        date(2024, 2, 23),
        date(2024, 2, 23),
        date(2024, 2, 24),
    ]


def test_of_two_on_one_day_the_one_entered_last_is_taken():
    positions = {
        7: talks.position(talks.HAMAS, talks.PAUSE, Stance.OPEN, "../2024-02-23"),
        3: talks.position(talks.HAMAS, talks.PAUSE, Stance.REJECTS, "2024-02-23"),
    }
    assert latest(positions, on_issue) == {(talks.HAMAS, talks.PAUSE): 7}


def test_what_has_no_date_is_older_than_everything():
    positions = {
        1: talks.position(talks.HAMAS, talks.PAUSE, Stance.OPEN, "2023-10-01"),
        2: talks.position(talks.HAMAS, talks.PAUSE, Stance.REJECTS),
    }
    assert latest(positions, on_issue) == {(talks.HAMAS, talks.PAUSE): 1}


def test_a_month_is_not_known_to_be_over_in_its_middle():
    positions = {1: talks.position(talks.HAMAS, talks.PAUSE, Stance.OPEN, "2024-02")}
    assert not latest(positions, on_issue, date(2024, 2, 15))
    assert latest(positions, on_issue, date(2024, 2, 29))


def test_positions_about_something_else_are_left_out():
    on_proposal = Position(negotiation_id=1, party_id=1, proposal_id=3, stance=Stance.OPEN)
    assert not latest({1: on_proposal}, on_issue)
    assert latest({1: on_proposal}, lambda p: p.proposal_id) == {(1, 3): 1}


def test_a_position_is_said_with_its_amount_and_its_date():
    said = talks.position(
        talks.ISRAEL, talks.AID, Stance.OPEN, "2024-02-07", amount=">=500", wording="to more aid"
    )
    spoken = stated(1, said, "trucks per day").spoken
    assert spoken == "open, at least 500 trucks per day, to more aid, said 7 Feb 2024"
    assert latest_day([stated(1, said, ""), None]) == Edtf("2024-02-07")
    assert latest_day([None]) is None


@given(st.lists(st.sampled_from(DATES), min_size=1), st.dates(date(2024, 2, 1), date(2024, 3, 5)))
def test_the_latest_is_never_older_than_another(dates, as_of):
    positions = {
        id_: talks.position(talks.ISRAEL, talks.PAUSE, Stance.OPEN, text)
        for id_, text in enumerate(dates)
    }
    found = latest(positions, on_issue, as_of).get((talks.ISRAEL, talks.PAUSE))
    days = {id_: said_by(p.when) for id_, p in positions.items() if said_by(p.when) <= as_of}
    assert found == (max(days, key=lambda id_: (days[id_], id_)) if days else None)
