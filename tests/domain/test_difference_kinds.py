from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.comparison import RatioRow, compare
from negotiator.domain.difference_kinds import (
    Kind,
    counted,
    kinds_of,
    kinds_of_row,
    only_kinds,
    row_words,
)
from negotiator.domain.term_cells import ProposalCell, TermPart
from negotiator.domain.term_differences import with_differences
from tests.domain import talks


def compared(columns=tuple(talks.PROPOSALS), base=talks.PARIS):
    return compare(
        {id_: talks.PROPOSALS[id_] for id_ in columns},
        base,
        talks.ISSUES,
        talks.TERMS,
        {},
        talks.EXCHANGES,
        (),
    )


def cell(*parts):
    made = tuple(parts)
    only = made[0] if len(made) == 1 else None
    return ProposalCell(1, made, only.amount if only else None, only.unit if only else "")


def part(amount=None, term_id=1, **more):
    return TermPart(term_id, Amount.from_text(amount) if amount else None, **more)


@pytest.mark.parametrize(
    ("here", "there", "kinds"),
    [
        (part("42"), part("42"), set()),
        (part("135"), part("42"), {Kind.NUMBER}),
        (part("~42"), part("42"), {Kind.NUMBER}),
        (part("all"), part("42"), {Kind.NUMBER}),
        (part("6", unit="weeks"), part("42", unit="days"), {Kind.UNIT}),
        (part("42", phase="2"), part("42", phase="1"), {Kind.PHASE}),
        (part(qualifier="alive or dead"), part(qualifier="living"), {Kind.QUALIFIER}),
        (part(condition="if"), part(), {Kind.CONDITION}),
        (part(giver_id=1), part(giver_id=2), {Kind.PARTIES}),
        (part(wording="all"), part(wording="forty"), {Kind.WORDING}),
        (part("9", wording="a", qualifier="b"), part("8", wording="c"), {
            Kind.NUMBER, Kind.WORDING, Kind.QUALIFIER,
        }),
    ],
)  # fmt: skip
def test_a_difference_has_its_kinds(here, there, kinds):
    assert kinds_of(with_differences(cell(here), cell(there), whole=True)) == kinds


def test_what_one_side_does_not_address_is_added_or_dropped():
    nothing = ProposalCell(2)
    assert kinds_of(with_differences(cell(part()), nothing, whole=True)) == {Kind.ADDED}
    assert kinds_of(with_differences(nothing, cell(part()), whole=True)) == {Kind.DROPPED}


def test_the_talks_are_counted_by_kind():
    counts = counted(compared())
    assert (counts[Kind.NUMBER], counts[Kind.ADDED], counts[Kind.UNIT]) == (3, 2, 0)


def test_only_rows_of_the_chosen_kinds_are_kept():
    kept = only_kinds(compared(), {Kind.ADDED})
    assert [row.name for row in kept.rows] == ["Israeli withdrawal", "Humanitarian aid"]
    numbers = only_kinds(compared(), {Kind.NUMBER})
    assert any(isinstance(row, RatioRow) for row in numbers.rows)


def test_each_row_says_its_differences_in_plain_words():
    names = {id_: proposal.name for id_, proposal in talks.PROPOSALS.items()}
    row = compared().rows[0]
    assert row_words(row, names) == (
        "November pause: 35 days less",
        "Three-stage reply: 93 days more; number of phases changed",
    )


@given(st.sets(st.sampled_from(Kind)), st.sampled_from(sorted(talks.PROPOSALS)))
def test_a_row_is_kept_just_where_it_has_a_chosen_kind(kinds, base):
    whole = compared(base=base)
    kept = only_kinds(whole, kinds)
    assert kept.rows == tuple(row for row in whole.rows if kinds_of_row(row) & kinds)


@given(st.sampled_from(sorted(talks.PROPOSALS)))
def test_every_row_that_differs_has_a_kind_and_no_other(base):
    for row in compared(base=base).rows:
        assert bool(kinds_of_row(row)) == row.differs
