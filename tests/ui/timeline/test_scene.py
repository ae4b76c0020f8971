from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from negotiator.domain.timeline.lanes import By, lanes
from negotiator.ui.timeline.chart import Chart, Label
from negotiator.ui.timeline.item_shapes import Tints
from negotiator.ui.timeline.scene import AXIS, Frame, Scene, followed_by
from negotiator.ui.timeline.shapes import Bar, Fill, Mark, Stroke, Words, WordsOn
from tests.domain.timeline.dated import item, lanes_of

NAMES = 100.0


def label(text, most):
    return Label(text, min(7.0 * len(text), most))


def scene(found, width=900.0):
    chart = Chart(found, label)
    chart.resize(width)
    tints = Tints(("#0072b2",) * len(found), {}, followed_by(found))
    return Scene(chart, tints, label, lambda text: 7.0 * len(text))


def drawn(made, height=None):
    height = made.chart.height + AXIS if height is None else height
    return made.drawing(Frame(made.chart.width + NAMES, height, NAMES)).shapes


@given(st.lists(lanes_of(12), min_size=1, max_size=4), st.lists(st.floats(0.4, 3), max_size=4))
def test_words_never_overlap_at_any_zoom(found, factors):
    made = scene(found)
    for factor in (1.0, *factors):
        made.chart.show(made.chart.scale.zoomed(factor, 300, made.chart.width))
        words = [w.words if isinstance(w, WordsOn) else w for w in drawn(made)
                 if isinstance(w, Words | WordsOn)]  # fmt: skip
        boxes = [w.rect for w in words if w.rect.y > AXIS and w.rect.x >= NAMES]
        for a, b in combinations(boxes, 2):
            apart = a.right <= b.x + 1e-3 or b.right <= a.x + 1e-3
            assert apart or a.bottom <= b.y or b.bottom <= a.y


def test_dates_are_drawn_as_what_they_are():
    lane = lanes(
        [
            item(1, "2024-02-01/2024-02-20"),
            item(2, "2024-02"),
            item(3, "2024-02-10~"),
            item(4, "2024-02-12/.."),
        ],
        By.PLACE,
        {},
    )
    bars = [shape for shape in drawn(scene(lane)) if isinstance(shape, Bar)]
    by_start = {round(bar.start.outer + 10 * bar.end.outer): bar for bar in bars}
    assert sorted(bar.hatched for bar in bars) == [False, False, False, True]
    assert {bar.start.tail.value for bar in bars} == {"plain"}
    assert sorted(bar.end.tail.value for bar in bars) == ["arrow", "plain", "plain", "plain"]
    assert len(by_start) == 3


def test_proposals_are_joined_to_what_they_answer():
    first = item(1, "2024-01-28", "proposal")
    reply = item(2, "2024-02-07", "proposal", follows=(first.key,), status="rejected")
    shapes = drawn(scene(lanes([first, reply], By.PLACE, {})))
    marks = [shape for shape in shapes if isinstance(shape, Mark)]
    assert [mark.hollow for mark in marks] == [False, True]
    links = [s for s in shapes if isinstance(s, Stroke) and s.colour == "proposal"]
    ends = [(link.x, link.y, link.to_x, link.to_y) for link in links]
    assert ends == [(marks[0].x, marks[0].y, marks[1].x, marks[1].y)]


def test_only_what_is_in_sight_is_drawn():
    many = [item(k, f"2024-02-{1 + k % 28:02}", place=f"Place {k}") for k in range(300)]
    made = scene(lanes(many, By.PLACE, {}))
    assert len(drawn(made, 500)) < len(drawn(made)) / 10


def test_a_lane_in_sight_shows_its_name():
    found = lanes([item(k, "2024-02-23") for k in range(60)], By.PLACE, {})
    made = scene(found)
    shapes = made.drawing(Frame(1000, 400, NAMES, top=900)).shapes
    names = [w for w in shapes if isinstance(w, Words) and w.bold]
    assert [w.text for w in names] == ["Place not recorded"]
    assert AXIS <= names[0].rect.y < 400


def test_names_lie_over_what_reaches_under_them():
    made = scene(lanes([item(1, "2020/2024")], By.PLACE, {}))
    shapes = drawn(made)
    bar = max(k for k, shape in enumerate(shapes) if isinstance(shape, Bar))
    cover = next(k for k, s in enumerate(shapes) if isinstance(s, Fill) and s.rect.width == NAMES)
    assert bar < cover
