"""Empty databases, made by copying one, and files."""

from __future__ import annotations

import copy
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from negotiator.store.database import Database
from tests.interchange.samples import TALKS, Document


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty database: made once, because making the tables takes a while."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    Database.open(path).close()
    return path


@pytest.fixture
def new_database(empty_file: Path, tmp_path: Path) -> Iterator[Callable[[], Database]]:
    """Make an empty database each time it is called."""
    made: list[Database] = []

    def make() -> Database:
        path = tmp_path / f"{len(made)}.db"
        shutil.copy(empty_file, path)
        made.append(Database.open(path))
        return made[-1]

    yield make
    for database in made:
        database.close()


@pytest.fixture
def database(new_database: Callable[[], Database]) -> Database:
    return new_database()


@pytest.fixture
def talks() -> Document:
    return copy.deepcopy(TALKS)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a document, or any text or bytes, into a file."""

    def to_file(content: Document | str | bytes, name: str = "talks.json") -> Path:
        path = tmp_path / name
        if isinstance(content, dict):
            content = json.dumps(content)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return to_file
