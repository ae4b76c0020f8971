"""In which direction a text is read, and what it needs to stand among others (UAX 9)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

_FROM_RIGHT = frozenset({"R", "AL"})
_STRONG = _FROM_RIGHT | {"L"}
_MARK = "\u200f"


@dataclass(frozen=True, slots=True)
class Directed:
    """A text with what a page setter must know of it.

    `rtl`: it is read from the right, because its first letter is (rules P2 and P3). `turns`: some
    letter in it is, so that what follows needs a mark before it. `embed`: it is read from the
    right and has letters that are not, so that it needs a level of its own. (One that has none is
    better off without: with it, some readers give its letters in the wrong order.)
    """

    text: str
    rtl: bool = False
    turns: bool = False
    embed: bool = False


def directed(text: str) -> Directed:
    """Return the text; one read from the right keeps the punctuation at its ends with it."""
    if text.isascii():
        return Directed(text)
    ways = [unicodedata.bidirectional(character) for character in text]
    turns = any(way in _FROM_RIGHT for way in ways)
    if next((way for way in ways if way in _STRONG), "L") == "L":
        return Directed(text, turns=turns)
    if "L" in ways:
        return Directed(text, rtl=True, turns=True, embed=True)
    before = "" if ways[0] in _FROM_RIGHT else _MARK
    after = "" if ways[-1] in _FROM_RIGHT else _MARK
    return Directed(f"{before}{text}{after}", rtl=True, turns=True)
