"""Long work beside the window: run in another thread, shown in the status bar, cancelled there.

The work itself is a plain function that gets a `Progress` and knows nothing of Qt. What it returns
comes back to the window's own thread.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from PySide6.QtWidgets import QWidget

from negotiator.domain.errors import Refused

ResultT = TypeVar("ResultT")


class Cancelled(Exception):
    """The person cancelled the work; raised inside it where it reports its progress."""


class Progress:
    """What running work reports to, and how it learns that it is no longer wanted."""

    def __init__(self, report: Callable[[float], None]) -> None:
        self._report = report
        self.cancelled = False

    def __call__(self, done: float) -> None:
        """Say how much is done, 0 to 1. Raises `Cancelled` when the rest is not wanted."""
        if self.cancelled:
            raise Cancelled
        self._report(done)


class Task(QObject):
    """One piece of work. Its signals arrive in the window's thread, whatever thread it ran in."""

    progressed = Signal(float)
    ended = Signal()
    _returned = Signal(object)
    _raised = Signal(object)

    def __init__(
        self,
        label: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], None],
        refused: Callable[[Refused], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.progress = Progress(self.progressed.emit)
        self._work = work
        self._done = done
        self._refused = refused
        # Bound methods of an object of the window's thread: Qt brings the signals over to it.
        self._returned.connect(self._on_returned)
        self._raised.connect(self._on_raised)

    def cancel(self) -> None:
        """Stop as soon as the work reports its progress again."""
        self.progress.cancelled = True

    def run(self) -> None:
        """Do the work; called in the other thread."""
        try:
            result = self._work(self.progress)
        except BaseException as error:
            self._raised.emit(error)
        else:
            self._returned.emit(result)

    @Slot(object)
    def _on_returned(self, result: Any) -> None:
        try:
            if not self.progress.cancelled:
                self._done(result)
        finally:
            self.ended.emit()

    @Slot(object)
    def _on_raised(self, error: BaseException) -> None:
        self.ended.emit()
        if isinstance(error, Refused):
            self._refused(error)
        elif not isinstance(error, Cancelled):
            sys.excepthook(type(error), error, error.__traceback__)


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    def run(self) -> None:
        self._task.run()


class Background(QObject):
    """The running work of one window, one piece after the other.

    `began` and `ended` carry the `Task`; `refused` what the world refused.
    """

    began = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # One at a time: two writers of one database would only wait for each other.
        self._pool.setMaxThreadCount(1)
        self._tasks: list[Task] = []

    @classmethod
    def near(cls, widget: QWidget) -> Background:
        """The background of the window that a widget is in."""
        window = widget.window()
        return window.findChild(cls) or cls(window)

    def run(
        self,
        label: str,
        work: Callable[[Progress], ResultT],
        done: Callable[[ResultT], None],
    ) -> Task:
        """Run `work` in another thread, and `done` with its result in this one.

        A `Refused` is told through `refused`; any other exception is a bug and goes its way.
        """
        task = Task(label, work, done, self.refused.emit, self)
        task.ended.connect(self._on_ended)
        self._tasks.append(task)
        self.began.emit(task)
        self._pool.start(_Runner(task))
        return task

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits to run."""
        return bool(self._tasks)

    def stop(self) -> None:
        """Cancel everything and wait until it has let go."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    @Slot()
    def _on_ended(self) -> None:
        task = self.sender()
        if isinstance(task, Task):
            self._tasks.remove(task)
            self.ended.emit(task)
            task.deleteLater()
