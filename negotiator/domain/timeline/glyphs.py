"""How an item is drawn: its body on the axis, what its ends look like, where its words stand.

All pixels are counted from the day 0; rows are counted by whoever draws them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from negotiator.domain.timeline.items import Item
from negotiator.domain.timeline.spans import Edge, Span

LEAST = 9.0
"""Pixels of the shortest body: a day is seen at any zoom."""
TAILS = {Edge.STATED: 0.0, Edge.ABOUT: 14.0, Edge.OPEN: 44.0, Edge.UNKNOWN: 44.0}
"""Pixels that an end fades out over. They stand for no time: how far off it is, nobody said."""
MARK = 15.0
"""Width and height of a mark."""
GAP = 6.0
"""Pixels between a body and its words, and between the words and what comes next."""


class WordsAt(Enum):
    """Where an item's words stand."""

    INSIDE = "inside"
    AFTER = "after"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Glyph:
    """Pixels: the body from `start` to `end`, of which `sure` is certain (None: some time in it).

    `fade_start` and `fade_end` lie outside the body; `mark` is the middle of the mark, None for a
    bar. `left` and `right` are the ends of all of it, words included.
    """

    start: float
    end: float
    sure: tuple[float, float] | None
    fade_start: float
    fade_end: float
    mark: float | None
    words_at: WordsAt
    words_x: float
    left: float
    right: float


def glyph(item: Item, per_day: float, words: float) -> Glyph:
    """Return how a dated item is drawn at a zoom, its words being so many pixels wide."""
    assert item.span is not None
    start, end, sure = _body(item.span, per_day)
    before, after = TAILS[item.span.start], TAILS[item.span.end]
    mark = None if item.kind == "round" else _middle(start, end, sure)
    left, right = start - before, end + after
    if mark is not None:
        left, right = min(left, mark - MARK / 2), max(right, mark + MARK / 2)
    words_at, words_x = _words(item, (start, end), sure, mark, right, words)
    if words_at is WordsAt.BELOW:
        left = min(left, words_x)
    if words_at is not WordsAt.INSIDE:
        right = max(right, words_x + words)
    return Glyph(start, end, sure, before, after, mark, words_at, words_x, left, right + GAP)


def _body(span: Span, per_day: float) -> tuple[float, float, tuple[float, float] | None]:
    first, last = span.known
    start, end = first * per_day, (last + 1) * per_day
    sure = None
    if span.certain is not None:
        sure = span.certain[0] * per_day, (span.certain[1] + 1) * per_day
    if end - start < LEAST:
        middle = (start + end) / 2
        start, end = middle - LEAST / 2, middle + LEAST / 2
        sure = None if sure is None else (start, end)
    return start, end, sure


def _middle(start: float, end: float, sure: tuple[float, float] | None) -> float:
    first, last = sure or (start, end)
    return (first + last) / 2


def _words(
    item: Item,
    body: tuple[float, float],
    sure: tuple[float, float] | None,
    mark: float | None,
    right: float,
    words: float,
) -> tuple[WordsAt, float]:
    if item.kind == "proposal" and mark is not None:
        return WordsAt.BELOW, mark - words / 2
    start, end = sure or body
    if mark is None and end - start >= words + 2 * GAP:
        return WordsAt.INSIDE, start + GAP
    return WordsAt.AFTER, right + GAP - 1
