from __future__ import annotations

from fractions import Fraction

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.convergence.ranges import Range
from negotiator.domain.ratios import divide


@pytest.mark.parametrize("text", ["42", "200..300", ">100", "<=40", "~100", "[10..20)", "-5..3"])
def test_an_amount_is_told_as_before(text):
    amount = Amount.from_text(text)
    found = Range.of_amount(amount)
    assert found.words() == amount.words()
    assert found.spoken() == amount.spoken()


def test_all_is_no_range():
    assert Range.of_amount(Amount(every=True)) is None


def test_a_ratio_is_rounded_in_words_alone():
    found = Range.of_ratio(divide(Amount.from_text("200..300"), Amount.from_text("35..40")))
    assert found.ends == (Fraction(5), Fraction(60, 7))
    assert found.words() == "5.0–8.6"


def test_a_ratio_without_an_end_is_no_range():
    assert Range.of_ratio(divide(Amount.from_text("<=300"), Amount.from_text("<=40"))) is None


def test_a_number_too_long_for_an_amount_is_told_all_the_same():
    nines = Fraction(10**40 - 1)
    assert Range(2 * nines, 2 * nines).words().startswith("> 9,999,999")
    assert Range(Fraction(1), 2 * nines).words() == "≥ 1"
