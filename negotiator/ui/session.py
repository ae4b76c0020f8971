"""What every part of the window works on: one database, one negotiation, the notice of changes.

A `Session` is handed to each view's constructor. Views read with `read`, write with `write`, and
read again when `changed` tells them that something they show was touched; the view that wrote
hears of its own change in the same way.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.store.changes import Changed, Key
from negotiator.store.database import Database
from negotiator.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from negotiator.report.options import Options

ResultT = TypeVar("ResultT")


class Session(QObject):
    """One database open in one window.

    `changed` carries a `Changed` after each commit; `moved` the id of the negotiation now shown;
    `said` a sentence for the status bar; `refused` one that must be seen; `wanted` a record's key
    that somebody asked to be shown, wherever its room is; `reported` the options of a report that
    somebody asked to see; `closing` comes while what is being typed can still be saved.
    """

    changed = Signal(object)
    moved = Signal(int)
    said = Signal(str)
    refused = Signal(object)
    wanted = Signal(str, int)
    selected = Signal(str, int, str)
    reported = Signal(object)
    closing = Signal()

    def __init__(self, database: Database, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.database = database
        self.negotiation_id = 0
        self._stop_listening = database.subscribe(self.changed.emit)

    def close(self) -> None:
        """Let every view save what is being typed, stop listening and close the database."""
        self.closing.emit()
        self._stop_listening()
        self.database.close()

    def read(self) -> AbstractContextManager[Connection]:
        """Give a connection to read with; see `Database.read`."""
        return self.database.read()

    def write(self, label: str, work: Callable[[UnitOfWork], ResultT]) -> ResultT:
        """Do `work` as one step that Undo takes back under `label`. Raises `Refused`."""
        with self.database.unit(label) as unit:
            return work(unit)

    def try_write(self, label: str, work: Callable[[UnitOfWork], ResultT]) -> ResultT | None:
        """Like `write`, but tell the person of a refusal and return None."""
        try:
            return self.write(label, work)
        except Refused as error:
            self.refused.emit(error)
            return None

    def move_to(self, negotiation_id: int) -> None:
        """Show another negotiation."""
        if negotiation_id != self.negotiation_id:
            self.negotiation_id = negotiation_id
            self.moved.emit(negotiation_id)

    def want(self, key: Key) -> None:
        """Ask for a record to be shown in its room."""
        self.wanted.emit(*key)

    def report(self, options: Options) -> None:
        """Ask for a report to be shown before it is exported."""
        self.reported.emit(options)

    def select(self, kind: str, record_id: int, field: str = "") -> None:
        """Say which record, and which of its fields, the person is at: evidence follows it."""
        self.selected.emit(kind, record_id, field)

    def undo(self) -> None:
        """Take the last step back, and say which."""
        self._step(self.database.history.undo, "Undone: {}")

    def redo(self) -> None:
        """Do the step again that was undone last, and say which."""
        self._step(self.database.history.redo, "Done again: {}")

    def _step(self, reverse: Callable[[], Changed], sentence: str) -> None:
        try:
            notice = reverse()
        except Refused as error:
            self.refused.emit(error)
        else:
            self.said.emit(sentence.format(notice.label))
