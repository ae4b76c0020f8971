"""Values are checked against a record's class here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from negotiator.domain.errors import Refused
from negotiator.domain.fields import Facts, Needed, Shape, facts_of
from negotiator.domain.quoting import quoted
from negotiator.domain.records import KINDS

_TYPE_WORDS = {
    Shape.AMOUNT: "an amount",
    Shape.DATE: "a date",
    Shape.FLAG: "yes or no",
    Shape.NUMBER: "a whole number",
    Shape.REFERENCE: "a record",
}
_OUT_OF_RANGE = ("greater_than_equal", "less_than_equal")


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
    fault = error.errors(include_url=False)[0]
    field = str(fault["loc"][0]) if fault["loc"] else ""
    cause = fault.get("ctx", {}).get("error")
    facts = facts_of(KINDS[kind]).get(field)
    title = facts.title if facts else field
    if isinstance(cause, Needed) or fault["type"] == "missing" or fault["input"] is None:
        return Needed(f"“{title}” is needed: fill it in.", field)
    sentence = str(cause) if isinstance(cause, Refused) else _sentence(facts, fault)
    return Refused(f"{title}: {sentence}", field)


def _sentence(facts: Facts | None, fault: Any) -> str:
    given = quoted(str(fault["input"]))
    if facts and facts.choices:
        return f"{given} is not one of the choices: choose {', '.join(facts.choices)}."
    wanted = _TYPE_WORDS.get(facts.shape, "text") if facts else "text"
    if fault["type"] in _OUT_OF_RANGE and facts and facts.shape is Shape.NUMBER:
        return f"{given} is out of range: type a number of at most 15 digits."
    return f"{given} is not {wanted}: {'choose' if wanted == 'a record' else 'type'} {wanted}."
