"""Entries to be ticked, and moved to where they are wanted."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from negotiator.ui.look.tips import plain_tip

_PLACE = Qt.ItemDataRole.UserRole  # where in the values an entry has what it stands for
_MOST = 9  # rows that are seen without scrolling
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemIsDragEnabled
)
_HELP = "Space ticks an entry, Alt+Up and Alt+Down move it"


class CheckList(QListWidget):
    """A list of check boxes in an order; `changed` after the person ticked or moved one.

    What entries stand for is kept here: Qt would hand an enum's member back as a bare text.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self._pressed: tuple[QListWidgetItem, Qt.CheckState] | None = None
        self.setAccessibleDescription(_HELP)
        self.setToolTip(plain_tip(_HELP))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSpacing(3)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self.changed)

    def fill(self, entries: Sequence[tuple[str, Any]], ticked: Collection[Any]) -> None:
        """Show these entries in this order."""
        shown = [(item.text(), self._value(item)) for item in self._items()]
        if shown == list(entries) and self.ticked() == [v for _, v in entries if v in ticked]:
            return  # the person's own doing: nothing moves under the cursor
        place = self.currentRow()
        self.blockSignals(True)
        self.clear()
        self._values = [value for _, value in entries]
        for at, (text, value) in enumerate(entries):
            item = QListWidgetItem(text, self)
            item.setData(_PLACE, at)
            item.setFlags(_FLAGS)
            item.setCheckState(
                Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked
            )
        self.setCurrentRow(min(max(place, 0), self.count() - 1))
        if not self.hasFocus():
            self.clearSelection()
        self.blockSignals(False)
        self._fit()

    def ticked(self) -> list[Any]:
        """Return what the ticked entries stand for, in their order."""
        checked = Qt.CheckState.Checked
        return [self._value(item) for item in self._items() if item.checkState() is checked]

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(at) for at in range(self.count())]

    def _value(self, item: QListWidgetItem) -> Any:
        return self._values[item.data(_PLACE)]

    def move_current(self, by: int) -> None:
        """Move the current entry up (-1) or down (1), if there is a place."""
        at = self.currentRow()
        if 0 <= at < self.count() and 0 <= at + by < self.count():
            self.insertItem(at + by, self.takeItem(at))
            self.setCurrentRow(at + by)
            self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is; a list that has it not marks nothing."""
        super().focusInEvent(event)
        if self.currentItem() is not None:
            self.currentItem().setSelected(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = moves.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(by)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        self._pressed = (item, item.checkState()) if item else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words ticks too, as on any check box."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if pressed is None or self.itemAt(event.position().toPoint()) is not pressed[0]:
            return
        item, before = pressed
        if item.checkState() is before:
            on = before is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def startDrag(self, supported: Qt.DropAction) -> None:
        self._pressed = None
        super().startDrag(supported)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 0)

    def _fit(self) -> None:
        """As high as its entries, as long as that is not too many.

        Whether there is a scroll bar must not depend on the height: entries wrap differently beside
        one, and the two would never agree.
        """
        scrolls = self.count() > _MOST
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        self.doItemsLayout()
        shown = [self.visualItemRect(self.item(at)) for at in range(min(self.count(), _MOST))]
        high = shown[-1].bottom() - shown[0].top() + 1 if shown else 0
        fitting = high + 2 * self.spacing() + 2 * self.frameWidth()
        if fitting != self.height():
            self.setFixedHeight(fitting)
