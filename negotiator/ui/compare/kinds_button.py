"""The menu of kinds of differences: those ticked are the only ones whose rows are shown."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QPushButton

from negotiator.domain.difference_kinds import Kind

_NAME = "Differences"


class KindsButton(QPushButton):
    """Opens the menu; `chosen` when a kind was ticked or unticked there."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__(_NAME)
        self.setAutoDefault(False)
        self.setProperty("role", "menu")
        menu = _StayingMenu(self)
        self._actions: dict[Kind, QAction] = {}
        for kind in Kind:
            action = menu.addAction(kind.value)
            action.setCheckable(True)
            action.triggered.connect(self._on_triggered)
            self._actions[kind] = action
        menu.addSeparator()
        self._all = menu.addAction("All rows")
        self._all.triggered.connect(self._on_all)
        self.setMenu(menu)

    def ticked(self) -> frozenset[Kind]:
        """The kinds that are ticked."""
        return frozenset(kind for kind, action in self._actions.items() if action.isChecked())

    def tick(self, kinds: Collection[Kind]) -> None:
        """Tick these and no others; the button says how many."""
        for kind, action in self._actions.items():
            action.setChecked(kind in kinds)
        self._all.setEnabled(bool(kinds))
        self.setText(f"{_NAME}: {len(kinds)}" if kinds else _NAME)
        named = ", ".join(kind.value for kind in Kind if kind in kinds)
        self.setAccessibleName(f"{_NAME}: {named}" if named else _NAME)

    def show_counts(self, counts: Mapping[Kind, int]) -> None:
        """Say beside each kind how many issues differ in it."""
        for kind, action in self._actions.items():
            action.setText(f"{kind.value} ({counts.get(kind, 0):,})")

    def _on_triggered(self) -> None:
        self.chosen.emit()

    def _on_all(self) -> None:
        self.tick(())
        self.chosen.emit()


class _StayingMenu(QMenu):
    """Stays open while kinds are ticked, with the mouse or Space."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._triggered(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._triggered(self.activeAction()):
            super().keyPressEvent(event)

    def _triggered(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True
