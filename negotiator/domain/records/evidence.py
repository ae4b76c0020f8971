"""Where a record comes from: sources, citations; and the analyst's own notes and tags."""

from typing import ClassVar

from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Line, Name, Prose, Verbatim
from negotiator.domain.vocabulary import Credibility, Reliability, SourceKind, Tlp


class Source(SQLModel):
    """An article, statement, document or interview, with its saved text and that text's SHA-256."""

    WORD: ClassVar = ("source", "sources")

    title: Name = fields.name("Title")
    publisher: Line = fields.line("Publisher")
    kind: SourceKind = fields.choice("Kind", SourceKind.ARTICLE)
    author: Line = fields.line("Author")
    language: Line = fields.line("Language", "en; ar; he")
    when: Edtf | None = fields.date("Published")
    retrieved: Edtf | None = fields.date("Retrieved")
    address: Line = fields.line("Address", "Where it was found: a web address, an archive")
    reliability: Reliability = fields.choice("Reliability", Reliability.F)
    tlp: Tlp = fields.choice("Label", Tlp.CLEAR, "Who may see it")
    text: Prose = fields.prose("Saved text")
    sha256: Line = fields.line("Fingerprint", "SHA-256 of the saved text, kept by the program")


class Citation(SQLModel):
    """What ties a record, or one field of it, to the words of a source.

    `quote`, `prefix`, `suffix` are a W3C text-quote selector, `start` and `end` a text-position
    selector: characters (Unicode code points) into the source's saved text. `claim` holds what this
    source says where that differs from what was adopted: nothing is overwritten by it.
    """

    WORD: ClassVar = ("citation", "citations")

    subject_kind: Name = fields.subject_kind()
    subject_id: int = fields.subject_id()
    field: Line = fields.line("Field", "The field it proves; empty for the whole record")
    source_id: int = fields.needs("Source", "source")
    quote: Prose = fields.prose("Quote", "The exact words of the source")
    attribution: Line = fields.line("Attributed to", "a Hamas source; Israeli media")
    credibility: Credibility = fields.choice("Credibility", Credibility.SIX)
    claim: Line = fields.line("This source claims", "Only where it differs from what is recorded")
    prefix: Verbatim = fields.prose("Before the quote")
    suffix: Verbatim = fields.prose("After the quote")
    start: int | None = fields.number("Starts at", None, shown=False)
    end: int | None = fields.number("Ends at", None, shown=False)


class Note(SQLModel):
    """The analyst's own words on any record. A private note never leaves with a report."""

    WORD: ClassVar = ("note", "notes")

    subject_kind: Name = fields.subject_kind()
    subject_id: int = fields.subject_id()
    text: Prose = fields.prose("Note")
    private: bool = fields.flag("Private", True)


class Tag(SQLModel):
    """A word put on any record."""

    WORD: ClassVar = ("tag", "tags")
    UNIQUE: ClassVar = ("subject_kind", "subject_id", "name")

    subject_kind: Name = fields.subject_kind()
    subject_id: int = fields.subject_id()
    name: Name = fields.name("Tag")
