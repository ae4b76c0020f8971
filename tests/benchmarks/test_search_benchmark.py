"""A letter typed into the search field is answered within 50 ms among 10,000 records."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from negotiator.store.queries.finding import find

LIMIT = 0.050  # seconds
TYPED = ("r", "re", "repo", "talks", "talks 77", "hostages", "باريس", "停火", "nowhere")


def test_ten_thousand_records(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "talks.db")
    import_file(database, paths.sample())
    with database.unit("Many") as unit:
        for number in range(5_000):
            source = unit.add("source", title=f"Report {number} on the talks", publisher="Agency")
            unit.add(
                "citation",
                subject_kind="source",
                subject_id=source,
                source_id=source,
                quote=f"the talks on hostages, as report {number} has it",
            )
    slowest = 0.0
    for typed in TYPED:
        begun = perf_counter()
        with database.read() as connection:
            find(connection, typed)
        slowest = max(slowest, perf_counter() - begun)
    database.close()
    print(f"\nslowest search among 10,000 records: {slowest * 1000:.0f} ms")
    assert slowest <= LIMIT
