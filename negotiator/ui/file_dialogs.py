"""Which file: the system's own dialogs, one function for each thing that is asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from negotiator import paths

_DATABASES = "Databases (*.db);;All files (*)"
_FILES = "Negotiator files (*.json);;All files (*)"


def database_to_open(parent: QWidget) -> Path | None:
    """Ask for a database that is there."""
    folder = paths.default_database().parent
    return _path(QFileDialog.getOpenFileName(parent, "Open database", str(folder), _DATABASES)[0])


def database_to_make(parent: QWidget) -> Path | None:
    """Ask where a new database is to be."""
    place = paths.default_database().parent / "negotiations-2.db"
    return _path(QFileDialog.getSaveFileName(parent, "New database", str(place), _DATABASES)[0])


def files_to_import(parent: QWidget) -> list[Path]:
    """Ask for files in the program's own format."""
    folder = str(paths.documents())
    names, _ = QFileDialog.getOpenFileNames(parent, "Import", folder, _FILES)
    return [Path(name) for name in names]


def file_to_export(parent: QWidget, name: str) -> Path | None:
    """Ask where to write a file, suggesting a name."""
    place = paths.documents() / f"{name}.json"
    return _path(QFileDialog.getSaveFileName(parent, "Export", str(place), _FILES)[0])


def _path(name: str) -> Path | None:
    return Path(name) if name else None
