"""What SQLite complains of, as sentences that name the file and say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from negotiator.domain.errors import Refused

_DAMAGED = "{path} is damaged: restore it from a backup."
_NO_TEXT = "Could not decode to UTF-8"  # the driver's words, which come without a code
# Primary result codes of SQLite (https://sqlite.org/rescode.html) that tell of the world.
_SENTENCES = {
    3: "{path} may not be opened: ask for the permission, or copy it to a folder of yours.",
    5: "{path} is in use by another window or program: close that one, or try again.",
    8: "{path} may only be read: copy it to a folder of yours and open the copy.",
    10: "{path} cannot be read or written (disk error): check the disk.",
    11: _DAMAGED,
    13: "The disk is full, and {path} is as it was: free some space and try again.",
    14: "{path} cannot be opened: check that its folder exists and that you may write there.",
    26: "{path} is not a database, or is encrypted: choose another file.",
}


@contextmanager
def world_errors(path: Path) -> Iterator[None]:
    """Turn the driver's complaints about the world into `Refused`; let bugs through."""
    try:
        yield
    except (DBAPIError, driver.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0)
        damaged = str(cause).startswith(_NO_TEXT)
        sentence = _DAMAGED if damaged else _SENTENCES.get(code & 0xFF)  # the rest is detail
        if sentence is None:
            raise
        raise Refused(sentence.format(path=path)) from error
    except UnicodeDecodeError as error:
        # The driver's own complaint, which quotes the garbled bytes and cannot be read itself.
        raise Refused(_DAMAGED.format(path=path)) from error
