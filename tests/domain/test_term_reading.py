"""Terms typed in one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.term_reading import ReadTerm, read_term

ISSUES = {
    1: "Pause in fighting",
    2: "Hostages released",
    3: "Prisoners released",
    4: "Humanitarian aid",
    5: "Return of displaced people",
    6: "عودة النازحين",
    7: "שחרור החטופים",
    8: "Aid corridors",
    9: "Phase two talks",
}


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (
            "humanitarian 500 trucks per day phase 1",
            ReadTerm(4, Amount.exactly(500), "trucks per day", "1"),
        ),
        (
            "500 trucks per day, humanitarian aid, phase 1",
            ReadTerm(4, Amount.exactly(500), "trucks per day", "1"),
        ),
        ("Phase 1: humanitarian aid 500 trucks", ReadTerm(4, Amount.exactly(500), "trucks", "1")),
        ("pause six weeks", ReadTerm(1, Amount.exactly(6), "weeks", "")),
        ("PAUSE 42", ReadTerm(1, Amount.exactly(42), "", "")),
        ("hostages 35-40", ReadTerm(2, Amount.from_text("35..40"), "", "")),
        (
            "released prisoners 200 to 300 persons",
            ReadTerm(3, Amount.from_text("200..300"), "persons", ""),
        ),
        ("hostages all", ReadTerm(2, Amount(every=True), "", "")),
        ("more than 100 prisoners", ReadTerm(3, Amount.from_text(">100"), "", "")),
        ("return stage 3", ReadTerm(5, None, "", "3")),
        ("النازحين المرحلة ٢", ReadTerm(6, None, "", "2")),
        ("החטופים 35-40 שלב 1", ReadTerm(7, Amount.from_text("35..40"), "", "1")),
        ("phase two talks 3 days", ReadTerm(9, Amount.exactly(3), "days", "")),
    ],
)
def test_a_line_is_read_as_people_type_it(typed, expected):
    assert read_term(typed, ISSUES) == expected


@pytest.mark.parametrize(
    "typed",
    [
        "released 40",  # hostages or prisoners
        "aid 500 trucks",  # humanitarian, or corridors
        "humanitarian aid",  # nothing besides the name
        "ceasefire 42 days",
        "500",
        "",
        "stage 1",
        "hostages 300-200",
        "hostages 1.500",
        "x" * 300,
    ],
)
def test_what_is_doubtful_is_not_read(typed):
    assert read_term(typed, ISSUES) is None


def test_a_comma_may_be_the_decimal_mark():
    assert read_term("pause 1,5 months", ISSUES, ",") == ReadTerm(
        1, Amount.from_text("1.5"), "months", ""
    )


WORDS = st.text("abcdefghijklmnoקרשתאבגדابتثجح", min_size=3, max_size=8)
UNITS = st.sampled_from(["", "days", "persons", "trucks per day", "km"])
AMOUNTS = st.one_of(
    st.integers(0, 10**6).map(Amount.exactly),
    st.integers(0, 1000).flatmap(
        lambda low: st.integers(low + 1, 2000).map(lambda high: Amount.from_text(f"{low}..{high}"))
    ),
    st.just(Amount(every=True)),
)


@given(st.data())
def test_a_name_with_an_amount_is_read_in_any_case_and_order(data):
    names = data.draw(st.lists(WORDS, min_size=2, max_size=6, unique_by=str.lower))
    meant = data.draw(st.sampled_from(names))
    issues = dict(enumerate(names, start=1))
    amount, unit = data.draw(AMOUNTS), data.draw(UNITS)
    phase = data.draw(st.sampled_from(["", "1", "2"]))
    parts = [meant.upper(), f"{amount.spoken()} {unit}".strip()]
    if data.draw(st.booleans()):
        parts.reverse()
    line = " ".join(parts + ([f"phase {phase}"] if phase else []))
    found = read_term(line, issues)
    assert found is not None
    assert issues[found.issue_id] == meant
    assert (found.amount, found.phase) == (amount, phase)


@given(st.text(max_size=60))
def test_no_text_breaks_it(text):
    read_term(text, ISSUES)
