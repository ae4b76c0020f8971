"""A table below the drawing, under its title; where it has no rows, a sentence says so."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.store.changes import Key
from negotiator.ui.look.cell import Role
from negotiator.ui.look.layout import GRID, dim, section
from negotiator.ui.overview.card_table import CardTable, Column, Line
from negotiator.ui.overview.lines import MORE


class _Rows(CardTable):
    """A click only selects, so that the evidence is seen; Return and a double click open."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.clicked.disconnect(self._on_entered)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(Role.RECORD) == MORE:
            self.wanted.emit(MORE)


class TitledTable(QWidget):
    """`wanted` carries the record of the row that was entered, `reached` that of the current."""

    wanted = Signal(object)
    reached = Signal(object)

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = section(title)
        self.table = _Rows(title)
        self.nothing = dim(nothing, wrap=True)
        self.table.wanted.connect(self.wanted)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID - 2)
        for widget in (self.title, self.table, self.nothing):
            inside.addWidget(widget)

    def show_lines(self, columns: Sequence[Column], lines: Sequence[Line]) -> None:
        """Show other rows, or say that there are none."""
        self.table.show_lines(columns, lines)
        self.table.setVisible(bool(lines))
        self.nothing.setVisible(not lines)

    def _on_current(self, current: QModelIndex) -> None:
        key: Key | None = current.data(Role.RECORD) if current.isValid() else None
        if key is not None and key != MORE:
            self.reached.emit(tuple(key))
