"""What is remembered from one start to the next: one small JSON file, declared below.

A file that cannot be understood is set aside, never deleted, and the defaults take its place.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from negotiator.domain.errors import Refused

KEPT_PLACES = 10
"""For so many databases it is remembered where the person was in them."""


@dataclass(frozen=True)
class Settings:
    """Every setting, with its default.

    `theme` is system, light or dark; `database` the path of the one opened last; `geometry` the
    window's place as Qt writes it, base64; widths are logical pixels; `places` says, by the path
    of a database, which room was open in it and what was selected there.
    """

    theme: str = "system"
    database: str = ""
    geometry: str = ""
    sidebar_width: int = 216
    evidence_width: int = 290
    evidence_shown: bool = True
    places: dict[str, dict[str, Any]] = field(default_factory=dict)

    def place(self, database: Path) -> dict[str, Any]:
        """Where the person was in this database, empty for nowhere yet."""
        found: Any = self.places.get(str(database))
        return found if isinstance(found, dict) else {}

    def with_place(self, database: Path, place: dict[str, Any]) -> dict[str, dict[str, Any]]:
        """`places` with this one as the latest."""
        others = {path: kept for path, kept in self.places.items() if path != str(database)}
        latest = list({**others, str(database): place}.items())[-KEPT_PLACES:]
        return dict(latest)


def load(file: Path) -> tuple[Settings, str]:
    """Read the settings, and a sentence to show where something was wrong with them."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return Settings(), ""
    except (OSError, UnicodeDecodeError):
        return Settings(), _set_aside(file)
    try:
        return _understood(json.loads(text)), ""
    except (ValueError, RecursionError):
        return Settings(), _set_aside(file)


def save(file: Path, settings: Settings) -> None:
    """Write the settings, through a second file so that the first is never half written.

    Raises `Refused` where they cannot be written.
    """
    beside = file.with_name(f"{file.name}.{os.getpid()}.new")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(json.dumps(asdict(settings), indent=1, ensure_ascii=False), "utf-8")
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise Refused(
            f"The settings cannot be written to {file} ({error.strerror}): "
            "check that the folder is yours to write."
        ) from error


def _understood(values: Any) -> Settings:
    """The settings in a JSON value; what a newer version added is passed over."""
    if not isinstance(values, dict):
        raise ValueError("not an object")
    known = {one.name: values[one.name] for one in fields(Settings) if one.name in values}
    default = Settings()
    for name, value in known.items():
        if type(value) is not type(getattr(default, name)):
            raise ValueError(f"{name} is of another type")
    return Settings(**known)


def _set_aside(file: Path) -> str:
    aside = file.with_suffix(".broken.json")
    try:
        file.replace(aside)
    except OSError:
        return f"The settings in {file} cannot be read: the window begins with the usual ones."
    return (
        "The settings could not be read, so the window begins with the usual ones. "
        f"What was there is kept in {aside}."
    )
