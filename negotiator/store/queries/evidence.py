"""What proves a record and its parts, with the analyst's words on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store import rows
from negotiator.store.changes import Key, owner_field
from negotiator.store.labels import label, word_of
from negotiator.store.queries.citations import Cited, citations_of
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import ROWS, NoteRow, Stored, TagRow, kind_of


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
    field = field if field in _facts(row) else ""  # a grid's column may be no field of its rows
    known = Lookup(connection)
    parts = [*_parts(connection, kind, record_id)]
    cited = citations_of(known, [row, *parts])
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
