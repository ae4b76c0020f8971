"""Driving the window as a person with a keyboard does: every key goes to whatever has the focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.row_classes import Stored
from negotiator.ui.session import Session
from negotiator.ui.typing_first import TypingFirst
from tests.store.paris import Paris

RowT = TypeVar("RowT", bound=Stored)

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
TAB, ENTER, ESCAPE, F2 = Key.Key_Tab, Key.Key_Return, Key.Key_Escape, Key.Key_F2
BACKTAB = (Key.Key_Backtab, SHIFT)
UNDO, REDO = (Key.Key_Z, CTRL), (Key.Key_Z, CTRL | SHIFT)

Press = str | Qt.Key | tuple[Qt.Key, Qt.KeyboardModifier]


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def press(*keys: Press) -> None:
    """Type texts and press keys, one after the other, wherever the focus goes meanwhile."""
    for key in keys:
        if isinstance(key, str):
            for letter in key:
                _type(letter)
        elif isinstance(key, tuple):
            QTest.keyClick(focused(), *key)
        else:
            QTest.keyClick(focused(), key)
        QApplication.processEvents()


def _type(letter: str) -> None:
    """QTest's own keys know Latin letters only; an input method delivers the others like this."""
    if letter.isascii():
        QTest.keyClicks(focused(), letter)
        return
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(focused(), event)


@dataclass
class Desk:
    """A window over a small part of the Paris talks, with the window's own Undo and Redo."""

    session: Session
    ids: Paris
    window: QWidget
    refused: list[Refused] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.elsewhere = QLineEdit()
        QVBoxLayout(self.window).addWidget(self.elsewhere)
        self.session.refused.connect(self.refused.append)
        self.session.said.connect(self.said.append)
        self._act(QKeySequence.StandardKey.Undo, self.session.undo)
        self._act(QKeySequence("Ctrl+Shift+Z"), self.session.redo)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        TypingFirst(app, self.window)

    def place(self, widget: QWidget) -> None:
        """Put a widget before the one that stands for all the rest of the window."""
        layout = self.window.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.count() - 1, widget, 1)
        QApplication.processEvents()

    def read(self, row: type[RowT], record_id: int) -> RowT:
        """A record as it is stored now."""
        with self.session.read() as connection:
            found = rows.get(connection, row, record_id)
        assert found is not None
        return found

    def all(self, row: type[RowT], **equals: object) -> list[RowT]:
        """Records as they are stored now."""
        order = "rank" if "rank" in row.model_fields else None
        with self.session.read() as connection:
            return rows.where(connection, row, order=order, **equals)

    def write(self, kind: str, record_id: int, **values: object) -> None:
        """Change a record as another view would."""
        with self.session.database.unit("Elsewhere") as unit:
            unit.change(kind, record_id, **values)

    @property
    def undo_label(self) -> str | None:
        return self.session.database.history.undo_label

    def _act(self, keys: QKeySequence | QKeySequence.StandardKey, do: Callable[[], None]) -> None:
        action = QAction(self.window)
        action.setShortcut(keys)
        action.triggered.connect(do)
        self.window.addAction(action)
