"""Text reduced to what two spellings of one name share, for finding and for duplicates."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        # Arabic: forms of alef, ya, waw and ta marbuta; Persian kaf and ya; tatweel.
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
        # Apostrophes and quotation marks, ayn and hamza in transcription, geresh and gershayim.
        **dict.fromkeys("’‘ʼʻʿʾ´`׳′", "'"),
        **dict.fromkeys("“”„״″", '"'),
        **dict.fromkeys("‐‑‒–—−", "-"),
    }
)

# Marks that readers leave out: accents, niqqud, harakat, variation selectors. Not all marks are:
# in Devanagari or Thai a mark is a vowel, in Japanese another consonant.
_LEFT_OUT = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\ufe00-\ufe0f"
    # Signs that cannot be seen: soft hyphen, joiners, direction marks, byte-order mark.
    "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]")
_DIGITS = re.compile(r"[^\x00-\x7f\D]")  # decimal digits of other scripts


def folded(text: str) -> str:
    """Return `text` without case, accents, vowel points, direction marks and doubled spaces.

    Arabic alef, ya and ta marbuta forms, tatweel, harakat and Hebrew niqqud are levelled, as
    readers type names without them; digits of every script become 0–9, full-width forms plain
    ones (Unicode NFKD, put together again as NFC).
    """
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    levelled = _CONTROLS.sub(" ", _LEFT_OUT.sub("", decomposed)).casefold()
    with_digits = _DIGITS.sub(lambda digit: str(unicodedata.decimal(digit[0])), levelled)
    return unicodedata.normalize("NFC", " ".join(with_digits.split()))


def place_of(word: str, text: str) -> tuple[int, int] | None:
    """Return where `text`, as it is written, holds `word`, however either is spelt: start and end.

    Characters (code points) into `text`; None where it does not hold it.
    """
    wanted = folded(word)
    if not wanted or wanted not in folded(text):
        return None
    start = 0
    for line in text.splitlines(keepends=True):
        if found := _place_in_line(wanted, line):
            return start + found[0], start + found[1]
        start += len(line)
    return None


def _place_in_line(wanted: str, line: str) -> tuple[int, int] | None:
    if wanted not in folded(line):
        return None
    end = _shortest(line, wanted)
    start = end - 1
    while start > 0 and wanted not in folded(line[start:end]):
        start -= 1
    return start, end


def _shortest(line: str, wanted: str) -> int:
    """Return the length of the shortest beginning of `line` that holds `wanted`, by halving."""
    low, high = 1, len(line)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if wanted in folded(line[:middle]) else (middle + 1, high)
    return low
