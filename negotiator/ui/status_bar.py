"""The bottom of the window: saved or not, which database, running work, the last step."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QProgressBar, QSizePolicy, QWidget

from negotiator.ui.background import Background, Task
from negotiator.ui.look import layout
from negotiator.ui.look.tips import plain_tip

_STEPS = 1000


class StatusBar(QFrame):
    """One line of plain words; while something runs, its progress and the way to cancel it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setAccessibleName("Status")
        self.saved = _words()
        self.database = _words()
        self.said = _words()
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.said.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self.work = _Work()
        row = layout.row(gap=2 * layout.GRID)
        row.setContentsMargins(14, 3, 14, 3)
        row.addWidget(self.saved)
        row.addWidget(self.database)
        row.addWidget(self.said, 1)
        row.addWidget(self.work)
        self.setLayout(row)

    def show_database(self, path: Path) -> None:
        """Show which file is open, and where it lies as a tip."""
        self.database.setText(f"{path.name} · local")
        self.database.setToolTip(plain_tip(str(path)))

    def show_saved(self, state: str) -> None:
        """Say whether everything is in the file."""
        self.saved.setText(state)

    def say(self, sentence: str) -> None:
        """Show what was done last."""
        self.said.setText(sentence)
        self.said.setToolTip(plain_tip(sentence) if sentence else "")

    def follow(self, background: Background) -> None:
        """Show the work of this background while it runs."""
        background.began.connect(self.work.show_task)
        background.ended.connect(self.work.hide_task)


class _Work(QWidget):
    """The oldest running task: its name, how far it is, Cancel."""

    def __init__(self) -> None:
        super().__init__()
        self._tasks: list[Task] = []
        self.label = _words()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(120)
        self.cancel = layout.button("Cancel", "link")
        self.cancel.setAccessibleName("Cancel")
        self.cancel.clicked.connect(self._cancel)
        row = layout.row()
        for widget in (self.label, self.bar, self.cancel):
            row.addWidget(widget)
        self.setLayout(row)
        self.hide()

    def show_task(self, task: Task) -> None:
        self._tasks.append(task)
        task.progressed.connect(self._on_progress)
        self._renew()

    def hide_task(self, task: Task) -> None:
        self._tasks.remove(task)
        self._renew()

    def _renew(self) -> None:
        self.setVisible(bool(self._tasks))
        if self._tasks:
            self.label.setText(self._tasks[0].label)
            self.bar.setAccessibleName(self._tasks[0].label)
            self.bar.setRange(0, 0)  # moving until the work says how far it is
            self.cancel.setEnabled(True)

    def _on_progress(self, done: float) -> None:
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(round(done * _STEPS))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self._tasks[0].cancel()


def _words() -> QLabel:
    return layout.label("", "small")
