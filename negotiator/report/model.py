"""What a report says, before anybody sets it in type.

Frozen data with every text ready-made: the template places it and adds no word of its own. A test
compares it to the letter. Words are in reading order; direction follows each text's own script.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from negotiator.domain.vocabulary import Tlp


class Paper(StrEnum):
    """The sheet that a report is printed on."""

    A4 = "A4"
    LETTER = "Letter"


class Style(StrEnum):
    """How words stand out from those around them."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    BIG = "big"  # the number that a cell is about


class Tone(StrEnum):
    """What a badge is about; it says so in words too, colour never carries it alone."""

    NEUTRAL = "neutral"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    ATTENTION = "attention"
    CHANGE = "change"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Words:
    """Some words in one style; `language` (ISO 639) only where it is not the report's own."""

    text: str
    style: Style = Style.PLAIN
    language: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A small label: a stance, a status, a difference."""

    text: str
    tone: Tone = Tone.NEUTRAL


@dataclass(frozen=True, slots=True)
class Marks:
    """Footnote numbers, each linked to its line in the list of sources."""

    numbers: tuple[int, ...]


Inline = Words | Badge | Marks
Line = tuple[Inline, ...]
"""A line of words; it wraps where the column ends."""
Lines = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of words across the page; `fine` is set small."""

    line: Line
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Callout:
    """A paragraph on a tinted ground: what to know before anything else."""

    lines: Lines


@dataclass(frozen=True, slots=True)
class Fact:
    """A word and what belongs to it."""

    name: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class Facts:
    """A list of facts, each on its line."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The head of a column; `share` is its part of the width beside the others'."""

    head: Lines
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `cells` has one entry per column, `depth` indents its first.

    `source` is the number of the source that the row describes: what footnotes link to.
    """

    cells: tuple[Lines, ...]
    depth: int = 0
    shaded: bool = False
    source: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on each page it runs over. `fine` is set small and close."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    fine: bool = False

    def without_empty_columns(self) -> Table:
        """Return the table without the columns in which no row says anything."""
        kept = [at for at in range(len(self.columns)) if any(row.cells[at] for row in self.rows)]
        rows = tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in self.rows)
        return replace(self, columns=tuple(self.columns[at] for at in kept), rows=rows)


@dataclass(frozen=True, slots=True)
class Tick:
    """A place on an axis: `at` is 0 at its start, 1 at its end."""

    at: float
    label: str


@dataclass(frozen=True, slots=True)
class Span:
    """A range on the chart: `left` to `right` in time, `bottom` to `top` in value, 0 to 1 each.

    `open` is drawn without an upper edge: nothing bounds the value above. A `dashed` one is no
    range, its value cannot be derived: only the line at `top` is drawn. `label` is written beside
    it: it begins (or with `label_ends`, ends) at `label_x`, and `label_y` is half its height.
    """

    left: float
    right: float
    bottom: float
    top: float
    label: str
    label_x: float
    label_y: float
    label_ends: bool = False
    open: bool = False
    dashed: bool = False
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    """Ranges over time. `alt` says all of it in words; `unit` is what the values count."""

    alt: str
    unit: str
    values: tuple[Tick, ...]
    times: tuple[Tick, ...]
    spans: tuple[Span, ...]


Block = Paragraph | Callout | Facts | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A heading (and bookmark) with what stands under it; `heading` may be empty."""

    heading: str
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    meta: Line = ()


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a report says, page header and footer included.

    `title` has a letter or a digit: PDF/UA asks for one. `document` is the title in the file's
    properties, where it has to stand without the page; the printed one if empty. `running` stands
    at the top of each page beside the label, `footer` at its bottom beside the page number.
    `landscape` where the tables need the width.

    What is not printed: `leaving`, what whoever hands the report on should know first (labels,
    claims that differ, figures without a source, private notes left out); `demanded`, the label
    that the negotiation and the sources ask for; `unproved`, kind and id of each figure without a
    source.
    """

    title: str
    running: str
    tlp: Tlp
    lead: Line
    sections: tuple[Section, ...]
    footer: str
    paper: Paper = Paper.A4
    landscape: bool = False
    language: str = "en"
    leaving: tuple[str, ...] = ()
    demanded: Tlp = Tlp.CLEAR
    unproved: tuple[tuple[str, int], ...] = ()
    document: str = ""
