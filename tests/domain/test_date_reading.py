from __future__ import annotations

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from negotiator.domain.date_reading import read_date
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("2024", "2024"),
        ("Feb 2024", "2024-02"),
        ("23 Feb 2024", "2024-02-23"),
        ("  23  FEBRUARY 2024 ", "2024-02-23"),
        ("Feb 23, 2024", "2024-02-23"),
        ("February 23rd, 2024", "2024-02-23"),
        ("Sept. 2023", "2023-09"),
        ("Thursday 22 Feb 2024", "2024-02-22"),
        ("٢٣ Feb ٢٠٢٤", "2024-02-23"),
        ("\u200f23 Feb 2024\u200e", "2024-02-23"),
        ("23/02/2024", "2024-02-23"),
        ("2024/02/03", "2024-02-03"),
        ("2/2/2024", "2024-02-02"),
        ("23.2.2024", "2024-02-23"),
        ("about 10 March 2024", "2024-03-10~"),
        ("~10 Mar 2024", "2024-03-10~"),
        ("10 Mar 2024?", "2024-03-10?"),
        ("about 10 Mar 2024 (uncertain)", "2024-03-10%"),
        ("late Jan 2024", "[2024-01-21..2024-01-31]"),
        ("late Feb 2024", "[2024-02-21..2024-02-29]"),
        ("mid-Jan 2024", "[2024-01-11..2024-01-20]"),
        ("early in January 2024", "[2024-01-01..2024-01-10]"),
        ("the end of November 2023", "[2023-11-21..2023-11-30]"),
        ("between 21 and 25 Jan 2024", "[2024-01-21..2024-01-25]"),
        ("24-30 Nov 2023", "2023-11-24/2023-11-30"),
        ("24–30 November 2023", "2023-11-24/2023-11-30"),
        ("from 24 to 30 Nov 2023", "2023-11-24/2023-11-30"),
        ("Nov 24-30, 2023", "2023-11-24/2023-11-30"),
        ("24 Nov 2023 – 30 Nov 2023", "2023-11-24/2023-11-30"),
        ("28 Nov - 2 Dec 2023", "2023-11-28/2023-12-02"),
        ("28 Dec 2023 until 2 Jan 2024", "2023-12-28/2024-01-02"),
        ("2023-11-24 - 2023-11-30", "2023-11-24/2023-11-30"),
        ("Nov-Dec 2023", "2023-11/2023-12"),
        ("2023–2024", "2023/2024"),
        ("about 24–30 Nov 2023", "2023-11-24~/2023-11-30~"),
        ("about 24 Nov 2023 – 30 Nov 2023", "2023-11-24~/2023-11-30"),
        ("28 Nov – about 2 Dec 2023", "2023-11-28/2023-12-02~"),
        ("from 23 Feb 2024", "2024-02-23/.."),
        ("since Feb 2024", "2024-02/.."),
        ("23 Feb 2024 –", "2024-02-23/.."),
        ("23 February 2024, end not known", "2024-02-23/.."),
        ("until 22 Feb 2024", "../2024-02-22"),
        ("spring 2024", "2024-21"),
        ("fall 2023", "2023-23"),
        ("1 Feb 2024 or 3 Feb 2024", "[2024-02-01,2024-02-03]"),
        ("22 Feb 2024 or earlier", "[..2024-02-22]"),
    ],
)
def test_what_people_type_becomes_edtf(typed: str, edtf: str) -> None:
    assert read_date(typed) == Edtf(edtf)


