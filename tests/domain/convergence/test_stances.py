from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.convergence.stances import (
    days_of_statements,
    speakers,
    stances_at,
    strips,
)
from negotiator.domain.stated import said_by
from negotiator.domain.vocabulary import Stance
from tests.domain import talks
from tests.domain.convergence.lines import known

PARTIES = (talks.ISRAEL, talks.HAMAS)


def cell(records, day, party, issue):
    table = stances_at(records, day, PARTIES)
    return table.rows[table.parties.index(party)][table.issues.index(issue)]


def test_a_strip_holds_the_stances_of_a_party_in_time():
    found = strips(known(talks.POSITIONS), [talks.PAUSE], PARTIES)
    hamas = next(strip for strip in found if strip.party_id == talks.HAMAS)
    assert [position.stance for position in hamas.said] == [Stance.OPEN, Stance.REJECTS]
    assert hamas.changes == 1


def test_a_negotiating_party_that_said_nothing_has_its_strip():
    (strip,) = strips(known(talks.POSITIONS), [talks.WITHDRAWAL], [talks.ISRAEL])
    assert strip.said == ()


def test_what_has_no_date_is_not_on_the_strip_but_beside_it():
    (strip,) = strips(known(talks.POSITIONS), [talks.WITHDRAWAL], [talks.HAMAS])
    assert strip.said == ()
    assert [position.stance for position in strip.undated] == [Stance.DEMANDS]


def test_the_latest_on_a_day():
    records = known(talks.POSITIONS)
    at = cell(records, date(2024, 2, 10), talks.HAMAS, talks.PAUSE)
    assert (at.position.stance, at.when_words) == (Stance.OPEN, "said 9 Feb 2024")
    at = cell(records, date(2024, 2, 22), talks.HAMAS, talks.PAUSE)
    assert at.position.stance is Stance.REJECTS


def test_silence_is_told():
    records = known({1: talks.POSITIONS[1]})
    at = cell(records, date(2024, 2, 23), talks.HAMAS, talks.PAUSE)
    assert at.when_words == "no statement since 9 Feb 2024"
    assert cell(records, date(2024, 2, 22), talks.HAMAS, talks.PAUSE).silent_since is None
    assert cell(records, date(2024, 2, 8), talks.HAMAS, talks.PAUSE).position is None
    assert cell(records, date(2024, 2, 23), talks.ISRAEL, talks.PAUSE).position is None


def test_a_vague_date_counts_from_the_day_by_which_it_was_said():
    said = talks.position(talks.HAMAS, talks.PAUSE, Stance.OPEN, "../2024-02-22")
    at = cell(known({1: said}), date(2024, 3, 10), talks.HAMAS, talks.PAUSE)
    assert at.when_words == "no statement since 22 Feb 2024"


def test_who_negotiates_comes_first_and_is_always_there():
    said = {1: talks.position(talks.UNITED_STATES, talks.PAUSE, Stance.SUPPORTS, "2024-02-22")}
    assert speakers(known(said)) == (talks.ISRAEL, talks.HAMAS, talks.UNITED_STATES)


def test_the_days_to_go_to_are_those_of_statements():
    assert [day.day for day in days_of_statements(known(talks.POSITIONS))] == [9, 22, 23]


@given(st.dates(date(2024, 2, 1), date(2024, 3, 30)))
def test_no_cell_knows_what_was_said_later(day):
    table = stances_at(known(talks.POSITIONS), day, PARTIES)
    for party, row in zip(table.parties, table.rows, strict=True):
        for issue, at in zip(table.issues, row, strict=True):
            own = [
                p
                for p in talks.POSITIONS.values()
                if p.party_id == party and p.issue_id == issue and said_by(p.when) <= day
            ]
            assert (at.position is None) == (not own)
            if at.position is not None:
                latest = max(said_by(p.when) for p in own)
                assert said_by(at.position.when) == latest
