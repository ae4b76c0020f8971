"""All that is SQLite's own: the driver, its pragmas, its transactions.

The rest of the store speaks SQL that PostgreSQL would understand too. What the driver complains of
is put into words in `sqlite_errors`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from negotiator.store.header import APPLICATION_ID

PATIENCE = 1.0
"""Seconds that a write waits for another window or program to finish its own."""


def claim(path: Path) -> None:
    """Make the file, with our name in its header and nothing else in it.

    Before it is switched to a write-ahead log: there, the name would be beside the file, not in
    it, until the first checkpoint, and a second window would take the file for a stranger's.
    """
    with closing(driver.connect(_uri(path, "rwc"), uri=True, timeout=PATIENCE)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def is_read_only(path: Path) -> bool:
    """Return whether the file can only be read: itself, or the folder its log must stand in."""
    return not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK))


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another one that was put in its place; None if it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@contextmanager
def glance(path: Path) -> Iterator[Any]:
    """Give a driver's connection that reads and leaves every byte, and the folder, as it is."""
    options = "ro" if _log_of(path).exists() else "ro&immutable=1"
    with closing(driver.connect(_uri(path, options), uri=True, timeout=PATIENCE)) as connection:
        yield connection


def engine_for(path: Path, *, writes: bool) -> Engine:
    """Return an engine on the file: many connections that read, or the one that writes."""
    read_only = is_read_only(path)
    uri = _uri(path, _read_only_options(path) if read_only else "rw")

    def connect() -> Any:
        connection = driver.connect(
            uri, uri=True, timeout=PATIENCE, check_same_thread=False, isolation_level=None
        )
        _set_pragmas(connection, read_only)
        return connection

    pool = {"pool_size": 1, "max_overflow": 0} if writes else {}
    engine = create_engine("sqlite://", creator=connect, module=driver, poolclass=QueuePool, **pool)
    event.listen(engine, "begin", _begin_writing if writes else _begin_reading)
    return engine


def _uri(path: Path, options: str) -> str:
    return f"{path.resolve().as_uri()}?mode={options}"


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _read_only_options(path: Path) -> str:
    """A log needs a folder to stand in. Without one, nobody can be writing the file either."""
    lone = not os.access(path.parent, os.W_OK) and not _log_of(path).exists()
    return "ro&immutable=1" if lone else "ro"


def _set_pragmas(connection: Any, read_only: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA trusted_schema = OFF")  # the file may have come by mail
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")


# The driver by itself begins late, and never for DDL: half a migration would stay behind.


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
    # A unit of work may delete a record before its parts: what counts is the end of it.
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def checkpoint(writer: Engine, *, wait: bool) -> None:
    """Bring the write-ahead log into the file, so that a plain copy of the file is whole.

    Where others are reading or writing, wait `PATIENCE` for them, or leave it for the next time.
    """
    with _driver_connection(writer) as connection:
        connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000) if wait else 0}")
        try:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def data_version(writer: Engine) -> int:
    """Return a number that changes when another connection than the writer's has committed."""
    with _driver_connection(writer) as connection:
        version: int = connection.execute("PRAGMA data_version").fetchone()[0]
        return version


@contextmanager
def without_foreign_keys(writer: Engine) -> Iterator[None]:
    """Switch foreign keys off for the writer: only outside a transaction does that take effect."""
    with _driver_connection(writer) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        with _driver_connection(writer) as connection:
            connection.execute("PRAGMA foreign_keys = ON")


@contextmanager
def _driver_connection(writer: Engine) -> Iterator[Any]:
    with closing(writer.raw_connection()) as pooled:
        yield pooled.driver_connection
