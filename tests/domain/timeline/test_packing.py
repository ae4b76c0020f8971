from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.timeline.glyphs import glyph
from negotiator.domain.timeline.packing import Packing, reach_of
from negotiator.domain.timeline.scale import fitted
from tests.domain.timeline.dated import item, lanes_of

MARGIN = 400.0


def packed(lane, per_day, most, before_all=None, words=90.0):
    def extents(one):
        drawn = glyph(one, per_day, words)
        return drawn.left, drawn.right

    made = Packing(lane.items, reach_of(lane.items), per_day, extents, most, MARGIN, before_all)
    return made, extents


def intersections(packing, lane, extents):
    rows = {}
    for at, one in enumerate(lane.items):
        if (row := packing.row(at)) is not None:
            rows.setdefault(row, []).append(extents(one))
    return [
        (a, b) for held in rows.values() for a, b in pairwise(sorted(held)) if a[1] > b[0] + 1e-6
    ]


ZOOMS = st.floats(-3.0, 2.0).map(lambda power: 10**power)


@given(lanes_of(), ZOOMS, st.integers(1, 40), st.lists(st.floats(-2, 2), max_size=6), st.data())
def test_nothing_in_a_row_lies_on_anything_else(lane, per_day, most, pans, data):
    pinned = data.draw(st.none() | st.integers(0, len(lane.items) - 1))
    packing, extents = packed(lane, per_day, most, pinned)
    left = lane.items[0].span.known[0] * per_day
    for pan in (0.0, *pans):
        left += pan * 800
        packing.cover(left, left + 800, 100)
        assert intersections(packing, lane, extents) == []
    assert packing.count <= most
    assert pinned is None or packing.row(pinned) is not None


@given(lanes_of(), ZOOMS, st.lists(st.floats(-2, 2), max_size=6))
def test_panning_moves_nothing_from_its_row(lane, per_day, pans):
    packing, _ = packed(lane, per_day, 5)
    left = lane.items[0].span.known[0] * per_day
    before = {}
    for pan in (0.0, *pans):
        left += pan * 800
        packing.cover(left, left + 800)
        now = {at: packing.row(at) for at in range(len(lane.items))}
        assert all(now[at] == row for at, row in before.items() if row is not None)
        before = now


@given(lanes_of())
def test_with_rows_enough_everything_in_sight_has_one(lane):
    first, last = lane.items[0].span.known[0], max(i.span.known[1] for i in lane.items)
    scale = fitted(first, last, 900)
    packing, _ = packed(lane, scale.per_day, len(lane.items))
    left = scale.left * scale.per_day
    packing.cover(left, left + 900)
    assert all(packing.row(at) is not None for at in range(len(lane.items)))
    assert not packing.crowded
    assert dict(packing.placed(left, left + 900)).keys() == set(range(len(lane.items)))


@given(st.integers(1, 200), st.integers(1, 12))
def test_whatever_finds_no_row_is_counted(number, most):
    from negotiator.domain.timeline.lanes import Lane

    lane = Lane("Paris", tuple(item(k, "2024-02-23") for k in range(number)))
    packing, _ = packed(lane, 5.0, most)
    left = lane.items[0].span.first * 5.0 - 300
    packing.cover(left, left + 600)
    placed = sum(packing.row(at) is not None for at in range(number))
    assert placed == min(number, most)
    assert sum(count for *_, count in packing.crowds(left, left + 600)) == number - placed
