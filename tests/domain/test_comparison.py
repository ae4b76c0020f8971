from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.amounts import Amount
from negotiator.domain.comparison import IssueRow, RatioRow, compare
from negotiator.domain.differences import ChangeKind
from negotiator.domain.records import Exchange, Issue, Proposal, Term
from tests.domain import talks


def compared(columns=(talks.NOVEMBER, talks.PARIS, talks.REPLY), base=talks.PARIS, **more):
    given = {
        "issues": talks.ISSUES,
        "terms": talks.TERMS,
        "positions": talks.POSITIONS,
        "exchanges": talks.EXCHANGES,
        "parties": (talks.ISRAEL, talks.HAMAS),
    } | more
    return compare({id_: talks.PROPOSALS[id_] for id_ in columns}, base, **given)


def row(comparison, name) -> IssueRow | RatioRow:
    return next(row for row in comparison.rows if row.name == name)


def texts(comparison, name):
    cells = row(comparison, name).cells
    return [cell.difference.text if cell.difference else None for cell in cells]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Pause in fighting", ["▼ 35", None, "▲ 93"]),
        ("Hostages released", ["▲ ≥ 61", None, "not comparable"]),
        ("Prisoners released", ["within range", None, "▲ 1,200–1,300"]),
        ("Israeli withdrawal", [None, None, "+ added"]),
        ("Humanitarian aid", [None, None, "+ added"]),
    ],
)
def test_the_differences_of_the_talks(name, shown):
    assert texts(compared(), name) == shown


def test_three_phases_are_shown_and_their_total_said_to_be_one():
    cell = row(compared(), "Pause in fighting").cells[2]
    assert [str(part.amount) for part in cell.parts] == ["45", "45", "45"]
    assert cell.is_total
    assert cell.amount_words == "135 days"
    assert cell.spoken == (
        "135 days over 3 phases, 93 days more than the base; number of phases changed"
    )
    assert [part.difference.text for part in cell.parts] == ["+ added"] * 3


def test_the_ratio_follows_the_second_issue_exchanged():
    names = [row.name for row in compared().rows]
    assert names == [
        "Pause in fighting",
        "Hostages released",
        "Prisoners released",
        "prisoners per hostage",
        "Israeli withdrawal",
        "Return of displaced",
        "Humanitarian aid",
    ]


def test_the_ratios_of_the_talks():
    found = row(compared((*talks.PROPOSALS,)), "prisoners per hostage")
    assert [cell.text for cell in found.cells] == [
        "< 2.4",
        "5.0–8.6",
        "not derivable: Hostages released: “all” is not a number",
        "7.5 at the upper ends; both are open below",
    ]
    assert [cell.differs for cell in found.cells] == [True, False, True, True]
    assert found.cells[1].term_ids == (6, 5)


def test_two_units_in_one_ratio_are_refused_by_name():
    terms = talks.TERMS | {5: talks.term(talks.PARIS, talks.HOSTAGES, "35..40", unit="families")}
    found = row(compared(terms=terms), "prisoners per hostage").cells[1]
    assert found.text == "not derivable: Hostages released: in families, not persons"
    terms[99] = talks.term(talks.PARIS, talks.HOSTAGES, "3", phase="2")
    found = row(compared(terms=terms), "prisoners per hostage").cells[1]
    assert found.text == "not derivable: Hostages released: two units: families and persons"


def test_different_units_are_not_compared():
    terms = talks.TERMS | {1: talks.term(talks.NOVEMBER, talks.PAUSE, "7", unit="hours")}
    cell = row(compared(terms=terms), "Pause in fighting").cells[0]
    assert cell.difference.kind is ChangeKind.UNIT
    assert cell.difference.by is None
    assert cell.difference.spoken == "cannot be compared with the base: hours here, days there"


def test_a_change_of_words_beside_an_equal_number_is_seen():
    terms = talks.TERMS | {14: talks.term(talks.DRAFT, talks.PAUSE, "42", qualifier="renewable")}
    found = row(compared((talks.PARIS, talks.DRAFT), terms=terms), "Pause in fighting").cells[1]
    assert found.difference.kind is ChangeKind.WORDS
    assert found.difference.also == ("qualifier added",)


def test_a_wording_that_one_source_was_not_quoted_with_is_no_difference():
    assert texts(compared((talks.PARIS, talks.DRAFT)), "Pause in fighting") == [None, "same"]


