"""Where everything of a timeline stands: lanes below each other, rows in them, a scale across."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from negotiator.domain.timeline.glyphs import GAP, MARK, TAILS, Glyph, WordsAt, glyph
from negotiator.domain.timeline.items import Item, Key, extent
from negotiator.domain.timeline.lanes import Lane
from negotiator.domain.timeline.packing import Packing, Reach, reach_of
from negotiator.domain.timeline.scale import Scale, fitted
from negotiator.ui.timeline.shapes import Rect

ROW, TALL_ROW = 30.0, 46.0
"""Pixels from one row to the next; tall where words stand below marks."""
CROWD = 22.0
"""Pixels of the line that counts what found no row."""
LONGEST, LONGEST_BELOW = 240.0, 190.0
"""Pixels of the longest words beside and below; more are cut short."""
_PAD = 8.0
_LEAST = 48.0
_FEW = 400  # items that all find a row, however many rows it takes
_OUTERMOST = 12  # items at both ends of a lane whose words are given room when all is fitted in
_LEAST_PLOT = 0.5  # of the width, for the days themselves
_ROWS_IN_ALL = 120
_AHEAD = 0.15  # of the width

Place = tuple[int, int]
"""A lane, and an item in it, by their numbers."""


@dataclass(frozen=True, slots=True)
class Label:
    """An item's words as they are shown, and their width in pixels."""

    text: str
    width: float


Labels = Callable[[str, float], Label]
"""Cuts a text to a width in pixels."""


