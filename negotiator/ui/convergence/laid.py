"""A drawing with the places of the things in it that can be gone to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from negotiator.store.changes import Key
from negotiator.ui.look.colours import Colours
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.shapes import Drawing, Fill, Rect


@dataclass(frozen=True, slots=True)
class Said:
    """One thing in a drawing: what a screen reader says of it, and the records it stands in.

    `keys` is never empty. `field` is the field of them that is at issue.
    """

    spoken: str
    keys: tuple[Key, ...]
    field: str = ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A drawing, and for each thing in it its rectangle; how many found no place for a label."""

    drawing: Drawing
    rects: tuple[Rect, ...] = ()
    unlabelled: int = 0


@dataclass(frozen=True, slots=True)
class Tools:
    """What a drawing is laid out with: the colours of the scheme, and a ruler for its font."""

    colours: Colours
    ruler: Ruler


Lay = Callable[[float, Tools], Laid]
"""Lays the same things out for a width in pixels: for the screen, and for a picture."""

STRIPS = 12
"""Strips of a fade; more cannot be told apart."""


def tint(colour: str, strength: float) -> str:
    """A colour that lets through what is under it; `strength` from 0 to 1."""
    return f"#{round(255 * strength):02x}{colour[1:]}"


def fade(rect: Rect, away: tuple[int, int], colour: str, strength: float) -> Iterator[Fill]:
    """Fill a rectangle ever more weakly; `away` is the direction it fades out in: (0, -1) up."""
    across, down = away
    for number in range(STRIPS):
        wide = rect.width / (STRIPS if across else 1)
        high = rect.height / (STRIPS if down else 1)
        at = number if (across or down) > 0 else STRIPS - 1 - number
        x = rect.x + (wide * at if across else 0)
        y = rect.y + (high * at if down else 0)
        weaker = strength * (1 - (number + 0.5) / STRIPS)
        yield Fill(Rect(x, y, wide, high), tint(colour, weaker))
