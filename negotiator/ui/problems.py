"""What the world refuses, said at the bottom of the window without stopping anyone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QWidget

from negotiator.ui.look import layout


class ProblemBar(QFrame):
    """One sentence, a button where something can be done about it, and one to put it away.

    It stays until it is put away or something else succeeds.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.setAccessibleName("Problem")
        self._step: Callable[[], None] | None = None
        self.sentence = layout.label("", "wrong", wrap=True)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action = _named("")
        self.action.clicked.connect(self._take_step)
        self.dismissal = _named("Dismiss")
        self.dismissal.clicked.connect(self.dismiss)
        row = layout.row(margin=layout.GRID)
        row.setContentsMargins(2 * layout.GRID, layout.GRID, 2 * layout.GRID, layout.GRID)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.action)
        row.addWidget(self.dismissal)
        self.setLayout(row)
        self.hide()

    def tell(self, sentence: str, step: str = "", then: Callable[[], None] | None = None) -> None:
        """Show a sentence, and a button `step` that does `then`."""
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        self.action.setText(step)
        self.action.setAccessibleName(step)
        self.action.setVisible(bool(step))
        self._step = then
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.sentence, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Put the sentence away."""
        self._step = None
        self.hide()

    def _take_step(self) -> None:
        step = self._step
        self.dismiss()
        if step:
            step()


def _named(text: str) -> QPushButton:
    made = layout.button(text)
    made.setAccessibleName(text)
    return made
