"""What a rich cell says: a frozen value a model hands to the delegate, and the same spoken.

A cell is a run of spans. Text wraps; `Break` begins a new line; a `Bar` has a line of its own.
User words are plain text everywhere: nothing here is ever read as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """Item data roles of this program's models."""

    CELL = int(Qt.ItemDataRole.UserRole) + 1
    RECORD = int(Qt.ItemDataRole.UserRole) + 2  # (kind, id) of the record a row stands for


class Size(StrEnum):
    """Sizes of text, in logical pixels 11, 13 and 15."""

    SMALL = "small"
    NORMAL = "normal"
    BIG = "big"


class Ground(StrEnum):
    """What is behind a cell: the page, Compare's base column, or a derived row."""

    PAGE = "ground"
    BASE = "base"
    PANEL = "panel"


@dataclass(frozen=True)
class Text:
    """Words. `spoken` replaces them for a screen reader ("more than 100" for "> 100").

    `struck` words are no longer there, `underlined` ones new, `dotted` ones not agreed.
    """

    text: str
    bold: bool = False
    dim: bool = False
    size: Size = Size.NORMAL
    spoken: str = ""
    struck: bool = False
    underlined: bool = False
    dotted: bool = False


@dataclass(frozen=True)
class Dot:
    """A party's dot.

    Colour never speaks alone: `name` is what a screen reader says, unless it follows as text.
    """

    colour: str
    name: str = ""


@dataclass(frozen=True)
class Badge:
    """A small rounded badge; tones as `badges.paint_badge` has them."""

    text: str
    tone: str = "plain"
    spoken: str = ""


@dataclass(frozen=True)
class Icon:
    """A small picture from resources/icons, tinted; the text beside it says what it means."""

    name: str


@dataclass(frozen=True)
class Bar:
    """Where a range lies on a scale from 0 to 1; a point has `low == high`.

    It says nothing aloud: the amount above it does.
    """

    low: float
    high: float


@dataclass(frozen=True)
class Break:
    """The next span begins a new line."""


Span = Text | Dot | Badge | Icon | Bar | Break


@dataclass(frozen=True)
class Cell:
    """One cell. `after` stands at the far end of the first line: a count, a shortcut."""

    spans: tuple[Span, ...]
    after: tuple[Span, ...] = ()
    ground: Ground = Ground.PAGE

    def __hash__(self) -> int:
        # A cell is looked up in the layout cache at each painting: hash its spans only once.
        known: int | None = self.__dict__.get("_hash")
        if known is None:
            known = hash((self.spans, self.after, self.ground))
            self.__dict__["_hash"] = known
        return known

    @classmethod
    def of(cls, *spans: Span, ground: Ground = Ground.PAGE) -> Cell:
        """A cell of these spans."""
        return cls(spans, ground=ground)

    @classmethod
    def titled(cls, title: str, below: str = "") -> Cell:
        """A bold first line, and a dim second one where there is something to say."""
        second: tuple[Span, ...] = (Break(), Text(below, dim=True)) if below else ()
        return cls((Text(title, bold=True), *second))

    def spoken(self) -> str:
        """The cell in words, line by line, for Qt's AccessibleTextRole."""
        lines = [""]
        for span in (*self.spans, Break(), *self.after):
            match span:
                case Break() | Bar():
                    lines.append("")
                case Text():
                    lines[-1] += span.spoken or span.text
                case Badge():
                    lines[-1] += f" {span.spoken or span.text} "
                case Dot():
                    lines[-1] += f" {span.name} "
        said = (" ".join(line.split()) for line in lines)
        return ", ".join(line for line in said if line)
