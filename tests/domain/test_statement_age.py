from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.dates import Edtf
from negotiator.domain.statement_age import age_words

DAY = date(2024, 3, 8)


@pytest.mark.parametrize(
    ("when", "age"),
    [
        ("2024-02-23", "14 days before 8 Mar 2024"),
        ("2024-03-07", "1 day before 8 Mar 2024"),
        ("2024-03-08", "on 8 Mar 2024"),
        ("2024-03-09", "after 8 Mar 2024"),
        ("2024-02", "8–36 days before 8 Mar 2024"),
        ("../2024-02-23", "at least 14 days before 8 Mar 2024"),
        ("2024-02-23/..", "up to 14 days before 8 Mar 2024"),
        ("2024-03", "up to 7 days before 8 Mar 2024"),
        ("../2024-03-08", "on or before 8 Mar 2024"),
        ("2024-03-08/..", "on or after 8 Mar 2024"),
        (None, "age not known"),
    ],
)
def test_the_age_is_as_exact_as_the_date(when, age):
    assert age_words(Edtf(when) if when else None, DAY) == age


@given(st.dates(date(1900, 1, 1), DAY))
def test_the_age_of_a_day_is_the_number_of_days(day):
    number = age_words(Edtf(day.isoformat()), DAY).split()[0].replace(",", "")
    assert number == "on" if day == DAY else int(number) == (DAY - day).days
