"""From a chart to a drawing: what is in sight, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.timeline.axis import Measure, ticks
from negotiator.domain.timeline.items import Key
from negotiator.domain.timeline.lanes import Lane
from negotiator.ui.timeline.chart import Chart, Labels, Place
from negotiator.ui.timeline.item_shapes import MIDDLE, Tints, item_shapes
from negotiator.ui.timeline.shapes import Drawing, Fill, Rect, Ring, Shape, Stroke, Words

AXIS = 46.0
"""Pixels of the axis: its ticks, and below them the days that are marked."""
_TICKS = 28.0
_LINE = 18.0
_APART = 10.0  # pixels between the line beside the names and the first tick that has one


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn of a chart: `top` is the height in it at which what is in sight begins.

    `names` are the pixels for the names of lanes; `current` the item that the person is at, and
    `focused` whether the keyboard is there.
    """

    width: float
    height: float
    names: float
    top: float = 0.0
    current: Place | None = None
    focused: bool = False


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are marked: the last one with a record, and today."""

    latest: date | None = None
    today: date | None = None


@dataclass(frozen=True)
class Scene:
    """A chart with what is needed to draw it: colours of lanes, measures, marked days."""

    chart: Chart
    tints: Tints
    labels: Labels
    measure: Measure
    days: Days = field(default_factory=Days)

    def drawing(self, frame: Frame) -> Drawing:
        """Return what is to be painted within a frame."""
        shapes = (
            Fill(Rect(0, 0, frame.width, frame.height), "ground"),
            *self._grid(frame),
            *self._lineage(frame),
            *self._items(frame),
            *self._ring(frame),
            *self._heads(frame),
            *self._axis(frame),
        )
        return Drawing(frame.width, frame.height, shapes)

    def _lanes(self, frame: Frame) -> range:
        return self.chart.lanes_between(frame.top, frame.top + frame.height - AXIS)

    def _grid(self, frame: Frame) -> Iterator[Shape]:
        bottom = min(frame.height, self._y(frame, self.chart.height))
        for tick in ticks(self.chart.scale, self.chart.width, self.measure):
            if tick.x >= _APART:
                x = frame.names + tick.x
                yield Stroke(x, AXIS, x, bottom, "line")
        for lane in self._lanes(frame):
            y = self._y(frame, self.chart.top(lane + 1))
            yield Stroke(0, y, frame.width, y, "line")
        for x, _, colour in self._marked(frame):
            yield Stroke(x, AXIS, x, bottom, colour, 2.0, dashed=True)

    def _items(self, frame: Frame) -> Iterator[Shape]:
        for lane in self._lanes(frame):
            for at, top in self.chart.in_sight(lane):
                y = self._y(frame, top)
                if y < frame.height and y > AXIS - 60:
                    yield from item_shapes(self.chart, self.tints, (lane, at), frame.names, y)
            for rect, count in self.chart.crowds(lane):
                box = Rect(frame.names + rect.x, self._y(frame, rect.y), rect.width, _LINE)
                yield Words(box, f"+{count:,}", "dim", small=True)

    def _lineage(self, frame: Frame) -> Iterator[Shape]:
        """Lines from each proposal to those that it answers, replaces or builds on."""
        drawn: set[tuple[Place, Place]] = set()
        for lane in self._lanes(frame):
            for at, _ in self.chart.in_sight(lane):
                here = lane, at
                for before, after in self._kin(here):
                    if (before, after) not in drawn:
                        drawn.add((before, after))
                        yield from self._link(frame, before, after)

    def _kin(self, here: Place) -> Iterator[tuple[Place, Place]]:
        chart = self.chart
        item = chart.item(here)
        if item.kind != "proposal" or chart.places[item.key] != here:
            return
        for key in item.follows:
            if key in chart.places:
                yield chart.places[key], here
        for key in self.tints.followed_by.get(item.key, ()):
            if key in chart.places:
                yield here, chart.places[key]

    def _link(self, frame: Frame, before: Place, after: Place) -> Iterator[Shape]:
        chart = self.chart
        tops = chart.row_top(before), chart.row_top(after)
        known = next((top for top in tops if top is not None), None)
        ends = []
        for place, top in zip((before, after), tops, strict=True):
            mark = chart.glyph(place).mark
            x = chart.x(mark) if mark is not None else 0.0
            if known is None or (top is None and 0 <= x <= chart.width):
                return  # one of the two found no row: a line would lead to nothing
            y = self._y(frame, known if top is None else top) + MIDDLE
            ends.append((frame.names + min(max(x, -50.0), chart.width + 50.0), y))
        (x, y), (to_x, to_y) = ends
        yield Stroke(x, y, to_x, to_y, "proposal", 2.0)

    def _ring(self, frame: Frame) -> Iterator[Shape]:
        rect = self.chart.rect(frame.current) if frame.current is not None else None
        if rect is not None:
            y = self._y(frame, rect.y)
            box = Rect(frame.names + rect.x - 4, y - 3, rect.width + 8, rect.height + 1)
            yield Ring(box, frame.focused)

    def _heads(self, frame: Frame) -> Iterator[Shape]:
        """The names of lanes, over whatever reaches under them."""
        yield Fill(Rect(0, AXIS, frame.names, frame.height - AXIS), "ground")
        for number in self._lanes(frame):
            lane = self.chart.lanes[number]
            top = self._y(frame, self.chart.top(number))
            bottom = self._y(frame, self.chart.top(number + 1))
            yield Stroke(0, bottom, frame.names, bottom, "line")
            name = self.labels(lane.name, frame.names - 20)
            # As long as any of the lane is in sight, so is its name.
            y = min(max(top + 10, AXIS + 6), bottom - _LINE - 4)
            yield Words(Rect(10, y, name.width, _LINE), name.text, bold=True)
        yield Stroke(frame.names, AXIS, frame.names, frame.height, "line")

    def _axis(self, frame: Frame) -> Iterator[Shape]:
        yield Fill(Rect(0, 0, frame.width, AXIS), "ground")
        for tick in ticks(self.chart.scale, self.chart.width, self.measure):
            if tick.x >= _APART:
                x = frame.names + tick.x
                yield Stroke(x, 0, x, AXIS, "line")
            if tick.words:
                width = self.measure(tick.words)
                box = Rect(frame.names + tick.words_x, 5, width, _LINE)
                yield Words(box, tick.words, "dim")
        yield from self._flags(frame)
        yield Fill(Rect(0, 0, frame.names, AXIS - 1), "ground")
        yield Stroke(frame.names, 0, frame.names, AXIS, "line")
        yield Stroke(0, AXIS, frame.width, AXIS, "line")

    def _flags(self, frame: Frame) -> Iterator[Shape]:
        """The words of the marked days: before the earlier line, after the later one."""
        marked = self._marked(frame)
        for number, (x, words, colour) in enumerate(marked):
            width = self.measure(words)
            before = number == 0 and (len(marked) > 1 or x + width + 6 > frame.width)
            at = x - width - 4 if before else x + 4
            if frame.names <= at and at + width <= frame.width:
                yield Words(
                    Rect(at, _TICKS - 3, width, _LINE), words, colour, small=True, chip=True
                )
            yield Stroke(x, _TICKS - 2, x, AXIS, colour, 2.0, dashed=True)

    def _marked(self, frame: Frame) -> list[tuple[float, str, str]]:
        """The marked days in sight, the earlier first: pixel, words, colour."""
        named = ((self.days.latest, "latest record", "event"), (self.days.today, "today", "today"))
        found = []
        for day, words, colour in named:
            if day is None:
                continue
            x = self.chart.scale.x(day.toordinal() + 0.5)
            if 0 <= x <= self.chart.width:
                told = f"{words} {date_words(Edtf(day.isoformat()))}"
                found.append((frame.names + x, told, colour))
        return found

    def _y(self, frame: Frame, height: float) -> float:
        return AXIS + height - frame.top


def followed_by(lanes: Sequence[Lane]) -> Mapping[Key, tuple[Key, ...]]:
    """Return for each proposal those that follow from it."""
    found: defaultdict[Key, dict[Key, None]] = defaultdict(dict)
    for lane in lanes:
        for item in lane.items:
            for key in item.follows:
                found[key][item.key] = None
    return {key: tuple(after) for key, after in found.items()}
