from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.errors import Refused
from negotiator.domain.typed_numbers import DecimalMark, read_number

marks: st.SearchStrategy[DecimalMark] = st.sampled_from([".", ","])


@pytest.mark.parametrize(
    ("typed", "mark", "number"),
    [
        ("42", ".", "42"),
        ("-5", ".", "-5"),
        ("1,500", ".", "1500"),
        ("1.500", ",", "1500"),
        ("1,500.25", ".", "1500.25"),
        ("1.500,25", ",", "1500.25"),
        ("1 500 000", ".", "1500000"),
        ("1'500", ",", "1500"),
        ("1٬500٫5", ".", "1500.5"),
        ("0.500", ".", "0.5"),
        ("1234.567", ".", "1234.567"),
        ("12.3450", ".", "12.345"),
        ("1,5", ",", "1.5"),
        ("six", ".", "6"),
        ("twenty", ",", "20"),
    ],
)
def test_a_number_is_read_exactly(typed: str, mark: DecimalMark, number: str) -> None:
    assert read_number(typed, mark) == Decimal(number)


@pytest.mark.parametrize("typed", ["", "some", "1e5", "nan", ".5", "-", "five six", "½", "٤٢"])
def test_what_is_no_number_is_left_to_others(typed: str) -> None:
    assert read_number(typed, ".") is None


@pytest.mark.parametrize(
    ("typed", "mark", "readings"),
    [
        ("1.500", ".", "1500 or 1.5:"),
        ("1,500", ",", "1500 or 1,5:"),
        ("12.345", ".", "12345 or 12.3450:"),
        ("1,5", ".", "1.5 or 15:"),
        ("1.5", ",", "1,5 or 15:"),
        ("100.000", ".", "100000 or 100:"),
    ],
)
def test_a_number_that_could_be_two_is_refused_with_both_named(
    typed: str, mark: DecimalMark, readings: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_number(typed, mark)
    assert str(refused.value) == f"“{typed}” could mean {readings} type one of these."
    for offered in readings.rstrip(":").split(" or "):
        assert read_number(offered, mark) is not None


@pytest.mark.parametrize(
    "typed", ["12,34,567", "1.500.000", "1,500,00", "1.2.3", "1,500 000", "1."]
)
def test_marks_in_the_wrong_places_are_refused(typed: str) -> None:
    with pytest.raises(Refused, match="in the wrong places"):
        read_number(typed, ".")


def test_more_digits_than_can_be_kept_are_refused() -> None:
    with pytest.raises(Refused, match="at most 40 digits"):
        read_number("9" * 41, ".")


@given(st.decimals(-(10**7), 10**7, places=2), marks)
def test_a_number_grouped_in_the_way_of_the_place_is_read_back(
    number: Decimal, mark: DecimalMark
) -> None:
    swap = str.maketrans(",.", ".,") if mark == "," else {}
    assert read_number(format(number, ",f").translate(swap), mark) == number


@given(st.text(alphabet="0123456789.,' -", max_size=12), marks)
def test_no_reading_adds_a_digit_or_moves_the_mark_of_decimals(
    typed: str, mark: DecimalMark
) -> None:
    try:
        number = read_number(typed, mark)
    except Refused:
        return
    if number is not None:
        bare = "".join(c for c in typed if c.isdigit() or c in ("-", mark))
        assert number == Decimal(bare.replace(mark, "."))
