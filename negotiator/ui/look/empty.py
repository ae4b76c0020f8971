"""What an empty room shows: what belongs here, and the first step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.ui.look.layout import GRID, button, dim, heading, row


class EmptyState(QWidget):
    """One sentence and one button in the middle of the room; `asked` when it is pressed."""

    asked = Signal()

    def __init__(
        self, title: str, sentence: str, first_step: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        says = dim(sentence, wrap=True)
        says.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        says.setMinimumWidth(360)
        self.step = button(first_step, "primary")
        self.step.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(2 * GRID)
        column.addStretch(2)
        column.addWidget(heading(title), 0, Qt.AlignmentFlag.AlignHCenter)
        # Between stretches, not aligned: an aligned label is given the height of one line only.
        middle = row()
        middle.addStretch(1)
        middle.addWidget(says)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addWidget(self.step, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
