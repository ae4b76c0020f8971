"""How a field of a record is declared, and how a declaration is read back.

A record's class (in `domain.records`) declares each of its fields once, with one of the functions
below. The declaration carries the word on the screen, the check, the column's type and, for a
reference, what it points to and what becomes of it when that goes. Forms, grids, history, files
and the store read it back through `facts_of`: nobody keeps a second list of fields.
"""

from __future__ import annotations

import re
import typing
from dataclasses import dataclass
from enum import Enum, StrEnum
from functools import cache
from types import UnionType
from typing import Annotated, Any

from pydantic import AfterValidator
from pydantic.fields import FieldInfo
from sqlalchemy import Boolean, Integer, Text
from sqlmodel import Field, SQLModel

from negotiator.domain.errors import Refused
from negotiator.domain.folding import folded

LINE_LIMIT = 500
PROSE_LIMIT = 5_000_000

# Line breaks and what else only steers a terminal: nothing that a line of text can hold.
_BREAK = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LARGEST = 2**53
"""The largest whole number that every file format and every program keeps exactly."""


class OnDelete(StrEnum):
    """What becomes of a record when the one it refers to is deleted."""

    PART = "part"  # it is a part of that record and goes with it
    CLEAR = "clear"  # it stays, and the reference is emptied
    REFUSE = "refuse"  # the deletion is refused: the record is still used


class Shape(StrEnum):
    """How a field is written and shown."""

    LINE = "line"
    PROSE = "prose"
    DATE = "date"
    AMOUNT = "amount"
    CHOICE = "choice"
    REFERENCE = "reference"
    FLAG = "flag"
    NUMBER = "number"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a declaration says of one field.

    `title` is the word on the screen and the control's accessible name; `hint` says how to fill
    it; `target` is the kind a reference points to (None where `subject_kind` says so per record);
    `may_be_empty` says that it can be None; `choices` is the vocabulary of a choice; `shown` is
    False for what only keeps an order or a place.
    """

    name: str
    title: str
    shape: Shape
    hint: str = ""
    required: bool = False
    may_be_empty: bool = True
    target: str | None = None
    on_delete: OnDelete | None = None
    choices: type[Enum] | None = None
    shown: bool = True


class Needed(Refused):
    """A field that must be filled is empty."""


def _storable(text: str) -> str:
    if "\0" in text:
        raise Refused("The text holds a NUL character (U+0000), which cannot be kept: remove it.")
    if not text.isascii() and _LONE_SURROGATE.search(text):
        raise Refused("The text holds half a character, which cannot be kept: type it again.")
    return text


def _line(text: str) -> str:
    line, breaks = _BREAK.subn(" ", _storable(text).strip())
    if breaks:
        line = " ".join(line.split())
    if len(line) > LINE_LIMIT:
        raise Refused(
            f"This is {len(line):,} characters long and may have {LINE_LIMIT}: "
            "shorten it, and put the rest into a note."
        )
    return line


def _name(text: str) -> str:
    line = _line(text)
    if not folded(line):  # direction marks alone cannot be seen, nor told from others
        raise Needed("A name is needed: type one.")
    return line


def _verbatim(text: str) -> str:
    if len(_storable(text)) > PROSE_LIMIT:
        raise Refused(
            f"The text is {len(text):,} characters long and may have {PROSE_LIMIT:,}: shorten it."
        )
    return text


def _prose(text: str) -> str:
    return _verbatim(text).strip().replace("\r\n", "\n").replace("\r", "\n")


Name = Annotated[str, AfterValidator(_name)]
"""One line that must not be empty."""
Line = Annotated[str, AfterValidator(_line)]
"""One line of at most `LINE_LIMIT` characters; line breaks become spaces."""
Prose = Annotated[str, AfterValidator(_prose)]
"""Text of any script and length up to `PROSE_LIMIT`; line breaks are kept, each as one LF."""
Verbatim = Annotated[str, AfterValidator(_verbatim)]
"""Text of a source to the letter, blanks at its ends too."""


def _declare(
    shape: Shape,
    title: str,
    default: Any,
    sa_type: Any,
    *,
    hint: str = "",
    indexed: bool = False,
    **more: Any,
) -> Any:
    extra = {"shape": shape, "hint": hint, **more}
    column: dict[str, Any] = {"sa_type": sa_type, "index": indexed}
    if sa_type is Integer:  # an id is at least 1
        column |= {"ge": 1 if shape is Shape.REFERENCE else -_LARGEST, "le": _LARGEST}
    if target := more.get("target"):
        column["foreign_key"] = f"{target}.id"
    if default is not ...:
        column["default"] = default
    return Field(title=title, schema_extra={"json_schema_extra": extra}, **column)


def name(title: str = "Name", hint: str = "") -> Any:
    """Declare a `Name`: a line that must be filled."""
    return _declare(Shape.LINE, title, ..., Text, hint=hint)


def line(title: str, hint: str = "", default: str = "") -> Any:
    """Declare a `Line`, empty unless `default` says otherwise."""
    return _declare(Shape.LINE, title, default, Text, hint=hint)


def colour(title: str, hint: str = "") -> Any:
    """Declare a colour as text like #0072B2, or none."""
    return _declare(Shape.COLOUR, title, "", Text, hint=hint)


