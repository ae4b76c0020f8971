from __future__ import annotations

from typing import Any

import pytest

from negotiator.domain.amounts import Amount
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.domain.value_words import value_words
from negotiator.domain.vocabulary import Stance


@pytest.mark.parametrize(
    ("kind", "field", "value", "words"),
    [
        ("round", "when", "2024-02-23/..", "23 Feb 2024 –"),
        ("round", "when", Edtf("2024-01"), "Jan 2024"),
        ("round", "when", None, ""),
        ("term", "amount", "200..300", "200–300"),
        ("term", "amount", Amount.from_text(">100"), "> 100"),
        ("term", "issue_id", 7, "issue 7"),
        ("term", "unit", "", ""),
        ("delegate", "head", True, "yes"),
        ("delegate", "head", False, "no"),
        ("delegate", "person_id", None, ""),
        ("position", "stance", Stance.RED_LINE, "red line"),
        ("round", "aim", "To “unblock” the talks", "To “unblock” the talks"),
    ],
)
def test_values_are_told_as_the_screen_shows_them(
    kind: str, field: str, value: Any, words: str
) -> None:
    facts = facts_of(KINDS[kind])[field]
    assert value_words(facts, value, lambda kind, record_id: f"{kind} {record_id}") == words
