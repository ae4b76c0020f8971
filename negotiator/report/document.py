"""A `Report` as the JSON that the template reads.

Each dataclass becomes an object that says what it `is`, each text an object with its direction
(see `directions`). Here, and only here, words are fitted to paper: what the fonts cannot show
is written otherwise, and endless words get places to break at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any, cast

from negotiator.domain.vocabulary import Tlp
from negotiator.report.directions import directed
from negotiator.report.model import Report

Shown = Callable[[str], str]

_CODES = frozenset({"language"})
"""Fields that hold a code, not words."""

_GAPS = re.compile("[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")
# Chinese, Japanese and Korean may break anywhere already.
_ENDLESS = re.compile(
    "[^\\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]{24,}",
)
_PLACES = re.compile(r"[/?&=_.,;:)-](?=\w)|\w{12}(?=\w)")
_BREAK = "\u200b"


def as_json(report: Report, shown: Shown) -> str:
    """Return the report as JSON; `shown` writes a text with what the fonts have."""
    return json.dumps(_value(report, shown), separators=(",", ":"))


def _value(value: Any, shown: Shown) -> Any:
    if isinstance(value, Tlp):
        return {"name": value.value, "label": value.label}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return _text(value, shown)
    if isinstance(value, tuple):
        return [_value(entry, shown) for entry in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _object(value, shown)
    return value


def _object(value: Any, shown: Shown) -> dict[str, Any]:
    written: dict[str, Any] = {"is": type(value).__name__.lower()}
    for name in _names(cast(Hashable, type(value))):
        field = getattr(value, name)
        written[name] = field if name in _CODES else _value(field, shown)
    return written


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast(Any, kind)))


def _text(text: str, shown: Shown) -> dict[str, Any]:
    found = directed(shown(_GAPS.sub(" ", text)))
    return {
        "text": _ENDLESS.sub(_breakable, found.text),
        "rtl": found.rtl,
        "turns": found.turns,
        "embed": found.embed,
    }


def _breakable(found: re.Match[str]) -> str:
    return _PLACES.sub(lambda place: place[0] + _BREAK, found[0])
