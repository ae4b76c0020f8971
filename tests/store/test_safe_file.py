from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from negotiator.domain.errors import Refused
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
