"""A whole term typed in one line: “aid 500 trucks per day phase 1”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiator.domain.amount_reading import LONGEST, read_quantity
from negotiator.domain.amounts import Amount
from negotiator.domain.errors import Refused
from negotiator.domain.folding import folded
from negotiator.domain.numerals import plain_line
from negotiator.domain.typed_numbers import DecimalMark

_PHASE_WORDS = frozenset(map(folded, ("phase", "stage", "مرحلة", "المرحلة", "שלב")))
_AROUND_WORDS = ",;:"
_LETTERS = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class ReadTerm:
    """What a line says: an issue, and what of amount, unit and phase was given with it."""

    issue_id: int
    amount: Amount | None
    unit: str
    phase: str


def read_term(
    text: str, issues: Mapping[int, str], decimal_mark: DecimalMark = "."
) -> ReadTerm | None:
    """Read a line that names an issue together with an amount, a phase, or both.

    `issues` holds the names there are. A few words of a name will do, or their beginnings, in any
    order, case and script, before or after the amount. None where there is neither amount nor
    phase, where no issue is meant, or where two could be.
    """
    if len(text) > LONGEST:
        return None
    words = [w for w in (word.strip(_AROUND_WORDS) for word in plain_line(text).split()) if w]
    names = {issue: folded(name).split() for issue, name in issues.items()}
    readings = (
        _read(*_without_phase(words), names, decimal_mark),
        _read(words, "", names, decimal_mark),  # a name may hold the word “phase”
    )
    found = [reading for reading in readings if reading is not None]
    return max(found, key=lambda reading: reading[0])[1] if found else None


def _without_phase(words: Sequence[str]) -> tuple[list[str], str]:
    """Take out “phase 1”, the last one there is."""
    for at in range(len(words) - 2, -1, -1):
        if folded(words[at]) in _PHASE_WORDS:
            return [*words[:at], *words[at + 2 :]], words[at + 1]
    return list(words), ""


def _read(
    words: Sequence[str], phase: str, names: Mapping[int, Sequence[str]], mark: DecimalMark
) -> tuple[int, ReadTerm] | None:
    """Take the division of the words that gives most of them to the issue; return how many."""
    for named, quantity in _divisions(words):
        issue = _issue(named, names)
        if issue is None or not (quantity or phase):
            continue
        try:
            amount, unit = read_quantity(" ".join(quantity), mark) if quantity else (None, "")
        except Refused:
            continue
        return len(named), ReadTerm(issue, amount, unit, phase)
    return None


def _divisions(words: Sequence[str]) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
    """Divide words into those of the issue and those of the amount, the longest issue first."""
    for count in range(len(words), 0, -1):
        yield words[:count], words[count:]
        if count < len(words):
            yield words[-count:], words[:-count]


def _issue(named: Sequence[str], names: Mapping[int, Sequence[str]]) -> int | None:
    """Return the only issue whose name has all these words, or is made of nothing else."""
    sought = [folded(word) for word in named]
    if not any(_LETTERS.search(word) for word in sought):
        return None
    meant = [issue for issue, name in names.items() if _has_all(name, sought)]
    whole = [issue for issue in meant if len(names[issue]) == len(sought)]
    best = whole or meant
    return best[0] if len(best) == 1 else None


def _has_all(name: Sequence[str], sought: Sequence[str]) -> bool:
    """Whether each sought word begins a word of the name, and no two the same one."""
    left = list(name)
    for word in sorted(sought, key=len, reverse=True):
        begun = [one for one in left if one.startswith(word)]
        if not begun:
            return False
        left.remove(min(begun, key=len))
    return True
