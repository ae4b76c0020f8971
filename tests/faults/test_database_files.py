"""A database file in every state that the world leaves files in: a sentence, and nothing lost."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from negotiator.domain.errors import Refused
from negotiator.store.database import Database
from tests.store.dumping import dump
from tests.store.paris import record_paris

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database with the Paris talks in it, closed."""
    path = tmp_path / "talks.db"
    database = Database.open(path)
    record_paris(database)
    database.close()
    return path


def refusal_of(path: Path) -> str:
    """The sentence with which opening is refused; the file must not have changed by a byte."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(Refused) as refusal:
        Database.open(path)
    assert (path.read_bytes() if path.is_file() else None) == before
    return str(refusal.value)


def write(database: Database) -> None:
    with database.unit("Add Egypt") as unit:
        unit.add("party", name="Egypt")


# --- what is not ours ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content", [b"{}", b"PK\3\4", b"\0" * 5000, b"SQLite", bytes(range(256)) * 16]
)
def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "talks.db"
    path.write_bytes(content)
    assert refusal_of(path) == (f"{path} is not a database: choose another file, or import it.")


@pytest.mark.parametrize("application_id", [0, 0x0F055112])
def test_a_database_of_another_program(tmp_path: Path, application_id: int) -> None:
    path = tmp_path / "fossil.db"
    with closing(driver.connect(str(path))) as connection:
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute("CREATE TABLE party (name TEXT)")
    assert refusal_of(path) == f"{path} is a database of another program: choose another file."


def test_an_encrypted_database(tmp_path: Path) -> None:
    path = tmp_path / "secret.db"
    with closing(driver.connect(str(path))) as connection:
        connection.execute("PRAGMA key = 'secret'")
        connection.execute("CREATE TABLE party (name TEXT)")
    assert "is not a database" in refusal_of(path)


def test_a_folder(tmp_path: Path) -> None:
    assert refusal_of(tmp_path) == f"{tmp_path} is not a file: choose one."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in this system's folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert refusal_of(path) == f"{path} is not a file: choose one."


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "missing" / "talks.db"
    assert refusal_of(path) == (
        f"{path} cannot be opened: check that its folder exists and that you may write there."
    )
    assert not path.parent.exists()


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    path.touch()
    database = Database.open(path)
    write(database)
    database.close()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a b.db", "a#b?c=d&e%20.db", "محادثات باريس.db", "no suffix"])
def test_any_name_that_a_file_may_have(tmp_path: Path, name: str) -> None:
    database = Database.open(tmp_path / name)
    write(database)
    database.close()
    assert [file.name for file in tmp_path.iterdir()] == [name]


# --- damage ----------------------------------------------------------------------------------


def test_a_file_cut_short_is_said_to_be_damaged(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])
    assert refusal_of(path) == f"{path} is damaged: restore it from a backup."


def test_a_file_cut_within_its_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])
    assert "choose another file" in refusal_of(path)


def test_garbage_in_the_midst_is_told_when_it_is_met(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096 * 4 :] = b"\xa5" * (len(content) - 4096 * 4)
    path.write_bytes(bytes(content))
    with pytest.raises(Refused, match="is damaged: restore it from a backup"):
        dump_all(path)


@pytest.mark.parametrize("page", range(5))
def test_text_that_is_no_text_is_damage_and_no_bug(path: Path, page: int) -> None:
    content = bytearray(path.read_bytes())
    start = 20000 + 4096 * page
    content[start:] = b"\xff\xfe" * ((len(content) - start) // 2)
    path.write_bytes(bytes(content))
    with pytest.raises(Refused, match="is damaged: restore it from a backup"):
        dump_all(path)


def test_a_name_that_is_too_long(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"cannot be opened .*choose another file"):
        Database.open(tmp_path / ("x" * 300))


def dump_all(path: Path) -> None:
    database = Database.open(path)
    try:
        dump(database)
    finally:
        database.close()


# --- others at the same file -----------------------------------------------------------------

HOLD = """
import sys, sqlcipher3.dbapi2 as driver
connection = driver.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held_by_another_process(path: Path, pragma: str = "PRAGMA busy_timeout = 0") -> Iterator[None]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), pragma],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield
        process.communicate("")


def test_a_file_that_another_program_keeps_to_itself(path: Path) -> None:
    with held_by_another_process(path, "PRAGMA locking_mode = EXCLUSIVE"):
        assert refusal_of(path) == (
            f"{path} is in use by another window or program: close that one, or try again."
        )


def test_while_another_window_writes_one_can_read_but_not_write(path: Path) -> None:
    with held_by_another_process(path):
        database = Database.open(path)
        assert len(dump(database)["party"]) == 3
        with pytest.raises(Refused) as refusal:
            write(database)
        assert "is in use by another window" in str(refusal.value)
        assert database.history.undo_label is None
    write(database)
    assert len(dump(database)["party"]) == 4
    database.close()


def test_two_windows_write_in_turn(path: Path) -> None:
    first, second = Database.open(path), Database.open(path)
    write(first)
    with pytest.raises(Refused, match="among the parties already"):
        write(second)
    assert len(dump(second)["party"]) == 4
    first.close()
    second.close()


def test_a_new_file_is_known_to_a_second_window_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    first = Database.open(path)
    second = Database.open(path)
    write(second)
    assert len(dump(first)["party"]) == 1
    first.close()
    second.close()


