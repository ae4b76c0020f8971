from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
from negotiator.store.database import Database
from negotiator.store.safe_file import write_bytes

posix = pytest.mark.skipif(sys.platform == "win32", reason="permissions and links of POSIX")


def refusal(path: Path) -> str:
    with pytest.raises(Refused) as caught:
        write_bytes(path, b"new")
    return str(caught.value)


def fail_with(number: int) -> object:
    def fail(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


def test_a_file_is_written_and_written_again(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_bytes(path, b"old and longer")
    write_bytes(path, b"new")
    assert path.read_bytes() == b"new"
    assert [*tmp_path.iterdir()] == [path]


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EACCES, "its folder is not yours to write"),
        (errno.EIO, "cannot be written (Input/output error)"),
    ],
)
def test_a_disk_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", fail_with(number))
    assert sentence in refusal(path)
    assert path.read_bytes() == b"old"
    assert [*tmp_path.iterdir()] == [path]


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert str(tmp_path / "reports") in refusal(tmp_path / "reports" / "brief.pdf")
    (tmp_path / "file").touch()
    assert "does not exist" in refusal(tmp_path / "file" / "brief.pdf")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder: add the name of a file."


@posix
def test_a_device_is_left_alone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert "not an ordinary file" in refusal(pipe)


@posix
def test_a_link_stays_a_link_and_a_mode_stays_a_mode(tmp_path: Path) -> None:
    target, link = tmp_path / "brief.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_bytes(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@posix
def test_a_new_file_can_be_read_by_those_whom_the_system_lets(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        write_bytes(tmp_path / "brief.pdf", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "brief.pdf").stat().st_mode) == 0o644


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may write everywhere"
)
def test_a_file_that_may_only_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(b"old")
    path.chmod(0o444)
    assert refusal(path) == f"{path} may not be changed: choose another name."
    assert path.read_bytes() == b"old"


# --- a database is never replaced ------------------------------------------------------------


@pytest.fixture
def talks(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "talks.db")
    with database.unit("Add Egypt") as unit:
        unit.add("party", name="Egypt")
    yield database
    database.close()


def test_a_database_is_not_replaced_open_or_closed(talks: Database) -> None:
    before = talks.path.read_bytes()
    assert refusal(talks.path) == f"{talks.path} is a Negotiator database: choose another name."
    assert talks.path.read_bytes() == before
    talks.close()
    assert "is a Negotiator database" in refusal(talks.path)


@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_nor_is_what_stands_beside_it(talks: Database, ending: str) -> None:
    beside = talks.path.with_name(talks.path.name + ending)
    assert refusal(beside) == (f"{beside} is a part of the database talks.db: choose another name.")
    talks.close()
    assert "is a part of" in refusal(beside), "it would be read as the log, once there is one"


def test_a_name_that_only_ends_like_one_is_free(tmp_path: Path) -> None:
    for name in ("notes-wal", "-wal", "talks.db-shm"):
        write_bytes(tmp_path / name, b"new")
        assert (tmp_path / name).read_bytes() == b"new"


@posix
def test_nor_is_a_database_that_a_link_leads_to(talks: Database, tmp_path: Path) -> None:
    soft, hard = tmp_path / "soft.pdf", tmp_path / "hard.pdf"
    soft.symlink_to(talks.path)
    os.link(talks.path, hard)
    before = talks.path.read_bytes()
    assert refusal(soft) == f"{soft} is a Negotiator database: choose another name."
    assert refusal(hard) == f"{hard} is a Negotiator database: choose another name."
    assert talks.path.read_bytes() == before


# --- names and folders that cannot be --------------------------------------------------------


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    assert "the name is too long" in refusal(tmp_path / ("x" * 300))


@pytest.mark.skipif(sys.platform != "linux", reason="folders that take no files")
@pytest.mark.parametrize("path", ["/proc/brief.pdf", "/proc/self/fd/brief.pdf"])
def test_a_folder_that_is_there_is_not_said_to_be_missing(path: str) -> None:
    told = refusal(Path(path))
    assert "does not exist" not in told
    assert told.startswith(f"{path} cannot be written")
