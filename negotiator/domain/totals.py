"""When several amounts of one proposal on one issue may be added, and what they come to.

Three phases of 45 days are 135 days; 500 trucks a day in two phases are not 1,000 trucks a day, and
of two amounts without a phase nobody knows whether one holds the other. Where it is not certain
that adding is right, the reason is given and no sum is made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Context, Decimal, Inexact, InvalidOperation
from functools import lru_cache

from negotiator.domain.amounts import Amount
from negotiator.domain.folding import folded

_EXACT = Context(prec=200, traps=[Inexact, InvalidOperation])
_RATE = re.compile(r"(?:\bper\b|/|%|\bpercent\b|\b(?:a|each|every) (?:hour|day|week|month|year)\b)")
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "one first i",
            "two second ii",
            "three third iii",
            "four fourth iv",
            "five fifth v",
            "six sixth vi",
            "seven seventh vii",
            "eight eighth viii",
            "nine ninth ix",
            "ten tenth x",
        ),
        start=1,
    )
    for word in words.split()
}
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th)?")
_SEVERAL = frozenset("all both every whole total overall to until and or through".split())  # noqa: SIM905


@lru_cache(maxsize=1024)
def phase_number(phase: str) -> int | None:
    """Return which phase a text names: “2”, “second stage”, “Phase II”.

    None where it names none, or more than one (“1–3”, “stages one and two”, “all”).
    """
    found: list[int] = []
    for word in re.findall(r"\w+", folded(phase)):
        if word in _SEVERAL:
            return None
        if number := _NUMBER.fullmatch(word):
            found.append(int(number[1]))
        elif word in _ORDINALS:
            found.append(_ORDINALS[word])
    return found[0] if len(found) == 1 else None


@lru_cache(maxsize=1024)
def is_rate(unit: str) -> bool:
    """Whether the unit is so many for each of something, which no phase adds to: trucks per day."""
    return _RATE.search(unit.casefold()) is not None


def obstacle(amounts: Sequence[Amount | None], unit: str, phases: Sequence[str]) -> str:
    """Return why several amounts in one unit must not be added, empty where they may be."""
    if any(amount is None for amount in amounts):
        return "no number in one of its terms"
    if any(amount is not None and amount.every for amount in amounts):
        return "“all” is not a number"
    if is_rate(unit):
        return f"{unit} of several phases are not added"
    numbers = [phase_number(phase) for phase in phases]
    if None in numbers or len(set(numbers)) < len(numbers):
        return "several terms, not each of a phase of its own"
    return ""


def added(amounts: Sequence[Amount]) -> Amount:
    """Return the sum of amounts in one unit, none of which is “all”, as an interval.

    An end that one of them lacks, the sum lacks; a sum that would lack both is refused, as every
    amount without an end is.
    """
    low, low_open = _end([(a.low, a.low_open) for a in amounts])
    high, high_open = _end([(a.high, a.high_open) for a in amounts])
    approximate = any(amount.approximate for amount in amounts)
    return Amount(low, high, low_open, high_open, approximate)


def can_be_added(amounts: Sequence[Amount]) -> bool:
    """Whether the sum has an end at all: “at least 5” and “up to 3” together have none."""
    return any(
        all(end is not None for end in ends)
        for ends in ([a.low for a in amounts], [a.high for a in amounts])
    )


def _end(ends: Sequence[tuple[Decimal | None, bool]]) -> tuple[Decimal | None, bool]:
    total = Decimal(0)
    for end, _ in ends:
        if end is None:
            return None, False
        total = _EXACT.add(total, end)
    return total, any(is_open for _, is_open in ends)
