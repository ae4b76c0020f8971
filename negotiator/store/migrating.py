"""The schema's way from any older version to this one; a new file goes the same way."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import OperationalError

from negotiator.domain.errors import Refused
from negotiator.store import sqlite

HEAD = "0001"
"""The newest revision, known without loading the migrations: most starts need none."""
_SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(engine: Engine, path: Path, *, known: bool) -> None:
    """Run the migrations that the file still needs. Raises `Refused` for a newer file."""
    revision = _revision(engine) if known else None
    if revision == HEAD:
        return
    if revision is not None and revision not in _revisions():
        raise Refused(f"{path} was made by a newer version of Negotiator: update the program.")
    _migrate(engine)


def _revision(engine: Engine) -> str | None:
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def _revisions() -> list[str]:
    from alembic.script import ScriptDirectory

    return [script.revision for script in ScriptDirectory(str(_SCRIPTS)).walk_revisions()]


def _migrate(engine: Engine) -> None:
    """Run every missing migration in one transaction, foreign keys off, then check them.

    Rebuilding a table with foreign keys on would delete what refers to it.
    """
    with engine.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            raw.execute(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
            with connection.execution_options(writes=True).begin():
                _upgrade(connection)
                _check_foreign_keys(connection)
        finally:
            raw.execute("PRAGMA foreign_keys = ON")


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
        raise OperationalError("foreign_key_check", None, Exception(f"{len(broken)} rows dangle"))
