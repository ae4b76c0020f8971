from __future__ import annotations

import pytest

from negotiator.domain.exchange_ratio import ratio_cell
from tests.domain import talks
from tests.domain.test_exchange_ratio import PAIR, cells

PRISONERS, HOSTAGES = talks.PRISONERS * 10 + 1, talks.HOSTAGES * 10 + 1


def claimed(claims, amounts=("240", ">100")):
    found = ratio_cell(*cells(*amounts), PAIR, claims)
    return [each.words for each in found.claimed]


def test_another_source_gives_another_ratio():
    found = ratio_cell(*cells("240", ">100"), PAIR, {HOSTAGES: ("105",)})
    assert found.text == "< 2.4"
    assert [each.words for each in found.claimed] == ["2.29 with 105, as another source claims"]
    assert found.spoken == "less than 2.4; 2.29 with 105, as another source claims"


def test_each_claim_on_either_amount_counts_by_itself():
    assert claimed({HOSTAGES: ("105", "120 persons"), PRISONERS: ("about 210",)}) == [
        "about < 2.1 with about 210, as another source claims",
        "2.29 with 105, as another source claims",
        "2 with 120, as another source claims",
    ]


@pytest.mark.parametrize(
    "claim",
    ["up to 40, in the draft of 24 February 2024", "many", "20 families", "all", "more than 100"],
)
def test_words_another_unit_and_the_number_recorded_give_no_ratio(claim):
    assert claimed({HOSTAGES: (claim,)}) == []


def test_a_sum_of_several_terms_is_left_as_it_is():
    assert claimed({HOSTAGES: ("105",)}, ("240", "60+60")) == []
