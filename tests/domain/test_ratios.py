from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.ratios import Ratio, divide


def ratio(numerator: str, denominator: str) -> Ratio:
    return divide(Amount.from_text(numerator), Amount.from_text(denominator))


@pytest.mark.parametrize(
    ("prisoners", "hostages", "words", "spoken"),
    [
        ("240", ">100", "< 2.4", "less than 2.4"),
        ("240", "105", "2.29", "2.29"),
        ("200..300", "35..40", "5.0–8.6", "5.0 to 8.6"),
    ],
)
def test_the_exchanges_of_the_sample(
    prisoners: str, hostages: str, words: str, spoken: str
) -> None:
    found = ratio(prisoners, hostages)
    assert (found.words(), found.spoken()) == (words, spoken)


def test_two_amounts_open_below_have_a_ratio_at_their_upper_ends_only() -> None:
    found = ratio("<=300", "<=40")
    assert found.words() == "7.5 at the upper ends; both are open below"
    assert found.at_upper_ends == Fraction(15, 2)
    assert not found.is_derivable
    assert found.amount is None


@pytest.mark.parametrize(
    ("numerator", "denominator", "words"),
    [
        ("1500", "all", "not derivable: “all” is not a number"),
        ("all", "all", "not derivable: “all” is not a number"),
        ("5", "0", "not derivable: the divisor may be zero"),
        ("5", "0..3", "not derivable: the divisor may be zero"),
        ("5", "<=0", "not derivable: the divisor may be zero"),
        (">100", ">100", "not derivable: both are open above"),
        ("240", ">0", "not derivable: the divisor has no ends"),
        ("-5", "3", "not derivable: one of the amounts is below zero"),
        ("5", "<-3", "not derivable: one of the amounts is below zero"),
    ],
)
def test_a_ratio_that_cannot_be_derived_says_why(
    numerator: str, denominator: str, words: str
) -> None:
    found = ratio(numerator, denominator)
    assert (found.words(), found.amount) == (words, None)


@pytest.mark.parametrize(
    ("numerator", "denominator", "words"),
    [
        ("240", "120", "2"),
        ("200..400", "100", "2.0–4.0"),
        ("240", "<=40", "≥ 6"),
        (">100", "<=40", "> 2.5"),
        ("<=300", "35..40", "up to 8.57"),
        ("0", ">5", "0"),
        ("~240", "100", "about 2.4"),
        ("~200..300", "35..40", "about 5.0–8.6"),
        ("~<=300", "<=40", "about 7.5 at the upper ends; both are open below"),
        ("1500000", "1", "1,500,000"),
        ("5", "4000", "0.001"),
        ("1..300", "300", "0.003–1.000"),
        ("1005", "1000", "1.01"),
        ("(20..30]", "10", "more than 2 to 3"),
    ],
)
def test_a_ratio_is_rounded_half_up_and_only_in_words(
    numerator: str, denominator: str, words: str
) -> None:
    assert ratio(numerator, denominator).words() == words


def test_a_ratio_is_exact_inside_and_rounded_as_an_amount() -> None:
    found = ratio("200..300", "35..40")
    assert (found.low, found.high) == (Fraction(5), Fraction(60, 7))
    assert found.amount == Amount(Decimal(5), Decimal("8.6"))
    assert ratio("240", ">100").amount == Amount.from_text("<2.4")


# Against brute force: counts on a small grid of halves, every pair divided.

HALVES = [Decimal(n) / 2 for n in range(1, 40)]


@st.composite
def counts(draw: st.DrawFn) -> Amount:
    low, high = sorted(draw(st.tuples(*[st.integers(1, 12).map(Decimal)] * 2)))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    shape = draw(st.sampled_from(["range", "low", "high"]))
    if shape == "low":
        return Amount(low, None, low_open)
    if shape == "high":
        return Amount(None, high, False, high_open)
    if low == high:
        return Amount(low, high)
    return Amount(low, high, low_open, high_open)


def is_between(
    number: Decimal | Fraction,
    low: Decimal | Fraction | None,
    high: Decimal | Fraction | None,
    low_open: bool,
    high_open: bool,
) -> bool:
    above = low is None or number > low or (number == low and not low_open)
    return above and (high is None or number < high or (number == high and not high_open))


def numbers_of(amount: Amount) -> list[Fraction]:
    ends = amount.low, amount.high, amount.low_open, amount.high_open
    return [Fraction(number) for number in HALVES if is_between(number, *ends)]


@settings(max_examples=100, deadline=None)
@given(counts(), counts())
def test_a_ratio_holds_what_dividing_every_pair_gives(
    numerator: Amount, denominator: Amount
) -> None:
    found = divide(numerator, denominator)
    ends = found.low, found.high, found.low_open, found.high_open
    tried = {a / b for a in numbers_of(numerator) for b in numbers_of(denominator)}
    assert all(is_between(quotient, *ends) for quotient in tried)


@settings(max_examples=300, deadline=None)
@given(counts(), counts())
def test_a_ratio_is_no_wider_than_it_must_be(numerator: Amount, denominator: Amount) -> None:
    found = divide(numerator, denominator)
    nudge = Decimal("0.000001")
    far = Decimal(10**9)

    def ends(amount: Amount) -> tuple[Decimal, Decimal]:
        low = nudge if amount.low is None else amount.low + nudge * amount.low_open
        high = far if amount.high is None else amount.high - nudge * amount.high_open
        return low, high

    (a, b), (c, d) = ends(numerator), ends(denominator)
    least, most = Fraction(a) / Fraction(d), Fraction(b) / Fraction(c)
    close = Fraction(1, 1000)
    assert (least < close) if found.low is None else (least - found.low < close)
    assert (most > 10**5) if found.high is None else (found.high - most < close)
    attained_low = not numerator.low_open and not denominator.high_open
    attained_high = not numerator.high_open and not denominator.low_open
    assert found.low is None or found.low_open is not attained_low
    assert found.high is None or found.high_open is not attained_high
