"""The program's own fonts, so that every script is drawn alike on every system."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

log = logging.getLogger(__name__)

TEXT_SIZE = 13  # logical pixels
FAMILIES = (
    "Noto Sans",
    "Noto Sans Arabic",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Ethiopic",
    "DejaVu Sans",
    "Droid Sans Fallback",
)

# What a first window is written in. Reading the others takes longer than painting it.
_FIRST = frozenset(
    f"NotoSans{script}-{weight}.ttf"
    for script in ("", "Arabic", "Hebrew")
    for weight in ("Regular", "Bold")
)


def load(folder: Path, *, first: bool) -> int:
    """Make the font files of `folder` known to Qt; how many were taken.

    `first` reads those a first window needs, otherwise all others are read. A missing folder is no
    error: the system's fonts serve, and a file that Qt does not take is written to the log.
    """
    taken = 0
    for file in sorted(folder.glob("*.[ot]t[fc]")):
        if (file.name in _FIRST) is not first:
            continue
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.warning("Font %s could not be read", file.name)
        else:
            taken += 1
    return taken


def text_font() -> QFont:
    """The font of all text: 13 logical pixels, with a family for each script we ship."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(TEXT_SIZE)
    return font
