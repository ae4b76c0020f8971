from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from negotiator import settings
from negotiator.domain.errors import Refused
from negotiator.settings import KEPT_PLACES, Settings


def test_a_first_start_has_the_usual_settings(tmp_path: Path) -> None:
    assert settings.load(tmp_path / "settings.json") == (Settings(), "")


def test_what_was_saved_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "not there yet" / "settings.json"
    kept = Settings(theme="dark", database="/talks/غزة.db", places={"/a": {"room": "Rounds"}})
    settings.save(file, kept)
    assert settings.load(file) == (kept, "")
    assert [one.name for one in file.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "3", '{"theme": 3}', '{"evidence_shown": "yes"}', "[" * 100_000, "\0"]
)
def test_a_broken_file_is_set_aside_and_said(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(text, "utf-8")
    known, sentence = settings.load(file)
    assert known == Settings()
    assert "settings.broken.json" in sentence
    assert (tmp_path / "settings.broken.json").read_text("utf-8") == text
    assert not file.exists()


def test_bytes_that_are_no_text_are_set_aside_too(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(b"\xff\xfe\x00")
    assert settings.load(file)[0] == Settings()


@given(st.binary(max_size=200))
def test_no_file_stops_a_start(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("settings") / "settings.json"
    file.write_bytes(data)
    assert isinstance(settings.load(file)[0], Settings)


def test_what_a_newer_version_added_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"theme": "light", "sound": "loud"}), "utf-8")
    assert settings.load(file) == (Settings(theme="light"), "")


def test_a_folder_that_cannot_be_written_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refused, match=r"settings\.json"):
        settings.save(tmp_path / "file" / "settings.json", Settings())


def test_only_the_places_of_the_latest_databases_are_kept() -> None:
    known = Settings()
    for number in range(KEPT_PLACES + 5):
        known = replace(known, places=known.with_place(Path(f"/{number}.db"), {"room": "Rounds"}))
    known = replace(known, places=known.with_place(Path("/7.db"), {"room": "Sources"}))
    assert len(known.places) == KEPT_PLACES
    assert list(known.places)[-1] == str(Path("/7.db"))
    assert known.place(Path("/7.db")) == {"room": "Sources"}
    assert known.place(Path("/0.db")) == {}
