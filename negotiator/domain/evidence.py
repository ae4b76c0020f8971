"""How much a citation is worth, where its quote stands in the source, and how it reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.folding import folded
from negotiator.domain.vocabulary import Credibility, Reliability

CONTEXT = 32
"""Characters kept before and after a quote, to tell two equal passages apart."""


@dataclass(frozen=True, slots=True)
class Grade:
    """The Admiralty code (NATO AJP-2.1): how reliable the source, how credible what it says."""

    reliability: Reliability
    credibility: Credibility

    @property
    def code(self) -> str:
        """As a badge shows it: B3."""
        return f"{self.reliability.value}{self.credibility.value}"

    @property
    def meaning(self) -> str:
        """As a screen reader says it: usually reliable, possibly true."""
        return f"{self.reliability.meaning}, {self.credibility.meaning}"


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a quote stands: W3C text-position and text-quote selectors, in Unicode code points."""

    start: int
    end: int
    prefix: str
    suffix: str


def find_passage(text: str, quote: str, prefix: str = "", suffix: str = "") -> Passage | None:
    """Return where `quote` occurs in `text` to the letter, or None.

    Of several places the first is taken that has `prefix` before it and `suffix` after it (spaces
    between them and the quote aside), or else the first of all.
    """
    first = None
    before, after = prefix.rstrip(), suffix.lstrip()
    for passage in _passages(text, quote):
        fits = passage.prefix.rstrip().endswith(before)
        if fits and passage.suffix.lstrip().startswith(after):
            return passage
        first = first or passage
    return first


def _passages(text: str, quote: str) -> Iterator[Passage]:
    start = text.find(quote) if quote else -1
    while start >= 0:
        end = start + len(quote)
        yield Passage(start, end, text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT])
        start = text.find(quote, start + 1)


def differing_claims(claims: Iterable[str]) -> tuple[str, ...]:
    """Return what sources say otherwise than was adopted, each once however it is spelt.

    An empty claim agrees with what was adopted; where nothing is returned, no source differs.
    """
    first: dict[str, str] = {}
    for claim in claims:
        if claim.strip():
            first.setdefault(folded(claim), claim)
    return tuple(first.values())


def provenance(attribution: str, publisher: str, title: str, when: Edtf | None) -> str:
    """Return who says it in one line: “a Hamas source, via Reuters · 23 Feb 2024”.

    A source without a publisher goes by its title; one without a date has none.
    """
    source = publisher or title
    said = f"{attribution}, via {source}" if attribution else source
    return f"{said} · {date_words(when)}" if when else said
