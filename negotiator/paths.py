"""Where things lie: what comes with the program, and what belongs to the person.

The program's own files are found from this file, never from the working folder. The person's places
are those that each system keeps for them (platformdirs): on Linux ~/.local/share/negotiator for the
database and its backups, ~/.config/negotiator for the settings, ~/.local/state/negotiator for the
log.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs import PlatformDirs

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of fonts, icons, report templates and the JSON Schema."""
    return _shipped("resources")


def seeds() -> Path:
    """Return the folder of the sample negotiations."""
    return _shipped("seeds")


def sample() -> Path:
    """Return the sample that a first start offers: the Paris and Cairo talks."""
    return seeds() / "paris-cairo-2024.json"


def default_database() -> Path:
    """Return the database that is opened unless another is named."""
    return _dirs().user_data_path / "negotiations.db"


def backups() -> Path:
    """Return where copies of a database are put before anything that might harm it."""
    return _dirs().user_data_path / "backups"


def settings_file() -> Path:
    """Return the file of what is remembered from one start to the next."""
    return _dirs().user_config_path / "settings.json"


def log_file() -> Path:
    """Return the file of what the program writes about itself."""
    return _dirs().user_log_path / "negotiator.log"


def documents() -> Path:
    """Return the folder in which a person looks for exported files."""
    return _dirs().user_documents_path


def _shipped(name: str) -> Path:
    """Inside the package in an installed copy, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def _dirs() -> PlatformDirs:
    from platformdirs import PlatformDirs

    return PlatformDirs("negotiator", appauthor=False)
