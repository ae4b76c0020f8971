"""Citations with their sources, as they are read beside what they prove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, or_, select

from negotiator.domain.dates import Edtf
from negotiator.domain.evidence import Grade, provenance
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import value_words
from negotiator.domain.vocabulary import Credibility, Reliability
from negotiator.store.changes import Key
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import Stored, kind_of
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation with its source. `recorded` is what was adopted where the source claims else."""

    id: int
    subject: Key
    field: str
    quote: str
    attribution: str
    claim: str
    recorded: str
    source_id: int
    title: str
    publisher: str
    when: Edtf | None
    grade: Grade

    @property
    def line(self) -> str:
        """Who says it: “a Hamas source, via Reuters · 23 Feb 2024”."""
        return provenance(self.attribution, self.publisher, self.title, self.when)


def citations_of(known: Lookup, about: Sequence[Stored]) -> list[Cited]:
    """Return the citations of records that were read, in the order in which they were made."""
    citation, source = table("citation").c, table("source").c
    query = (
        select(table("citation"), source.title, source.publisher, source.when, source.reliability)
        .join(table("source"), source.id == citation.source_id)
        .where(or_(*_abouts(about)))
        .order_by(citation.id)
    )
    by_key = {(kind_of(type(row)), row.id): row for row in about}
    found = known.connection.execute(query).mappings()
    return [_read(known, values, by_key) for values in found]


def _abouts(about: Sequence[Stored]) -> Iterator[ColumnElement[bool]]:
    """For each kind among the records: that kind, and one of their ids."""
    ids: dict[str, list[int]] = {}
    for row in about:
        ids.setdefault(kind_of(type(row)), []).append(row.id)
    citation = table("citation").c
    for kind, of_kind in ids.items():
        yield and_(citation.subject_kind == kind, citation.subject_id.in_(of_kind))


def _read(known: Lookup, values: RowMapping, about: dict[Key, Stored]) -> Cited:
    subject = (values["subject_kind"], values["subject_id"])
    differs = values["claim"] and values["field"]
    return Cited(
        id=values["id"],
        subject=subject,
        field=values["field"],
        quote=values["quote"],
        attribution=values["attribution"],
        claim=values["claim"],
        recorded=_recorded(known, about[subject], values["field"]) if differs else "",
        source_id=values["source_id"],
        title=values["title"],
        publisher=values["publisher"],
        when=Edtf(values["when"]) if values["when"] else None,
        grade=Grade(Reliability(values["reliability"]), Credibility(values["credibility"])),
    )


def _recorded(known: Lookup, row: Stored, field: str) -> str:
    facts = facts_of(KINDS[kind_of(type(row))]).get(field)
    if facts is None:
        return ""
    return value_words(facts, getattr(row, field), known.label)


def occurs(connection: Connection, source_id: int, quote: str) -> bool | None:
    """Whether a quote stands in a source's saved text to the letter; None where none is saved."""
    source = table("source").c
    text = connection.scalar(select(source.text).where(source.id == source_id))
    return quote.strip() in text if text else None
