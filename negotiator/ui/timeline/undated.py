"""What has no date, below the timeline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from negotiator.domain.timeline.items import Item
from negotiator.ui.look.layout import dim
from negotiator.ui.timeline.model import ItemsModel

Index = QModelIndex | QPersistentModelIndex
_LINE = 26
_LINES = 3
_WIDEST = 280
TITLE = "Without a date"


class _OneLine(QStyledItemDelegate):
    """Names beside each other, the long ones cut short."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(min(hint.width() + 4, _WIDEST), _LINE)


class _Names(QListView):
    opened = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(TITLE)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_OneLine(self))
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """As high as the names need, up to a few lines; the rest scrolls."""
        self.doItemsLayout()
        high = self.contentsSize().height()
        self.setFixedHeight(min(max(high, _LINE), _LINES * _LINE) + 2)


class Undated(QWidget):
    """“Without a date:” and the names; `opened` and `reached` carry an index of `items`."""

    opened = Signal(QModelIndex)
    reached = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = ItemsModel(self)
        self.names = _Names()
        self.names.setModel(self.items)
        self.names.opened.connect(self.opened)
        self.names.selectionModel().currentChanged.connect(self._on_current)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(10, 0, 0, 0)
        says = dim(f"{TITLE}:")
        says.setFixedHeight(_LINE)
        inside.addWidget(says, 0, Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self.names, 1)

    def show_items(self, items: Sequence[Item]) -> None:
        """Show the items, or nothing at all where there are none."""
        self.items.show([("", items)])
        self.setVisible(bool(items))
        self.names.fit()

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.reached.emit(current)
