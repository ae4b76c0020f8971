from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings

from negotiator.domain.dates import Edtf
from negotiator.domain.timeline.relations import Relation, relation
from negotiator.domain.timeline.spans import Edge, span_of
from tests.domain.timeline.dated import small_spans

EARLIEST, LATEST = -8, 14
"""Far enough beyond the days of `small_spans` for what may lie anywhere."""


def worlds(span):
    """Every beginning and end that a span leaves open, an end that is about right anywhere."""
    loose_start = span.start is Edge.ABOUT
    loose_end = span.end is Edge.ABOUT
    first = EARLIEST if span.first is None or loose_start else span.first
    start_by = LATEST if span.start_by is None or loose_start else span.start_by
    end_from = EARLIEST if span.end_from is None or loose_end else span.end_from
    last = LATEST if span.last is None or loose_end else span.last
    for start in range(first, start_by + 1):
        for end in range(max(start, end_from), last + 1):
            yield start, end


def brute(one, other):
    seen = set()
    for (a, b), (c, d) in product(worlds(one), worlds(other)):
        if b < c:
            seen.add(Relation.BEFORE)
        elif d < a:
            seen.add(Relation.AFTER)
        else:
            seen.add(Relation.OVERLAPS)
        if len(seen) > 1:
            return Relation.CANNOT_TELL
    return seen.pop()


@settings(max_examples=200)
@given(small_spans(), small_spans())
def test_relations_are_what_holds_in_every_possible_world(one, other):
    assert relation(one, other) is brute(one, other)


@given(small_spans(), small_spans())
def test_turning_the_question_round_turns_the_answer_round(one, other):
    turned = {Relation.BEFORE: Relation.AFTER, Relation.AFTER: Relation.BEFORE}
    answer = relation(one, other)
    assert relation(other, one) is turned.get(answer, answer)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-02-22", "2024-02-23/..", Relation.BEFORE),  # McGurk in Israel, Paris
        ("../2024-02-22", "2024-02-22", Relation.OVERLAPS),  # Haniyeh in Cairo, McGurk in Israel
        ("[2024-01-21..2024-01-31]", "2024-01", Relation.CANNOT_TELL),
        ("2024-03-10~", "2024-02-23", Relation.CANNOT_TELL),
        ("2024-02-23/..", "2024-03-05", Relation.CANNOT_TELL),
    ],
)
def test_the_talks(one, other, expected):
    assert relation(span_of(Edtf(one)), span_of(Edtf(other))) is expected
