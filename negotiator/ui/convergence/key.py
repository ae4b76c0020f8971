"""What the forms in the drawing of numbers mean, below it on the screen and in a picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from negotiator.ui.convergence.laid import Laid, Tools, fade
from negotiator.ui.timeline.shapes import Bar, Drawing, End, Form, Mark, Rect, Shape, Stroke, Words

LINE = 22.0
"""Pixels of one line of the key."""
_SAMPLE, _WIDE, _GAP = 34.0, 26.0, 18.0

Sample = Callable[[float, float, str], Iterator[Shape]]
"""Draws a sample in a colour, its left end and its middle given."""


def _text(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield Mark(x + 20, y, Form.DIAMOND, ink, False)


def _position(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield Mark(x + 20, y, Form.CIRCLE, ink, False)


def _unknown(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield Mark(x + 20, y, Form.DIAMOND, ink, True)


def _open(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield from fade(Rect(x, y - 8, _WIDE, 13), (0, -1), ink, 0.5)
    yield Stroke(x, y + 5, x + _WIDE, y + 5, ink, 2.0)


def _excluded(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield from fade(Rect(x, y - 8, _WIDE, 13), (0, -1), ink, 0.5)
    yield Stroke(x, y + 5, x + _WIDE, y + 5, ink, 2.0, dashed=True)


def _day(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield Bar(Rect(x, y - 5, _WIDE, 10), ink, True, End(), End(), x)


def _none(x: float, y: float, ink: str) -> Iterator[Shape]:
    yield Stroke(x, y, x + _WIDE, y, ink, 2.5, dashed=True)


_ENTRIES: tuple[tuple[str, Sample], ...] = (
    ("text", _text),
    ("text, tabled by nobody known", _unknown),
    ("statement of a party", _position),
    ("end not stated", _open),
    ("end itself excluded", _excluded),
    ("on one of these days", _day),
    ("no number, or only at the upper ends", _none),
)
WORDS = "Drawn are: " + ", ".join(words for words, _ in _ENTRIES)


def lay_key(width: float, tools: Tools) -> Laid:
    """Lay the key out in as many lines as a width takes."""
    shapes: list[Shape] = []
    at, line = 0.0, 0
    for words, sample in _ENTRIES:
        wide = _SAMPLE + tools.ruler.width(words)
        if at and at + wide > width:
            at, line = 0.0, line + 1
        middle = line * LINE + LINE / 2
        shapes += sample(at, middle, tools.colours.dim)
        box = Rect(at + _SAMPLE, middle - 9, wide - _SAMPLE, 18)
        shapes.append(Words(box, words, "dim"))
        at += wide + _GAP
    return Laid(Drawing(width, (line + 1) * LINE, tuple(shapes)))
