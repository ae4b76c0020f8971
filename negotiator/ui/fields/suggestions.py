"""The list that opens under a field while a name is typed.

It is no popup of the window system: it takes neither focus nor keys, the field keeps both, so that
typing is never interrupted and the list looks the same everywhere. It belongs to the window, so
that nothing clips it, and goes when its field goes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

_MOST_SHOWN = 9
_WIDEST = 480  # logical pixels, where the field itself is not wider
_MOVED = (QEvent.Type.Move, QEvent.Type.Resize)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A known record, or with no id the offer to create one of this name.

    `means` is the value that is entered where it is neither.
    """

    label: str
    record_id: int | None
    name: str
    kind: str
    means: Any = None


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
        field.destroyed.connect(self.deleteLater)
        self.hide()

    def offer(self, suggestions: Sequence[Suggestion], highlighted: int | None = 0) -> None:
        """Show these under the field, one of them highlighted or none; nothing hides the list."""
        self._suggestions = list(suggestions)
        self._texts.setStringList([s.label for s in suggestions])
        if not suggestions:
            self.close_list()
            return
        self._highlight(-1 if highlighted is None else highlighted)
        if not self.isVisible():
            for widget in self._around():
                widget.installEventFilter(self)
        self._place()
        self.show()
        self.raise_()

    def close_list(self) -> None:
        """Take the list out of sight."""
        for widget in self._around():
            widget.removeEventFilter(self)
        self.hide()

    def highlighted(self) -> Suggestion | None:
        """The suggestion that Enter would take, while the list is open."""
        row = self.currentIndex().row()
        return self._suggestions[row] if self.isVisible() and row >= 0 else None

    def step(self, by: int) -> None:
        """Move the highlight; past the last comes the first."""
        at = self.currentIndex().row()
        start = at if at >= 0 or by > 0 else 0
        self._highlight((start + by) % len(self._suggestions))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay under the field when it is scrolled or the window changes its size."""
        if event.type() in _MOVED and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _around(self) -> Iterator[QWidget]:
        """The field and all that it stands in, up to the window."""
        widget: QWidget | None = self._field
        while widget is not None:
            yield widget
            widget = None if widget.isWindow() else widget.parentWidget()

    def _highlight(self, row: int) -> None:
        """Mark a row and say it: the focus, which a screen reader follows, stays in the field."""
        self.setCurrentIndex(self._texts.index(row, 0))
        if 0 <= row < len(self._suggestions):
            said = QAccessibleAnnouncementEvent(self._field, self._suggestions[row].label)
            QAccessible.updateAccessibility(said)

    def _place(self) -> None:
        window = self._field.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self.setGeometry(self._room(QRect(QPoint(0, 0), window.size())))

    def _room(self, inside: QRect) -> QRect:
        """Below the field, or above where that does not fit; never beyond the window."""
        field = QRect(self._field.mapTo(self._field.window(), QPoint(0, 0)), self._field.size())
        high = self.sizeHintForRow(0) * min(len(self._suggestions), _MOST_SHOWN) + 12
        wide = max(field.width(), min(self.sizeHintForColumn(0) + 40, _WIDEST))
        wide, high = min(wide, inside.width()), min(high, inside.height())
        left = field.right() + 1 - wide if self._field.isRightToLeft() else field.left()
        left = max(0, min(left, inside.width() - wide))
        below, above = field.bottom() + 3, field.top() - high - 2
        top = below if below + high <= inside.height() else max(0, above)
        return QRect(left, top, wide, high)

    def _on_clicked(self) -> None:
        if (suggestion := self.highlighted()) is not None:
            self.chosen.emit(suggestion)
