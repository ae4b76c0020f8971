"""The window: its parts and their places. It knows no database; `workspace` fills it.

It is painted before anything of the store is imported, so nothing here may import that.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from negotiator.ui.background import Background
from negotiator.ui.commands import Commands, Needs, keys_of
from negotiator.ui.look.icons import set_icon
from negotiator.ui.look.theme import Scheme, Theme
from negotiator.ui.rooms.registry import Entry
from negotiator.ui.sidebar import Sidebar
from negotiator.ui.status_bar import StatusBar
from negotiator.ui.tab_order import bring_after
from negotiator.ui.top_bar import TopBar, bind

_SCHEMES = (Scheme.SYSTEM, Scheme.LIGHT, Scheme.DARK)


class MainWindow(QMainWindow):
    """Sidebar, top bar, room with its evidence, problems, status.

    `painted` comes once, after the window was first drawn; `activated` when the person comes back
    to it from another program or window; `closing` before it goes, so that what
    is being typed can still be saved.
    """

    painted = Signal()
    activated = Signal()
    resized = Signal()
    closing = Signal()

    def __init__(self, theme: Theme, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.theme = theme
        self.entries = tuple(entries)
        self.setWindowTitle("Negotiator")
        self.setMinimumSize(720, 480)
        self.resize(1440, 900)
        self.commands = Commands(self, [entry.title for entry in entries])
        self.background = Background(self)
        self.sidebar = Sidebar(entries)
        self.top_bar = TopBar(keys_of(self.commands.search))
        self.middle = QStackedWidget()
        self.with_evidence = QSplitter(Qt.Orientation.Horizontal)
        self.status = StatusBar()
        self.evidence_width = 290
        self.evidence_shown = True
        self._there = Needs.NOTHING
        self._was_painted = False
        self._alt_alone = False
        self._warned = False
        self._lay_out()
        self._dress()
        self.status.follow(self.background)

    def complete(self) -> None:
        """Add what the first painting can do without; whoever fills the window calls it first."""
        from negotiator.ui import menus
        from negotiator.ui.problems import ProblemBar
        from negotiator.ui.start_page import StartPage

        if hasattr(self, "start"):
            return
        self.start = StartPage()
        self.middle.addWidget(self.start)
        self.problems = ProblemBar()
        self._column.insertWidget(self._column.indexOf(self.status), self.problems)
        self.top_bar.new.setMenu(menus.new(self.top_bar.new, self.commands))
        self._place_menus(menus.whole(self, self.commands))
        self.commands.menu.triggered.connect(self._open_menu)

    def show_room(self, room: QWidget, title: str) -> None:
        """Bring a room into sight, and mark it in the sidebar."""
        if self.middle.indexOf(room) < 0:
            self.middle.addWidget(room)
        self.middle.setCurrentWidget(room)
        self.sidebar.rooms.open(title)

    def place_evidence(self, panel: QWidget) -> None:
        """Put the evidence at the right of the rooms."""
        self.with_evidence.addWidget(panel)
        self.with_evidence.setStretchFactor(0, 1)
        self.with_evidence.setStretchFactor(1, 0)
        self.with_evidence.setSizes([self.width(), self.evidence_width])

    def current_evidence_width(self) -> int:
        """How wide the evidence is, or was when it was last seen."""
        sizes = self.with_evidence.sizes()
        return sizes[1] if len(sizes) > 1 and sizes[1] else self.evidence_width

    def show_open(self, there: Needs) -> None:
        """Say what is open; the start page stands in for a negotiation."""
        if there is not self._there:
            self._there = there
            self.commands.enable(there)
            self.sidebar.setEnabled(there is Needs.NEGOTIATION)
        if there is not Needs.NEGOTIATION:
            self.middle.setCurrentWidget(self.start)
            self.start.sample.setFocus()

    def _lay_out(self) -> None:
        self.middle.addWidget(QWidget())  # nothing yet: the store is still being read
        self.with_evidence.addWidget(self.middle)
        self.with_evidence.setChildrenCollapsible(False)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addWidget(self.with_evidence, 1)
        column.addWidget(self.status)
        self._column = column
        self.sides = QSplitter(Qt.Orientation.Horizontal)
        self.sides.setChildrenCollapsible(False)
        self.sides.addWidget(self.sidebar)
        self.sides.addWidget(right)
        self.sides.setStretchFactor(1, 1)
        self.sides.setSizes([216, 1224])
        self.setCentralWidget(self.sides)

    def _dress(self) -> None:
        bar, commands = self.top_bar, self.commands
        for action, name in ((commands.undo, "undo"), (commands.redo, "redo")):
            set_icon(action, name, self.theme)
        bind(bar.undo, commands.undo)
        bind(bar.redo, commands.redo)
        bind(bar.new, commands.new["round"])
        set_icon(bar.menu, "menu", self.theme)
        bar.search.clicked.connect(commands.search.trigger)
        commands.quit.triggered.connect(self.close)
        for scheme, action in zip(_SCHEMES, commands.themes, strict=True):
            action.setChecked(self.theme.scheme is scheme)
            action.setData(scheme)
            action.triggered.connect(self._on_theme)

    def _place_menus(self, made: list[QMenu]) -> None:
        if sys.platform == "darwin":
            self.top_bar.menu.hide()
            for menu in made:
                self.menuBar().addMenu(menu)
            return
        all_of_them = QMenu(self)
        for menu in made:
            all_of_them.addMenu(menu)
        self.top_bar.menu.setMenu(all_of_them)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the top bar into the room in sight, and from there to its evidence."""
        room = self.middle.currentWidget()
        if room is not None:
            bring_after(self.top_bar.menu, room)
        return super().focusNextPrevChild(forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close; but where a field holds what could not be saved, say so first, once."""
        if (focused := self.focusWidget()) is not None:
            focused.clearFocus()  # a field is saved when it is left
        unsaved = self._unsaved()
        if unsaved and not self._warned:
            self._warned = True
            self.problems.tell(
                f"“{unsaved}” is not saved: correct it, or press Escape in it. "
                "Closing once more leaves what was typed there."
            )
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._open_menu()
        self._alt_alone = False
        super().keyReleaseEvent(event)

    def _unsaved(self) -> str:
        """The name of a field whose text was refused, empty where there is none."""
        refused = (w for w in self.findChildren(QWidget) if w.property("wrong"))
        return next((widget.accessibleName() for widget in refused), "")

    def _open_menu(self) -> None:
        if self.top_bar.menu.isVisible():
            self.top_bar.menu.showMenu()

    def _on_theme(self) -> None:
        for action in self.commands.themes:
            if action.isChecked():
                self.theme.force(Scheme(action.data()))
