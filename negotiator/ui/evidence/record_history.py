"""What happened to a record, latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.domain.elapsed import ago
from negotiator.store.queries.story import Told
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.look.layout import button, section

FIRST = 10
"""Changes that are shown until all are asked for."""


class RecordHistory(QWidget):
    """The changes of one record in words; `all_asked` when the older ones are wanted too."""

    all_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Flowed] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self._all = button("Show all", "link")
        self._all.setAccessibleName("Show all")
        self._all.clicked.connect(self.all_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(section("History"))
        column.addLayout(self._list)
        column.addWidget(self._all)

    def show_story(self, story: Sequence[Told], *, older: bool) -> None:
        """Show these changes; `older` says that there are more."""
        now = datetime.now(UTC).astimezone()
        while len(self._lines) < len(story):
            line = Flowed(parent=self)
            self._list.addWidget(line)
            self._lines.append(line)
        for line in self._lines[len(story) :]:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        del self._lines[len(story) :]
        for line, told in zip(self._lines, story, strict=True):
            line.show_cell(Cell.of(Text(f"{told.words} · {ago(told.at, now)}", dim=True)))
            line.setToolTip(f"{told.at.astimezone():%Y-%m-%d %H:%M}")
        self._all.setVisible(older)
