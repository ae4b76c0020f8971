from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from negotiator.domain.elapsed import ago

NOW = datetime(2024, 2, 24, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=0), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-30), "just now"),
        (timedelta(minutes=1), "1 min ago"),
        (timedelta(minutes=59, seconds=59), "59 min ago"),
        (timedelta(hours=1), "1 h ago"),
        (timedelta(hours=23, minutes=59), "23 h ago"),
        (timedelta(days=1), "23 Feb 2024"),
        (timedelta(days=-3), "27 Feb 2024"),
    ],
)
def test_time_passed_is_told_shortly(passed: timedelta, words: str) -> None:
    assert ago(NOW - passed, NOW) == words


def test_the_day_is_the_one_of_the_readers_zone() -> None:
    cairo = timezone(timedelta(hours=2))
    late = datetime(2024, 2, 20, 23, 30, tzinfo=UTC)
    assert ago(late, NOW.astimezone(cairo)) == "21 Feb 2024"
