"""Which characters the report's fonts can show.

PDF/UA forbids a character without a glyph, and typst refuses the whole document for one emoji. So
what no font of ours can show is written in another way before it gets there: a symbol by its name,
“[grinning face]”, anything else as the replacement character. Nothing disappears unsaid, except
marks that are invisible anyway and commands that would turn the words around them.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

REPLACEMENT = "\ufffd"
# Controls; embeddings, overrides and isolates (UAX 9), which reach beyond the words they came with;
# and code points that PDF/UA has no use for.
_UNWANTED = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_INVISIBLE = {"\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060"}
_BASIC = re.compile(r"[\x20-\x7e]*", re.ASCII)
_COMMON = 3  # platform 3: Windows; its encodings 1 and 10 are Unicode, as all of platform 0 are
_UNICODE = {(0, e) for e in range(7)} | {(_COMMON, 1), (_COMMON, 10)}


class Coverage:
    """The characters of one font file, read from its `cmap` table (OpenType 1.9)."""

    def __init__(self, font: Path) -> None:
        ranges = sorted(_ranges(_table(font, b"cmap")))
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def __contains__(self, character: str) -> bool:
        at = bisect_right(self._starts, ord(character)) - 1
        return at >= 0 and ord(character) <= self._ends[at]


class Glyphs:
    """All fonts of a report together."""

    def __init__(self, fonts: Iterable[Path]) -> None:
        self._fonts = tuple(Coverage(font) for font in fonts)
        self.shown = lru_cache(maxsize=20_000)(self._shown)

    def _shown(self, text: str) -> str:
        """The text as the fonts can show it; the same text where they can show all of it."""
        if _BASIC.fullmatch(text):
            return text
        text = _UNWANTED.sub("", text)
        return "".join(self._cluster(c) for c in _clusters(text))

    def _cluster(self, cluster: str) -> str:
        if any(all(c in font or c in _INVISIBLE for c in cluster) for font in self._fonts):
            return cluster
        # No one font has both the letter and what is set above or below it.
        return "".join(self._character(c) for c in cluster if not _joins(c)) or REPLACEMENT

    def _character(self, character: str) -> str:
        if any(character in font for font in self._fonts):
            return character
        category = unicodedata.category(character)
        if category in ("Cc", "Cf"):
            return ""
        if category in ("So", "Sm", "Sk", "Po"):
            return f"[{unicodedata.name(character, 'symbol').lower()}]"
        return REPLACEMENT


def _joins(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Mc", "Me") or character in _INVISIBLE


def _clusters(text: str) -> Iterator[str]:
    """Each character with the marks and joiners that follow it."""
    start = 0
    for at, character in enumerate(text):
        if at and not _joins(character):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _table(font: Path, tag: bytes) -> bytes:
    """The bytes of one table of a TrueType or OpenType file (the first font of a collection)."""
    with font.open("rb") as file:
        header = file.read(16)
        start = struct.unpack(">I", header[12:16])[0] if header.startswith(b"ttcf") else 0
        file.seek(start + 4)
        count = struct.unpack(">H", file.read(2))[0]
        file.seek(start + 12)
        for _ in range(count):
            name, _sum, offset, length = struct.unpack(">4sIII", file.read(16))
            if name == tag:
                file.seek(offset)
                return file.read(length)
    return b""


def _ranges(cmap: bytes) -> Iterator[tuple[int, int]]:
    """The code point ranges of the Unicode subtable that holds most (format 12, else 4)."""
    if not cmap:
        return
    count = struct.unpack(">H", cmap[2:4])[0]
    found: dict[int, int] = {}
    for at in range(4, 4 + 8 * count, 8):
        platform, encoding, offset = struct.unpack(">HHI", cmap[at : at + 8])
        if (platform, encoding) in _UNICODE:
            found[struct.unpack(">H", cmap[offset : offset + 2])[0]] = offset
    if 12 in found:
        yield from _ranges_of_12(cmap[found[12] :])
    elif 4 in found:
        yield from _ranges_of_4(cmap[found[4] :])


def _ranges_of_12(table: bytes) -> Iterator[tuple[int, int]]:
    groups = struct.unpack(">I", table[12:16])[0]
    for start, end, glyph in struct.iter_unpack(">III", table[16 : 16 + 12 * groups]):
        if glyph or end > start:
            yield (start if glyph else start + 1), end


def _ranges_of_4(table: bytes) -> Iterator[tuple[int, int]]:
    doubled = struct.unpack(">H", table[6:8])[0]
    ends, starts, deltas, offsets = (
        struct.unpack(f">{doubled // 2}H", table[at : at + doubled])
        for at in (14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled)
    )
    places = 16 + 3 * doubled
    for i, (start, end, delta, offset) in enumerate(
        zip(starts, ends, deltas, offsets, strict=True)
    ):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code + delta
            if offset:
                at = places + 2 * i + offset + 2 * (code - start)
                listed = struct.unpack(">H", table[at : at + 2])[0]
                glyph = listed + delta if listed else 0
            if glyph & 0xFFFF:
                yield code, code