@pytest.mark.skipif(os.name != "posix", reason="an open file can be neither moved nor deleted")
def test_nothing_is_written_into_a_file_that_is_not_there_any_more(path: Path) -> None:
    database = Database.open(path)
    aside = path.rename(path.with_name("aside.db"))
    with pytest.raises(Refused, match="was moved, deleted or replaced while it was open"):
        write(database)
    shutil.copy(aside, path)
    with pytest.raises(Refused, match="was moved, deleted or replaced"):
        write(database)
    aside.replace(path)
    write(database)
    assert len(dump(database)["party"]) == 4
    database.close()


# --- what cannot be written ------------------------------------------------------------------

AS_ANOTHER_USER = """
import os, sys
from pathlib import Path
from negotiator.domain.errors import Refused
from negotiator.store.database import Database
if os.geteuid() == 0:  # root may write everything, and is not asked
    os.setuid(65534)
try:
    database = Database.open(Path(sys.argv[1]))
    assert database.read_only
    with database.read() as connection:
        print(connection.exec_driver_sql("SELECT count(*) FROM party").scalar())
    database.idle()
    try:
        with database.unit("Write") as unit:
            unit.add("party", name="Egypt")
    finally:
        database.close()
except Refused as refusal:
    print(refusal)
"""


@pytest.fixture
def shared(path: Path) -> Iterator[Path]:
    """The file in a folder that every user of the machine can reach."""
    folder = Path("/var/tmp" if os.name == "posix" else path.parent) / f"negotiator-{os.getpid()}"
    folder.mkdir(mode=0o755)
    yield Path(shutil.copy(path, folder / "talks.db"))
    folder.chmod(0o755)
    shutil.rmtree(folder)


def said_to_another_user(path: Path) -> list[str]:
    """What a user is told who may only read."""
    done = subprocess.run(
        [sys.executable, "-c", AS_ANOTHER_USER, str(path)],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode"), [(0o444, 0o755), (0o444, 0o555), (0o444, 0o777), (0o666, 0o555)]
)
def test_a_file_that_may_only_be_read(shared: Path, file_mode: int, folder_mode: int) -> None:
    shared.chmod(file_mode)
    shared.parent.chmod(folder_mode)
    before = shared.read_bytes()
    assert said_to_another_user(shared) == [
        "3",
        f"{shared} may only be read: copy it to a folder of yours and open the copy.",
    ]
    assert shared.read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_file_that_may_not_even_be_read(shared: Path) -> None:
    shared.chmod(0o600)
    said = said_to_another_user(shared)
    if os.geteuid() == 0:
        assert said == [f"{shared} cannot be opened (Permission denied): choose another file."]


@pytest.mark.skipif(os.name != "posix", reason="permissions of another kind")
def test_a_new_file_in_a_folder_of_another_user(shared: Path) -> None:
    if os.geteuid() != 0:
        shared.parent.chmod(0o555)
    path = shared.with_name("new.db")
    assert said_to_another_user(path) == [
        f"{path} cannot be opened: check that its folder exists and that you may write there."
    ]


def test_a_full_disk_costs_only_what_was_being_written(path: Path) -> None:
    database = Database.open(path)
    before = dump(database)
    with database._writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Refused) as refusal, database.unit("Much") as unit:
        unit.add("source", title="Long", text="words and words " * 100_000)
    assert str(refusal.value) == (
        f"The disk is full, and {path} is as it was: free some space and try again."
    )
    assert dump(database) == before
    write(database)
    assert database.history.undo_label == "Add Egypt"
    database.close()


# --- a sudden end ----------------------------------------------------------------------------

DIE = """
import os, signal, sys
from pathlib import Path
from negotiator.store import migrating, sqlite
from negotiator.store.database import Database

def die(*_args, **_more):
    os.kill(os.getpid(), signal.SIGKILL)

path, when = sys.argv[1:]
for module in (migrating, sqlite):
    if hasattr(module, when):
        setattr(module, when, die)
database = Database.open(Path(path))
with database.unit("Add Egypt") as unit:
    unit.add("party", name="Egypt")
    if when == "within":
        die()
die()
"""


def die(path: Path, when: str) -> None:
    """Add a party in another process that ends suddenly: within the unit, after it, or where."""
    done = subprocess.run(
        [sys.executable, "-c", DIE, str(path), when],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


@pytest.mark.skipif(os.name != "posix", reason="no signal that cannot be caught")
def test_what_was_committed_survives_a_sudden_end(path: Path) -> None:
    die(path, "after")
    database = Database.open(path)
    assert len(dump(database)["party"]) == 4
    database.close()


@pytest.mark.skipif(os.name != "posix", reason="no signal that cannot be caught")
def test_what_was_not_leaves_no_trace(path: Path) -> None:
    die(path, "within")
    database = Database.open(path)
    assert len(dump(database)["party"]) == 3
    write(database)
    database.close()


@pytest.mark.skipif(os.name != "posix", reason="no signal that cannot be caught")
@pytest.mark.parametrize("when", ["engine_for", "migrate", "_check_foreign_keys"])
def test_a_new_file_that_was_never_finished_is_finished_later(tmp_path: Path, when: str) -> None:
    path = tmp_path / "new.db"
    die(path, when)
    database = Database.open(path)
    write(database)
    database.close()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="no signal that cannot be caught")
def test_a_new_file_whose_maker_died_is_still_ours(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    die(path, "after")
    database = Database.open(path)
    assert len(dump(database)["party"]) == 1
    database.close()
