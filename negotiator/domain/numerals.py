"""Typed text made plain before it is read as a date or an amount.

Digits of any script become 0–9, every dash a hyphen, every blank one space; the invisible marks
that set a direction go. What the text means is not touched.
"""

from __future__ import annotations

import unicodedata

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣－"), "-")


def plain_line(text: str) -> str:
    """The text with western digits, hyphens for dashes, and single spaces; case is kept."""
    spaced = "".join(_plain(character) for character in text.translate(_DASHES))
    return " ".join(spaced.split())


def _plain(character: str) -> str:
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(character) == "Cf" else character
