"""The first bytes of a file: whether it is one of our databases. Only reads."""

from __future__ import annotations

from pathlib import Path

from negotiator.domain.errors import Refused

APPLICATION_ID = 0x4E45474F  # "NEGO": says in the file's header that it is ours
_MAGIC = b"SQLite format 3\0"
_APPLICATION_ID_AT = 68  # offset in the header, see the SQLite file format
_BESIDE = ("-wal", "-shm", "-journal")  # what SQLite puts beside a database while it is open


def inspect_header(path: Path) -> bool:
    """Return whether `path` holds one of our databases, False if it is new or empty.

    Reads bytes only, so that a file which is not ours stays as it is. Raises `Refused` for one.
    """
    try:
        if path.exists() and not path.is_file():
            raise Refused(f"{path} is not a file: choose one.")
        header = _read(path)
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
    if not _is_ours(header):
        raise Refused(f"{path} is a database of another program: choose another file.")
    return True


def database_at(path: Path) -> Path | None:
    """Return our database that `path` is, or is a part of: its log or its index beside it.

    None where it is neither. Raises `OSError` for a file that cannot be read.
    """
    for whole in (path, *_databases_beside(path)):
        if whole.is_file() and _is_ours(_read(whole)):
            return whole
    return None


def _databases_beside(path: Path) -> list[Path]:
    name = path.name
    return [
        path.with_name(name[: -len(ending)])
        for ending in _BESIDE
        if name.lower().endswith(ending) and len(name) > len(ending)
    ]


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(100)


def _is_ours(header: bytes) -> bool:
    owner = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    return header.startswith(_MAGIC) and owner == APPLICATION_ID
