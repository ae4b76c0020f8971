"""Footnote numbers: one for each source, attribution and credibility.

A number thus stands for one line of the list of sources, with the grade and with who inside the
source says it. Numbers are given in the order in which they are first used, so a report is built
in the order in which it is read.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from negotiator.domain.evidence import Grade
from negotiator.report.material import Key, Material
from negotiator.report.model import Badge, Line, Marks, Tone, Words
from negotiator.store.row_classes import CitationRow, SourceRow

DIFFER = "sources differ"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list of sources. `quotes` are the passages it was used for, each once."""

    number: int
    source: SourceRow
    attribution: str
    grade: Grade
    quotes: tuple[str, ...]


class Footnotes:
    """Numbers citations while a report is being built; used by one report only."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._used: dict[tuple[int, str, str], dict[int, CitationRow]] = {}
        self._numbers: dict[tuple[int, str, str], int] = {}
        self._claims: set[int] = set()
        self._figures: dict[Key, bool] = {}

    def marks(
        self, key: Key, only: Collection[str] | None = None, without: Collection[str] = ()
    ) -> Line:
        """Return the numbers of what proves a record; nothing where nothing does.

        `only` and `without` choose by the field that a citation proves. Citations whose source
        claims something else are not among them: see `differing`.
        """
        found = [
            citation
            for citation in self._material.citations.get(key, ())
            if not citation.claim
            and (only is None or citation.field in only)
            and citation.field not in without
        ]
        return self._numbered(found)

    def figure(self, key: Key) -> Line:
        """Return the numbers of what proves a figure, and note whether anything does."""
        marks = self.marks(key)
        self._figures[key] = bool(marks)
        return marks

    def claims(self, key: Key) -> list[CitationRow]:
        """Return the citations whose source claims something else than is recorded."""
        found = [c for c in self._material.citations.get(key, ()) if c.claim]
        self._claims.update(c.id for c in found)
        return found

    def differing(self, key: Key) -> Line:
        """Return a badge and the numbers of the sources that differ, or nothing."""
        found = self.claims(key)
        if not found:
            return ()
        return (Words(" "), Badge(DIFFER, Tone.ATTENTION), *self._numbered(found))

    def one(self, citation: CitationRow) -> Line:
        """Return the number of one citation."""
        return self._numbered([citation])

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The list of sources, by number."""
        return tuple(
            self._entry(number, list(used.values()))
            for number, used in enumerate(self._used.values(), start=1)
        )

    @property
    def claim_count(self) -> int:
        """How many claims that differ from what is recorded were shown."""
        return len(self._claims)

    @property
    def unproved(self) -> tuple[Key, ...]:
        """The figures shown that nothing proves, in the order in which they are shown."""
        return tuple(key for key, proved in self._figures.items() if not proved)

    def _entry(self, number: int, used: list[CitationRow]) -> Entry:
        source, first = self._material.sources[used[0].source_id], used[0]
        quotes = tuple(dict.fromkeys(citation.quote for citation in used if citation.quote))
        grade = Grade(source.reliability, first.credibility)
        return Entry(number, source, first.attribution, grade, quotes)

    def _numbered(self, citations: Iterable[CitationRow]) -> Line:
        numbers = {self._number(citation) for citation in citations}
        return (Marks(tuple(sorted(numbers))),) if numbers else ()

    def _number(self, citation: CitationRow) -> int:
        key = (citation.source_id, citation.attribution.casefold(), citation.credibility.value)
        self._used.setdefault(key, {})[citation.id] = citation
        return self._numbers.setdefault(key, len(self._used))
