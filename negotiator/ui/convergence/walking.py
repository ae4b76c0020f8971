"""Where a key leads from one thing of a drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from negotiator.ui.timeline.shapes import Rect

_ALONG: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ACROSS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEAST = 4.0
"""Pixels by which another row is higher or lower."""


def after_key(rects: Sequence[Rect], here: int, key: int) -> int | None:
    """Return the thing a key leads to; None where it is no such key, or there is nothing.

    Left and Right go through the things in their order, Home and End to the first and the last,
    Up and Down to the nearest above and below. `here` is -1 for nowhere: that begins at the start.
    """
    if not rects or key not in (*_ALONG, *_ACROSS, Qt.Key.Key_Home, Qt.Key.Key_End):
        return None
    if here < 0 or key == Qt.Key.Key_Home:
        return 0
    if key == Qt.Key.Key_End:
        return len(rects) - 1
    if key in _ALONG:
        return min(max(here + _ALONG[key], 0), len(rects) - 1)
    return _nearest(rects, here, _ACROSS[key])


def _nearest(rects: Sequence[Rect], here: int, way: int) -> int:
    """The thing in the next row up or down that is nearest across; where there is none, here."""
    x, y = _middle(rects[here])
    beyond = [
        (abs(to_y - y), abs(to_x - x), at)
        for at, (to_x, to_y) in enumerate(map(_middle, rects))
        if (to_y - y) * way > _LEAST
    ]
    if not beyond:
        return here
    row = min(beyond)[0] + _LEAST
    return min((across, at) for down, across, at in beyond if down <= row)[1]


def _middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2
