"""Where a key leads from an item: in time within its lane, or to another lane."""

from __future__ import annotations

from PySide6.QtCore import Qt

from negotiator.domain.timeline.lanes import Lane
from negotiator.ui.timeline.chart import Chart, Place

_ALONG: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_KEYS = (*_ALONG, *_ACROSS, Qt.Key.Key_Home, Qt.Key.Key_End)


def after_key(chart: Chart, here: Place | None, key: int, top: float) -> Place | None:
    """Return where a key leads; None where it leads nowhere, or is none of these keys.

    Left and Right go to the one before and after in time, Home and End to the first and last of
    the lane, Up and Down to the nearest in time of the lane above and below. Who is nowhere begins
    with the first item of the lane at the height `top`.
    """
    if key not in _KEYS or not chart.lanes:
        return None
    if here is None:
        return chart.lane_at(top), 0
    lane, at = here
    last = len(chart.lanes[lane].items) - 1
    if key in _ACROSS:
        goal = lane + _ACROSS[key]
        if not 0 <= goal < len(chart.lanes):
            return here
        return goal, nearest(chart.lanes[goal], chart.lanes[lane], at)
    if key == Qt.Key.Key_Home:
        return lane, 0
    if key == Qt.Key.Key_End:
        return lane, last
    return lane, min(max(at + _ALONG[key], 0), last)


def nearest(goal: Lane, lane: Lane, at: int) -> int:
    """Return which item of a lane is nearest in time to one of another lane."""
    day = _middle(lane, at)
    return min(range(len(goal.items)), key=lambda other: abs(_middle(goal, other) - day))


def _middle(lane: Lane, at: int) -> float:
    span = lane.items[at].span
    assert span is not None
    first, last = span.known
    return (first + last) / 2
