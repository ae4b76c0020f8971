"""Values are checked against a record's class here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS

_TYPE_WORDS = {
    Shape.NUMBER: "a whole number",
    Shape.FLAG: "yes or no",
    Shape.REFERENCE: "a record",
}


def checked(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return `values` as a record of `kind` keeps them: plain JSON values, every field present.

    Raises `Refused` with the first fault's sentence and field; `KeyError` for a field that the
    kind does not have, which is a bug.
    """
    record = KINDS[kind]
    if unknown := set(values) - set(record.model_fields):
        raise KeyError(f"{kind} has no field {sorted(unknown)}")
    try:
        return record.model_validate(dict(values)).model_dump(mode="json")
    except ValidationError as error:
        raise _refused(kind, error) from error


def _refused(kind: str, error: ValidationError) -> Refused:
    fault = error.errors()[0]
    field = str(fault["loc"][0]) if fault["loc"] else ""
    cause = fault.get("ctx", {}).get("error")
    facts = facts_of(KINDS[kind]).get(field)
    title = facts.title if facts else field
    if isinstance(cause, Refused):
        return Refused(f"{title}: {cause}", field)
    return Refused(f"{title}: {_sentence(facts, fault)}", field)


def _sentence(facts: Facts | None, fault: Any) -> str:
    if fault["type"] == "missing" or fault["input"] is None:
        return "this is needed: fill it in."
    given = f"“{str(fault['input'])[:60]}”"
    if facts and facts.choices:
        return f"{given} is none of its words: choose {', '.join(facts.choices)}."
    wanted = _TYPE_WORDS.get(facts.shape, "text") if facts else "text"
    return f"{given} is not {wanted}: type {wanted}."
