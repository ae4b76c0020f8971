from __future__ import annotations

import pytest

from negotiator.domain.date_words import date_words, days_of_third
from negotiator.domain.dates import Edtf


@pytest.mark.parametrize(
    ("edtf", "short", "long"),
    [
        ("2024-02-23", "23 Feb 2024", "23 February 2024"),
        ("2024-01", "Jan 2024", "January 2024"),
        ("2024", "2024", "2024"),
        ("2024-01-28~", "about 28 Jan 2024", "about 28 January 2024"),
        ("2024-02-23?", "23 Feb 2024 (uncertain)", "23 February 2024 (uncertain)"),
        ("2024-02-23%", "about 23 Feb 2024 (uncertain)", "about 23 February 2024 (uncertain)"),
        ("2023-11-24/2023-11-30", "24–30 Nov 2023", "24–30 November 2023"),
        ("2023-11-28/2023-12-02", "28 Nov – 2 Dec 2023", "28 November – 2 December 2023"),
        ("2023-12-28/2024-01-02", "28 Dec 2023 – 2 Jan 2024", "28 December 2023 – 2 January 2024"),
        ("2023-11/2023-12", "Nov–Dec 2023", "November–December 2023"),
        ("2023-11/2024-01", "Nov 2023 – Jan 2024", "November 2023 – January 2024"),
        ("2023/2024", "2023–2024", "2023–2024"),
        ("2023-11/2023-12-02", "Nov 2023 – 2 Dec 2023", "November 2023 – 2 December 2023"),
        ("2023-11-24~/2023-11-30~", "about 24–30 Nov 2023", "about 24–30 November 2023"),
        (
            "2023-11-24~/2023-11-30",
            "about 24 Nov 2023 – 30 Nov 2023",
            "about 24 November 2023 – 30 November 2023",
        ),
        ("2024-02-23/..", "23 Feb 2024 –", "23 February 2024, end not known"),
        ("2024-02-23/", "23 Feb 2024 –", "23 February 2024, end not known"),
        ("../2024-02-22", "until 22 Feb 2024", "until 22 February 2024"),
        ("[2024-01-01..2024-01-10]", "early Jan 2024", "early January 2024"),
        ("[2024-01-11..2024-01-20]", "mid Jan 2024", "mid January 2024"),
        ("[2024-02-21..2024-02-29]", "late Feb 2024", "late February 2024"),
        (
            "[2024-02-21..2024-02-28]",
            "between 21 Feb 2024 and 28 Feb 2024",
            "between 21 February 2024 and 28 February 2024",
        ),
        ("[..2024-02-22]", "22 Feb 2024 or earlier", "22 February 2024 or earlier"),
        ("[2024-02-22..]", "22 Feb 2024 or later", "22 February 2024 or later"),
        ("{2024-01,2024-03}", "Jan 2024 and Mar 2024", "January 2024 and March 2024"),
        ("2024-21", "spring 2024", "spring 2024"),
    ],
)
def test_dates_read_as_people_write_them(edtf: str, short: str, long: str) -> None:
    assert (date_words(Edtf(edtf)), date_words(Edtf(edtf), long=True)) == (short, long)


@pytest.mark.parametrize(
    "edtf", ["202X", "2024-02-XX", "../..", "2024-~03", "[2024-01,2024-02,2024-03]", "2024-33"]
)
def test_rare_dates_are_shown_as_their_edtf_text(edtf: str) -> None:
    assert date_words(Edtf(edtf)) == edtf


def test_the_late_third_ends_with_the_month() -> None:
    assert days_of_third("late", 2023, 2) == (21, 28)
    assert days_of_third("mid", 2023, 2) == (11, 20)
