"""The axes of the chart, and where its labels go."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator.report.model import Chart, Span
from negotiator.report.parts.chart_labels import HEIGHT, placed
from tests.report.reading import section

WIDTH = 458.0
NAME = "Where the texts stand on prisoners per hostage"


def span(left: float, bottom: float, label: str = "A proposal: 5.0–8.6", wide: float = 0.1) -> Span:
    return Span(left, min(left + wide, 1), bottom, min(bottom + 0.2, 1), label, 0, 0)


def test_a_label_stands_beside_its_range_at_the_right_where_there_is_room():
    (found,) = placed([span(0.2, 0.4)], WIDTH)
    assert found.label_x > found.right
    assert found.label_y == pytest.approx(0.5)
    assert not found.label_ends


def test_at_the_right_edge_it_ends_at_the_left_of_its_range():
    (found,) = placed([span(0.9, 0.4)], WIDTH)
    assert found.label_ends
    assert found.label_x < found.left


def test_labels_of_ranges_in_one_place_do_not_cover_each_other():
    found = placed([span(0.3, 0.4) for _ in range(6)], WIDTH)
    for one, other in combinations(found, 2):
        assert abs(one.label_y - other.label_y) * HEIGHT >= 10 or one.label_x != other.label_x


@given(
    st.lists(
        st.builds(span, st.floats(0, 0.95), st.floats(0, 0.9), st.text(max_size=200)), max_size=12
    )
)
def test_a_label_never_begins_left_of_the_chart(spans):
    for found in placed(spans, WIDTH):
        assert found.label_ends or found.label_x >= 0
        assert found.label_x <= 1


def charted(talks, *ratios: str, dates: tuple[str, ...] = ("2024-01-10", "2024-02-07")) -> Chart:
    """A chart of texts that give this many prisoners for one hostage."""
    for ratio, when in zip(ratios, dates, strict=False):
        text = talks.add(
            "proposal", negotiation_id=talks.negotiation, name=f"{ratio} at {when}", when=when
        )
        for issue, amount in (("Hostages", "1"), ("Prisoners", ratio)):
            talks.add(
                "term",
                proposal_id=text,
                issue_id=talks.id("issue", issue),
                amount=amount,
                unit="persons",
            )
    names = [f"{ratio} at {when}" for ratio, when in zip(ratios, dates, strict=False)]
    block = section(talks.compared(*names), NAME).blocks[0]
    assert isinstance(block, Chart)
    return block


@pytest.mark.parametrize(
    ("greatest", "values"),
    [
        ("3", ["0", "1", "2", "3", "4"]),
        ("9", ["0", "2", "4", "6", "8", "10"]),
        ("0.4", ["0", "0.1", "0.2", "0.3", "0.4", "0.5"]),
        ("4000", ["0", "1000", "2000", "3000", "4000", "5000"]),
        ("0", ["0", "0.5", "1", "1.5"]),
    ],
)
def test_the_value_axis_has_round_numbers_and_goes_beyond_the_greatest(exchange, greatest, values):
    assert [tick.label for tick in charted(exchange, greatest).values] == values


def test_the_time_axis_names_months_and_the_year_where_it_changes(exchange):
    chart = charted(exchange, "3", "4", dates=("2023-11-24/2023-11-30", "2024-02-07"))
    assert [tick.label for tick in chart.times] == ["Dec 2023", "Jan 2024", "Feb"]


def test_a_long_time_is_told_in_years(exchange):
    chart = charted(exchange, "3", "4", dates=("1993-09-13", "2024-02-07"))
    assert chart.times[0].label == "1994"
    assert len(chart.times) <= 16


def test_a_few_days_within_a_month_are_told_by_the_first(exchange):
    chart = charted(exchange, "3", "4", dates=("2024-02-12", "2024-02-14"))
    assert [tick.label for tick in chart.times] == ["12 Feb 2024"]


def test_what_nothing_bounds_above_is_open_and_reaches_the_top(exchange):
    (found,) = charted(exchange, ">=5").spans
    assert found.open
    assert found.top == 1
