"""The two sets of colours, and the arithmetic that proves they can be read.

Colours are texts ("#1d1f23"): the style sheet takes them as they are, painters take `colour()`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

# Okabe and Ito's eight: told apart with every common colour vision. The order is the order in
# which new parties receive them; black and yellow come last, they need a ring on one ground each.
PARTY_COLOURS = (
    "#0072b2",
    "#009e73",
    "#d55e00",
    "#cc79a7",
    "#e69f00",
    "#56b4e9",
    "#f0e442",
    "#000000",
)

DISTINCT = 3.0  # WCAG 2.2, 1.4.11: a mark against its ground


@dataclass(frozen=True)
class Tone:
    """How one kind of badge is painted. `line` is its border, empty for none."""

    ground: str
    ink: str
    line: str = ""
    bold: bool = False


@dataclass(frozen=True, eq=False)
class Colours:
    """Every colour of one scheme, by what it is for. There are two, so identity is equality."""

    dark: bool
    ink: str
    dim: str
    faint: str  # disabled text only: exempt from the contrast rule
    ground: str
    panel: str
    line: str
    accent: str
    on_accent: str
    accent_hover: str
    hover: str
    selection: str
    dim_selected: str  # dim text on `selection` or `base`, where `dim` is too pale
    base: str  # the ground of Compare's base column
    bar: str
    track: str
    handle: str  # scroll bars
    tones: Mapping[str, Tone]

    def tone(self, name: str) -> Tone:
        """The tone of that name. An unknown name is a bug: KeyError."""
        return self.tones[name]


def _tones(plain: Tone, neutral: Tone, coloured: Mapping[str, Tone]) -> Mapping[str, Tone]:
    return MappingProxyType({"plain": plain, "neutral": neutral, **coloured})


LIGHT = Colours(
    dark=False,
    ink="#1d1f23",
    dim="#6a6d75",
    faint="#a3a5aa",
    ground="#fbfbfa",
    panel="#f3f3f1",
    line="#dddcd8",
    accent="#1f5f8b",
    on_accent="#ffffff",
    accent_hover="#184e73",
    hover="#f0f0ed",
    selection="#dcebf7",
    dim_selected="#585c65",
    base="#e3eef6",
    bar="#5484a5",
    track="#ecebe8",
    handle="#c4c3be",
    tones=_tones(
        plain=Tone("#fbfbfa", "#6a6d75", "#dddcd8"),
        neutral=Tone("#f3f3f1", "#1d1f23", "#d3d2cd"),
        coloured={
            "positive": Tone("#e2f3ea", "#13694a"),
            "negative": Tone("#fae8e1", "#9c3416"),
            "attention": Tone("#fbf0d4", "#7a5500"),
            "change": Tone("#e3eef6", "#1f5f8b"),
            "added": Tone("#ede7f7", "#6544a0"),
            "tlp-red": Tone("#fbfbfa", "#b3201b", "#b3201b", bold=True),
            "tlp-amber": Tone("#fbfbfa", "#8a5a00", "#d28a00", bold=True),
            "tlp-amber+strict": Tone("#fdf3dc", "#805300", "#d28a00", bold=True),
            "tlp-green": Tone("#fbfbfa", "#1d6b2f", "#2f8f46", bold=True),
            "tlp-clear": Tone("#fbfbfa", "#1d1f23", "#8d9098", bold=True),
        },
    ),
)

DARK = Colours(
    dark=True,
    ink="#e9e9e7",
    dim="#a0a4ac",
    faint="#686c74",
    ground="#1e2024",
    panel="#26292e",
    line="#3a3e45",
    accent="#7fb8e0",
    on_accent="#14202b",
    accent_hover="#a0cdec",
    hover="#2e3238",
    selection="#2b4257",
    dim_selected="#b9c2cd",
    base="#24384a",
    bar="#6894b3",
    track="#2c3036",
    handle="#4c515a",
    tones=_tones(
        plain=Tone("#1e2024", "#a0a4ac", "#3a3e45"),
        neutral=Tone("#2b2f35", "#e9e9e7", "#454a53"),
        coloured={
            "positive": Tone("#1d3a2e", "#73d3a6"),
            "negative": Tone("#44271f", "#f2a389"),
            "attention": Tone("#43391c", "#ecc766"),
            "change": Tone("#24384a", "#8cc2e8"),
            "added": Tone("#352b4a", "#c9b3f2"),
            "tlp-red": Tone("#1e2024", "#ff8078", "#d9534c", bold=True),
            "tlp-amber": Tone("#1e2024", "#ffc033", "#d28a00", bold=True),
            "tlp-amber+strict": Tone("#3a2f14", "#ffc033", "#d28a00", bold=True),
            "tlp-green": Tone("#1e2024", "#62d67c", "#3f9d57", bold=True),
            "tlp-clear": Tone("#1e2024", "#e9e9e7", "#8d9098", bold=True),
        },
    ),
)


def colours_of(palette: QPalette) -> Colours:
    """The set that belongs to a palette: painters ask the widget they paint, not a global."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < 128 else LIGHT


@lru_cache(maxsize=256)
def colour(text: str) -> QColor:
    """The painter's colour for "#rrggbb"; the same object each time, so do not change it."""
    return QColor(text)


def luminance(text: str) -> float:
    """Relative luminance of "#rrggbb", 0 to 1 (WCAG 2.2)."""
    parts = (int(text[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 (the same) to 21 (black on white) (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=256)
def ring_of_dot(party: str, colours: Colours) -> str:
    """The colour of the ring that a party's dot needs on these grounds, "" where it needs none.

    The dot keeps the party's own colour in both schemes, so that it is known again. Where that is
    too near the ground (black in the dark, yellow in the light) a ring, half its colour and half
    ink, keeps it apart.
    """
    if contrast(party, colours.ground) >= DISTINCT:
        return ""
    return _mixed(party, colours.ink)


def _mixed(one: str, other: str) -> str:
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{(a + b) // 2:02x}" for a, b in pairs)
