from __future__ import annotations

from negotiator.domain.comparison import compare
from negotiator.domain.movements import from_base, steps, unmoved
from tests.domain import talks

NO_NUMBER = "Hostages released: “all” is not a number"


def compared(*columns, base=talks.PARIS, terms=talks.TERMS):
    proposals = {id_: talks.PROPOSALS[id_] for id_ in columns}
    return compare(proposals, base, talks.ISSUES, terms, {}, talks.EXCHANGES, ())


def test_the_steps_of_the_talks_in_words():
    found = steps(compared(talks.NOVEMBER, talks.PARIS, talks.REPLY))
    assert [(m.from_id, m.text) for m in found] == [
        (1, "Pause in fighting: 7 → 42 days, 35 days more"),
        (1, "Hostages released: > 100 → 35–40 persons, ≥ 61 persons less"),
        (1, "Prisoners released: 240 → 200–300 persons, range widened"),
        (1, "prisoners per hostage: < 2.4 → 5.0–8.6"),
        (2, "Pause in fighting: 42 → 135 days, 93 days more; number of phases changed"),
        (2, "Hostages released: 35–40 → all, not compared: “all” is not a number"),
        (2, "Prisoners released: 200–300 → 1,500 persons, 1,200–1,300 persons more"),
        (
            2,
            f"prisoners per hostage: 5.0–8.6 → not derivable: {NO_NUMBER}",
        ),
        (2, "Israeli withdrawal: added"),
        (2, "Humanitarian aid: added, ≥ 500 trucks per day"),
    ]


def test_steps_from_the_base():
    found = from_base(compared(talks.NOVEMBER, talks.PARIS, talks.DRAFT))
    assert {m.from_id for m in found} == {talks.PARIS}
    assert found[-1].text == (
        "prisoners per hostage: 5.0–8.6 → 7.5 at the upper ends; both are open below"
    )


def test_what_is_no_longer_addressed_says_what_it_was():
    found = steps(compared(talks.REPLY, talks.DRAFT, base=talks.REPLY))
    texts = [m.text for m in found]
    assert "Humanitarian aid: no longer addressed, was ≥ 500 trucks per day" in texts
    assert "Israeli withdrawal: no longer addressed" in texts


def test_what_did_not_move():
    found = compared(talks.PARIS, talks.DRAFT)
    assert [u.text for u in unmoved(found)] == ["Pause in fighting: 42 days in both"]


def test_other_words_for_an_equal_number_have_not_moved_but_differ():
    terms = talks.TERMS | {14: talks.term(talks.DRAFT, talks.PAUSE, "42", wording="a pause")}
    found = compared(talks.PARIS, talks.DRAFT, terms=terms)
    assert found.rows[0].differs
    assert [u.issue_id for u in unmoved(found)] == [talks.PAUSE]
    assert talks.PAUSE not in [m.record_id for m in steps(found) if m.kind == "issue"]


def test_two_units_are_told_and_not_compared():
    terms = talks.TERMS | {14: talks.term(talks.DRAFT, talks.PAUSE, "6", unit="weeks")}
    found = steps(compared(talks.PARIS, talks.DRAFT, terms=terms))
    assert found[0].text == (
        "Pause in fighting: 42 days → 6 weeks, not compared: weeks here, days there"
    )
