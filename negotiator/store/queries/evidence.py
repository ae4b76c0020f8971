"""What proves a record and its parts, with the analyst's words on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, and_, or_, select

from negotiator.domain.dates import Edtf
from negotiator.domain.evidence import Grade, provenance
from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import value_words
from negotiator.domain.vocabulary import Credibility, Reliability
from negotiator.store import rows
from negotiator.store.changes import Key, owner_field
from negotiator.store.labels import label, word_of
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import ROWS, NoteRow, Stored, TagRow, kind_of
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


@dataclass(frozen=True, slots=True)
class Group:
    """Citations of one field, or of one part, under its name; no name for the record itself."""

    title: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that is known about a record, or one field of it, besides the record.

    `context` is the record that it is a part of, and the field; `elsewhere` counts the citations of
    other fields and of parts that are left out while one field is looked at. `touches` holds the
    keys of every record whose change makes this stale.
    """

    subject: Key
    field: str
    label: str
    context: str
    groups: tuple[Group, ...]
    elsewhere: int
    tags: tuple[TagRow, ...]
    notes: tuple[NoteRow, ...]
    touches: frozenset[Key]

    @property
    def cited(self) -> tuple[Cited, ...]:
        """Every citation that is shown, in order."""
        return tuple(cited for group in self.groups for cited in group.cited)


def evidence_of(
    connection: Connection, kind: str, record_id: int, field: str = ""
) -> Evidence | None:
    """Return the evidence of a record, or None where the record is not there any more.

    With a `field`, its own citations come first, then those of the whole record. Without, those of
    the whole record, then field by field, then part by part.
    """
    row = rows.of_kind(connection, kind, record_id)
    if row is None:
        return None
    known = Lookup(connection)
    parts = [*_parts(connection, kind, record_id)]
    cited = _cited(known, [row, *parts])
    groups = _of_field(row, field, cited) if field else _of_all(connection, row, parts, cited)
    shown = sum(len(group.cited) for group in groups)
    about: dict[str, Any] = {"subject_kind": kind, "subject_id": record_id}
    return Evidence(
        subject=(kind, record_id),
        field=field,
        label=label(connection, row),
        context=_context(known, row, field),
        groups=groups,
        elsewhere=len(cited) - shown,
        tags=tuple(rows.where(connection, TagRow, order="name_folded", **about)),
        notes=tuple(rows.where(connection, NoteRow, **about)),
        touches=frozenset(_touched([row, *parts], cited)),
    )


def _parts(connection: Connection, kind: str, record_id: int) -> Iterator[Stored]:
    """The records that are a part of this one; a negotiation's are records in their own right."""
    if kind == "negotiation":
        return
    for part, row_class in ROWS.items():
        owner = owner_field(part)
        if owner and owner[1] == kind:
            of_this: dict[str, Any] = {owner[0]: record_id}
            yield from rows.where(connection, row_class, **of_this)
    yield from rows.where(connection, ROWS["alias"], subject_kind=kind, subject_id=record_id)


def _cited(known: Lookup, about: Sequence[Stored]) -> list[Cited]:
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
    facts = _facts(row).get(field)
    if facts is None:
        return ""
    return value_words(facts, getattr(row, field), known.label)


def _facts(row: Stored) -> dict[str, Facts]:
    return facts_of(KINDS[kind_of(type(row))])


def _of_field(row: Stored, field: str, cited: Sequence[Cited]) -> tuple[Group, ...]:
    own = [c for c in cited if c.subject == (kind_of(type(row)), row.id)]
    of_field = tuple(c for c in own if c.field == field)
    whole = tuple(c for c in own if not c.field)
    groups = (Group("", of_field), Group("Whole record", whole))
    return tuple(group for group in groups if group.cited)


def _of_all(
    connection: Connection, row: Stored, parts: Sequence[Stored], cited: Sequence[Cited]
) -> tuple[Group, ...]:
    own = [c for c in cited if c.subject == (kind_of(type(row)), row.id)]
    titles = {"": ""} | {facts.name: facts.title for facts in _facts(row).values()}
    titles |= {c.field: c.field for c in own if c.field not in titles}
    groups = [
        Group(title, tuple(c for c in own if c.field == field)) for field, title in titles.items()
    ]
    for part in parts:
        of_part = tuple(c for c in cited if c.subject == (kind_of(type(part)), part.id))
        if of_part:
            groups.append(Group(label(connection, part), of_part))
    return tuple(group for group in groups if group.cited)


def _context(known: Lookup, row: Stored, field: str) -> str:
    kind = kind_of(type(row))
    owner = owner_field(kind)
    whole = owner and owner[1] != "negotiation"
    within = known.label(owner[1], getattr(row, owner[0])) if owner and whole else ""
    facts = _facts(row).get(field)
    what = facts.title if facts else word_of(kind).capitalize()
    return f"{within} · {what}" if within else what


def _touched(about: Sequence[Stored], cited: Sequence[Cited]) -> Iterator[Key]:
    """Keys of the records, of what their labels are made of, and of the sources."""
    for row in about:
        yield kind_of(type(row)), row.id
        for facts in _facts(row).values():
            target = facts.target if facts.shape is Shape.REFERENCE else None
            if target and getattr(row, facts.name) is not None:
                yield target, getattr(row, facts.name)
    for citation in cited:
        yield "source", citation.source_id


def occurs(connection: Connection, source_id: int, quote: str) -> bool | None:
    """Whether a quote stands in a source's saved text to the letter; None where none is saved."""
    source = table("source").c
    text = connection.scalar(select(source.text).where(source.id == source_id))
    return quote.strip() in text if text else None
