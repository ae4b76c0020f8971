from __future__ import annotations

import pytest

from negotiator.store.derived import derived


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024-02-23", "2024-02-23", "2024-02-23"),
        ("2024-02-23/..", "2024-02-23", None),
        ("../2024-02-22", None, "2024-02-22"),
        ("2024-01", "2024-01-01", "2024-01-31"),
        ("2024-01-28~", "2024-01-28", "2024-01-28"),
        (None, None, None),
    ],
)
def test_dates_sort_by_their_first_and_last_day(
    when: str | None, first: str | None, last: str | None
) -> None:
    made = derived("event", {"when": when}, {"when"})
    assert made == {"when_first": first, "when_last": last}


@pytest.mark.parametrize(
    ("amount", "low", "high"),
    [("42", 42, 42), ("200..300", 200, 300), (">100", 100, None), ("all", None, None)],
)
def test_amounts_sort_by_their_ends(amount: str, low: float, high: float | None) -> None:
    made = derived("term", {"amount": amount}, {"amount"})
    assert made == {"amount_low": low, "amount_high": high}


def test_only_what_is_written_is_derived() -> None:
    record = {"name": "Émile", "when": "2024", "description": ""}
    assert derived("event", record, {"description"}) == {}
    assert derived("event", record, {"name"}) == {"name_folded": "emile"}
