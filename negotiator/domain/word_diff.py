"""What differs between two wordings, word by word, in any script.

The longest words in common are kept (a longest common subsequence); what stands alone between two
changes larger than itself is told as part of them, since nobody reads it otherwise.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from negotiator.domain.wording_tokens import Token, joined, tokens

_MOST_CELLS = 400_000_000
"""Words of the one times words of the other that are compared in one go: 50 MB of bits."""
_TOLD = 6
"""Changes that are told one by one."""
_LONGEST = 60
"""Characters of a change that is told."""


class Fate(StrEnum):
    """What became of some words of the base."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words in a row with one fate; `bracketed` ones stand in [ ], which is not agreed text."""

    fate: Fate
    text: str
    bracketed: bool = False


Words = Sequence[Token]
Run = tuple[Fate, Words, Words]
"""Words with their fate, and where they are kept, the same as the base spaces them."""


def word_diff(base: str, text: str) -> tuple[Piece, ...]:
    """Return what became of the base's words, and which are new, in the order of reading.

    The pieces that are not inserted make up the base, those not deleted the text; only spacing may
    differ. What is deleted stands before what is inserted in its place.
    """
    old, new = tokens(base), tokens(text)
    return tuple(_pieces(_merged(_runs(old, new))))


def as_pieces(text: str) -> tuple[Piece, ...]:
    """Return a text that is compared with nothing, its brackets marked."""
    return tuple(_pieces([(Fate.KEPT, tokens(text), ())]))


def changes_spoken(pieces: Iterable[Piece]) -> str:
    """Say the changes: “all” removed, “forty” added. Empty where there is none."""
    words = {Fate.DELETED: "removed", Fate.INSERTED: "added"}
    runs = groupby((p for p in pieces), key=lambda piece: piece.fate)
    told = [
        f"“{_short(''.join(piece.text for piece in found))}” {words[fate]}"
        for fate, found in runs
        if fate is not Fate.KEPT
    ]
    more = [f"{len(told) - _TOLD:,} more changes"] if len(told) > _TOLD + 1 else []
    return ", ".join([*told[:_TOLD], *more] if more else told)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _runs(old: Sequence[Token], new: Sequence[Token]) -> Iterator[Run]:
    """Kept, deleted and inserted words in turn; kept ones as the new text spaces them."""
    numbers: dict[str, int] = {}
    a = [numbers.setdefault(token.word, len(numbers)) for token in old]
    b = [numbers.setdefault(token.word, len(numbers)) for token in new]
    was = now = 0
    for at, there, size in _kept(a, b):
        if at > was:
            yield Fate.DELETED, old[was:at], ()
        if there > now:
            yield Fate.INSERTED, new[now:there], ()
        if size:
            yield Fate.KEPT, new[there : there + size], old[at : at + size]
        was, now = at + size, there + size


def _kept(a: Sequence[int], b: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Blocks in common, in order; at last an empty one at both ends."""
    start = _common(a, b)
    if start:
        yield 0, 0, start
    end = _common(a[start:][::-1], b[start:][::-1])
    middle_a, middle_b = a[start : len(a) - end], b[start : len(b) - end]
    for at, there, size in _between(middle_a, middle_b):
        yield at + start, there + start, size
    yield len(a) - end, len(b) - end, end
    if end:
        yield len(a), len(b), 0


def _common(a: Sequence[int], b: Sequence[int]) -> int:
    """How many words both begin with."""
    for at, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return at
    return min(len(a), len(b))


def _between(a: Sequence[int], b: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """The longest common subsequence; of very long texts, cut where both have a rare phrase."""
    if not a or not b:
        return
    if len(a) * len(b) <= _MOST_CELLS:
        # Imported here: the window opens without it.
        from rapidfuzz.distance import LCSseq

        for block in LCSseq.editops(a, b).as_matching_blocks():
            if block.size:
                yield block.a, block.b, block.size
        return
    was = now = 0
    for at, there in [*_anchors(a, b), (len(a), len(b))]:
        if (at - was) * (there - now) <= _MOST_CELLS:
            for x, y, size in _between(a[was:at], b[now:there]):
                yield x + was, y + now, size
        if at < len(a):
            yield at, there, 1
        was, now = at + 1, there + 1


def _anchors(a: Sequence[int], b: Sequence[int]) -> list[tuple[int, int]]:
    """The longest row of words in the same order in both, each known by the two that follow it.

    A phrase of three words is seldom there twice, even in texts of few words.
    """
    phrases_a, phrases_b = list(_phrases(a)), list(_phrases(b))
    once_a, once_b = Counter(phrases_a), Counter(phrases_b)
    places = {phrase: at for at, phrase in enumerate(phrases_b) if once_b[phrase] == 1}
    pairs = [(at, places[p]) for at, p in enumerate(phrases_a) if once_a[p] == 1 and p in places]
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        last[length : length + 1] = [number]
    row: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        row.append(pairs[at])
        at = before[at]
    return row[::-1]


def _phrases(words: Sequence[int]) -> Iterator[tuple[int, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _merged(runs: Iterable[Run]) -> Iterator[Run]:
    """Let a word or two between larger changes on both sides go with them."""
    held = list(runs)
    change = _Change()
    for at, (fate, words, was) in enumerate(held):
        if fate is not Fate.KEPT:
            change.take(fate, words)
        elif len(words) <= 2 and 2 * _letters(words) <= min(change.size, _following(held, at)):
            change.take(Fate.DELETED, was)
            change.take(Fate.INSERTED, words)
        else:
            yield from change.runs()
            change = _Change()
            yield fate, words, was
    yield from change.runs()


class _Change:
    """What is deleted and inserted at one place; `size` is the larger of the two, in letters."""

    def __init__(self) -> None:
        self._words: dict[Fate, list[Token]] = {Fate.DELETED: [], Fate.INSERTED: []}
        self._letters = {Fate.DELETED: 0, Fate.INSERTED: 0}

    @property
    def size(self) -> int:
        return max(self._letters.values())

    def take(self, fate: Fate, words: Sequence[Token]) -> None:
        self._words[fate] += words
        self._letters[fate] += _letters(words)

    def runs(self) -> Iterator[Run]:
        return ((fate, words, ()) for fate, words in self._words.items() if words)


def _following(runs: Sequence[Run], at: int) -> int:
    """The size of the change after a run of kept words."""
    sizes = []
    for fate, words, _ in runs[at + 1 : at + 3]:
        if fate is Fate.KEPT:
            break
        sizes.append(_letters(words))
    return max(sizes, default=0)


def _letters(words: Iterable[Token]) -> int:
    return sum(len(token.word) for token in words)


def _pieces(runs: Iterable[Run]) -> Iterator[Piece]:
    for fate, words, _ in runs:
        for bracketed, found in groupby(words, key=lambda token: token.bracketed):
            yield Piece(fate, joined(found), bracketed)
