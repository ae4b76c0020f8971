"""The start of the window: painted first, then the database is read.

SQLAlchemy and the records take longer to import than Qt needs to paint a window, so nothing of the
store is imported here before the first painting.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from negotiator import __version__, paths, settings
from negotiator.settings import Settings
from negotiator.ui import window_state
from negotiator.ui.look import theme
from negotiator.ui.main_window import MainWindow
from negotiator.ui.plain_imports import plain_imports
from negotiator.ui.rooms.registry import ROOMS


def run(database: Path | None = None) -> int:
    """Open the window on a database, and return the exit code when it is closed."""
    app = application()
    known, wrong = settings.load(paths.settings_file())
    look = theme.apply(app, paths.resources(), window_state.scheme(known))
    window = MainWindow(look, ROOMS)
    window_state.restore(window, known)
    start = Start(app, window, known, wrong, database)
    window.painted.connect(start.go_on, Qt.ConnectionType.QueuedConnection)
    window.show()
    return app.exec()


def application() -> QApplication:
    """The application under its name, by which desktops know its windows."""
    QApplication.setApplicationName("Negotiator")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("negotiator")
    return QApplication(sys.argv[:1])


class Start(QObject):
    """What comes after the first painting: the log, the store, the database, the room."""

    def __init__(
        self,
        app: QApplication,
        window: MainWindow,
        known: Settings,
        wrong: str,
        database: Path | None,
    ) -> None:
        super().__init__(window)
        self._app = app
        self._window = window
        self._known = known
        self._wrong = wrong
        self._database = database

    @Slot()
    def go_on(self) -> None:
        with plain_imports():
            import negotiator.interchange.importing
            import negotiator.store.opening  # noqa: F401  for those below, which know Qt
        from negotiator import log
        from negotiator.ui.bugs import Bugs
        from negotiator.ui.opening import Opening

        theme.complete(self._app, paths.resources())
        log.begin(paths.log_file())
        Bugs(self._window, paths.log_file()).watch()
        last = Path(self._known.database) if self._known.database else paths.default_database()
        opening = Opening(self._window, self._known)
        opening.open(self._database or last)
        if self._wrong:
            self._window.problems.tell(self._wrong)