@pytest.mark.parametrize(
    "edtf",
    [
        *("2024-02-23", "2024-01-28~", "2024-02-23/..", "../2024-02-22", "2024-21", "202X"),
        *("2024-02-XX", "[2024-01-21..2024-01-31]", "{2024-01-01,2024-02-01}", "2024-~03"),
    ],
)
def test_edtf_itself_is_read_as_it_stands(edtf: str) -> None:
    assert read_date(edtf).text == edtf


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 Feb 2024", "31 February 2024 does not exist: February 2024 has 29 days."),
        ("29 Feb 2023", "February 2023 has 28 days"),
        ("0 Jan 2024", "does not exist"),
        ("1 Jan 0000", "no year 0"),
        ("2024-02-30", "no day 2024-02-30"),
        ("30/02/2024", "no day in the calendar"),
        ("02/03/2024", "could mean 3 Feb 2024 or 2 Mar 2024: type the month as a word"),
        ("02-03-2024", "could mean 3 Feb 2024 or 2 Mar 2024"),
        ("5/8/97", "type the month as a word and the year in full"),
        ("23 Feb", "has no year: type it like 23 February 2024"),
        ("30-24 Nov 2023", "The end, 2023-11-24, comes before the start, 2023-11-30"),
        ("28 Dec - 2 Jan 2024", "comes before the start"),
        ("Friday 22 Feb 2024", "is a Thursday, not a Friday"),
        ("2023-24", "type 2023–2024 for the years, or the season in words, like winter 2023"),
    ],
)
def test_a_doubtful_or_impossible_date_is_refused_with_the_reason(
    typed: str, sentence: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_date(typed)
    assert sentence in str(refused.value)


@pytest.mark.parametrize(
    "typed",
    [
        "sometime",
        "",
        "  ",
        "\x00",
        "5 to 8",
        "24–30",
        "24 2024",
        "2024-13",
        "about late Jan 2024",
        "late jan - early feb 2024",
        "before the talks",
        "Feb Mar 2024",
        "5 spring 2024",
        "x" * 10**6,
        "from",
        "until",
        "-",
        "about spring 2024",
        "11//1995",
        "1993-08-",
        "31st",
        "🕊 2024",
    ],
)
def test_what_cannot_be_read_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_date(typed)
    assert "type it like 23 Feb 2024, Feb 2024, late Jan 2024" in str(refused.value)
    assert len(str(refused.value)) < 300


days = st.dates(date(1000, 1, 1), date(9999, 12, 31))
marks = st.sampled_from(["", "?", "~", "%"])
parts = st.tuples(days, st.sampled_from([4, 7, 10]), marks).map(
    lambda drawn: drawn[0].isoformat()[: drawn[1]] + drawn[2]
)
ranges = st.tuples(days, days, st.sampled_from([4, 7, 10]), marks, marks).map(
    lambda d: f"{min(d[:2]).isoformat()[: d[2]]}{d[3]}/{max(d[:2]).isoformat()[: d[2]]}{d[4]}"
)
near_ranges = st.tuples(days, st.integers(1, 40), marks, marks).map(
    lambda d: (
        f"{d[0]}{d[2]}/{date.fromordinal(min(d[0].toordinal() + d[1], date.max.toordinal()))}{d[3]}"
    )
)
one_of = st.tuples(days, days, st.sampled_from(["[{}..{}]", "[{},{}]", "{{{},{}}}"])).map(
    lambda d: d[2].format(min(d[:2]), max(d[:2]))
)
half_open = parts.flatmap(lambda day: st.sampled_from([f"{day}/..", f"../{day}"]))
seasons = st.tuples(st.integers(1000, 9999), st.integers(21, 24)).map("{0[0]}-{0[1]}".format)


@settings(deadline=None)
@given(parts | ranges | near_ranges | one_of | half_open | seasons, st.booleans())
@example("2023~/2024~", False)
@example("2023-11-24%/2023-11-30%", True)
def test_a_date_in_words_is_read_back_as_the_same_date(edtf: str, long: bool) -> None:
    assert read_date(date_words(Edtf(edtf), long)) == Edtf(edtf)


@settings(deadline=None)
@given(st.text(alphabet="0123456789-/.~?%, []{}XabcdefjnouryFM–\u0663\0", max_size=24) | st.text())
def test_any_text_is_read_or_refused_and_nothing_else(typed: str) -> None:
    try:
        read = read_date(typed)
    except Refused:
        return
    assert Edtf(read.text) == read
