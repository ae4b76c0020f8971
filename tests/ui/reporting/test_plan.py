from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.vocabulary import Tlp
from negotiator.report.model import Paper
from negotiator.report.options import PARTS, Options, Part, ReportKind
from negotiator.store.queries.comparison import Choices
from negotiator.store.row_classes import ProposalRow
from negotiator.ui.compare.arrangement import Arrangement
from negotiator.ui.reporting.plan import Plan, in_line

DAY = date(2024, 2, 24)
NAMES = {1: "November pause", 2: "Paris framework", 3: "Three-stage reply"}
ROWS = {
    id_: ProposalRow(id=id_, uuid=f"uuid-{id_}", negotiation_id=1, name=name)
    for id_, name in NAMES.items()
}
CHOICES = Choices(ROWS, (1, 2, 3), 2)
NO_PROPOSALS = Choices({}, (), None)


def through_json(plan: Plan) -> Plan:
    return Plan.restored(json.loads(json.dumps(plan.saved(CHOICES))), CHOICES)


def test_a_comparison_has_the_usual_proposals_until_some_are_chosen():
    options = Plan().options(1, CHOICES, DAY)
    assert options is not None
    assert (options.proposals, options.base) == ((1, 2, 3), 2)
    assert options.parts == PARTS[ReportKind.COMPARISON]
    assert options.printed == DAY


@pytest.mark.parametrize(
    ("arrangement", "choices"),
    [(Arrangement(), NO_PROPOSALS), (Arrangement(columns=()), CHOICES)],
)
def test_a_comparison_of_nothing_is_no_report(arrangement, choices):
    assert Plan(arrangement=arrangement).options(1, choices, DAY) is None


def test_a_brief_needs_no_proposal():
    assert Plan(ReportKind.BRIEF).options(1, NO_PROPOSALS, DAY) is not None


def test_each_kind_has_its_own_title_and_sections():
    plan = Plan().titled("Weekly comparison").with_parts((Part.SIDE_BY_SIDE,))
    brief = plan.asked_for(Options(ReportKind.BRIEF, 1))
    assert (brief.title, brief.chosen_parts) == ("", PARTS[ReportKind.BRIEF])
    back = brief.asked_for(Options(ReportKind.COMPARISON, 1))
    assert (back.title, back.chosen_parts) == ("Weekly comparison", (Part.SIDE_BY_SIDE,))


def test_what_another_room_asks_for_is_compared_and_the_rest_stays():
    plan = Plan(paper=Paper.LETTER, tlp=Tlp.RED).titled("Weekly comparison")
    wanted = Options(
        ReportKind.COMPARISON,
        1,
        proposals=(3, 1),
        base=1,
        only_differences=True,
        with_positions=False,
    )
    options = plan.asked_for(wanted).options(1, CHOICES, DAY)
    assert options is not None
    assert (options.proposals, options.base) == ((3, 1), 1)
    assert options.only_differences
    assert not options.with_positions
    assert (options.title, options.paper) == ("Weekly comparison", Paper.LETTER)
    assert options.tlp is Tlp.RED


@given(
    kind=st.sampled_from(ReportKind),
    title=st.text(),
    parts=st.permutations(PARTS[ReportKind.COMPARISON]).flatmap(
        lambda order: st.integers(0, len(order)).map(lambda n: tuple(order[:n]))
    ),
    paper=st.sampled_from(Paper),
    tlp=st.none() | st.sampled_from(Tlp),
    columns=st.none() | st.permutations([1, 2, 3]).map(tuple),
)
def test_every_plan_is_found_again_at_the_next_start(kind, title, parts, paper, tlp, columns):
    plan = Plan(
        kind,
        {kind: title},
        {ReportKind.COMPARISON: parts},
        paper,
        tlp,
        Arrangement(columns, 3 if columns else None),
    )
    assert through_json(plan) == plan


@given(
    saved=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(list(Tlp)),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["kind", "titles", "parts", "paper", "tlp", "comparison", "brief"]),
                inner,
            )
        ),
    )
)
def test_whatever_the_settings_hold_there_is_a_plan(saved):
    plan = Plan.restored(saved, CHOICES)
    assert plan.options(1, CHOICES, DAY) is not None or plan.arrangement.columns is not None


def test_a_proposal_that_is_gone_is_not_compared():
    saved = Plan(arrangement=Arrangement((1, 3), 3)).saved(CHOICES)
    fewer = Choices({1: ROWS[1], 2: ROWS[2]}, (1, 2), 2)
    options = Plan.restored(saved, fewer).options(1, fewer, DAY)
    assert options is not None
    assert (options.proposals, options.base) == ((1,), 1)


def test_what_is_chosen_stands_as_it_was_chosen_and_the_rest_in_its_place():
    assert in_line("ABCDE", "CA") == ["C", "B", "A", "D", "E"]
    assert in_line("ABC", "") == ["A", "B", "C"]


@given(st.permutations(list("ABCDEF")), st.integers(0, 6))
def test_putting_in_line_loses_nothing_and_keeps_the_order_chosen(order, n):
    chosen = order[:n]
    line = in_line("ABCDEF", chosen)
    assert sorted(line) == list("ABCDEF")
    assert [entry for entry in line if entry in chosen] == chosen
