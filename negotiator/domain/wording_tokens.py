"""Cuts a text of any script into the words that a comparison of wordings goes by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

# Scripts that set no space between words are compared by character: Thai and Lao, Myanmar, Khmer,
# Kana, Han (with its extensions).
_UNSPACED = (
    "\u0e01-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WITHIN = "\u200c\u200d"  # joiners stand inside a word; so do an apostrophe and a hyphen


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a sign, or a character of a script without spaces.

    `space` is what follows it up to the next. `bracketed` says that it stands between [ and ],
    the brackets included: text that is not agreed, as drafts mark it.
    """

    word: str
    space: str = ""
    bracketed: bool = False


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words of a text in their order, spelt in one Unicode form (NFC).

    Space before the first word is left out; no word holds any.
    """
    found = _pattern().findall(unicodedata.normalize("NFC", text))
    inside = _bracketed([word for word, _ in found])
    return tuple(
        Token(word, space, held) for (word, space), held in zip(found, inside, strict=True)
    )


def joined(words: Iterable[Token]) -> str:
    """Return the text of words in a row, with the space that follows each."""
    return "".join(token.word + token.space for token in words)


def _bracketed(words: Sequence[str]) -> list[bool]:
    """Which words stand in brackets; a bracket that has no partner brackets nothing."""
    waiting: list[int] = []
    pairs: list[tuple[int, int]] = []
    for at, word in enumerate(words):
        if word == "[":
            waiting.append(at)
        elif word == "]" and waiting:
            pairs.append((waiting.pop(), at))
    held = [False] * len(words)
    end = -1
    for start, stop in sorted(pairs):
        if stop > end:
            held[start : stop + 1] = [True] * (stop + 1 - start)
            end = stop
    return held


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    # Signs written over, under or beside a letter belong to it: harakat, niqqud, vowel signs.
    marks = "".join(
        sign
        for sign in map(chr, range(0x300, 0x10000))
        if unicodedata.category(sign).startswith("M")
    )
    letter = rf"[^\W{_UNSPACED}]"
    within = rf"(?:{letter}|[{marks}{_WITHIN}])"
    word = rf"{letter}{within}*(?:['’.,\-‑]{letter}{within}*)*"
    return re.compile(rf"([{_UNSPACED}][{marks}]*|{word}|\S)(\s*)")
