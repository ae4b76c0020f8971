"""Copies of the database: made through SQLite, checked, and only so many kept.

A plain copy of the file could lack what still stands in its write-ahead log.
"""

from __future__ import annotations

import os
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

import sqlcipher3.dbapi2 as driver

from negotiator.domain.errors import Refused
from negotiator.store import sqlite
from negotiator.store.header import inspect_header
from negotiator.store.sqlite_errors import world_errors

KEPT = 10
"""Copies of one database that are kept, unless the caller says otherwise."""


def back_up(path: Path, folder: Path, keep: int = KEPT) -> Path:
    """Copy the database at `path` into `folder`, check the copy, and return where it is.

    The folder is made if need be. Of the copies of this database the newest `keep` stay. Raises
    `Refused`, and leaves neither half a copy behind nor an older one deleted, when the copy cannot
    be made or does not hold what the database holds.
    """
    if keep < 1:
        raise ValueError("At least the copy just made must be kept.")
    _make_folder(folder)
    target = _free_name(path, folder)
    part = target.with_name(target.name + ".part")
    try:
        with world_errors(path), sqlite.glance(path) as source:
            source.execute("BEGIN")
            expected = _census(source)
            with world_errors(part):
                _copy(source, part)
                _check(part, expected)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    for old in copies(path, folder)[keep:]:
        old.unlink()
    return target


def copies(path: Path, folder: Path) -> list[Path]:
    """Return the copies of the database at `path` that stand in `folder`, newest first."""
    ours = re.compile(re.escape(_stem(path)) + r"-\d{8}T\d{12}Z\.db")
    return sorted((p for p in folder.iterdir() if ours.fullmatch(p.name)), reverse=True)


def _stem(path: Path) -> str:
    """Begin the names of a database's copies: its name, and a sign of its folder.

    Databases of one name in two folders may share a folder for backups.
    """
    return f"{path.stem}-{crc32(os.fsencode(path.resolve().parent)):08x}"


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The folder for backups, {folder}, cannot be made ({error.strerror}): "
            "choose another one."
        ) from error


def _free_name(path: Path, folder: Path) -> Path:
    """Name the copy after the moment in UTC, so that names sort as the copies were made."""
    return folder / f"{_stem(path)}-{datetime.now(UTC):%Y%m%dT%H%M%S%f}Z.db"


def _copy(source: Any, part: Path) -> None:
    with closing(driver.connect(str(part))) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, whole, readable anywhere


def _check(part: Path, expected: dict[str, int]) -> None:
    if not inspect_header(part):
        raise Refused(f"The copy {part} came out empty: check the disk, and try again.")
    with sqlite.glance(part) as copy:
        sound = copy.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        if not sound or _census(copy) != expected:
            raise Refused(f"The copy {part} is not sound: check the disk, and try again.")


def _census(connection: Any) -> dict[str, int]:
    """Return how many rows each table holds."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for (name,) in names
    }
