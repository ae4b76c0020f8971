from __future__ import annotations

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.convergence.series import series_of
from negotiator.domain.convergence.subjects import Subject, subjects
from negotiator.domain.dates import Edtf
from negotiator.domain.vocabulary import Stance
from tests.domain import talks
from tests.domain.convergence.lines import known, pause

PAUSE = Subject(("issue", talks.PAUSE), "Pause in fighting", "days")
RATIO = Subject(("exchange", talks.EXCHANGE), "prisoners per hostage")


def test_numbers_and_exchanges_can_be_looked_at_and_nothing_else():
    names = [subject.title for subject in subjects(known(talks.POSITIONS))]
    assert names == [
        "Pause in fighting, days",
        "Hostages released, persons",
        "Prisoners released, persons",
        "Humanitarian aid, trucks per day",
        "prisoners per hostage",
    ]


def test_an_issue_with_an_amount_but_no_unit_is_a_number_too():
    said = talks.position(2, talks.WITHDRAWAL, Stance.DEMANDS, amount=Amount.from_text("2"))
    names = [subject.name for subject in subjects(known({1: said}))]
    assert "Israeli withdrawal" in names


def test_the_pause_over_time():
    found = series_of(known(talks.POSITIONS), PAUSE)
    assert [s.words for s in found.dated if s.text] == ["7", "42", "135", "42"]
    assert found.parties == (1, 2, 3)
    assert found.dated[1].told("United States", "days") == (
        "Paris framework, tabled by United States, late January 2024: 42 days"
    )


def test_three_phases_are_one_number():
    reply = next(s for s in series_of(known(), PAUSE).dated if s.text == "Three-stage reply")
    assert reply.stated.words() == "135"
    assert reply.keys == (("term", 7), ("term", 8), ("term", 9))


def test_the_ratio_over_time():
    found = series_of(known(), RATIO)
    assert [s.words for s in found.dated] == [
        "< 2.4",
        "5.0–8.6",
        "not derivable: Hostages released: “all” is not a number",
        "7.5 at the upper ends; both are open below",
    ]
    assert [s.stated is None for s in found.dated] == [False, False, True, True]
    assert found.dated[3].at_upper_ends == 7.5


def test_an_amount_in_another_unit_is_not_reckoned_with_and_says_so():
    found = pause((1, "6", "2024-02-01"), unit="weeks")
    (said,) = found.dated
    assert said.reckoned is None
    assert said.told("Israel", found.unit) == (
        "Israel, 1 February 2024: demands, 6 weeks, not in days"
    )


def test_the_unit_is_the_same_however_it_is_spelt():
    (said,) = pause((1, "6", "2024-02-01"), unit="Days").dated
    assert said.reckoned is not None


def test_all_is_not_a_number():
    (said,) = pause((1, "all", "2024-02-01")).dated
    assert said.reckoned is None
    assert said.why == "“all” is not a number"


def test_what_has_no_date_stands_apart():
    found = pause((1, "42", None), (2, "135", "2024-02-07"), (1, "7", "../.."))
    assert [s.words for s in found.dated] == ["135"]
    assert [s.words for s in found.undated] == ["42", "7"]
    assert found.undated[0].told("Israel", "days") == "Israel, without a date: demands, 42 days"


@pytest.mark.parametrize(
    ("amounts", "reckoned"), [((">100", "40"), "≥ 101"), ((">100", "4.5"), "> 100")]
)
def test_where_all_are_whole_more_than_100_is_at_least_101(amounts, reckoned):
    first, second = amounts
    found = pause((1, first, "2024-02-01"), (2, second, "2024-02-02"))
    assert found.dated[0].reckoned.words() == reckoned
    assert found.dated[0].stated.words() == "> 100"


def test_a_statement_with_a_vague_date_comes_when_it_was_said_at_the_latest():
    found = pause((1, "1", "2024-02-09"), (2, "2", "2024-02"), (1, "3", "../2024-02-20"))
    assert [s.words for s in found.dated] == ["1", "3", "2"]
    assert found.dated[2].when == Edtf("2024-02")
