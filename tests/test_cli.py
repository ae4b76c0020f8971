from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

from negotiator import __version__, cli, log, paths

ROOT = Path(__file__).parent.parent


@pytest.fixture
def talks(tmp_path: Path) -> str:
    """A database that holds the sample."""
    database = str(tmp_path / "talks.db")
    assert cli.main(["--database", database, "import", str(paths.sample())]) == 0
    return database


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """What stands on stderr: exactly one line."""
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    return lines[0]


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"Negotiator {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ["sing"],
        ["import"],
        ["report", "brief"],
        ["report", "poem", "--output", "x.pdf"],
        ["--no"],
        ["report", "brief", "--output", "x.pdf", "--base", "Reply of Hamas"],
        ["report", "brief", "--output", "x.pdf", "--proposals", "Reply of Hamas"],
        ["tour", "pictures", "--database", "x.db"],
        ["--database", "x.db", "tour", "pictures"],
    ],
)
def test_wrong_usage_is_two(
    arguments: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(arguments) == 2
    assert "usage:" in capsys.readouterr().err
    assert not [*tmp_path.glob("x.*")]


def test_what_is_imported_can_be_exported(talks: str, tmp_path: Path) -> None:
    file = tmp_path / "talks.json"
    assert cli.main(["export", str(file), "--database", talks]) == 0
    document = json.loads(file.read_text("utf-8"))
    assert [one["name"] for one in document["negotiations"]] == ["Gaza ceasefire talks"]


@pytest.mark.parametrize(
    "command", [["export"], ["report", "brief", "--output"], ["report", "comparison", "--output"]]
)
@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_the_database_is_not_overwritten(
    talks: str, command: list[str], ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    before = Path(talks).read_bytes()
    assert cli.main(["--database", talks, *command, talks + ending]) == 1
    assert "choose another name" in sentence(capsys)
    assert Path(talks).read_bytes() == before


@pytest.mark.parametrize("place", ["{long}", "{long}/talks.db"])
@pytest.mark.parametrize("command", [["import", "x.json"], ["export", "x.json"]])
def test_a_name_that_is_too_long_is_no_bug(
    tmp_path: Path, place: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    database = str(tmp_path / place.format(long="x" * 300))
    assert cli.main(["--database", database, *command]) == 1
    told = sentence(capsys)
    assert database.removesuffix("/talks.db") in told
    assert "Something went wrong" not in told


def test_an_import_says_what_it_did(talks: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert cli.main(["--database", talks, "import", str(paths.sample())]) == 0
    assert capsys.readouterr().out == (
        "paris-cairo-2024.json holds nothing new: its records are here already.\n"
    )


def test_the_usual_database_lies_in_the_data_folder(home: Path) -> None:
    assert cli.main(["import", str(paths.sample())]) == 0
    assert paths.default_database().is_file()


def test_nothing_is_made_where_there_is_nothing_to_export(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.db"
    assert cli.main(["--database", str(missing), "export", str(tmp_path / "x.json")]) == 1
    assert str(missing) in sentence(capsys)
    assert not missing.exists()


def test_an_unknown_negotiation_is_answered_with_those_there_are(
    talks: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    to = str(tmp_path / "x.json")
    assert cli.main(["--database", talks, "export", to, "--negotiation", "Gaza talks"]) == 1
    assert sentence(capsys) == (
        "There is no negotiation “Gaza talks”; the negotiations of the database are "
        "“Gaza ceasefire talks”."
    )


def test_unknown_proposals_are_answered_with_the_likeliest_first(
    talks: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    arguments = ["report", "comparison", "--proposals", "paris framework", "--output"]
    assert cli.main(["--database", talks, *arguments, str(tmp_path / "x.pdf")]) == 1
    told = sentence(capsys)
    assert told.startswith("There is no proposal “paris framework”; the proposals of")
    assert told.index("“Framework of Paris”") < told.index("“Reply of Hamas”")
    assert not (tmp_path / "x.pdf").exists()


def test_both_reports_are_written(talks: str, tmp_path: Path) -> None:
    brief, comparison = tmp_path / "brief.pdf", tmp_path / "comparison.pdf"
    assert cli.main(["--database", talks, "report", "brief", "--output", str(brief)]) == 0
    chosen = ["--proposals", "Framework of Paris", "reply of hamas", "--base", "Reply of Hamas"]
    arguments = ["report", "comparison", *chosen, "--output", str(comparison)]
    assert cli.main(["--database", talks, *arguments]) == 0
    assert "David Barnea" in "".join(page.extract_text() for page in PdfReader(brief).pages)
    assert "Reply of Hamas" in PdfReader(comparison).pages[0].extract_text()


def test_a_file_that_cannot_be_written_is_named(
    talks: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    nowhere = tmp_path / "nowhere" / "brief.pdf"
    assert cli.main(["--database", talks, "report", "brief", "--output", str(nowhere)]) == 1
    assert str(nowhere.parent) in sentence(capsys)


def test_a_file_that_is_not_ours_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    poem = tmp_path / "poem.json"
    poem.write_text("Was it a vision, or a waking dream?")
    assert cli.main(["--database", str(tmp_path / "talks.db"), "import", str(poem)]) == 1
    assert "poem.json" in sentence(capsys)


def test_two_negotiations_must_be_told_apart(
    talks: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from negotiator.store.database import Database

    database = Database.open(Path(talks))
    with database.unit("Add") as unit:
        unit.add("negotiation", name="Sudan talks")
    database.close()
    capsys.readouterr()
    arguments = ["report", "brief", "--output", str(tmp_path / "x.pdf")]
    assert cli.main(["--database", talks, *arguments]) == 1
    told = sentence(capsys)
    assert "--negotiation" in told
    assert "“Sudan talks”" in told
    assert cli.main(["--database", talks, *arguments, "--negotiation", "sudan talks"]) == 0


def test_a_bug_is_logged_and_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log.end()

    def broken(*_: object) -> None:
        raise RuntimeError("our fault")

    monkeypatch.setattr(cli, "_parser", broken)
    assert cli.main([]) == 1
    told = sentence(capsys)
    assert str(paths.log_file()) in told
    assert "our fault" in paths.log_file().read_text("utf-8")


def test_stopping_it_is_no_bug(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cli, "_parser", stopped)
    assert cli.main([]) == 1
    assert sentence(capsys) == "Stopped."


def test_a_reader_that_goes_away_is_no_bug(tmp_path: Path) -> None:
    command = f"{sys.executable} -m negotiator --help | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], check=False, cwd=ROOT, capture_output=True, text=True
    )
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1)


def test_without_qt_all_but_the_window_and_the_tour_work(tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules.update(PySide6=None, shiboken6=None)\n"
        "from negotiator.cli import main\n"
        "base = ['--database', sys.argv[1]]\n"
        "done = [main([*base, 'import', sys.argv[2]]), main([*base, 'export', sys.argv[3]]),\n"
        "        main([*base, 'report', 'brief', '--output', sys.argv[4]])]\n"
        "sys.exit(any(done))\n"
    )
    files = ["talks.db", str(paths.sample()), "talks.json", "brief.pdf"]
    done = subprocess.run(
        [sys.executable, "-c", code, *(str(tmp_path / file) for file in files)],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk that is always full")
def test_an_output_that_cannot_be_written_is_no_bug(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "negotiator", "--database", str(tmp_path / "talks.db")]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*command, "import", str(paths.sample())],
            check=False,
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert done.returncode == 1
    told = done.stderr.splitlines()
    assert len(told) == 1
    assert told[0].startswith("The output cannot be written (No space left on device): send it")
    assert "paris-cairo-2024.json" in told[0], "what was done is told"


def test_a_reader_that_is_gone_already_is_no_bug(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "negotiator", "--database", str(tmp_path / "talks.db")]
    try:
        done = subprocess.run(
            [*command, "import", str(paths.sample())],
            check=False,
            cwd=ROOT,
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, "")
