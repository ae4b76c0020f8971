"""Dates, spans and items for the tests of the timeline."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from negotiator.domain.timeline.items import Item
from negotiator.domain.timeline.lanes import Lane
from negotiator.domain.timeline.spans import Edge, Span

KINDS = ("round", "proposal", "event", "position")
_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@st.composite
def texts(draw):
    """EDTF as sources give it: days, months, years, about, open, sets."""
    first, last = sorted((draw(_DAYS), draw(_DAYS)))
    return draw(
        st.sampled_from(
            [
                f"{first}",
                f"{first:%Y-%m}",
                f"{first:%Y}",
                f"{first}~",
                f"{first}?",
                f"{first}/{last}",
                f"{first:%Y-%m}/{last:%Y-%m}",
                f"{first}/..",
                f"../{first}",
                f"/{first}",
                f"[{first}..{last}]",
                f"[..{first}]",
            ]
        )
    )


def item(number, when=None, kind="round", name="Paris", **more):
    return Item((kind, number), name, when or "", **more)


@st.composite
def lanes_of(draw, most=40):
    """A lane of items in the order of time."""
    from negotiator.domain.timeline.items import in_time

    dates = draw(st.lists(texts(), min_size=1, max_size=most))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=len(dates), max_size=len(dates)))
    made = [item(k, when, kind) for k, (when, kind) in enumerate(zip(dates, kinds, strict=True))]
    return Lane("Paris", tuple(sorted(made, key=in_time)))


@st.composite
def small_spans(draw):
    """A span within a few days, any of its ends open or about right."""
    first, last = sorted((draw(st.integers(0, 5)), draw(st.integers(0, 5))))
    start_by, end_from = draw(st.integers(first, last)), draw(st.integers(first, last))
    start, end = (draw(st.sampled_from(list(Edge))) for _ in range(2))
    open_start = start in (Edge.OPEN, Edge.UNKNOWN)
    open_end = end in (Edge.OPEN, Edge.UNKNOWN)
    if open_start and open_end:
        start = Edge.STATED
        open_start = False
    return Span(
        None if open_start else first,
        last if open_start and not open_end else start_by,
        first if open_end else end_from,
        None if open_end else last,
        start,
        end,
    )
