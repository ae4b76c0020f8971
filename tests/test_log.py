from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from negotiator import log


@pytest.fixture(autouse=True)
def _no_handlers() -> Iterator[None]:
    log.end()
    yield
    log.end()


def test_a_bug_is_written_down_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "folder" / "negotiator.log"
    log.begin(file)
    try:
        raise ZeroDivisionError("of 240 by nobody")
    except ZeroDivisionError as error:
        log.bug(type(error), error, error.__traceback__)
    text = file.read_text("utf-8")
    assert "of 240 by nobody" in text
    assert "test_log.py" in text


def test_what_parts_of_the_program_say_is_written_too(tmp_path: Path) -> None:
    log.begin(tmp_path / "negotiator.log")
    logging.getLogger("negotiator.ui.look.fonts").warning("Font %s could not be read", "x.ttf")
    assert "Font x.ttf could not be read" in (tmp_path / "negotiator.log").read_text("utf-8")


def test_it_begins_once(tmp_path: Path) -> None:
    log.begin(tmp_path / "one.log")
    log.begin(tmp_path / "two.log")
    assert not (tmp_path / "two.log").exists()


def test_where_no_log_can_be_written_the_program_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    log.begin(tmp_path / "file" / "negotiator.log")
    log.bug(ValueError, ValueError("lost"), None)
    assert capsys.readouterr().err == ""
