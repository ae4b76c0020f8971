"""The tour: every room of the sample as a picture, light and dark, and both reports as PDF.

It needs no screen. It works on a database of its own, so that it shows the same on every machine
and touches nothing of the person's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtWidgets import QAbstractItemView, QApplication

from negotiator import paths
from negotiator.domain.errors import Refused
from negotiator.interchange.importing import import_file
from negotiator.report.command import write
from negotiator.report.options import ReportKind
from negotiator.store.database import Database
from negotiator.store.queries.typical import typical
from negotiator.ui.app import application
from negotiator.ui.background import Background
from negotiator.ui.look import theme
from negotiator.ui.look.theme import Scheme
from negotiator.ui.main_window import MainWindow
from negotiator.ui.rooms.registry import ROOMS, Entry
from negotiator.ui.session import Session
from negotiator.ui.workspace import Workspace

SIZE = (1440, 900)
SCHEMES = (Scheme.LIGHT, Scheme.DARK)


def take(folder: Path) -> list[Path]:
    """Draw every room of the sample and write both its reports; return the files.

    Raises `Refused` where they cannot be written.
    """
    drawn = draw(folder)
    with _sample_database() as database:
        for kind in ReportKind:
            file = folder / f"{kind.value}.pdf"
            write(database, kind, file)
            drawn.append(file)
    return drawn


def draw(
    folder: Path,
    size: tuple[int, int] = SIZE,
    rooms: Sequence[str] = (),
    schemes: Sequence[Scheme] = SCHEMES,
) -> list[Path]:
    """Draw rooms (all of them unless some are named) into PNG files in `folder`; return these.

    Raises `Refused` where they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(
            f"The folder {folder} cannot be made ({error.strerror}): name another."
        ) from error
    entries = [e for e in ROOMS if not rooms or e.title in rooms]
    drawn = []
    with _sample_database() as database, _opened(database, size) as (window, workspace):
        for scheme in schemes:
            window.theme.force(scheme)
            for entry in entries:
                _show(window, workspace, entry)
                name = f"{entry.title.lower().replace(' ', '-')}-{scheme.value}.png"
                drawn.append(_picture(window, folder / name))
    return drawn


def settle(window: MainWindow) -> None:
    """Let everything happen that is due: layouts, work beside the window, painting."""
    _go_round()
    while any(each.busy for each in window.findChildren(Background)):
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    _go_round()


def _go_round() -> None:
    for _ in range(3):  # what one event leads to comes with the next round
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _sample_database() -> Iterator[Database]:
    with TemporaryDirectory(prefix="negotiator-tour-") as folder:
        database = Database.open(Path(folder) / "sample.db")
        try:
            import_file(database, paths.sample())
            yield database
        finally:
            database.close()


@contextmanager
def _opened(database: Database, size: tuple[int, int]) -> Iterator[tuple[MainWindow, Workspace]]:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        app = application()
    app.setCursorFlashTime(0)  # a caret that blinks would make each picture another
    look = theme.apply(app, paths.resources(), Scheme.LIGHT)
    theme.complete(app, paths.resources())
    window = MainWindow(look, ROOMS)
    window.complete()
    window.commands.evidence.setChecked(True)
    window.resize(*size)
    window.show()
    workspace = Workspace(window, Session(database), {})
    try:
        workspace.begin()
        yield window, workspace
    finally:
        workspace.close()
        window.close()
        settle(window)


def _show(window: MainWindow, workspace: Workspace, entry: Entry) -> None:
    """Open a room with the record selected of which the most is known."""
    room = workspace.open_room(entry)
    settle(window)
    if room.kinds:
        with workspace.session.read() as connection:
            shown = typical(connection, room.kinds[0], workspace.session.negotiation_id)
        if shown is not None:
            room.show_record(room.kinds[0], shown)
    elif isinstance(grid := room.begins_at, QAbstractItemView):
        grid.setCurrentIndex(grid.model().index(1, 2))  # what the base says of the second issue
    settle(window)


def _picture(window: MainWindow, file: Path) -> Path:
    if not window.grab().save(str(file)):
        raise Refused(f"{file} cannot be written: choose another folder.")
    return file
