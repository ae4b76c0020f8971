"""All that is SQLite's own: the driver, its pragmas, its transactions, its error messages.

The rest of the store speaks SQL that PostgreSQL would understand too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError

from negotiator.domain.errors import Refused

APPLICATION_ID = 0x4E45474F  # "NEGO": says in the file's header that it is ours
_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68  # offset in the header, see the SQLite file format
_BUSY_MS = 1_000


def inspect_header(path: Path) -> bool:
    """Return whether `path` holds one of our databases, False if it is new or empty.

    Reads bytes only, so that a file which is not ours stays as it is. Raises `Refused` for one.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except FileNotFoundError:
        return False
    except OSError as error:
        raise Refused(
            f"{path} cannot be opened ({error.strerror}): choose another file."
        ) from error
    if not header:
        return False
    if not header.startswith(_MAGIC):
        raise Refused(f"{path} is not a database: choose another file, or import it.")
    owner = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if owner != APPLICATION_ID:
        raise Refused(f"{path} is a database of another program: choose another file.")
    return True


def engine_for(path: Path) -> Engine:
    """Return an engine on the file; it reads only where the file may not be written."""
    read_only = path.exists() and not os.access(path, os.W_OK)
    uri = f"{path.resolve().as_uri()}?mode={'ro' if read_only else 'rwc'}"

    def connect() -> Any:
        connection = driver.connect(uri, uri=True, check_same_thread=False, isolation_level=None)
        _set_pragmas(connection, read_only)
        return connection

    engine = create_engine("sqlite://", creator=connect, module=driver, poolclass=_pool())
    event.listen(engine, "begin", _begin)
    return engine


def _pool() -> type[Any]:
    from sqlalchemy.pool import QueuePool

    return QueuePool


def _set_pragmas(connection: Any, read_only: bool) -> None:
    connection.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    if not read_only:
        connection.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    """Begin for real: the driver begins late, and never for DDL."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    if writes:
        # A unit of work may delete a record before its parts: what counts is the end of it.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")


def checkpoint(engine: Engine) -> None:
    """Bring the write-ahead log into the file, so that a plain copy of the file is whole."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        raw.close()


@contextmanager
def world_errors(path: Path) -> Iterator[None]:
    """Turn the driver's complaints about the world into sentences; let bugs through."""
    try:
        yield
    except DatabaseError as error:
        sentence = _sentence(str(error.orig), path)
        if sentence is None:
            raise
        raise Refused(sentence) from error
    except driver.DatabaseError as error:
        sentence = _sentence(str(error), path)
        if sentence is None:
            raise
        raise Refused(sentence) from error


_SENTENCES = {
    "readonly": "{path} may only be read: copy it to a folder of yours and open the copy.",
    "locked": "{path} is in use by another window or program: close that one, or try again.",
    "busy": "{path} is in use by another window or program: close that one, or try again.",
    "disk is full": "The disk is full: free some space and try again. {path} is as it was.",
    "not a database": "{path} is not a database, or is encrypted: choose another file.",
    "malformed": "{path} is damaged: restore it from a backup.",
    "unable to open": "{path} cannot be opened: check that its folder exists and is yours to write.",
    "disk I/O error": "{path} cannot be read or written (disk error): check the disk.",
}


def _sentence(message: str, path: Path) -> str | None:
    for part, sentence in _SENTENCES.items():
        if part in message:
            return sentence.format(path=path)
    return None
