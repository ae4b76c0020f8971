"""Every command of the window, once: menus, keys, buttons and the search field all show these.

A command here is only its name and its keys; whoever can do it connects to its `triggered`.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

Keys = str | QKeySequence.StandardKey
_Standard = QKeySequence.StandardKey

NEW = {
    "round": "New round",
    "proposal": "New proposal",
    "position": "New position",
    "issue": "New issue",
    "party": "New party",
    "person": "New person",
    "figure": "New context figure",
    "source": "New source",
}
"""The kinds that can be added from anywhere in the window."""

_DIGITS = 10  # rooms that have a key of their own


class Needs(IntEnum):
    """What must be open for a command to make sense."""

    NOTHING = 0
    DATABASE = 1
    NEGOTIATION = 2


class Commands(QObject):
    """The actions of one window; those that need something open begin disabled.

    `new_wanted` carries the kind of what is to be added, `room_wanted` the title of a room.
    """

    new_wanted = Signal(str)
    room_wanted = Signal(str)

    def __init__(self, window: QWidget, rooms: Sequence[str]) -> None:
        super().__init__(window)
        self._window = window
        self.all: list[QAction] = []
        self.undo = self._add("Undo", _Standard.Undo)
        self.redo = self._add("Redo", _Standard.Redo, "Ctrl+Shift+Z", "Ctrl+Y")
        for action in (self.undo, self.redo):
            action.setEnabled(False)
        self.delete = self._add("Delete", needs=Needs.NEGOTIATION)
        self.new = {kind: self._sender(text, self.new_wanted, kind) for kind, text in NEW.items()}
        self.rooms = [
            self._sender(title, self.room_wanted, title, *_digit_of(place))
            for place, title in enumerate(rooms)
        ]
        self.search = self._add("Search or run a command", "Ctrl+K", needs=Needs.NEGOTIATION)
        self.evidence = self._add("Evidence", "Ctrl+E", needs=Needs.NEGOTIATION)
        self.evidence.setCheckable(True)
        self.import_files = self._add("Import…", "Ctrl+I", needs=Needs.DATABASE)
        self.export = self._add("Export…", "Ctrl+Shift+E", needs=Needs.NEGOTIATION)
        self.new_negotiation = self._add("New negotiation…", needs=Needs.DATABASE)
        self.edit_negotiation = self._add("Edit this negotiation", needs=Needs.NEGOTIATION)
        self.open_database = self._add("Open database…", _Standard.Open)
        self.new_database = self._add("New database…")
        self.themes = self._choices("System theme", "Light theme", "Dark theme")
        self.next_area = self._add("Next part of the window", "F6")
        self.previous_area = self._add("Previous part of the window", "Shift+F6")
        self.menu = self._add("Menu", "F10")
        self.keys = self._add("Keyboard shortcuts", "F1")
        self.about = self._add("About Negotiator")
        self.quit = self._add("Quit", "Ctrl+Q")

    def enable(self, there: Needs) -> None:
        """Say what is open. Undo and Redo know for themselves whether there is anything to do."""
        for action in self.all:
            if action not in (self.undo, self.redo):
                action.setEnabled(action.property("needs") <= there)

    def offered(self) -> list[QAction]:
        """What the search field offers now."""
        own = (self.search, self.menu, self.next_area, self.previous_area)
        return [one for one in self.all if one.isEnabled() and one not in own]

    def give_new_key(self, kind: str) -> None:
        """Let Ctrl+N add a record of this kind."""
        for one, action in self.new.items():
            action.setShortcuts(QKeySequence.keyBindings(_Standard.New) if one == kind else [])

    def _add(self, text: str, *keys: Keys, needs: Needs = Needs.NOTHING) -> QAction:
        action = QAction(text, self._window)
        action.setShortcuts(_sequences(keys))
        action.setProperty("needs", int(needs))
        action.setEnabled(not needs)
        self._window.addAction(action)
        self.all.append(action)
        return action

    def _sender(self, text: str, signal: SignalInstance, value: str, *keys: Keys) -> QAction:
        action = self._add(text, *keys, needs=Needs.NEGOTIATION)
        action.triggered.connect(lambda: signal.emit(value))
        return action

    def _choices(self, *texts: str) -> list[QAction]:
        group = QActionGroup(self._window)
        actions = [self._add(text) for text in texts]
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        return actions


def _digit_of(place: int) -> tuple[str, ...]:
    """Ctrl and a digit for the first ten rooms; two rooms on one digit would both be deaf."""
    return (f"Ctrl+{(place + 1) % 10}",) if place < _DIGITS else ()


def _sequences(keys: Sequence[Keys]) -> list[QKeySequence]:
    """Each key combination once; a standard one may be several on this system."""
    found: list[QKeySequence] = []
    for key in keys:
        ours = [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        found += [one for one in ours if one not in found]
    return found


def keys_of(action: QAction) -> str:
    """The first key combination of a command, as this system writes it; empty for none."""
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