def test_terms_without_phases_are_compared_one_by_one_and_never_added():
    terms = {
        1: talks.term(talks.PARIS, talks.HOSTAGES, "10", 1, qualifier="women"),
        2: talks.term(talks.PARIS, talks.HOSTAGES, "30", 2, qualifier="men"),
        3: talks.term(talks.DRAFT, talks.HOSTAGES, "35", 1, qualifier="Men"),
        4: talks.term(talks.DRAFT, talks.HOSTAGES, "10", 2, qualifier="women"),
        5: talks.term(talks.DRAFT, talks.HOSTAGES, "2", 3, qualifier="minors"),
    }
    cells = row(compared((talks.PARIS, talks.DRAFT), terms=terms), "Hostages released").cells
    assert cells[1].amount is None
    assert cells[1].why_no_total == "several terms, not each of a phase of its own"
    assert [part.difference.text for part in cells[1].parts] == ["▲ 5", "same", "+ added"]
    assert cells[1].difference.text == "2 of 3 parts differ"


def test_equal_totals_of_other_phases_differ():
    terms = {
        k: talks.term(p, talks.PAUSE, a, k, phase=str(k % 2 + 1))
        for k, (p, a) in enumerate([(2, "45"), (2, "90"), (3, "90"), (3, "45")])
    }
    cell = row(compared((talks.PARIS, talks.REPLY), terms=terms), "Pause in fighting").cells[1]
    assert cell.amount_words == "135 days"
    assert cell.difference.text == "2 of 2 parts differ"


def test_a_proposal_without_any_term_leaves_nothing_out():
    proposals = {2: talks.PROPOSALS[2], 4: talks.PROPOSALS[4]}
    terms = {k: t for k, t in talks.TERMS.items() if t.proposal_id != talks.DRAFT}
    found = compare(proposals, 2, talks.ISSUES, terms, {}, talks.EXCHANGES, ())
    assert all(row.cells[1].spoken for row in found.issue_rows)
    assert {row.cells[1].spoken for row in found.issue_rows} == {"no terms recorded"}
    assert not found.only_differences().rows


def test_the_latest_position_of_each_party_is_shown():
    found = row(compared(), "Pause in fighting").positions
    assert [p.position_id for p in found] == [3, 2]
    assert found[1].spoken == "rejects, a pause alone, said 22 Feb 2024"
    assert row(compared(), "Humanitarian aid").positions == (None, None)
    assert str(compared().last_said(talks.ISRAEL)) == "2024-02-23"


def test_what_was_said_after_a_day_is_left_out():
    earlier = compared(as_of=date(2024, 2, 10))
    assert [p and p.position_id for p in row(earlier, "Pause in fighting").positions] == [None, 1]
    assert row(earlier, "Israeli withdrawal").positions[1].position_id == 5


def test_an_issue_that_nobody_addresses_is_left_out_unless_asked_for():
    one = compared((talks.NOVEMBER,), talks.NOVEMBER, positions={})
    assert "Humanitarian aid" not in [row.name for row in one.rows]
    every = compared((talks.NOVEMBER,), talks.NOVEMBER, positions={}, all_issues=True)
    assert {row.issue_id for row in every.issue_rows} == set(talks.ISSUES)


def test_sub_issues_stand_under_theirs_also_among_differences():
    issues = talks.ISSUES | {9: talks.issue("Living", "persons", 1, parent_id=talks.HOSTAGES)}
    terms = talks.TERMS | {
        99: talks.term(talks.DRAFT, 9, "30"),
        5: talks.term(talks.PARIS, talks.HOSTAGES, "<=40"),
    }
    found = compared((talks.PARIS, talks.DRAFT), issues=issues, terms=terms)
    names = [(row.name, getattr(row, "depth", None)) for row in found.rows][1:5]
    assert names == [
        ("Hostages released", 0),
        ("Living", 1),
        ("Prisoners released", 0),
        ("prisoners per hostage", None),
    ]
    assert [row.name for row in found.only_differences().rows][:2] == [
        "Hostages released",
        "Living",
    ]


def test_a_base_that_is_no_column_is_a_bug():
    with pytest.raises(KeyError):
        compared((talks.NOVEMBER,), talks.PARIS)


# Properties, on made-up negotiations of a few issues and proposals.

