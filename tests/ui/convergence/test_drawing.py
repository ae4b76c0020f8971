from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from negotiator.domain.convergence.series import series_of
from negotiator.ui.convergence.laid import Tools, fade
from negotiator.ui.convergence.plot import Plot
from negotiator.ui.convergence.who import Who
from negotiator.ui.look.colours import LIGHT
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.shapes import Bar, Fill, Rect, Stroke, Words
from tests.domain.convergence.lines import NAMES, known, pause
from tests.domain.convergence.test_series import PAUSE, RATIO

WHO = Who(NAMES, {1: "#0072b2", 2: "#009e73"})
WIDTH = 900.0


@pytest.fixture
def tools(look):
    return Tools(LIGHT, Ruler(QFont()))


def laid(series, tools, width=WIDTH):
    return Plot(series, WHO, series.dated).lay(width, tools)


def labels(found):
    return [shape.text.translate({0x2068: None, 0x2069: None}) for shape in found.drawing.shapes
            if isinstance(shape, Words) and ":" in shape.text]  # fmt: skip


def test_every_number_of_the_talks_has_its_label(tools):
    found = laid(series_of(known(), RATIO), tools)
    assert set(labels(found)) >= {
        "November pause: < 2.4",
        "Paris framework: 5.0–8.6",
        "Draft of 24 Feb: 7.5 at the upper ends",
    }
    assert found.unlabelled == 0


def test_words_never_overlap_and_stay_within_the_drawing(tools):
    said = [(k % 3 + 1, f"{k * 7 % 90}", f"2024-02-{k % 28 + 1:02}") for k in range(60)]
    for width in (420.0, 900.0):
        found = laid(pause(*said), tools, width)
        boxes = [s.rect for s in found.drawing.shapes if isinstance(s, Words)]
        for at, one in enumerate(boxes):
            assert one.x >= 0
            assert one.right <= width + 0.5
            for other in boxes[:at]:
                apart = one.x >= other.right or other.x >= one.right
                assert apart or one.y >= other.bottom or other.y >= one.bottom


def test_an_end_that_is_not_stated_fades_and_has_no_line(tools):
    open_end = laid(pause((1, ">=42", "2024-02-01")), tools)
    closed = laid(pause((1, "42..60", "2024-02-01")), tools)
    assert len(edges(open_end)) == 1
    assert len(edges(closed)) == 2
    assert len(fills(open_end)) > len(fills(closed))


def test_an_end_that_is_excluded_is_dashed(tools):
    (edge,) = edges(laid(pause((1, ">100", "2024-02-01")), tools))
    assert edge.dashed


def edges(found):
    return [s for s in found.drawing.shapes if isinstance(s, Stroke) and s.width == 2.0]


def fills(found):
    return [s for s in found.drawing.shapes if isinstance(s, Fill) and len(s.colour) == 9]


def test_what_happened_on_one_of_these_days_is_hatched(tools):
    vague = laid(pause((1, "42", "[2024-01-21..2024-01-31]")), tools)
    assert any(isinstance(shape, Bar) and shape.hatched for shape in vague.drawing.shapes)


def test_higher_numbers_stand_higher_and_later_ones_farther_right(tools):
    found = laid(pause((1, "7", "2024-02-01"), (2, "135", "2024-02-20")), tools)
    low, high = found.rects
    assert high.y < low.y
    assert high.x > low.x


def test_what_gives_no_number_stands_above_the_plot(tools):
    found = laid(
        pause((1, "all", "2024-02-01"), (2, "135", "2024-02-02"), (3, None, "2024-02-03")), tools
    )
    every, number, none = found.rects
    assert every.bottom < number.y
    assert none.bottom < number.y
    assert "Israel: demands, all, “all” is not a number" in labels(found)


@pytest.mark.parametrize("amount", ["-50", "9" * 39, "0", "~3", "0.000001"])
def test_numbers_of_any_size_have_their_place(tools, amount):
    found = laid(pause((1, amount, "2024-02-01"), (2, "42", "2024-02-02")), tools)
    assert all(rect.y >= 0 and rect.bottom <= found.drawing.height for rect in found.rects)


def test_a_name_from_right_to_left_does_not_turn_the_number(tools):
    who = Who({1: "حركة المقاومة"}, {})
    series = pause((1, "42..60", "2024-02-01"))
    found = Plot(series, who, series.dated).lay(WIDTH, tools)
    text = next(s.text for s in found.drawing.shapes if isinstance(s, Words) and ":" in s.text)
    assert text == "\u2068حركة المقاومة\u2069: demands, 42–60"


def test_nothing_says_that_a_deal_is_near(tools):
    found = laid(series_of(known(), PAUSE), tools)
    said = " ".join(labels(found)).lower()
    assert not any(word in said for word in ("agree on", "zone", "likely", "near"))


def test_a_fade_becomes_weaker_in_its_direction():
    strips = list(fade(Rect(0, 0, 10, 24), (0, -1), "#0072b2", 0.4))
    by_height = sorted(strips, key=lambda fill: fill.rect.y)
    assert [fill.colour for fill in by_height] == sorted(fill.colour for fill in strips)
    assert sum(fill.rect.height for fill in strips) == 24
