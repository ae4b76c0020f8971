"""Where the program's own files are: found from this file, never from the working folder."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons, report templates and the JSON Schema."""
    return _shipped("resources")


def seeds() -> Path:
    """Return the folder of the sample negotiations."""
    return _shipped("seeds")


def _shipped(name: str) -> Path:
    """Inside the package in an installed copy, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name
