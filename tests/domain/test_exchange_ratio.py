from __future__ import annotations

import pytest

from negotiator.domain.exchange_ratio import ratio_cell
from negotiator.domain.term_cells import ProposalCell, proposal_cell
from tests.domain import talks

PAIR = talks.ISSUES[talks.PRISONERS], talks.ISSUES[talks.HOSTAGES]


def cells(*amounts, **more):
    """The cells of prisoners and hostages with these amounts; None for not addressed."""
    made = []
    for issue_id, amount in zip((talks.PRISONERS, talks.HOSTAGES), amounts, strict=True):
        if amount is None:
            made.append(ProposalCell(1))
            continue
        terms = [
            (issue_id * 10 + k, talks.term(1, issue_id, text, k, phase=str(k), **more))
            for k, text in enumerate(amount.split("+"), 1)
        ]
        made.append(proposal_cell(1, terms, talks.ISSUES[issue_id]))
    return made


@pytest.mark.parametrize(
    ("prisoners", "hostages", "text"),
    [
        ("240", ">100", "< 2.4"),
        ("240", "105", "2.29"),
        ("200..300", "35..40", "5.0–8.6"),
        ("<=300", "<=40", "7.5 at the upper ends; both are open below"),
        ("1500", "all", "not derivable: Hostages released: “all” is not a number"),
        ("1500", None, "not derivable: Hostages released: not addressed"),
        (None, "40", "not derivable: Prisoners released: not addressed"),
        (None, None, ""),
        ("200+100", "20+20", "7.5"),
        ("5", "0", "not derivable: the divisor may be zero"),
    ],
)
def test_the_ratio_of_a_proposal(prisoners, hostages, text):
    assert ratio_cell(*cells(prisoners, hostages), PAIR).text == text


def test_a_ratio_knows_the_terms_that_it_follows_from():
    found = ratio_cell(*cells("200+100", "20+20"), PAIR)
    assert found.term_ids == (31, 32, 21, 22)


def test_only_the_units_of_the_issues_are_reckoned_with():
    found = ratio_cell(*cells("240", "35", unit="families"), PAIR)
    assert found.text == "not derivable: Prisoners released: in families, not persons"


def test_terms_that_may_hold_each_other_are_not_added():
    terms = [(1, talks.term(1, talks.HOSTAGES, "40")), (2, talks.term(1, talks.HOSTAGES, "10"))]
    hostages = proposal_cell(1, terms, PAIR[1])
    found = ratio_cell(cells("240", "1")[0], hostages, PAIR)
    assert found.text == (
        "not derivable: Hostages released: several terms, not each of a phase of its own"
    )


def test_neither_issue_is_said_aloud():
    assert ratio_cell(ProposalCell(1), ProposalCell(1), PAIR).spoken == "neither issue is addressed"
