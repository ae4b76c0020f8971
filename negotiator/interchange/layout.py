"""How the records lie in a file: which word each has there, and what is nested in what.

All of it follows from the records' declarations: a part lies in its owner (a delegate in its
round), what is about a record in that record (a citation in the term it proves), and everything
else in a list of its own at the top. A reference is written as the id of the record it means.
"""

from __future__ import annotations

from functools import cache

from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import owner_field
from negotiator.store.references import ABOUT

FORMAT = "negotiator"
VERSION = 1

RANK = "rank"
"""The field that keeps an order; left out in a file, it is the place in the list, from 1."""

_LISTS = {
    "party": "parties",
    "person": "people",
    "alias": "aliases",
    "agenda_item": "agenda",
    "tabling": "tabled_by",
}

_FREE = tuple(kind for kind in KINDS if kind not in ABOUT and owner_field(kind) is None)
TOP = (*(kind for kind in _FREE if kind != "negotiation"), "negotiation")
"""The kinds with a list of their own at the top, the shared ones first."""


def list_name(kind: str) -> str:
    """Return the word under which records of a kind are listed."""
    return _LISTS.get(kind, f"{kind}s")


@cache
def parts_of(kind: str) -> tuple[str, ...]:
    """Return the kinds whose records lie inside a record of `kind`."""
    own = [part for part in KINDS if (field := owner_field(part)) and field[1] == kind]
    return (*own, *ABOUT)


@cache
def fields_of(kind: str) -> dict[str, Facts]:
    """Return the fields that a record of `kind` has in a file, by the word they have there.

    What the nesting says already is left out: the owner, the subject.
    """
    owner = owner_field(kind)
    nested = {owner[0]} if owner else set()
    if kind in ABOUT:
        nested |= {"subject_kind", "subject_id"}
    return {_word(f): f for f in facts_of(KINDS[kind]).values() if f.name not in nested}


def word_in_file(kind: str, field: str) -> str:
    """Return the word that a field of a record has in a file."""
    facts = facts_of(KINDS[kind]).get(field)
    return _word(facts) if facts else field


def field_named(kind: str, word: str) -> str:
    """Return the field that goes by a word in a file; the word itself where there is none."""
    fields = facts_of(KINDS[kind]).values()
    return next((facts.name for facts in fields if _word(facts) == word), word)


def _word(facts: Facts) -> str:
    return facts.name.removesuffix("_id") if facts.shape is Shape.REFERENCE else facts.name