def prose(title: str, hint: str = "") -> Any:
    """Declare `Prose`: text of several lines."""
    return _declare(Shape.PROSE, title, "", Text, hint=hint)


def date(
    title: str = "When", hint: str = "A day, a month, a span: 23 Feb 2024; late Jan 2024"
) -> Any:
    """Declare an EDTF date, or none."""
    return _declare(Shape.DATE, title, None, Text, hint=hint)


def amount(title: str = "Amount", hint: str = "42; 200–300; more than 100; all") -> Any:
    """Declare an exact amount or range, or none."""
    return _declare(Shape.AMOUNT, title, None, Text, hint=hint)


def choice(title: str, default: Enum | None = None, hint: str = "") -> Any:
    """Declare a word out of the vocabulary that annotates the field."""
    return _declare(Shape.CHOICE, title, default, Text, hint=hint)


def flag(title: str, default: bool = False, hint: str = "") -> Any:
    """Declare yes or no."""
    return _declare(Shape.FLAG, title, default, Boolean, hint=hint)


def number(title: str, default: int | None = 0, *, shown: bool = True) -> Any:
    """Declare a whole number; `shown=False` for one that only keeps an order or a place."""
    return _declare(Shape.NUMBER, title, default, Integer, shown=shown)


def _reference(title: str, default: Any, target: str, on_delete: OnDelete, hint: str) -> Any:
    return _declare(
        Shape.REFERENCE,
        title,
        default,
        Integer,
        hint=hint,
        indexed=True,
        target=target,
        on_delete=on_delete,
    )


def subject_kind() -> Any:
    """Declare the kind of record that a citation, note, tag or other name is about."""
    return _declare(Shape.LINE, "Kind", ..., Text, shown=False)


def subject_id() -> Any:
    """Declare which record of that kind it is about."""
    return _declare(Shape.NUMBER, "Record", ..., Integer, indexed=True, shown=False)


def refers(title: str, target: str, on_delete: OnDelete = OnDelete.CLEAR, hint: str = "") -> Any:
    """Declare a reference to a record of kind `target`, empty unless filled."""
    return _reference(title, None, target, on_delete, hint)


def needs(title: str, target: str, on_delete: OnDelete = OnDelete.REFUSE, hint: str = "") -> Any:
    """Declare a reference to a record of kind `target` that must be filled."""
    return _reference(title, ..., target, on_delete, hint)


def part_of(target: str, title: str) -> Any:
    """Declare the record that this one is a part of and goes with."""
    return needs(title, target, OnDelete.PART)


@cache
def facts_of(record: type[SQLModel]) -> dict[str, Facts]:
    """Return what a record's class declares, field by field, in the order of its forms."""
    return {n: _facts(n, info) for n, info in record.model_fields.items() if _declared(info)}


def _declared(info: FieldInfo) -> bool:
    return isinstance(info.json_schema_extra, dict) and "shape" in info.json_schema_extra


def _facts(field: str, info: FieldInfo) -> Facts:
    extra = typing.cast(dict[str, Any], info.json_schema_extra)
    shape = Shape(extra["shape"])
    return Facts(
        name=field,
        title=info.title or field,
        shape=shape,
        hint=extra["hint"],
        required=info.is_required(),
        may_be_empty=_optional(info.annotation),
        target=extra.get("target"),
        on_delete=extra.get("on_delete"),
        choices=_vocabulary(info.annotation) if shape is Shape.CHOICE else None,
        shown=extra.get("shown", True),
    )


def _vocabulary(annotation: Any) -> type[Enum] | None:
    parts = typing.get_args(annotation) if _is_union(annotation) else (annotation,)
    return next((p for p in parts if isinstance(p, type) and issubclass(p, Enum)), None)


def _optional(annotation: Any) -> bool:
    return _is_union(annotation) and type(None) in typing.get_args(annotation)


def _is_union(annotation: Any) -> bool:
    return typing.get_origin(annotation) in (typing.Union, UnionType)
