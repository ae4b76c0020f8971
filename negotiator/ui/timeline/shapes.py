"""A drawing as plain data: made once, painted alike on the screen and in files.

Pixels from the top left. A colour is "#rrggbb", or what it is for: ink, dim, ground, panel, line,
accent, proposal, event, today.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Form(Enum):
    """The forms that tell kinds of records apart, besides the bar of a round."""

    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    CIRCLE = "circle"


class Tail(Enum):
    """What stands where a bar fades out: nothing, an arrow (open), a question mark (unknown)."""

    PLAIN = "plain"
    ARROW = "arrow"
    QUESTION = "question"


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right end."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower end."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Fill:
    """A rectangle of one colour."""

    rect: Rect
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """One end of a bar: over how many pixels within it, and beyond it, it fades out."""

    inner: float = 0.0
    outer: float = 0.0
    tail: Tail = Tail.PLAIN


@dataclass(frozen=True, slots=True)
class Bar:
    """The body of an item; hatched where it happened some time within.

    `phase` is where hatching begins, so that it moves with the bar.
    """

    rect: Rect
    colour: str
    hatched: bool
    start: End
    end: End
    phase: float


@dataclass(frozen=True, slots=True)
class Mark:
    """A form around its middle; hollow for a proposal that is not on the table."""

    x: float
    y: float
    form: Form
    colour: str
    hollow: bool


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text in its rectangle; `chip` puts the ground behind it."""

    rect: Rect
    text: str
    colour: str = "ink"
    bold: bool = False
    small: bool = False
    chip: bool = False
    at_right: bool = False


@dataclass(frozen=True, slots=True)
class WordsOn:
    """Words on a bar: in whichever of black and white is read better on its colour."""

    words: Words
    ground: str


@dataclass(frozen=True, slots=True)
class Ring:
    """The frame around the item the person is at; `strong` while the keyboard is there."""

    rect: Rect
    strong: bool


Shape = Fill | Stroke | Bar | Mark | Words | WordsOn | Ring


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes in the order of painting."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
