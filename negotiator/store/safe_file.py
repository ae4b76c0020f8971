"""Files written whole or not at all: beside the old one first, then moved into its place."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from pathlib import Path

from negotiator.domain.errors import Refused


def write_bytes(path: Path, data: bytes) -> None:
    """Make `path` hold `data`; whoever reads it sees the old file or the new one, whole.

    Raises `Refused`, and leaves what was there, when the file cannot be written.
    """
    target = Path(os.path.realpath(path))  # a link stays a link
    _refuse_what_is_no_file(path, target)
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
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"The folder {path.parent} does not exist: make it, or choose another."
    if isinstance(error, PermissionError):
        return f"{path} cannot be written, its folder is not yours to write: choose another."
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"The disk is full: free some space and try again. {path} is as it was."
    return f"{path} cannot be written ({error.strerror}): choose another place."
