"""Whether there is a screen to show a window on, asked before Qt, which would abort without one."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

_PATIENCE = 1.0
"""Seconds that an X server has to answer."""
_X11_PORT = 6000
_X11_NAME = re.compile(r"(?P<host>.*):(?P<number>\d+)(\.\d+)?")
_X11_SOCKETS = "/tmp/.X11-unix/X"  # noqa: S108 - where X servers listen
_Address = str | tuple[str, int]


def missing(environment: Mapping[str, str] = os.environ) -> str | None:
    """Return why no window can be seen here, as a sentence; None where one can.

    Only systems with X11 or Wayland can be without. A platform that the person chose for Qt is
    taken at its word.
    """
    if sys.platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return None
    named = [environment[name] for name in ("WAYLAND_DISPLAY", "DISPLAY") if environment.get(name)]
    if not named:
        return "There is no display here."
    if _wayland_answers(environment) or _x11_answers(environment.get("DISPLAY", "")):
        return None
    return f"The display {' or '.join(named)} cannot be reached."


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    # A name with a folder in it stands for itself, also beside a runtime folder.
    return bool(name) and _answers(str(Path(environment.get("XDG_RUNTIME_DIR", "")) / str(name)))


def _x11_answers(name: str) -> bool:
    """Ask where X looks: the socket by its file or, on Linux, by its name; or another machine."""
    if name.startswith("/"):  # a socket by its path, as on a Mac's XQuartz
        return _answers(name)
    parts = _X11_NAME.fullmatch(name)
    if parts is None:
        return False
    number, host = int(parts["number"]), parts["host"]
    if host not in ("", "unix"):
        return _answers((host.strip("[]"), _X11_PORT + number))
    path = f"{_X11_SOCKETS}{number}"
    return _answers(path) or (sys.platform == "linux" and _answers("\0" + path))


def _answers(address: _Address) -> bool:
    """Return whether somebody listens at a socket's file or name, or at a host's port."""
    try:
        if not isinstance(address, str):
            with socket.create_connection(address, timeout=_PATIENCE):
                return True
        with socket.socket(socket.AF_UNIX) as asked:
            asked.settimeout(_PATIENCE)
            asked.connect(address)
    except (OSError, OverflowError):  # nobody there; a port or a path that cannot be
        return False
    return True
