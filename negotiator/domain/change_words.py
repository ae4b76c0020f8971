"""What happened to a record, told field by field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.quoting import quoted
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import Naming, value_words

_KEPT_BY_THE_PROGRAM = frozenset({"sha256", "prefix", "suffix"})
"""They follow from other fields, whose change is told."""

Values = Mapping[str, Any]


def change_words(
    kind: str, before: Values | None, after: Values | None, name_of: Naming
) -> tuple[str, ...]:
    """Tell what differs between two states of a record; None is not there.

    Each sentence is like “When set to 23 Feb 2024 –”, “Amount changed to 200–300, was 300”,
    “Added”. A record of which only the order or the place of a quote differs has “Order changed”,
    “Quote placed anew”.
    """
    if before is None:
        return ("Added",)
    if after is None:
        return ("Deleted",)
    fields = facts_of(KINDS[kind]).values()
    changed = [f for f in fields if before.get(f.name) != after.get(f.name)]
    told = [f for f in changed if f.shown and f.name not in _KEPT_BY_THE_PROGRAM]
    if told:
        return tuple(_sentence(f, before.get(f.name), after.get(f.name), name_of) for f in told)
    return ("Order changed",) if any(f.name == "rank" for f in changed) else ("Quote placed anew",)


def _sentence(facts: Facts, before: object, after: object, name_of: Naming) -> str:
    was, became = _said(facts, before, name_of), _said(facts, after, name_of)
    if not became:
        return f"{facts.title} emptied, was {was}"
    if not was or facts.shape is Shape.FLAG:
        return f"{facts.title} set to {became}"
    return f"{facts.title} changed to {became}, was {was}"


def _said(facts: Facts, value: object, name_of: Naming) -> str:
    words = value_words(facts, value, name_of)
    return quoted(words) if words and facts.shape in (Shape.LINE, Shape.PROSE) else words
