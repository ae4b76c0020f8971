"""The menus: a bar on macOS, elsewhere behind the button at the top right, F10 or Alt."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from negotiator.ui.commands import Commands

Entry = QAction | None
"""A command, or None for a line between commands."""


def whole(into: QWidget, commands: Commands) -> list[QMenu]:
    """Make the menus File, Edit, New, Go, View and Help, children of `into`."""
    return [_menu(into, title, entries) for title, entries in _entries(commands).items()]


def new(into: QWidget, commands: Commands) -> QMenu:
    """Make the menu of everything that can be new."""
    return _menu(into, "&New", _entries(commands)["&New"])


def _entries(c: Commands) -> dict[str, list[Entry]]:
    files: list[Entry] = [c.open_database, c.new_database, None, c.new_negotiation]
    return {
        "&File": [*files, c.edit_negotiation, None, c.import_files, c.export, None, c.quit],
        "&Edit": [c.undo, c.redo, None, c.delete],
        "&New": [*c.new.values()],
        "&Go": [*c.rooms, None, c.search, None, c.next_area, c.previous_area],
        "&View": [*c.themes, None, c.evidence],
        "&Help": [c.keys, c.about],
    }


def _menu(into: QWidget, title: str, entries: Iterable[Entry]) -> QMenu:
    made = QMenu(title, into)
    for entry in entries:
        if entry is None:
            made.addSeparator()
        else:
            made.addAction(entry)
    return made
