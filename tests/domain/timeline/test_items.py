from __future__ import annotations

from datetime import date

from negotiator.domain.timeline.items import at_the_same_time, extent, latest_record
from tests.domain.timeline.dated import item

PARIS = item(1, "2024-02-23/..", name="Paris, from 23 February 2024")
CAIRO = item(2, "../2024-02-22", name="Cairo, February 2024")
MCGURK = item(3, "2024-02-22", name="McGurk in Israel")
RAMADAN = item(4, "2024-03-10~", kind="event", name="Ramadan begins", planned=True)
UNDATED = item(5, name="Spy chief in Cairo")


def test_what_is_said_is_enough_without_seeing():
    assert PARIS.spoken("Paris") == (
        "Paris, from 23 February 2024, round, 23 February 2024, end not known, in lane Paris"
    )
    assert UNDATED.spoken() == "Spy chief in Cairo, round, without a date"


def test_the_extent_is_what_dates_name():
    found = extent([PARIS, CAIRO, RAMADAN, UNDATED])
    assert found == (date(2024, 2, 22).toordinal(), date(2024, 3, 10).toordinal())
    assert extent([UNDATED]) is None


def test_the_latest_record_is_no_deadline_and_not_after_today():
    everything = [PARIS, CAIRO, RAMADAN, UNDATED]
    assert latest_record(everything, date(2026, 1, 1)) == date(2024, 2, 23)
    assert latest_record(everything, date(2024, 2, 1)) == date(2024, 2, 1)
    assert latest_record([RAMADAN, UNDATED], date(2026, 1, 1)) is None


def test_what_was_at_the_same_time_is_told_from_what_may_have_been():
    certain, perhaps = at_the_same_time(MCGURK, [PARIS, CAIRO, MCGURK, RAMADAN, UNDATED])
    assert certain == [CAIRO]
    assert perhaps == [RAMADAN]


def test_a_proposal_off_the_table_is_hollow():
    assert item(1, "2024", "proposal", status="rejected").hollow
    assert not item(1, "2024", "proposal", status="implemented").hollow