class Chart:
    """Lays out what is in sight, and only that.

    `width` is that of the plot, without the names of lanes. `y` is counted from the top of the
    first lane, `x` from the left end of what is in sight.
    """

    def __init__(self, lanes: Sequence[Lane], labels: Labels) -> None:
        self.lanes = tuple(lanes)
        self._labels = labels
        self.width = 0.0
        items = sum(len(lane.items) for lane in lanes)
        self._even = items > _FEW
        self._most = _most_rows(len(lanes), items)
        self._pitch = [_pitch(lane) for lane in lanes]
        self._packings: dict[int, Packing] = {}
        self._reaches: dict[int, Reach] = {}
        self._glyphs: dict[Key, Glyph] = {}
        self._tops: list[float] = [0.0]
        self._current: Place | None = None
        self.places: dict[Key, Place] = {}
        for number, lane in enumerate(lanes):
            for at, item in enumerate(lane.items):
                self.places.setdefault(item.key, (number, at))
        # First and last day of all.
        self.extent = extent(item for lane in lanes for item in lane.items)
        # Whether the zoom is the one at which everything is in sight.
        self.fits = True
        self.scale = Scale(1.0, 1.0)

    @property
    def height(self) -> float:
        """Of all lanes together."""
        return self._tops[-1]

    def fit(self) -> None:
        """Take the zoom at which everything is in sight, words included."""
        if self.extent is not None:
            bare = fitted(*self.extent, self.width)
            before, after = self._overhang(bare.per_day)
            room = max(self.width - before - after, self.width * _LEAST_PLOT)
            scale = fitted(*self.extent, room)
            self.show(scale.panned(-before))
            self.fits = True

    def show(self, scale: Scale) -> None:
        """Take another zoom, or another part of the time."""
        self.fits = False
        if scale.per_day != self.scale.per_day:
            self._packings.clear()
            self._glyphs.clear()
        self.scale = scale
        self._lay()

    def resize(self, width: float) -> None:
        """Give the plot another width; the zoom stays, unless all was fitted in."""
        self.width = width
        if self.fits:
            self.fit()
        else:
            self._lay()

    def go_to(self, place: Place | None) -> None:
        """Say where the person is: that item finds a row even in a crowd."""
        self._current = place
        if place is not None and self._packing(place[0]).row(place[1]) is None:
            self._packings.pop(place[0])
            self._lay()

    def item(self, place: Place) -> Item:
        """The item at a place."""
        return self.lanes[place[0]].items[place[1]]

    def top(self, lane: int) -> float:
        """Where a lane begins; that of the number after the last is the height of all."""
        return self._tops[lane]

    def lane_at(self, y: float) -> int:
        """The lane at a height, the first or last one where there is none."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self.lanes) - 1)

    def lanes_between(self, top: float, bottom: float) -> range:
        """The lanes that reach into these heights."""
        if not self.lanes:
            return range(0)
        return range(self.lane_at(top), self.lane_at(bottom) + 1)

    def label(self, item: Item) -> Label:
        """An item's words as they stand on the chart."""
        return self._labels(item.name, LONGEST_BELOW if item.kind == "proposal" else LONGEST)

    def glyph(self, place: Place) -> Glyph:
        """How an item is drawn at this zoom."""
        return self._glyph(self.item(place))

    def in_sight(self, lane: int) -> Iterator[tuple[int, float]]:
        """The items of a lane that may be in sight, and the heights at which their rows begin."""
        top = self._tops[lane] + _PAD
        for at, row in self._packing(lane).placed(*self._window()):
            yield at, top + row * self._pitch[lane]

    def crowds(self, lane: int) -> Iterator[tuple[Rect, int]]:
        """Where items of a lane found no row, and how many."""
        y = self._tops[lane + 1] - CROWD - _PAD / 2
        for left, right, count in self._packing(lane).crowds(*self._window()):
            yield Rect(self.x(left), y, right - left, CROWD), count

    def rect(self, place: Place) -> Rect | None:
        """Where an item with its words stands; None where it has no row, or is far out of sight."""
        row = self._packing(place[0]).row(place[1])
        if row is None:
            return None
        drawn = self.glyph(place)
        y = self._tops[place[0]] + _PAD + row * self._pitch[place[0]]
        high = TALL_ROW if drawn.words_at is WordsAt.BELOW else ROW
        return Rect(self.x(drawn.left), y, drawn.right - drawn.left - GAP, high - 4)

    def row_top(self, place: Place) -> float | None:
        """The height at which the row of an item begins."""
        row = self._packing(place[0]).row(place[1])
        return None if row is None else self._tops[place[0]] + _PAD + row * self._pitch[place[0]]

    def x(self, pixels: float) -> float:
        """From pixels since the day 0 to pixels in sight."""
        return pixels - self.scale.left * self.scale.per_day

    def at(self, x: float, y: float) -> Place | None:
        """The item at a point."""
        if not self.lanes or not 0 <= y < self.height:
            return None
        lane = self.lane_at(y)
        for at, _ in self.in_sight(lane):
            rect = self.rect((lane, at))
            if rect is not None and rect.holds(x, y):
                return lane, at
        return None

    def _window(self) -> tuple[float, float]:
        left = self.scale.left * self.scale.per_day
        return left, left + self.width

    def _overhang(self, per_day: float) -> tuple[float, float]:
        """How far words and tails reach beyond the first and the last day, in pixels."""
        assert self.extent is not None
        first, last = self.extent[0] * per_day, (self.extent[1] + 1) * per_day
        before = after = 0.0
        for lane in self.lanes:
            for item in (*lane.items[:_OUTERMOST], *lane.items[-_OUTERMOST:]):
                drawn = glyph(item, per_day, self.label(item).width)
                before = max(before, first - drawn.left)
                after = max(after, drawn.right - last)
        return before, after

    def _glyph(self, item: Item) -> Glyph:
        drawn = self._glyphs.get(item.key)
        if drawn is None:
            drawn = glyph(item, self.scale.per_day, self.label(item).width)
            self._glyphs[item.key] = drawn
        return drawn

    def _extents(self, item: Item) -> tuple[float, float]:
        drawn = self._glyph(item)
        return drawn.left, drawn.right

    def _packing(self, lane: int) -> Packing:
        """The rows of a lane, packed for what is in sight and a little at both sides."""
        packing = self._packings.get(lane)
        if packing is None:
            current = self._current
            packing = self._packings[lane] = Packing(
                self.lanes[lane].items,
                self._reach(lane),
                self.scale.per_day,
                self._extents,
                self._most,
                LONGEST + max(TAILS.values()) + MARK + GAP,
                current[1] if current is not None and current[0] == lane else None,
            )
        left, right = self._window()
        packing.cover(left, right, self.width * _AHEAD)
        return packing

    def _reach(self, lane: int) -> Reach:
        if lane not in self._reaches:
            self._reaches[lane] = reach_of(self.lanes[lane].items)
        return self._reaches[lane]

    def _lay(self) -> None:
        heights = (self._height(lane) for lane in range(len(self.lanes)))
        self._tops = list(accumulate(heights, initial=0.0))

    def _height(self, lane: int) -> float:
        # Where there is much, the height does not depend on the zoom: only what is in sight
        # has to be packed then.
        if self._even:
            count = min(self._most, len(self.lanes[lane].items))
            return max(2 * _PAD + count * self._pitch[lane] + CROWD, _LEAST)
        packing = self._packing(lane)
        crowd = CROWD if packing.crowded else 0.0
        return max(2 * _PAD + packing.count * self._pitch[lane] + crowd, _LEAST)


def _most_rows(lanes: int, items: int) -> int:
    if items <= _FEW:
        return max(items, 1)
    return min(max(_ROWS_IN_ALL // lanes, 3), 12)


def _pitch(lane: Lane) -> float:
    return TALL_ROW if any(item.kind == "proposal" for item in lane.items) else ROW
