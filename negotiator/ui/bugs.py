"""What happens when the program itself is wrong: it says so, writes it down, and goes on."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from negotiator import log


class Bugs(QObject):
    """Takes every exception that nobody caught, in any thread, to the log and to one dialog."""

    _met = Signal()

    def __init__(self, window: QWidget, log_file: Path) -> None:
        super().__init__(window)
        self._window = window
        self._log_file = log_file
        self._dialog: QMessageBox | None = None
        self._met.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take over from now on."""
        sys.excepthook = self._note
        threading.excepthook = self._note_in_thread

    def _note(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        log.begin(self._log_file)
        log.bug(kind, error, trace)
        self._met.emit()

    def _note_in_thread(self, met: threading.ExceptHookArgs) -> None:
        if met.exc_value is not None:
            self._note(met.exc_type, met.exc_value, met.exc_traceback)

    def _tell(self) -> None:
        """Show the dialog, once however many errors come while it is open."""
        if self._dialog is None:
            self._dialog = QMessageBox(self._window)
            self._dialog.setWindowTitle("Negotiator")
            self._dialog.setTextFormat(Qt.TextFormat.PlainText)
            self._dialog.setIcon(QMessageBox.Icon.Warning)
            self._dialog.setText(
                "Something went wrong in Negotiator. Your data is saved.\n"
                f"Details: {self._log_file}"
            )
        self._dialog.open()
