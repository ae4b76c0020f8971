from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from negotiator.domain.errors import Refused
from negotiator.store import backup
from negotiator.store.backup import back_up, copies
from negotiator.store.database import Database
from tests.store.dumping import dump
from tests.store.paris import record_paris


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups" / "of talks"


def test_a_copy_holds_what_stands_in_the_log_only(
    database: Database, path: Path, folder: Path, tmp_path: Path
) -> None:
    record_paris(database)
    copy = back_up(path, folder)
    assert [p.name for p in folder.iterdir()] == [copy.name]
    restored = Database.open(Path(shutil.copy(copy, tmp_path / "restored.db")))
    assert dump(restored) == dump(database)
    restored.close()


def test_the_original_goes_on_unharmed(database: Database, path: Path, folder: Path) -> None:
    record_paris(database)
    back_up(path, folder)
    database.history.undo()
    database.history.redo()
    assert not database.changed_elsewhere()


def test_a_copy_can_be_made_while_a_unit_is_open(
    database: Database, path: Path, folder: Path
) -> None:
    record_paris(database)
    with database.unit("Open") as unit:
        unit.add("party", name="Egypt")
        copy = back_up(path, folder)
    restored = Database.open(copy)
    assert len(dump(restored)["party"]) == 3
    restored.close()


def test_what_is_written_meanwhile_is_in_the_next_copy(
    database: Database, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_and_copy(source: object, part: Path) -> None:
        record_paris(database)
        copy_whole(source, part)

    copy_whole = backup._copy
    monkeypatch.setattr(backup, "_copy", write_and_copy)
    restored = Database.open(back_up(path, folder))
    assert dump(restored)["party"] == []
    restored.close()


def test_the_newest_are_kept_and_no_others(database: Database, path: Path, folder: Path) -> None:
    made = [back_up(path, folder, keep=3) for _ in range(5)]
    assert copies(path, folder) == made[:1:-1]


def test_only_copies_of_this_database_are_ever_deleted(
    database: Database, path: Path, folder: Path, tmp_path: Path
) -> None:
    folder.mkdir(parents=True)
    (folder / "talks-20240101T000000000000Z.db").touch()
    (tmp_path / "elsewhere").mkdir()
    others = [tmp_path / "elsewhere" / "talks.db", tmp_path / "talks-2.db"]
    kept = [back_up(Path(shutil.copy(path, other)), folder) for other in others]
    for _ in range(3):
        newest = back_up(path, folder, keep=1)
    assert {p.name for p in folder.iterdir()} == {
        "talks-20240101T000000000000Z.db", newest.name, *(p.name for p in kept),
    }  # fmt: skip


def test_a_name_with_signs_that_mean_something_to_a_shell_is_a_name(
    path: Path, folder: Path
) -> None:
    odd = path.with_name("talks [a]*? 100%#.db")
    path.rename(odd)
    for _ in range(3):
        back_up(odd, folder, keep=2)
    assert len(copies(odd, folder)) == 2


def test_at_least_one_is_kept(path: Path, folder: Path) -> None:
    with pytest.raises(ValueError, match="kept"):
        back_up(path, folder, keep=0)


def test_a_copy_that_is_not_sound_is_refused_and_nothing_is_lost(
    database: Database, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_paris(database)
    older = back_up(path, folder, keep=1)

    def half(source: object, part: Path) -> None:
        copy_whole(source, part)
        connection = driver.connect(str(part))
        connection.execute("DELETE FROM citation")
        connection.commit()
        connection.close()

    copy_whole = backup._copy
    monkeypatch.setattr(backup, "_copy", half)
    with pytest.raises(Refused, match="is not sound"):
        back_up(path, folder, keep=1)
    assert list(folder.iterdir()) == [older]


def test_a_damaged_copy_is_refused(
    path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_whole = backup._copy

    def damaged(source: object, part: Path) -> None:
        copy_whole(source, part)
        content = bytearray(part.read_bytes())
        content[4096 * 3 : 4096 * 6] = b"\xa5" * 4096 * 3
        part.write_bytes(bytes(content))

    monkeypatch.setattr(backup, "_copy", damaged)
    with pytest.raises(Refused, match=r"damaged|not sound"):
        back_up(path, folder)
    assert list(folder.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_named(path: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Refused) as refusal:
        back_up(path, tmp_path / "file" / "backups")
    assert str(tmp_path / "file" / "backups") in str(refusal.value)
