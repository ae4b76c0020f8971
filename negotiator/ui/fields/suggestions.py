"""The list that opens under a field while a name is typed.

It is no popup of the window system: it takes neither focus nor keys, the field keeps both, so that
typing is never interrupted and the list looks the same everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

_MOST_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known record, or with no id the offer to create one of this name."""

    label: str
    record_id: int | None
    name: str
    kind: str


class Suggestions(QListView):
    """The suggestions for one field; `chosen` with the one that was clicked."""

    chosen = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field.window())
        self._field = field
        self._suggestions: list[Suggestion] = []
        self._texts = QStringListModel(self)
        self.setModel(self._texts)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setProperty("role", "suggestions")
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Suggestions")
        self.clicked.connect(self._on_clicked)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these under the field, the first one highlighted; none hides the list."""
        self._suggestions = list(suggestions)
        self._texts.setStringList([s.label for s in suggestions])
        if not suggestions:
            self.hide()
            return
        self.setCurrentIndex(self._texts.index(0, 0))
        self._place()
        self.show()
        self.raise_()

    def highlighted(self) -> Suggestion | None:
        """The suggestion that Enter would take, while the list is open."""
        row = self.currentIndex().row()
        return self._suggestions[row] if self.isVisible() and row >= 0 else None

    def step(self, by: int) -> None:
        """Move the highlight."""
        row = (self.currentIndex().row() + by) % len(self._suggestions)
        self.setCurrentIndex(self._texts.index(row, 0))

    def _place(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        high = self.sizeHintForRow(0) * min(len(self._suggestions), _MOST_SHOWN) + 12
        wide = max(self._field.width(), min(self.sizeHintForColumn(0) + 40, 480))
        left = max(0, min(below.x(), window.width() - wide))
        fits = below.y() + high <= window.height()
        top = below.y() if fits else max(0, below.y() - self._field.height() - high - 4)
        self.setGeometry(left, top, wide, high)

    def _on_clicked(self) -> None:
        if (suggestion := self.highlighted()) is not None:
            self.chosen.emit(suggestion)
