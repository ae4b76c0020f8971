"""What was refused, told at the bottom of the window with the way to do something about it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from negotiator.domain.errors import Refused
from negotiator.store.changes import Changed
from negotiator.store.refusals import Duplicate
from negotiator.store.removal import StillUsed
from negotiator.ui.main_window import MainWindow
from negotiator.ui.session import Session


class Refusals(QObject):
    """Brings each refusal of a session to the problem bar, and puts it away on success."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        session.refused.connect(self.tell)
        session.changed.connect(self._on_changed)
        window.background.refused.connect(self.tell)

    def tell(self, error: Refused) -> None:
        """Say it, and offer the record that stands in the way."""
        sentence = str(error)
        self._window.status.show_saved("Not saved")
        if isinstance(error, Duplicate):
            key = error.key
            self._window.problems.tell(
                sentence, "Open the existing one", lambda: self._session.want(key)
            )
        elif isinstance(error, StillUsed):
            first = error.users[0]
            self._window.problems.tell(
                sentence, "Go to the first", lambda: self._session.want(first)
            )
        else:
            self._window.problems.tell(sentence)

    def _on_changed(self, _changed: Changed) -> None:
        self._window.problems.dismiss()
