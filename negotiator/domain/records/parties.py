"""Who negotiates: parties, their people, the offices these hold, other names for all of them."""

import re
from typing import Annotated, ClassVar

from pydantic import AfterValidator
from sqlmodel import SQLModel

from negotiator.domain import fields
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.domain.fields import Line, Name, Prose
from negotiator.domain.vocabulary import PartyKind


def _matches(pattern: str, what: str, example: str) -> AfterValidator:
    """Check a line against a pattern; empty is always allowed."""
    compiled = re.compile(pattern)

    def check(text: str) -> str:
        if text and not compiled.fullmatch(text):
            raise Refused(
                f"“{text[:40]}” is not {what}: type one like {example}, or leave it empty."
            )
        return text

    return AfterValidator(check)


Colour = Annotated[Line, _matches(r"#[0-9A-Fa-f]{6}", "a colour", "#0072B2")]
Iso3166 = Annotated[Line, _matches(r"[A-Z]{2}(-[A-Z0-9]{1,3})?", "an ISO 3166 code", "EG")]
Wikidata = Annotated[Line, _matches(r"Q[1-9][0-9]*", "a Wikidata identifier", "Q79")]


class Party(SQLModel):
    """A state, armed group, organisation, coalition or agency."""

    WORD: ClassVar = ("party", "parties")
    UNIQUE: ClassVar = ("name",)

    name: Name = fields.name()
    kind: PartyKind | None = fields.choice("Kind")
    parent_id: int | None = fields.refers("Belongs to", "party")
    colour: Colour = fields.colour("Colour", "#0072B2")
    iso3166: Iso3166 = fields.line("ISO 3166", "EG")
    wikidata: Wikidata = fields.line("Wikidata", "Q79")
    description: Prose = fields.prose("Description")


class Person(SQLModel):
    """A person; names in other scripts are its aliases."""

    WORD: ClassVar = ("person", "people")
    UNIQUE: ClassVar = ("name",)

    name: Name = fields.name()
    party_id: int | None = fields.refers("Party", "party")
    wikidata: Wikidata = fields.line("Wikidata", "Q79")
    description: Prose = fields.prose("Description")


class Office(SQLModel):
    """An office that people hold over time: Director, Mossad."""

    WORD: ClassVar = ("office", "offices")
    UNIQUE: ClassVar = ("party_id", "name")

    name: Name = fields.name("Office")
    party_id: int | None = fields.refers("Of", "party", fields.OnDelete.REFUSE)


class Tenure(SQLModel):
    """A person holding an office over a span of time."""

    WORD: ClassVar = ("tenure", "tenures")

    person_id: int = fields.part_of("person", "Person")
    office_id: int = fields.needs("Office", "office")
    when: Edtf | None = fields.date(hint="from 2021-06; 2021–2024")


class Alias(SQLModel):
    """Another name of a record, in any script."""

    WORD: ClassVar = ("other name", "other names")

    subject_kind: Name = fields.subject_kind()
    subject_id: int = fields.subject_id()
    name: Name = fields.name("Other name")
    language: Line = fields.line("Language", "ar; he; fr")
