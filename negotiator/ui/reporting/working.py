"""Work that takes long enough to be noticed: what it is, how far it is, Cancel."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from negotiator.ui.look.layout import button, dim, row

PATIENCE = 1000  # milliseconds: what is faster than that needs no progress
_STEPS = 1000


class Working(QWidget):
    """Hidden until work has taken `PATIENCE`; `cancelled` when the person does not want it."""

    cancelled = Signal()

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.what = dim(what)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(what)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(100)
        self.bar.setRange(0, _STEPS)
        self.cancel = button("Cancel")
        self.cancel.setAccessibleName("Cancel")
        self.cancel.clicked.connect(self.cancelled)
        line = row()
        for widget in (self.what, self.bar, self.cancel):
            line.addWidget(widget)
        self.setLayout(line)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(PATIENCE)
        self._wait.timeout.connect(self.show)
        self.hide()

    def begin(self) -> None:
        """Work has begun; where other work goes on already, its time counts."""
        self.bar.setValue(0)
        if self.isHidden() and not self._wait.isActive():
            self._wait.start()

    def show_done(self, done: float) -> None:
        """Say how much of it is done, 0 to 1."""
        self.bar.setValue(round(done * _STEPS))

    def end(self) -> None:
        """Nothing runs any more."""
        self._wait.stop()
        self.hide()
