from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from negotiator.ui.convergence.placing import LINE, Placing, leader
from negotiator.ui.timeline.shapes import Rect

AREA = Rect(0, 0, 800, 300)
things = st.lists(
    st.builds(
        Rect,
        st.floats(0, 780),
        st.floats(0, 280),
        st.floats(1, 60),
        st.floats(1, 60),
    ),
    max_size=30,
)


def meet(one, other):
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )


@given(things, st.floats(20, 300))
def test_no_label_overlaps_another_one_or_a_thing_or_leaves_the_area(given_things, width):
    placing = Placing(AREA)
    for thing in given_things:
        placing.take(thing)
    labels = [label for thing in given_things if (label := placing.place(thing, width))]
    for at, label in enumerate(labels):
        assert not any(meet(label, other) for other in [*given_things, *labels[:at]])
        assert label.x >= 0
        assert label.y >= 0
        assert label.right <= AREA.right
        assert label.bottom <= AREA.bottom


def test_a_lone_thing_has_its_label_at_its_right():
    assert Placing(AREA).place(Rect(100, 100, 20, 8), 90) == Rect(125, 95, 90, LINE)


def test_at_the_right_edge_it_stands_above():
    label = Placing(AREA).place(Rect(770, 100, 20, 8), 90)
    assert label.bottom <= 100


def test_a_label_that_stands_apart_is_led_to():
    thing = Rect(100, 100, 20, 8)
    assert list(leader(thing, Rect(125, 95, 90, LINE))) == []
    (line,) = leader(thing, Rect(300, 200, 90, LINE))
    assert (line.y, line.to_y) == (108, 200)
