"""The sample, imported once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database
from tests.seeds.telling import Sample


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    folder = tmp_path_factory.mktemp("sample")
    with closing(Database.open(folder / "sample.db")) as database:
        import_file(database, paths.seeds() / "paris-cairo-2024.json")
        yield database


@pytest.fixture(scope="session")
def sample(sample_database: Database) -> Sample:
    with sample_database.read() as connection:
        return Sample(connection)
