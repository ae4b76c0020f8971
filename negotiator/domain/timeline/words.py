"""Names within sentences of ours, whichever way they are read."""

from __future__ import annotations

_OVERRIDES = str.maketrans(dict.fromkeys("\u202a\u202b\u202c\u202d\u202e"))
_ISOLATES = str.maketrans(dict.fromkeys("\u2066\u2067\u2068\u2069"))


def isolated(name: str) -> str:
    """Return a name on one line that keeps its own direction and leaves the sentence its own.

    Orders to reverse the text that would reach beyond the name are left out (UAX 9).
    """
    plain = " ".join(name.split())
    if plain.isascii():
        return plain
    plain = plain.translate(_OVERRIDES)
    return f"\u2068{plain if _is_closed(plain) else plain.translate(_ISOLATES)}\u2069"


def _is_closed(text: str) -> bool:
    """Whether every isolate in it ends in it, and none ends that it has not begun."""
    depth = 0
    for sign in text:
        depth += (sign in "\u2066\u2067\u2068") - (sign == "\u2069")
        if depth < 0:
            return False
    return depth == 0
