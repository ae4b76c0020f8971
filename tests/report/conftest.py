"""The sample negotiation, small negotiations made up for one test, and reports on both."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from negotiator.interchange.importing import import_file
from negotiator.paths import seeds
from negotiator.report.brief import brief_report
from negotiator.report.comparison import comparison_report
from negotiator.report.model import Report
from negotiator.report.options import Options, ReportKind
from negotiator.store import rows
from negotiator.store.database import Database
from negotiator.store.row_classes import ROWS, NegotiationRow, SourceRow


class Talks:
    """A database with one negotiation, and reports on it."""

    def __init__(self, database: Database) -> None:
        self.database = database

    @property
    def negotiation(self) -> int:
        with self.database.read() as connection:
            return rows.where(connection, NegotiationRow)[0].id

    def id(self, kind: str, name: str) -> int:
        with self.database.read() as connection:
            return rows.where(connection, ROWS[kind], name=name)[0].id

    def titled(self, title: str) -> int:
        with self.database.read() as connection:
            return rows.where(connection, SourceRow, title=title)[0].id

    def add(self, kind: str, **values: Any) -> int:
        with self.database.unit("Add") as unit:
            return unit.add(kind, **values)

    def cite(self, kind: str, record_id: int, source_id: int, **values: Any) -> int:
        return self.add(
            "citation", subject_kind=kind, subject_id=record_id, source_id=source_id, **values
        )

    def brief(self, **choices: Any) -> Report:
        with self.database.read() as connection:
            return brief_report(connection, Options(ReportKind.BRIEF, self.negotiation, **choices))

    def comparison(self, **choices: Any) -> Report:
        options = Options(ReportKind.COMPARISON, self.negotiation, **choices)
        with self.database.read() as connection:
            return comparison_report(connection, options)

    def compared(self, *names: str, base: str | None = None, **choices: Any) -> Report:
        """The comparison of proposals by their names."""
        ids = tuple(self.id("proposal", name) for name in names)
        return self.comparison(
            proposals=ids, base=self.id("proposal", base) if base else None, **choices
        )


@pytest.fixture(scope="session")
def _sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Talks]:
    database = Database.open(tmp_path_factory.mktemp("report") / "sample.db")
    import_file(database, seeds() / "paris-cairo-2024.json")
    yield Talks(database)
    database.close()


@pytest.fixture
def sample(_sample: Talks) -> Talks:
    """The talks of Paris and Cairo; shared, so only to be read."""
    return _sample


@pytest.fixture(scope="session")
def _shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with each made-up negotiation in a file, made once."""
    folder = tmp_path_factory.mktemp("shelf")
    for name, fill in (("talks", lambda _: None), ("exchange", _fill)):
        database = Database.open(folder / f"{name}.db")
        with database.unit("Add") as unit:
            unit.add("negotiation", name="Talks", tlp="GREEN")
        fill(Talks(database))
        database.close()
    return folder


def _copied(shelf: Path, name: str, folder: Path) -> Iterator[Talks]:
    database = Database.open(Path(shutil.copy(shelf / f"{name}.db", folder)))
    yield Talks(database)
    database.close()


@pytest.fixture
def talks(_shelf: Path, tmp_path: Path) -> Iterator[Talks]:
    """A negotiation without anything in it, to be filled by the test."""
    yield from _copied(_shelf, "talks", tmp_path)


@pytest.fixture
def exchange(_shelf: Path, tmp_path: Path) -> Iterator[Talks]:
    """Two texts on a pause and an exchange, one source with two speakers, one that differs."""
    yield from _copied(_shelf, "exchange", tmp_path)


def _fill(talks: Talks) -> None:
    n = talks.negotiation
    agency = talks.add(
        "source", title="A draft", publisher="Agency", when="2024-02-23", reliability="B"
    )
    paper = talks.add("source", title="Numbers", publisher="Paper", when="2024-02", reliability="C")
    giver, taker = talks.add("party", name="Israel"), talks.add("party", name="Hamas")
    for rank, party in enumerate((giver, taker)):
        talks.add("participation", negotiation_id=n, party_id=party, rank=rank)
    issues = [
        talks.add("issue", negotiation_id=n, name=name, unit=unit, rank=rank)
        for rank, (name, unit) in enumerate(
            (("Pause", "days"), ("Hostages", "persons"), ("Prisoners", "persons"))
        )
    ]
    talks.add(
        "exchange",
        negotiation_id=n,
        name="prisoners per hostage",
        given_id=issues[2],
        received_id=issues[1],
    )
    for name, when, amounts in (
        ("Framework", "2024-01-28", ("42", "35..40", "200..300")),
        ("Reply", "2024-02-07", ("135", "all", "1500")),
    ):
        text = talks.add("proposal", negotiation_id=n, name=name, when=when)
        for rank, (issue, amount) in enumerate(zip(issues, amounts, strict=True)):
            unit = ("days", "persons", "persons")[rank] if amount != "all" else ""
            term = talks.add(
                "term", proposal_id=text, issue_id=issue, amount=amount, unit=unit, rank=rank
            )
            speaker = "a Hamas source" if name == "Framework" else ""
            talks.cite("term", term, agency, credibility="3", attribution=speaker)
            if amount == "35..40":
                talks.cite("term", term, paper, credibility="2", claim="up to 40")
    said = talks.add(
        "position",
        negotiation_id=n,
        party_id=taker,
        issue_id=issues[0],
        stance="demands",
        when="2024-02-22",
        wording="a complete ceasefire",
    )
    talks.cite("position", said, agency, credibility="2", attribution="Hamas")
