"""The value of any field, in the words of a screen."""

from __future__ import annotations

from collections.abc import Callable

from negotiator.domain.amounts import Amount
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Facts, Shape

Naming = Callable[[str, int], str]
"""Gives the name of a record by its kind and id."""


def value_words(facts: Facts, value: object, name_of: Naming) -> str:
    """Return a field's value in words; empty where it has none.

    `value` is what a record holds, or the JSON value that a change recorded of it.
    """
    if value is None or value == "":
        return ""
    match facts.shape:
        case Shape.DATE:
            return date_words(Edtf(str(value)))
        case Shape.AMOUNT:
            return Amount.from_text(str(value)).words()
        case Shape.FLAG:
            return "yes" if value else "no"
        case Shape.REFERENCE if facts.target:
            return name_of(facts.target, int(str(value)))
        case _:
            return str(value)
