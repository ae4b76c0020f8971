"""Opening a database in the window, at the start and later; and what is kept when it closes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from negotiator import paths, settings
from negotiator.domain.errors import Refused
from negotiator.settings import Settings
from negotiator.store.opening import open_database
from negotiator.ui import file_dialogs, window_state
from negotiator.ui.areas import Areas
from negotiator.ui.commands import Needs
from negotiator.ui.help import About, Shortcuts
from negotiator.ui.main_window import MainWindow
from negotiator.ui.session import Session
from negotiator.ui.typing_first import TypingFirst
from negotiator.ui.workspace import Workspace


class Opening(QObject):
    """Holds the one workspace of a window, and the settings that outlive it."""

    def __init__(self, window: MainWindow, known: Settings) -> None:
        super().__init__(window)
        self.workspace: Workspace | None = None
        self._window = window
        self._settings = known
        window.complete()
        Areas(window)
        if isinstance(app := QApplication.instance(), QApplication):
            TypingFirst(app, window)
        window.commands.keys.triggered.connect(self._show_keys)
        window.commands.about.triggered.connect(self._show_about)
        window.closing.connect(self.close)
        window.activated.connect(self._on_activated)
        window.commands.open_database.triggered.connect(self._open_other)
        window.commands.new_database.triggered.connect(self._open_new)
        window.start.sample_wanted.connect(self._begin_with_sample)
        window.start.empty_wanted.connect(self._begin_empty)
        window.start.other_wanted.connect(self._open_other)

    def open(self, path: Path) -> bool:
        """Open a database in place of the one that is open; return whether it could be."""
        try:
            database = open_database(path, paths.backups())
        except Refused as error:
            self._window.problems.tell(str(error))
            if self.workspace is None:
                self._window.start.show_place(path)
                self._window.show_open(Needs.NOTHING)
            return False
        self._leave()
        self._window.problems.dismiss()
        self._window.start.show_place(path)
        self._settings = replace(self._settings, database=str(path))
        self.workspace = Workspace(self._window, Session(database), self._settings.place(path))
        self.workspace.begin()
        return True

    def close(self) -> None:
        """Save what is being typed and where the person is, and let go of the database."""
        self._leave()
        kept = window_state.remember(self._window, self._settings)
        try:
            settings.save(paths.settings_file(), kept)
        except Refused as error:
            self._window.problems.tell(str(error))

    def _leave(self) -> None:
        if self.workspace is None:
            return
        self.workspace.save()
        self._window.background.stop()
        path = self.workspace.session.database.path
        places = self._settings.with_place(path, self.workspace.place())
        self._settings = replace(self._settings, places=places)
        workspace, self.workspace = self.workspace, None
        workspace.close()

    def _on_activated(self) -> None:
        if self.workspace is not None:
            self.workspace.look_again()

    def _open_other(self) -> None:
        if path := file_dialogs.database_to_open(self._window):
            self.open(path)

    def _open_new(self) -> None:
        if path := file_dialogs.database_to_make(self._window):
            self.open(path)

    def _begin_with_sample(self) -> None:
        if workspace := self._some_workspace():
            workspace.transfer.take_in([paths.sample()])

    def _begin_empty(self) -> None:
        if workspace := self._some_workspace():
            workspace.negotiations.add()

    def _show_keys(self) -> None:
        Shortcuts(self._window.commands, self._window).open()

    def _show_about(self) -> None:
        About(self._window).open()

    def _some_workspace(self) -> Workspace | None:
        """The open one, or one on the usual database where the last could not be opened."""
        if self.workspace is None:
            self.open(paths.default_database())
        return self.workspace
