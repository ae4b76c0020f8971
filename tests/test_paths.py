from __future__ import annotations

import os
from pathlib import Path

import pytest

from negotiator import paths


def test_what_is_shipped_is_found_from_any_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (paths.seeds() / "paris-cairo-2024.json").is_file()
    assert (paths.resources() / "schema").is_dir()
    assert Path.cwd() == Path(os.path.realpath(tmp_path))


def test_in_an_installed_copy_it_lies_inside_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "seeds").mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path)
    assert paths.seeds() == tmp_path / "seeds"


def test_each_of_the_persons_places_lies_in_their_home(home: Path) -> None:
    places = (
        paths.default_database(),
        paths.backups(),
        paths.settings_file(),
        paths.log_file(),
        paths.documents(),
    )
    assert all(place.is_relative_to(home) for place in places)
    assert len(set(places)) == len(places)
    assert paths.default_database().name == "negotiations.db"


def test_the_sample_is_there() -> None:
    assert paths.sample().is_file()
