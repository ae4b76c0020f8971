"""What to know of a report before it leaves the house."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from negotiator.ui.look.layout import GRID, button, dim, section
from negotiator.ui.reporting.rendering import Facts


class Leaving(QWidget):
    """Counted facts, each on its line; `wanted` carries the key of a figure without a source."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Before it leaves")
        self.title = section("Before it leaves")
        self.lines = dim("", wrap=True)
        self.unproved = button("Figures without a source", "menu")
        self.unproved.setAccessibleName(self.unproved.text())
        self.unproved.setMenu(QMenu(self.unproved))
        self.unproved.menu().triggered.connect(self._on_triggered)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID - 2)
        for widget in (self.title, self.lines, self.unproved):
            inside.addWidget(widget)
        self.show_facts(None)

    def show_facts(self, facts: Facts | None) -> None:
        """Say what holds for this report; nothing where there is none."""
        self.setVisible(facts is not None)
        if facts is None:
            return
        self.lines.setText("\n".join(facts.leaving))
        self.lines.setAccessibleName(self.lines.text())
        self.unproved.setVisible(bool(facts.unproved))
        menu = self.unproved.menu()
        menu.clear()
        for name, key in facts.unproved:
            menu.addAction(name.replace("&", "&&")).setData(key)

    def _on_triggered(self, action: QAction) -> None:
        self.wanted.emit(action.data())
