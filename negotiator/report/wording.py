"""Small words that several parts of a report share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from negotiator.report.model import Line, Lines, Style, Words

_NUMBERS = (
    "no one two three four five six seven eight nine ten eleven twelve".split()  # noqa: SIM905
)
_BLANK = re.compile(r"\s+")


def number_word(number: int) -> str:
    """Return “three”, and “13” from there on."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def counted(number: int, one: str, many: str) -> str:
    """Return “1 source”, “14 sources”."""
    return f"{number:,} {one if number == 1 else many}"


def listed(names: Sequence[str]) -> str:
    """Return “a”, “a and b”, “a, b and c”."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def capital(text: str) -> str:
    """Return the text with its first letter a capital."""
    return text[:1].upper() + text[1:]


def joined(parts: Iterable[str], by: str = " · ") -> str:
    """Return those parts that say something, joined."""
    return by.join(part for part in parts if part)


def shortened(text: str, limit: int) -> str:
    """Return the text on one line, cut at a word where it is longer than `limit` characters."""
    text = _BLANK.sub(" ", text)
    if len(text) <= limit:
        return text
    return (
        text[:limit].rpartition(" ")[0].rstrip(" ,;:–-") + " …"
        if " " in text[:limit]
        else (text[:limit] + "…")
    )


def prose(text: str, style: Style = Style.PLAIN) -> Lines:
    """Return each line of the text that is not empty."""
    return tuple((Words(part.strip(), style),) for part in text.splitlines() if part.strip())


def words(text: str, style: Style = Style.PLAIN) -> Line:
    """Return a line of one text, empty if there is none."""
    return (Words(text, style),) if text else ()


def ended(lines: Lines, line: Line) -> Lines:
    """Return the lines with `line` at the end of the last one."""
    return (*lines[:-1], (*lines[-1], *line)) if lines else ((line,) if line else ())