AMOUNTS = [None, "5", "7", "3..9", ">4", "<=6", "~5", "all", "2.5"]
MIRRORED = {
    ChangeKind.MORE: ChangeKind.LESS,
    ChangeKind.WITHIN: ChangeKind.WIDENED,
    ChangeKind.ADDED: ChangeKind.DROPPED,
}
MIRRORED |= {after: before for before, after in MIRRORED.items()}


@st.composite
def negotiations(draw):
    count = draw(st.integers(1, 5))
    issues = {
        k: Issue(
            negotiation_id=1,
            name=f"Issue {k}",
            unit=draw(st.sampled_from(["", "days"])),
            rank=draw(st.integers(0, 3)),
            parent_id=draw(st.sampled_from([None, *range(1, k)])),
        )
        for k in range(1, count + 1)
    }
    proposals = {
        k: Proposal(negotiation_id=1, name=f"P{k}") for k in range(1, draw(st.integers(1, 3)) + 1)
    }
    terms = {
        k: Term(
            proposal_id=draw(st.sampled_from(list(proposals))),
            issue_id=draw(st.sampled_from(list(issues))),
            amount=Amount.from_text(text) if (text := draw(st.sampled_from(AMOUNTS))) else None,
            unit=draw(st.sampled_from(["", "", "persons"])),
            phase=draw(st.sampled_from(["", "1", "2", "second"])),
            qualifier=draw(st.sampled_from(["", "living", "Living"])),
            wording=draw(st.sampled_from(["", "a", "b"])),
            rank=draw(st.integers(0, 3)),
        )
        for k in range(1, draw(st.integers(0, 12)) + 1)
    }
    exchange = Exchange(negotiation_id=1, name="ratio", given_id=1, received_id=count)
    return proposals, issues, terms, {1: exchange}


def of(negotiation, base=1, columns=None):
    proposals, issues, terms, exchanges = negotiation
    chosen = {k: proposals[k] for k in (columns or proposals)}
    return compare(chosen, base, issues, terms, {}, exchanges, ())


@given(negotiations())
def test_a_proposal_compared_with_a_copy_of_itself_has_no_difference(negotiation):
    proposals, issues, terms, exchanges = negotiation
    mine = {k: t for k, t in terms.items() if t.proposal_id == 1}
    copies = {100 + k: t.model_copy(update={"proposal_id": 50}) for k, t in mine.items()}
    twice = {1: proposals[1], 50: proposals[1]}
    found = compare(twice, 1, issues, mine | copies, {}, exchanges, ())
    assert found.only_differences().rows == ()


@given(negotiations())
def test_another_base_mirrors_the_difference(negotiation):
    if len(negotiation[0]) < 2:
        return
    one, other = of(negotiation, 1, (1, 2)), of(negotiation, 2, (1, 2))
    for here, there in zip(one.issue_rows, other.issue_rows, strict=True):
        a, b = here.cells[1].difference, there.cells[0].difference
        assert (a is None) == (b is None)
        if a is not None:
            assert MIRRORED.get(a.kind, a.kind) is b.kind
            assert a.by == b.by
            assert a.differs == b.differs
    assert [r.differs for r in one.rows] == [r.differs for r in other.rows]


@given(negotiations())
def test_only_differences_leaves_out_no_row_that_differs(negotiation):
    found = of(negotiation)
    kept = found.only_differences().rows
    assert [row for row in found.rows if row.differs] == [row for row in kept if row.differs]
    assert [row for row in found.rows if row in kept] == list(kept)


@given(negotiations())
def test_every_term_is_in_exactly_one_cell_in_the_order_of_the_issues(negotiation):
    found = of(negotiation)
    held = [term_id for row in found.issue_rows for c in row.cells for term_id in c.term_ids]
    assert sorted(held) == sorted(negotiation[2])
    tops = [row.issue_id for row in found.issue_rows if row.depth == 0]
    issues = negotiation[1]
    assert tops == sorted(tops, key=lambda k: (issues[k].rank, k))
    assert all(len(row.cells) == len(found.columns) for row in found.rows)


@given(negotiations())
def test_every_cell_has_words(negotiation):
    for found_row in of(negotiation).rows:
        for cell in found_row.cells:
            assert cell.spoken
            if isinstance(found_row, IssueRow) and cell.difference:
                assert cell.difference.text
