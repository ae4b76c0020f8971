from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from negotiator.domain.errors import Refused
from negotiator.store import backup, migrating, sqlite
from negotiator.store.database import Database
from negotiator.store.migrating import HEAD
from negotiator.store.tables import metadata
from tests.store.dumping import dump
from tests.store.paris import record_paris

NEXT = """
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
{body}
"""


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program with one more migration than this one; its file is the return value."""
    scripts = tmp_path / "migrations"
    shutil.copytree(Path(migrating.__file__).parent / "migrations", scripts)
    monkeypatch.setattr(migrating, "_SCRIPTS", scripts)
    monkeypatch.setattr(migrating, "HEAD", "0002")
    return scripts / "versions" / "r0002_next.py"


def write(file: Path, *statements: str) -> None:
    file.write_text(NEXT.format(body="".join(f"    {line}\n" for line in statements)))


def columns_of(path: Path, table: str) -> set[str]:
    connection = driver.connect(str(path))
    names = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
    connection.close()
    return names


def test_the_migrations_make_the_tables_as_they_are_declared(database: Database) -> None:
    def is_ours(name: str | None, kind: str, _parents: object) -> bool:
        return not (kind == "table" and (name or "").startswith("search"))

    with database.read() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": is_ours, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []


def test_the_newest_revision_is_known_without_loading_the_migrations() -> None:
    scripts = Path(migrating.__file__).parent / "migrations"
    assert ScriptDirectory(str(scripts)).get_heads() == [HEAD]


def test_ids_are_never_given_twice_in_the_file_itself(database: Database) -> None:
    with database.read() as connection:
        made = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE name IN ('round', 'change', 'change_set')"
        ).scalars()
        assert all("AUTOINCREMENT" in sql for sql in made)


def test_an_older_file_is_brought_up_to_date_and_keeps_all_it_holds(
    path: Path, later: Path, tmp_path: Path
) -> None:
    write(later, 'op.execute("ALTER TABLE round ADD COLUMN mood TEXT")')
    old_head = fill(path)
    database = Database.open(path)
    assert dump(database)["party"] == old_head["party"]
    database.close()
    assert "mood" in columns_of(path, "round")


def fill(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Fill a file as the program at the first revision does."""
    connection = driver.connect(str(path))
    connection.execute(
        "INSERT INTO party (id, uuid, name, name_folded, colour, iso3166, wikidata, description) "
        "VALUES (1, 'u', 'Israel', 'israel', '', '', '', '')"
    )
    connection.execute(
        "INSERT INTO person (id, uuid, name, name_folded, party_id, wikidata, description) "
        "VALUES (1, 'v', 'David Barnea', 'david barnea', 1, '', '')"
    )
    connection.commit()
    rows = connection.execute("SELECT * FROM party").fetchall()
    connection.close()
    return {"party": rows}


def test_rebuilding_a_table_does_not_delete_what_refers_to_it(path: Path, later: Path) -> None:
    write(
        later,
        'with op.batch_alter_table("party", recreate="always") as batch:',
        '    batch.drop_column("wikidata")',
    )
    fill(path)
    Database.open(path).close()
    connection = driver.connect(str(path))
    assert connection.execute("SELECT party_id FROM person").fetchall() == [(1,)]
    connection.close()


@pytest.mark.parametrize(
    "failing",
    [
        "1 / 0",
        'op.execute("SELECT * FROM no_such_table")',
        'op.execute("DELETE FROM party")',  # what refers to it would dangle
    ],
)
def test_a_migration_that_fails_leaves_the_file_as_it_was(
    path: Path, later: Path, failing: str
) -> None:
    write(
        later,
        'op.execute("ALTER TABLE round ADD COLUMN mood TEXT")',
        'op.execute("CREATE TABLE half (id INTEGER)")',
        "op.execute(\"UPDATE party SET name = 'changed'\")",
        failing,
    )
    fill(path)
    before = path.read_bytes()
    with pytest.raises(Exception, match=r"division|no_such_table|refer to nothing"):
        Database.open(path)
    assert path.read_bytes() == before


def test_a_file_of_a_newer_program_is_refused_and_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connection = driver.connect(str(path))
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    before = path.read_bytes()
    with pytest.raises(Refused) as refusal:
        Database.open(path)
    assert str(refusal.value) == (
        f"{path} was made by a newer version of Negotiator: update the program."
    )
    assert path.read_bytes() == before
    assert sorted(p.name for p in path.parent.iterdir()) == ["talks.db"]


def test_a_newer_file_with_a_log_beside_it_is_left_alone_too(path: Path) -> None:
    other = Database.open(path)
    with other._writer.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(Refused, match="newer version"):
        Database.open(path)
    assert path.read_bytes() == before
    other.close()


def test_an_older_file_is_copied_before_it_is_migrated(
    path: Path, later: Path, tmp_path: Path
) -> None:
    write(later, 'op.execute("ALTER TABLE round ADD COLUMN mood TEXT")')
    fill(path)
    Database.open(path, backups=tmp_path / "backups").close()
    [copy] = backup.copies(path, tmp_path / "backups")
    assert "mood" not in columns_of(copy, "round")
    assert "mood" in columns_of(path, "round")


def test_neither_a_new_file_nor_one_up_to_date_is_copied(path: Path, tmp_path: Path) -> None:
    Database.open(path, backups=tmp_path / "backups").close()
    Database.open(tmp_path / "new.db", backups=tmp_path / "backups").close()
    assert not (tmp_path / "backups").exists()


def test_an_older_file_that_cannot_be_copied_is_not_migrated(
    path: Path, later: Path, tmp_path: Path
) -> None:
    write(later, 'op.execute("ALTER TABLE round ADD COLUMN mood TEXT")')
    fill(path)
    before = path.read_bytes()
    (tmp_path / "backups").write_text("a file where the folder should be")
    with pytest.raises(Refused, match="folder for backups"):
        Database.open(path, backups=tmp_path / "backups")
    assert path.read_bytes() == before


def test_two_that_make_one_new_file_at_once_both_get_it(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    sqlite.claim(path)
    first = sqlite.engine_for(path, writes=True)
    migrating.migrate(first)
    migrating.migrate(first)  # as the second does, who looked before the first was done
    first.dispose()
    database = Database.open(path)
    record_paris(database)
    database.close()
