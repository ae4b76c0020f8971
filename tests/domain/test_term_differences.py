from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.differences import ChangeKind
from negotiator.domain.term_cells import ProposalCell, TermPart
from negotiator.domain.term_differences import aligned, cell_difference, part_difference


def part(amount=None, term_id=1, **more):
    return TermPart(term_id, Amount.from_text(amount) if amount else None, **more)


@pytest.mark.parametrize(
    ("value", "base", "text", "spoken"),
    [
        ("135", "42", "▲ 93", "93 days more than the base"),
        ("7", "42", "▼ 35", "35 days less than the base"),
        ("240", "200..300", "within range", "within the base's range"),
        ("<=300", "200..300", "range widened", "a wider range that holds the base's"),
        ("250..350", "200..300", "overlaps", "overlaps the base's range"),
        ("~42", "42", "about the same", "approximately the same as the base"),
        ("all", "42", "not comparable", "cannot be compared with the base: “all” is not a number"),
    ],
)
def test_how_numbers_lie_as_a_symbol_and_as_words(value, base, text, spoken):
    found = part_difference(part(value, unit="days"), part(base, unit="days"), whole=True)
    assert (found.text, found.spoken_of_base) == (text, spoken)
    assert found.differs


@pytest.mark.parametrize(
    ("here", "there", "also"),
    [
        ({"qualifier": "alive or dead"}, {"qualifier": "living"}, "qualifier changed"),
        ({"condition": "if talks go on"}, {}, "condition added"),
        ({}, {"condition": "if talks go on"}, "condition dropped"),
        ({"giver_id": 2}, {"giver_id": 1}, "giver changed"),
        ({"phase": "2"}, {"phase": "first"}, "phase changed"),
        ({"wording": "[all] hostages"}, {"wording": "hostages"}, "wording changed"),
    ],
)
def test_what_differs_beside_an_equal_number_is_named(here, there, also):
    found = part_difference(part("42", **here), part("42", **there))
    assert (found.kind, found.also) == (ChangeKind.WORDS, (also,))


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ({"phase": "1"}, {"phase": "first stage"}),
        ({"qualifier": "Living"}, {"qualifier": "living "}),
        ({"wording": "six  weeks"}, {"wording": "six weeks"}),
        ({"wording": "six weeks"}, {}),
    ],
)
def test_other_spellings_of_the_same_are_no_difference(here, there):
    assert not part_difference(part("42", **here), part("42", **there)).differs


def test_words_alone_are_compared_as_words():
    found = part_difference(part(wording="full withdrawal"), part(wording="withdrawal"))
    assert (found.kind, found.text) == (ChangeKind.WORDS, "words changed")
    assert not part_difference(part(wording="a"), part(wording="a")).differs


def test_a_number_and_words_are_not_compared():
    found = part_difference(part(wording="hundreds"), part("500"))
    assert found.kind is ChangeKind.NOT_COMPARABLE
    assert found.reason == "only one of the two has a number"


def test_two_units_are_never_compared():
    found = part_difference(part("6", unit="weeks"), part("42", unit="days"))
    assert (found.kind, found.text) == (ChangeKind.UNIT, "unit differs")
    assert not part_difference(part("6", unit="Days"), part("6", unit="days")).differs


def test_nothing_is_said_of_a_proposal_without_terms():
    empty, full = ProposalCell(1, recorded=False), ProposalCell(2, (part("5"),))
    assert cell_difference(empty, full) is None
    assert cell_difference(full, empty) is None
    silent = ProposalCell(3)
    assert cell_difference(silent, full).text == "− not addressed"
    assert cell_difference(full, silent).text == "+ added"
    assert cell_difference(silent, silent) is None


KEYS = st.tuples(st.sampled_from(["", "1", "2", "first"]), st.sampled_from(["", "x", "y"]))


@given(st.lists(KEYS, max_size=5), st.lists(KEYS, max_size=5))
def test_every_term_is_paired_once_and_the_other_way_round_as_well(left, right):
    parts = [part(term_id=k, phase=p, qualifier=q) for k, (p, q) in enumerate(left)]
    base = [part(term_id=100 + k, phase=p, qualifier=q) for k, (p, q) in enumerate(right)]
    pairs = aligned(parts, base)
    assert sorted(a.term_id for a, _ in pairs if a) == [p.term_id for p in parts]
    assert sorted(b.term_id for _, b in pairs if b) == [p.term_id for p in base]
    there = {(b and b.term_id, a and a.term_id) for a, b in aligned(base, parts)}
    assert there == {(a and a.term_id, b and b.term_id) for a, b in pairs}
