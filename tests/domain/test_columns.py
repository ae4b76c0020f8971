from __future__ import annotations

from negotiator.domain.columns import usual_base, usual_columns
from tests.domain import talks


def test_proposals_with_terms_are_compared_the_oldest_first():
    with_terms = {talks.DRAFT, talks.NOVEMBER, talks.PARIS}
    assert usual_columns(talks.PROPOSALS, with_terms) == (
        talks.NOVEMBER,
        talks.PARIS,
        talks.DRAFT,
    )


def test_what_has_no_date_comes_last():
    undated = talks.PROPOSALS[talks.PARIS].model_copy(update={"when": None})
    proposals = talks.PROPOSALS | {talks.PARIS: undated}
    assert usual_columns(proposals, set(proposals))[-1] == talks.PARIS


def test_the_base_is_what_most_others_answer_or_build_on():
    assert usual_base(talks.PROPOSALS, (*talks.PROPOSALS,)) == talks.PARIS
    assert usual_base(talks.PROPOSALS, (talks.DRAFT, talks.REPLY)) == talks.DRAFT
