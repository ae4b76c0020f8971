"""How soon the window is there: against a bare window of PySide6, in the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from pathlib import Path
from time import perf_counter

import pytest

from negotiator import paths
from negotiator.interchange.importing import import_file
from negotiator.store.database import Database

ROOT = Path(__file__).parents[2]
TIMES = 9
PAINTED = 1.8  # times a bare window
ROUNDS = 1.2  # seconds, or …
ROUNDS_TIMES = 4.0  # … times a bare window

BARE = """
import os, sys
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Window(QMainWindow):
    painted = Signal()
    def paintEvent(self, event):
        super().paintEvent(event)
        self.painted.emit()
app = QApplication(sys.argv[:1])
window = Window()
window.setCentralWidget(QLabel("Negotiator"))
window.resize(1440, 900)
window.painted.connect(lambda: os._exit(0), Qt.ConnectionType.QueuedConnection)
window.show()
app.exec()
"""
OURS = """
import os
from negotiator.ui import app
app.Start.go_on = lambda start: os._exit(0)
app.run()
"""
ON_ROUNDS = """
import os
from PySide6.QtCore import Qt, QTimer
from negotiator.ui import app
begin = app.Start.go_on
def go_on(start):
    begin(start)
    room = start._window.middle.currentWidget()
    assert room.title == "Rounds" and room.list.model().rowCount() == 6
    room.repaint()
    os._exit(0)
app.Start.go_on = go_on
app.run()
"""


@pytest.fixture
def on_rounds(home: Path) -> None:
    """The sample was open last, in its rounds."""
    path = paths.default_database()
    path.parent.mkdir(parents=True)
    database = Database.open(path)
    import_file(database, paths.sample())
    database.close()
    from negotiator import settings

    place = {str(path): {"room": "Rounds"}}
    settings.save(paths.settings_file(), settings.Settings(places=place))


def seconds(code: str) -> float:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a second start need not compile
    begun = perf_counter()
    subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        cwd=ROOT,
        env=environment,
        capture_output=True,
    )
    return perf_counter() - begun


def alternating(*codes: str) -> list[float]:
    """The median of each, measured in turns so that a busy machine is busy for all."""
    taken: list[list[float]] = [[] for _ in codes]
    for turn in range(TIMES + 1):
        for times, code in zip(taken, codes, strict=True):
            spent = seconds(code)
            if turn:  # the first one reads from disk
                times.append(spent)
    return [statistics.median(times) for times in taken]


@pytest.mark.usefixtures("on_rounds")
def test_the_window_is_painted_and_the_rounds_are_on_screen() -> None:
    bare, painted, rounds = alternating(BARE, OURS, ON_ROUNDS)
    print(f"\nbare window {bare:.2f} s; ours painted {painted:.2f} s ({painted / bare:.2f} ×)")
    print(f"rounds of the sample on screen {rounds:.2f} s ({rounds / bare:.1f} ×)")
    assert painted / bare <= PAINTED
    assert rounds <= ROUNDS or rounds / bare <= ROUNDS_TIMES
