"""The schema's way from any older version to this one; a new file goes the same way."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine

from negotiator.domain.errors import Refused
from negotiator.store import sqlite

HEAD = "0001"
"""The newest revision, known without loading the migrations: most starts need none."""
_SCRIPTS = Path(__file__).parent / "migrations"


def revision_of(path: Path) -> str | None:
    """Return the revision of one of our files, None where it holds no tables yet.

    Raises `Refused` for a revision that this program does not know.
    """
    with sqlite.glance(path) as connection:
        if not connection.execute(
            "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
        ).fetchone():
            return None
        found: str = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    if found != HEAD and found not in _revisions():
        raise Refused(f"{path} was made by a newer version of Negotiator: update the program.")
    return found


def _revisions() -> list[str]:
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


def migrate(writer: Engine) -> None:
    """Run every missing migration in one transaction, foreign keys off, then check them.

    Rebuilding a table with foreign keys on would delete what refers to it.
    """
    with sqlite.without_foreign_keys(writer), writer.begin() as connection:
        _upgrade(connection)
        _check_foreign_keys(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _check_foreign_keys(connection: Connection) -> None:
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"The migration left {len(broken)} rows that refer to nothing.")
