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
    "Noto Naskh Arabic",
    "Noto Sans Hebrew",
    "Noto Sans CJK SC",
    "Noto Sans SC",
)

# Reading a font of Chinese takes longer than painting the window: such files are left for later.
_BIG = 2_000_000  # bytes


def load(folder: Path, *, big: bool = False) -> int:
    """Make the font files of `folder` known to Qt; how many were taken.

    Without `big` only the small files are read, with it only the others. A missing folder is no
    error: the system's fonts serve, and a file that Qt does not take is written to the log.
    """
    taken = 0
    for file in sorted(folder.glob("*.[ot]t[fc]")):
        if (file.stat().st_size >= _BIG) is not big:
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
