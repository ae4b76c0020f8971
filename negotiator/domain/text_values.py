"""How a value whose whole truth is one line of text (a date, an amount) takes part in pydantic.

Such a value is accepted as itself or as its text, and is written as its text in every mode, so that
a record's dictionary, its JSON and its row in the database say the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pydantic_core import CoreSchema, core_schema

V = TypeVar("V")


def text_value_schema(kind: type[V], from_text: Callable[[str], V]) -> CoreSchema:
    """The pydantic schema of `kind`; `from_text` raises Refused for text it cannot take."""

    def accept(value: object) -> V:
        if isinstance(value, kind):
            return value
        if isinstance(value, str):
            return from_text(value)
        raise ValueError(f"{kind.__name__} or its text expected, not {type(value).__name__}.")

    return core_schema.no_info_plain_validator_function(
        accept,
        serialization=core_schema.plain_serializer_function_ser_schema(
            str, return_schema=core_schema.str_schema()
        ),
    )
