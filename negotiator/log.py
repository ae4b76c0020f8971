"""The log: one file that is kept small, for whoever looks for a bug.

Nothing that a person recorded is written to it, only what the program did and what went wrong.
"""

from __future__ import annotations

import logging
import platform
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from negotiator import __version__

_SIZE = 1_000_000  # bytes
_OLDER = 3

log = logging.getLogger("negotiator")


def begin(file: Path) -> None:
    """Write the log to `file` from now on. Where that cannot be, go on without one."""
    if log.handlers:
        return
    log.setLevel(logging.INFO)
    logging.raiseExceptions = False  # a full disk is no reason to print tracebacks
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            file, maxBytes=_SIZE, backupCount=_OLDER, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.info("Negotiator %s, Python %s, %s", __version__, platform.python_version(), sys.platform)


def end() -> None:
    """Close the log; another may be begun."""
    for handler in log.handlers[:]:
        log.removeHandler(handler)
        handler.close()


def bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Write down an error that is ours."""
    log.error("A bug", exc_info=(kind, error, trace))
