"""The shapes of one item: its body, its mark, its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from negotiator.domain.timeline.glyphs import GAP, MARK, Glyph, WordsAt
from negotiator.domain.timeline.items import Item, Key
from negotiator.domain.timeline.spans import Edge
from negotiator.ui.timeline.chart import Chart, Place
from negotiator.ui.timeline.shapes import Bar, End, Form, Mark, Rect, Shape, Tail, Words, WordsOn

_HIGH, _LOW = 22.0, 8.0  # pixels of a round's bar, and of the band behind a mark
MIDDLE = 11.0
"""Pixels from the top of a row to the middle of its bars and marks."""
_LINE = 18.0
_BEYOND = 60.0  # pixels out of sight at which a long bar is cut off
_FORMS = {"proposal": Form.DIAMOND, "event": Form.TRIANGLE, "position": Form.CIRCLE}
_TAILS = {
    Edge.STATED: Tail.PLAIN,
    Edge.ABOUT: Tail.PLAIN,
    Edge.OPEN: Tail.ARROW,
    Edge.UNKNOWN: Tail.QUESTION,
}


@dataclass(frozen=True)
class Tints:
    """Colours of lanes by their number and of parties by id; which proposals follow from which."""

    lanes: tuple[str, ...]
    parties: Mapping[int, str] = field(default_factory=dict)
    followed_by: Mapping[Key, tuple[Key, ...]] = field(default_factory=dict)

    def of(self, item: Item, lane: int) -> str:
        """The colour of an item; its form says its kind as well."""
        if item.kind == "round":
            return self.lanes[lane]
        if item.kind == "position":
            return next((self.parties[p] for p in item.parties if self.parties.get(p)), "dim")
        return item.kind


def item_shapes(chart: Chart, tints: Tints, place: Place, left: float, y: float) -> Iterator[Shape]:
    """Return the shapes of an item whose row begins at `y`; pixel 0 of the chart is at `left`."""
    item, drawn = chart.item(place), chart.glyph(place)
    colour = tints.of(item, place[0])
    if drawn.mark is None or _is_band(drawn):
        yield _bar(chart, item, drawn, colour, left, y)
    if drawn.mark is not None:
        form = _FORMS[item.kind]
        yield Mark(left + chart.x(drawn.mark), y + MIDDLE, form, colour, item.hollow)
    yield from _words(chart, item, drawn, colour, left, y)


def _is_band(drawn: Glyph) -> bool:
    """Whether there is more to be seen than the mark itself."""
    return drawn.end - drawn.start > MARK or bool(drawn.fade_start or drawn.fade_end)


def _bar(chart: Chart, item: Item, drawn: Glyph, colour: str, left: float, y: float) -> Bar:
    assert item.span is not None
    start, end = chart.x(drawn.start), chart.x(drawn.end)
    sure = drawn.sure or (drawn.start, drawn.end)
    head = End(sure[0] - drawn.start, drawn.fade_start, _TAILS[item.span.start])
    tail = End(drawn.end - sure[1], drawn.fade_end, _TAILS[item.span.end])
    phase = left + start
    if start < -_BEYOND - head.inner:
        start, head = -_BEYOND, End()
    if end > chart.width + _BEYOND + tail.inner:
        end, tail = chart.width + _BEYOND, End()
    high = _HIGH if drawn.mark is None else _LOW
    rect = Rect(left + start, y + MIDDLE - high / 2, max(end - start, 0.0), high)
    return Bar(rect, colour, drawn.sure is None, head, tail, phase)


def _words(
    chart: Chart, item: Item, drawn: Glyph, colour: str, left: float, y: float
) -> Iterator[Shape]:
    label = chart.label(item)
    x = chart.x(drawn.words_x)
    top = y + 24.0 if drawn.words_at is WordsAt.BELOW else y + MIDDLE - _LINE / 2
    if drawn.words_at is not WordsAt.INSIDE:
        yield Words(Rect(left + x, top, label.width, _LINE), label.text, chip=True)
        return
    # Of a long bar the words stay in sight as long as there is room for them.
    last = chart.x((drawn.sure or (drawn.start, drawn.end))[1]) - GAP - label.width
    words = Words(Rect(left + min(max(x, GAP), last), top, label.width, _LINE), label.text)
    if drawn.sure is None:
        yield Words(words.rect, words.text, chip=True)
    else:
        yield WordsOn(words, colour)
