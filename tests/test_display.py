from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from negotiator import cli, display

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="there is always a display"
)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: a socket's may have a hundred letters."""
    with TemporaryDirectory() as name:
        yield Path(name)


@contextmanager
def listening(family: socket.AddressFamily, address: object) -> Iterator[socket.socket]:
    with socket.socket(family) as server:
        server.bind(address)
        server.listen()
        yield server


def test_nothing_named_is_no_display() -> None:
    assert display.missing({}) == "There is no display here."
    assert display.missing({"DISPLAY": ""}) == "There is no display here."


def test_a_platform_that_was_chosen_is_taken_at_its_word() -> None:
    assert display.missing({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":7777"}) is None


@pytest.mark.parametrize("name", [":7", "unix:7", ":7.0"])
def test_an_x_server_on_this_machine_is_asked(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(display, "_X11_SOCKETS", f"{folder}/X")
    gone = f"The display {name} cannot be reached."
    assert display.missing({"DISPLAY": name}) == gone
    with listening(socket.AF_UNIX, f"{folder}/X7"):
        assert display.missing({"DISPLAY": name}) is None
    assert display.missing({"DISPLAY": name}) == gone, "its file is there, but nobody listens"


@pytest.mark.skipif(sys.platform != "linux", reason="sockets with a name and no file")
def test_an_x_server_without_a_file_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "_X11_SOCKETS", f"{folder}/X")
    with listening(socket.AF_UNIX, f"\0{folder}/X7"):
        assert display.missing({"DISPLAY": ":7"}) is None


def test_an_x_server_through_a_port_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with listening(socket.AF_INET, ("127.0.0.1", 0)) as server:
        monkeypatch.setattr(display, "_X11_PORT", server.getsockname()[1] - 10)
        assert display.missing({"DISPLAY": "127.0.0.1:10.0"}) is None
    assert display.missing({"DISPLAY": "127.0.0.1:10.0"}) == (
        "The display 127.0.0.1:10.0 cannot be reached."
    )


@pytest.mark.parametrize("name", ["nonsense", ":", ":x", "127.0.0.1:99999"])
def test_a_name_that_is_none_is_not_reached(name: str) -> None:
    assert display.missing({"DISPLAY": name}) == f"The display {name} cannot be reached."


def test_wayland_is_enough_by_itself(folder: Path) -> None:
    environment = {"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(folder), "DISPLAY": "x"}
    assert display.missing(environment) == "The display wayland-9 or x cannot be reached."
    with listening(socket.AF_UNIX, f"{folder}/wayland-9"):
        assert display.missing(environment) is None
        whole = {"WAYLAND_DISPLAY": f"{folder}/wayland-9"}
        assert display.missing(whole) is None


def test_without_a_display_the_tour_is_taken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    taken: list[Path] = []
    monkeypatch.setattr(cli, "_show_tour", lambda folder: taken.append(folder) or 0)
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DISPLAY", "nonsense")
    assert cli.main([]) == 0
    assert taken == [Path("tour")]
    assert capsys.readouterr().out == (
        "The display nonsense cannot be reached. Negotiator shows itself in pictures instead.\n"
    )
