"""A database opened for one piece of work, in a folder that may still have to be made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from negotiator.domain.errors import Refused
from negotiator.store.database import Database


def open_database(path: Path, backups: Path) -> Database:
    """Open a database like `Database.open`, and make its folder where that is missing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The folder {path.parent} cannot be made ({error.strerror}): choose another place."
        ) from error
    return Database.open(path, backups=backups)


@contextmanager
def opened(path: Path, backups: Path, *, must_exist: bool = False) -> Iterator[Database]:
    """Give an open database and close it afterwards.

    Raises `Refused` where it cannot be opened, or `must_exist` and it is not there.
    """
    if must_exist and not _exists(path):
        raise Refused(f"There is no database at {path}: import something first, or name another.")
    database = open_database(path, backups)
    try:
        yield database
    finally:
        database.close()


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except OSError as error:  # a name too long, a folder that may not be looked into
        raise Refused(
            f"{path} cannot be opened ({error.strerror}): choose another file."
        ) from error
