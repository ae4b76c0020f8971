"""The JSON Schema of the interchange format, made from the records' declarations.

A copy lies in resources/schema for those who write such files with other tools.
"""

from __future__ import annotations

import inspect
import json
from functools import cache
from typing import Any

from negotiator.domain.fields import Facts, Shape
from negotiator.domain.records import KINDS
from negotiator.interchange.layout import (
    FORMAT,
    RANK,
    TOP,
    VERSION,
    fields_of,
    list_name,
    parts_of,
)
from negotiator.store.labels import word_of

FILE_NAME = f"{FORMAT}-{VERSION}.schema.json"
LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exact."""

_ID = {
    "type": "string",
    "minLength": 1,
    "title": "Id",
    "description": (
        "What other records of this file mean this one by. A UUID is the record's name everywhere; "
        "any other text names it within this file, and need only differ from its siblings'. Left "
        "out, the record goes by its name or its place in the list."
    ),
}
_TYPES: dict[Shape, dict[str, Any]] = {
    Shape.LINE: {"type": "string"},
    Shape.PROSE: {"type": "string"},
    Shape.COLOUR: {"type": "string"},
    Shape.DATE: {"type": "string"},
    Shape.AMOUNT: {"type": "string"},
    Shape.CHOICE: {"type": "string"},
    Shape.REFERENCE: {"type": "string"},
    Shape.FLAG: {"type": "boolean"},
    Shape.NUMBER: {"type": "integer", "minimum": -LARGEST_NUMBER, "maximum": LARGEST_NUMBER},
}
_HINTS = {
    Shape.DATE: "EDTF (ISO 8601-2): 2024-02-23; 2024-01; 2024-02-23/..; [2024-01-21..2024-01-31]",
    Shape.AMOUNT: "42; 200..300; >100; >=500; <=40; ~100; [10..20); all",
}


@cache
def schema() -> dict[str, Any]:
    """Return the schema (JSON Schema, draft 2020-12). Do not change what is returned."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:interchange:{VERSION}",
        "title": "Negotiator interchange file",
        "type": "object",
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            **{list_name(kind): _list(kind) for kind in TOP},
        },
        "required": ["format", "version", list_name("negotiation")],
        "additionalProperties": False,
        "$defs": {kind: _record(kind) for kind in KINDS},
    }


def schema_text() -> str:
    """Return the schema as it stands in resources/schema."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _list(kind: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{kind}"}}


def _record(kind: str) -> dict[str, Any]:
    fields = fields_of(kind)
    return {
        "title": word_of(kind).capitalize(),
        "description": inspect.getdoc(KINDS[kind]),
        "type": "object",
        "properties": {
            "id": _ID,
            **{word: _field(facts) for word, facts in fields.items()},
            **{list_name(part): _list(part) for part in parts_of(kind)},
        },
        "required": [word for word, facts in fields.items() if facts.required],
        "additionalProperties": False,
    }


def _field(facts: Facts) -> dict[str, Any]:
    made = {"title": facts.title, **_TYPES[facts.shape]}
    if description := _description(facts):
        made["description"] = description
    if facts.choices:
        made["enum"] = [member.value for member in facts.choices]
    return made


def _description(facts: Facts) -> str:
    if facts.name == RANK:
        return "Left out, it is the place in the list, from 1."
    if facts.target:
        return f"The id of a record in this file: {word_of(facts.target)}"
    return _HINTS.get(facts.shape, facts.hint)
