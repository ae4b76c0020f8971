"""Text reduced to what two spellings of one name share, for finding and for duplicates."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans(
    {
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ٱ": "ا",
        "ى": "ي",
        "ئ": "ي",
        "ؤ": "و",
        "ة": "ه",
        "ک": "ك",
        "ی": "ي",
        "ـ": None,
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "\u00a0": " ",
    }
)


def folded(text: str) -> str:
    """Return `text` without case, accents, vowel points, direction marks and doubled spaces.

    Arabic alef, ya and ta marbuta forms, tatweel, harakat and Hebrew niqqud are levelled, as
    readers type names without them; full-width forms become plain ones (Unicode NFKD).
    """
    levelled = text.translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", levelled)
    return " ".join("".join(map(_kept, decomposed)).casefold().split())


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Mn", "Cf"):
        return ""
    return " " if category == "Cc" else character
