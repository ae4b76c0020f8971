"""Files written whole or not at all: beside the old one first, then moved into its place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from negotiator.domain.errors import Refused
from negotiator.store import header


def write_bytes(path: Path, data: bytes) -> None:
    """Make `path` hold `data`; whoever reads it sees the old file or the new one, whole.

    Raises `Refused`, and leaves what was there, when the file cannot be written, or when one of
    our databases would be lost: a report or an export is made again, what was recorded is not.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    try:
        _refuse_what_is_no_file(path, target)
        _refuse_database(path, target)
    except OSError as error:
        raise Refused(_sentence(path, error)) from error
    part = target.with_name(f".negotiator-{secrets.token_hex(8)}.part")
    try:
        _write_through(part, data)
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
        _settle(target.parent)
    except OSError as error:
        raise Refused(_sentence(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


def _refuse_what_is_no_file(path: Path, target: Path) -> None:
    if target.is_dir():
        raise Refused(f"{path} is a folder: add the name of a file.")
    if target.exists() and not target.is_file():
        raise Refused(f"{path} is not an ordinary file: choose another name.")
    if target.exists() and not os.access(target, os.W_OK):
        raise Refused(f"{path} may not be changed: choose another name.")


def _refuse_database(path: Path, target: Path) -> None:
    """Refuse to replace a database, or what SQLite keeps beside it."""
    database = header.database_at(target)
    if database == target:
        raise Refused(f"{path} is a Negotiator database: choose another name.")
    if database is not None:
        raise Refused(f"{path} is a part of the database {database.name}: choose another name.")


def _write_through(part: Path, data: bytes) -> None:
    """Write to the disk itself, not only to the system's memory of it."""
    with part.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _settle(folder: Path) -> None:
    """Write the folder's new entry to the disk, on systems where a folder can be opened."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network disks cannot
            raise
    finally:
        os.close(handle)


def _sentence(path: Path, error: OSError) -> str:
    missing = isinstance(error, FileNotFoundError | NotADirectoryError)
    if missing and not path.parent.is_dir():
        return f"The folder {path.parent} does not exist: make it, or choose another."
    if missing:
        return f"{path} cannot be written, its folder takes no files: choose another place."
    if isinstance(error, PermissionError):
        return f"{path} cannot be written, its folder is not yours to write: choose another."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full: free some space and try again. {path} is as it was."
    if error.errno == errno.ENAMETOOLONG:
        return f"{path} cannot be written, the name is too long: choose a shorter one."
    return f"{path} cannot be written ({error.strerror}): choose another place."
