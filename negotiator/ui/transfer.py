"""Import and export from the window, beside whatever the person goes on doing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from negotiator.interchange.exporting import export
from negotiator.interchange.imported import Imported
from negotiator.interchange.importing import import_file
from negotiator.ui import file_dialogs
from negotiator.ui.background import Progress
from negotiator.ui.main_window import MainWindow
from negotiator.ui.session import Session


class Transfer(QObject):
    """Files in and out of one database."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        window.commands.import_files.triggered.connect(self._import)
        window.commands.export.triggered.connect(self._export)

    def take_in(self, files: Sequence[Path]) -> None:
        """Import files, each whole or not at all, and show the negotiation that came last."""
        database = self._session.database

        def work(progress: Progress) -> list[Imported]:
            done = []
            for place, file in enumerate(files):
                progress(place / len(files))
                done.append(import_file(database, file))
            return done

        self._window.background.run(f"Importing {_named(files)}", work, self._on_imported)

    def _on_imported(self, done: list[Imported]) -> None:
        self._session.said.emit(" ".join(one.sentence for one in done))
        if done and done[-1].negotiation_ids:
            self._session.move_to(done[-1].negotiation_ids[0])

    def _import(self) -> None:
        if files := file_dialogs.files_to_import(self._window):
            self.take_in(files)

    def _export(self) -> None:
        path = file_dialogs.file_to_export(self._window, self._session.database.path.stem)
        if path is None:
            return
        database = self._session.database

        def work(_progress: Progress) -> Path:
            export(database, path)
            return path

        self._window.background.run(f"Exporting {path.name}", work, self._on_exported)

    def _on_exported(self, path: Path) -> None:
        self._session.said.emit(f"Exported to {path}")


def _named(files: Sequence[Path]) -> str:
    return files[0].name if len(files) == 1 else f"{len(files)} files"
