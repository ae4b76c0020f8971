"""From the bytes of a file to a document of the right form, or a sentence that says what is wrong.

Nothing here knows the database: what a document refers to, and whether its dates and amounts can
be, is looked at later.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from negotiator.domain.errors import Refused
from negotiator.domain.quoting import quoted
from negotiator.interchange.faults import Fault, place_of
from negotiator.interchange.layout import FORMAT, VERSION
from negotiator.interchange.schema import schema

LARGEST_FILE = 200 * 1024 * 1024
DEEPEST = 60
"""Lists and records inside each other; the records' own nesting needs a dozen."""

Step = str | int
_NOT_OURS = "This is not a Negotiator file: choose one that Negotiator has exported."
_TYPE_WORDS = {
    "object": "a record {…}",
    "array": "a list […]",
    "string": "text in quotation marks",
    "integer": "a whole number",
    "boolean": "true or false",
}


class _Doubled(dict[str, Any]):
    """An object in which a key stands twice."""

    key = ""


def read_document(path: Path) -> dict[str, Any]:
    """Return the document that a file holds. Raises `Refused`, or `Fault` with the place in it."""
    document = _parsed(_text(_bytes(path)))
    _look_through(document)
    _check_header(document)
    _check_form(document)
    return document  # type: ignore[no-any-return]


def _bytes(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_FILE:
            megabytes = LARGEST_FILE // 1024**2
            raise Fault("", f"The file is larger than {megabytes} MB: export less, or in parts.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Refused(f"{path} is not there: check the name and the folder.") from error
    except IsADirectoryError as error:
        raise Refused(f"{path} is a folder: choose a file in it.") from error
    except OSError as error:
        raise Refused(f"{path} cannot be read ({error.strerror}): choose another file.") from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Fault(f"line {line}", "The file is not UTF-8 text: save it as UTF-8.") from error


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        raise _broken(text, error) from error
    except RecursionError as error:
        raise Fault("", f"The file is nested more than {DEEPEST} deep. {_NOT_OURS}") from error
    except ValueError as error:  # a number of thousands of digits
        raise Fault("", f"The file holds a number too long to be read. {_NOT_OURS}") from error


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    doubled = _Doubled(made)
    keys = [key for key, _ in pairs]
    doubled.key = next(key for key in keys if keys.count(key) > 1)
    return doubled


def _broken(text: str, error: json.JSONDecodeError) -> Fault:
    place = f"line {error.lineno}, column {error.colno}"
    if not text.strip():
        return Fault("", f"The file is empty. {_NOT_OURS}")
    if error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated string"):
        return Fault(place, "The file breaks off here: it was cut. Get the whole file.")
    if not text.lstrip().startswith("{"):
        return Fault("", _NOT_OURS)
    return Fault(place, f"The file is no longer JSON here ({error.msg}): correct it.")


def _look_through(document: Any) -> None:
    """Refuse what JSON allows and a schema cannot see."""
    for path, value in _walk(document):
        if len(path) > DEEPEST:
            raise Fault(
                place_of(path[:6]) + "…", f"This is nested more than {DEEPEST} deep: correct it."
            )
        if isinstance(value, _Doubled):
            raise Fault(place_of(path), f"{quoted(value.key)} stands twice here: keep one.")
        if isinstance(value, str) and not _is_whole(value):
            raise Fault(place_of(path), "The text holds half a character: type it anew.")


def _walk(document: Any) -> Iterator[tuple[tuple[Step, ...], Any]]:
    """Yield every value with the way to it; without recursion, however deep it goes."""
    waiting: list[tuple[tuple[Step, ...], Any]] = [((), document)]
    while waiting:
        path, value = waiting.pop()
        yield path, value
        steps: Any = ()
        if isinstance(value, dict):
            steps = value.items()
        elif isinstance(value, list):
            steps = enumerate(value)
        waiting.extend(((*path, step), inner) for step, inner in steps)


def _is_whole(text: str) -> bool:
    """Return whether the text can be written down: half of a surrogate pair cannot."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def _check_header(document: Any) -> None:
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Fault("", _NOT_OURS)
    version = document.get("version")
    if type(version) is not int or version < 1:
        raise Fault("version", f"The version is missing or wrong: it should be {VERSION}.")
    if version > VERSION:
        raise Fault(
            "version",
            f"The file was made by a newer version of Negotiator (format {version}, "
            f"this one reads {VERSION}): update the program.",
        )


def _check_form(document: Any) -> None:
    # Imported here, because start-up does not need it.
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

    error = next(Draft202012Validator(schema()).iter_errors(document), None)
    if error is not None:
        raise Fault(place_of(error.absolute_path), _sentence(error))


def _sentence(error: Any) -> str:
    given, rule = error.instance, error.validator_value
    if error.validator == "type":
        return f"{_TYPE_WORDS[rule]} is needed here, not {_shown(given)}."
    if error.validator == "required":
        missing = next(key for key in rule if key not in given)
        return f"“{missing}” is missing: add it."
    if error.validator == "additionalProperties":
        unknown = next(key for key in given if key not in error.schema["properties"])
        return f"{quoted(unknown)} is not a field of this record: take it out, or correct it."
    if error.validator == "enum":
        return f"{_shown(given)} is none of its words: choose {', '.join(rule)}."
    return f"{_shown(given)} cannot stand here: correct it."


def _shown(value: Any) -> str:
    return quoted(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)[:400])
