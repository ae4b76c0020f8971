"""Importing what knows no Qt, without PySide's look into it.

PySide reads the source of every module that is imported after it, to see whether that asks for one
of PySide's own language features. For SQLAlchemy, pydantic and our store this takes a tenth of a
second of each start and finds nothing.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def plain_imports() -> Iterator[None]:
    """Import as Python does within the block. Only for modules that do not use Qt."""
    watched = builtins.__import__
    builtins.__import__ = getattr(builtins, "__orig_import__", watched)
    try:
        yield
    finally:
        builtins.__import__ = watched
