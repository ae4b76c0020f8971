"""What a first start shows: the ways to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from negotiator.ui.look import layout


class StartPage(QWidget):
    """Three ways to begin, and where the data lies."""

    sample_wanted = Signal()
    empty_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Start")
        self.sample = _way("Open the sample negotiation", "primary")
        self.empty = _way("Begin an empty one")
        self.other = _way("Open a database…")
        self.sample.clicked.connect(self.sample_wanted)
        self.empty.clicked.connect(self.empty_wanted)
        self.other.clicked.connect(self.other_wanted)
        self._where = _centred("")
        self._lay_out()

    def show_place(self, database: Path) -> None:
        """Say where the data lies."""
        self._where.setText(f"What you record is kept on this computer, in {database}")

    def _lay_out(self) -> None:
        column = layout.column(gap=layout.GRID)
        column.addStretch(2)
        column.addWidget(layout.heading("Negotiator"), 0, Qt.AlignmentFlag.AlignHCenter)
        for sentence in (
            "Rounds, proposals and what each party said, every figure with its source.",
            "The sample holds the Paris and Cairo talks of early 2024.",
        ):
            column.addWidget(_centred(sentence))
        column.addSpacing(layout.GRID)
        for button in (self.sample, self.empty, self.other):
            button.setMinimumWidth(240)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(layout.GRID)
        column.addWidget(self._where)
        column.addStretch(3)
        self.setLayout(column)


def _way(text: str, role: str = "") -> QPushButton:
    made = layout.button(text, role)
    made.setAccessibleName(text)
    return made


def _centred(text: str) -> QLabel:
    made = layout.dim(text, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
