from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import OperationalError

from negotiator.domain.errors import Refused
from negotiator.store.sqlite_errors import world_errors

PATH = Path("talks.db")


def complaint(code: int) -> driver.OperationalError:
    error = driver.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    return error


def say(error: Exception) -> None:
    with world_errors(PATH):
        raise error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (5, "is in use by another window"),
        (5 | 2 << 8, "is in use by another window"),  # with its detail: SQLITE_BUSY_SNAPSHOT
        (8 | 6 << 8, "may only be read"),
        (10 | 13 << 8, "disk error"),
        (11, "is damaged"),
        (13, "The disk is full"),
        (26, "is not a database"),
    ],
)
def test_what_the_world_does_is_said_in_a_sentence(code: int, said: str) -> None:
    for error in (complaint(code), OperationalError("SELECT", None, complaint(code))):
        with pytest.raises(Refused, match=said) as refusal:
            say(error)
        assert "talks.db" in str(refusal.value)


@pytest.mark.parametrize("code", [0, 1, 19, 787, 2067])
def test_a_bug_stays_a_bug(code: int) -> None:
    with pytest.raises(driver.OperationalError):
        say(complaint(code))
    with pytest.raises(OperationalError):
        say(OperationalError("SELECT", None, complaint(code)))


def test_what_is_no_matter_of_the_database_passes() -> None:
    with pytest.raises(ZeroDivisionError):
        say(ZeroDivisionError())


def test_text_that_cannot_be_read_is_damage() -> None:
    unreadable = driver.OperationalError("Could not decode to UTF-8 column 'name' with text …")
    garbled = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    for error in (unreadable, OperationalError("SELECT", None, unreadable), garbled):
        with pytest.raises(Refused, match=r"talks\.db is damaged: restore it from a backup"):
            say(error)
