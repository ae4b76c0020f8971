"""Places labels beside what they name, where nothing else is; where there is no place, none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from negotiator.ui.timeline.shapes import Rect, Stroke

LINE = 18.0
"""Pixels of the height of a label."""
GAP = 5.0
_NEAR = 8.0
"""Pixels within which a label is seen to belong to its thing."""
_CELL = 64.0
_FULL = 40
"""Things in one cell of the area, from which on it has no place left."""
_STEPS = (-1.0, 1.0, -2.0, 2.0, -3.0, 3.0)
"""Lines by which a label may stand above or below its thing's middle."""


class Placing:
    """What is taken of an area; labels are placed one after the other."""

    def __init__(self, area: Rect) -> None:
        self._area = area
        self._taken: defaultdict[tuple[int, int], list[Rect]] = defaultdict(list)

    def take(self, rect: Rect) -> None:
        """Say that something stands there."""
        for cell in _cells(rect):
            if len(self._taken[cell]) <= _FULL:
                self._taken[cell].append(rect)

    def place(self, thing: Rect, width: float) -> Rect | None:
        """Take a place for a label of a width beside a thing; None where there is none left."""
        for x, y in self._candidates(thing, width):
            label = Rect(x, y, width, LINE)
            if self._is_within(label) and self.is_free(label):
                self.take(label)
                return label
        return None

    def is_free(self, rect: Rect) -> bool:
        """Whether nothing stands there."""
        for cell in _cells(rect):
            taken = self._taken.get(cell, ())
            if len(taken) > _FULL or any(_meet(rect, other) for other in taken):
                return False
        return True

    def _candidates(self, thing: Rect, width: float) -> Iterator[tuple[float, float]]:
        """Right of it, above, below, left of it; then some lines higher and lower."""
        middle = thing.y + (thing.height - LINE) / 2
        right, left = thing.right + GAP, thing.x - GAP - width
        above, below = thing.y - LINE - 2, thing.bottom + 2
        centred = thing.x + (thing.width - width) / 2
        over = min(max(centred, self._area.x), self._area.right - width)
        yield from ((right, middle), (over, above), (thing.x, above), (over, below))
        yield from ((thing.x, below), (left, middle), (thing.right - width, above))
        for lines in _STEPS:
            y = middle + lines * LINE
            yield from ((right, y), (left, y), (over, y))

    def _is_within(self, rect: Rect) -> bool:
        area = self._area
        return (
            rect.x >= area.x
            and rect.right <= area.right
            and rect.y >= area.y
            and rect.bottom <= area.bottom
        )


def leader(thing: Rect, label: Rect) -> Iterator[Stroke]:
    """A thin line to a label that does not stand right beside its thing."""
    down = max(label.y - thing.bottom, thing.y - label.bottom, 0.0)
    across = max(label.x - thing.right, thing.x - label.right, 0.0)
    if down <= _NEAR and across <= _NEAR:
        return
    x = thing.x + thing.width / 2
    y = thing.bottom if label.y >= thing.bottom else thing.y
    to_x = min(max(x, label.x), label.right)
    to_y = label.y if label.y >= thing.bottom else label.bottom
    yield Stroke(x, y, to_x, to_y, "dim", 0.8)


def _cells(rect: Rect) -> Iterator[tuple[int, int]]:
    for column in range(int(rect.x // _CELL), int(rect.right // _CELL) + 1):
        for row in range(int(rect.y // _CELL), int(rect.bottom // _CELL) + 1):
            yield column, row


def _meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right
        and other.x < one.right
        and one.y < other.bottom
        and other.y < one.bottom
    )
