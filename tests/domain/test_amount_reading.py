from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amount_reading import read_amount, read_quantity
from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("42", "42"),
        ("1,500", "1500"),
        ("200-300", "200..300"),
        ("200 – 300", "200..300"),
        ("200 to 300", "200..300"),
        ("between 200 and 300", "200..300"),
        ("1,500-2,000", "1500..2000"),
        ("200..300", "200..300"),
        ("-10 to -5", "-10..-5"),
        ("−10–−5", "-10..-5"),
        ("more than 100", ">100"),
        ("Over 100", ">100"),
        (">100", ">100"),
        ("at least 500", ">=500"),
        ("≥500", ">=500"),
        ("500+", ">=500"),
        ("500 or more", ">=500"),
        ("up to 40", "<=40"),
        ("no more than 40", "<=40"),
        ("40 or fewer", "<=40"),
        ("<= 40", "<=40"),
        ("fewer than 5", "<5"),
        ("under 5", "<5"),
        ("about 100", "~100"),
        ("~100", "~100"),
        ("about 200–300", "~200..300"),
        ("about more than 100", "~>100"),
        ("more than about 100", "~>100"),
        ("six", "6"),
        ("about six", "~6"),
        ("five to seven", "5..7"),
        ("up to twenty", "<=20"),
        ("٢٠٠–٣٠٠", "200..300"),
        ("١٬٥٠٠", "1500"),
        ("۴۲", "42"),
        ("all", "all"),
        ("All of them", "all"),
        ("more than 10 to less than 20", "(10..20)"),
    ],
)
def test_what_people_type_becomes_an_amount(typed: str, canonical: str) -> None:
    assert str(read_amount(typed)) == canonical


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("300-200", "300 to 200 is the wrong way round: put the smaller number first"),
        ("1.500", "“1.500” could mean 1500 or 1.5: type one of these."),
        ("1,5", "“1,5” could mean 1.5 or 15"),
        ("1,5-2,5", "“1,5” could mean 1.5 or 15"),
        ("up to 1.500", "“1.500” could mean 1500 or 1.5"),
        ("12,34", "could mean 12.34 or 1234"),
    ],
)
def test_doubtful_and_swapped_amounts_are_refused_with_the_reason(
    typed: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_amount(typed)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "many",
            "about",
            "more than",
            "-",
            "twenty-five",
            "100%",
            "6 weeks",
            "1e5",
            "\0",
        ),
        *(
            "more than 5 to more than 9",
            "between 200",
            "200 or 300",
            "x" * 10**6,
            "🕊",
            "almost all",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refused, match="type it like 42, 200–300, more than 100") as refused:
        read_amount(typed)
    assert len(str(refused.value)) < 250


def test_the_decimal_mark_is_that_of_the_place() -> None:
    assert read_amount("1,5", decimal_mark=",") == read_amount("1.5")
    assert read_amount("1.500", decimal_mark=",") == read_amount("1,500")
    with pytest.raises(Refused, match="“1,500” could mean 1500 or 1,5"):
        read_amount("1,500", decimal_mark=",")


@pytest.mark.parametrize(
    ("typed", "canonical", "unit"),
    [
        ("42", "42", ""),
        ("6 weeks", "6", "weeks"),
        ("six weeks", "6", "weeks"),
        ("42days", "42", "days"),
        ("50%", "50", "%"),
        ("500 trucks per day", "500", "trucks per day"),
        ("at least 500 aid trucks a day", ">=500", "aid trucks a day"),
        ("500 or more trucks", ">=500", "trucks"),
        ("between 200 and 300 Palestinian prisoners", "200..300", "Palestinian prisoners"),
        ("35–40 hostages", "35..40", "hostages"),
        ("1 500 persons", "1500", "persons"),
        ("all hostages", "all", "hostages"),
        ("all of them", "all", ""),
        ("5 tonnes CO2", "5", "tonnes CO2"),
        ("٤٢ يوما", "42", "يوما"),
    ],
)
def test_a_unit_after_the_amount_is_set_apart(typed: str, canonical: str, unit: str) -> None:
    assert read_quantity(typed) == (Amount.from_text(canonical), unit)


@pytest.mark.parametrize(
    "typed", ["prisoners", "", "6 weeks (42 days)", "up to 40 women and 3 elders", "$5", "5 " * 999]
)
def test_a_quantity_that_is_not_one_amount_is_refused(typed: str) -> None:
    with pytest.raises(Refused):
        read_quantity(typed)


ends = st.decimals(-(10**7), 10**7, places=2)
pairs = st.tuples(ends, ends).map(sorted).filter(lambda pair: pair[0] < pair[1])
amounts = (
    st.just(Amount(every=True))
    | st.builds(lambda n, about: Amount(n, n, approximate=about), ends, st.booleans())
    | st.builds(lambda n, o, about: Amount(n, None, o, False, about), ends, *[st.booleans()] * 2)
    | st.builds(lambda n, o, about: Amount(None, n, False, o, about), ends, *[st.booleans()] * 2)
    | st.builds(
        lambda p, lo, ho, about: Amount(p[0], p[1], lo, ho, about), pairs, *[st.booleans()] * 3
    )
)


@given(amounts)
def test_an_amount_in_words_is_read_back_as_the_same_amount(amount: Amount) -> None:
    assert read_amount(amount.words()) == amount
    assert read_amount(amount.spoken()) == amount
    assert read_quantity(f"{amount.spoken()} persons") == (amount, "persons")


@given(st.text(alphabet="0123456789.,-–~<>=≥+ abotus\u0663\0") | st.text())
def test_any_text_is_read_or_refused_and_nothing_else(typed: str) -> None:
    for read in (read_amount, lambda text: read_quantity(text)[0]):
        try:
            amount = read(typed)
        except Refused:
            continue
        assert Amount.from_text(str(amount)) == amount
