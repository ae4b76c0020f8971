"""The top of the window: search and commands, undo and redo, New, the handling label, the menu."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from negotiator.ui.look import layout
from negotiator.ui.look.badges import BadgeLabel
from negotiator.ui.look.colours import colour, colours_of

SEARCH = "Search or run a command"
_PAD_X = 11


class SearchButton(QPushButton):
    """Looks like a field; the field itself opens above the room."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAutoDefault(False)
        self.setAccessibleName(SEARCH)
        self.setAccessibleDescription(keys)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(520, 32)

    def minimumSizeHint(self) -> QSize:
        return QSize(140, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)  # the frame alone: the button has no text of its own
        painter = QPainter(self)
        painter.setPen(colour(colours_of(self.palette()).dim))
        inside = self.rect().adjusted(_PAD_X, 0, -_PAD_X, 0)
        middle = Qt.AlignmentFlag.AlignVCenter
        flags = int(middle | Qt.AlignmentFlag.AlignTrailing)
        painter.drawText(inside, flags, self._keys)
        room = inside.width() - painter.fontMetrics().horizontalAdvance(self._keys + "  ")
        said = painter.fontMetrics().elidedText(SEARCH, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inside, int(middle | Qt.AlignmentFlag.AlignLeading), said)


class NewButton(QToolButton):
    """Press it for a new round; its menu (arrow down) has everything else that can be new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "primary")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # Its own palette is the style sheet's, whose ground is the accent.
        colours = colours_of(self.window().palette())
        painter = QPainter(self)
        painter.setPen(colour(colours.on_accent if self.isEnabled() else colours.faint))
        place = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect().adjusted(7, 0, -7, 0), int(place), "▾")


class TopBar(QFrame):
    """One row of buttons; what they do, whoever opens a database says."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.search = SearchButton(keys)
        self.undo = _tool()
        self.redo = _tool()
        self.new = NewButton()
        self.label = BadgeLabel()
        self.menu = _tool()
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu.setAccessibleName("Menu")
        row = layout.row(gap=layout.GRID)
        row.setContentsMargins(14, 5, 14, 5)
        row.addWidget(self.search, 3)
        for button in (self.undo, self.redo, self.new):
            row.addWidget(button)
        row.addStretch(2)
        row.addWidget(self.label)
        row.addWidget(self.menu)
        self.setLayout(row)

    def show_label(self, label: str, tone: str) -> None:
        """Show the handling label of the negotiation; empty for none."""
        self.label.show_badge(label, tone, spoken=f"Handling label {label}" if label else "")


def _tool() -> QToolButton:
    made = QToolButton()
    made.setProperty("role", "button")
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def bind(button: QToolButton, action: QAction) -> None:
    """Let a button do what a command does, and be named like it."""
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    action.changed.connect(lambda: button.setAccessibleName(action.text()))
