from __future__ import annotations

import pickle
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused

numbers = st.decimals(-(10**9), 10**9, places=3) | st.integers(0, 10**6).map(Decimal)


@st.composite
def amounts(draw: st.DrawFn) -> Amount:
    low, high = sorted([draw(numbers), draw(numbers)])
    shape = draw(st.sampled_from(["single", "range", "low", "high", "all"]))
    about, low_open, high_open = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    if shape == "all":
        return Amount(every=True)
    if shape == "single" or (shape == "range" and low == high):
        return Amount(low, low, approximate=about)
    return Amount(
        low if shape != "high" else None,
        high if shape != "low" else None,
        low_open,
        high_open,
        about,
    )


@given(amounts())
def test_the_text_of_an_amount_says_all_of_it(amount: Amount) -> None:
    assert Amount.from_text(str(amount)) == amount
    assert str(Amount.from_text(str(amount))) == str(amount)


@pytest.mark.parametrize(
    ("text", "words", "spoken"),
    [
        ("42", "42", "42"),
        ("1500", "1,500", "1,500"),
        ("1.5", "1.5", "1.5"),
        ("-30", "−30", "−30"),
        ("200..300", "200–300", "200 to 300"),
        ("-10..-5", "−10 to −5", "−10 to −5"),
        (">100", "> 100", "more than 100"),
        (">=500", "≥ 500", "at least 500"),
        ("<=40", "up to 40", "up to 40"),
        ("<5", "< 5", "less than 5"),
        ("~100", "about 100", "about 100"),
        ("~200..300", "about 200–300", "about 200 to 300"),
        ("[10..20)", "10 to less than 20", "10 to less than 20"),
        ("(10..20]", "more than 10 to 20", "more than 10 to 20"),
        ("(10..20)", "more than 10 to less than 20", "more than 10 to less than 20"),
        ("all", "all", "all"),
    ],
)
def test_an_amount_is_shown_and_spoken(text: str, words: str, spoken: str) -> None:
    amount = Amount.from_text(text)
    assert (str(amount), amount.words(), amount.spoken()) == (text, words, spoken)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " 42",
            "4 2",
            "300 .. 200",
            "[10..20]",
            "1,500",
            "1e3",
            "NaN",
            "Infinity",
            "~all",
            "٤٢",
        ),
        *(
            "42\n",
            ">",
            "..",
            "5..",
            "1.",
            ".5",
            "--5",
            "9" * 41,
            "0." + "1" * 41,
            "x" * 10**6,
            "\0",
        ),
    ],
)
def test_what_is_not_canonical_text_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="is not an amount") as refused:
        Amount.from_text(text)
    assert len(str(refused.value)) < 200


def test_swapped_ends_are_refused_by_name() -> None:
    with pytest.raises(Refused, match="300 to 200 is the wrong way round: put the smaller"):
        Amount(Decimal(300), Decimal(200))


@pytest.mark.parametrize(
    "number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1e41"), Decimal("1e-41")]
)
def test_a_number_that_cannot_be_counted_with_is_refused(number: Decimal) -> None:
    with pytest.raises(Refused):
        Amount.exactly(number)


def test_an_amount_says_something() -> None:
    with pytest.raises(Refused, match="at least one end"):
        Amount()
    with pytest.raises(Refused, match="Nothing lies between"):
        Amount(Decimal(5), Decimal(5), low_open=True)
    with pytest.raises(Refused, match="not a number"):
        Amount(Decimal(5), every=True)


def test_one_number_has_one_text() -> None:
    written = [Decimal(x) for x in ("1500", "1500.0", "1.5e3", "15E+2")]
    assert {str(Amount.exactly(number)) for number in written} == {"1500"}
    assert len({Amount.exactly(number) for number in written}) == 1
    assert str(Amount.exactly(Decimal("-0.0"))) == "0"


def test_every_digit_is_kept() -> None:
    digits = "1234567890.12345678901"
    assert str(Amount.from_text(digits)) == digits
    assert str(Amount.from_text("9" * 40)) == "9" * 40


def test_an_unknown_end_is_not_open() -> None:
    assert Amount(Decimal(5), None, high_open=True) == Amount(Decimal(5))


def test_an_amount_is_a_value() -> None:
    amount = Amount.from_text("200..300")
    assert pickle.loads(pickle.dumps(amount)) == amount
    assert len({amount, Amount(Decimal(200), Decimal(300))}) == 1
    assert Amount.exactly(42).is_single
    assert not amount.is_single


class Offer(BaseModel):
    amount: Amount | None = None


def test_a_model_takes_an_amount_or_its_text_and_writes_its_text() -> None:
    offer = Offer.model_validate({"amount": "~200..300"})
    assert offer.amount == Amount(Decimal(200), Decimal(300), approximate=True)
    assert offer.model_dump() == {"amount": "~200..300"}
    assert Offer.model_validate_json(offer.model_dump_json()) == offer
    assert Offer(amount=Amount.exactly(6)).model_dump(mode="json") == {"amount": "6"}
    assert {"type": "string"} in Offer.model_json_schema()["properties"]["amount"]["anyOf"]


@pytest.mark.parametrize("wrong", ["1,500", 42, 1.5, ["42"]])
def test_a_model_refuses_what_is_no_amount(wrong: object) -> None:
    with pytest.raises(ValidationError):
        Offer.model_validate({"amount": wrong})
