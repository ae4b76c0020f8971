"""A grid of rich cells: no lines but under the rows, and rows as high as their words need."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from negotiator.ui.look.rich_cell import RichCellDelegate
from negotiator.ui.look.rich_header import RichHeader

# Fitting the heights of more rows than this would be felt; longer tables keep two-line rows.
MOST_FITTED = 200
_TWO_LINES = 49  # logical pixels


class RichTable(QTableView):
    """A table view with rich cells and a rich header; Tab leaves it, arrows move inside.

    Row heights follow the words when the data or the width of a column changes. For long lists
    pass `fitted=False`: all rows then are two lines high, and longer text ends in an ellipsis.
    """

    def __init__(self, name: str, parent: QWidget | None = None, *, fitted: bool = True) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._fitted = fitted
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit_rows)
        self.setHorizontalHeader(RichHeader(self))
        self.horizontalHeader().sectionResized.connect(self._later.start)
        self.setItemDelegate(RichCellDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(30)
        self.verticalHeader().setDefaultSectionSize(_TWO_LINES)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        earlier = self.model()
        if earlier is not None:
            for signal in _changes(earlier):
                signal.disconnect(self._later.start)
        super().setModel(model)
        if model is not None:
            for signal in _changes(model):
                signal.connect(self._later.start)
            self._later.start()

    def fit_rows(self) -> None:
        """Give each row the height its words need, at once."""
        if self._fitted and self.verticalHeader().count() <= MOST_FITTED:
            self.resizeRowsToContents()
            return
        for row in range(min(MOST_FITTED, self.verticalHeader().count())):
            self.setRowHeight(row, _TWO_LINES)  # it may be fitted to what stood there before


def _changes(model: QAbstractItemModel) -> tuple[Any, ...]:
    return model.dataChanged, model.rowsInserted, model.modelReset, model.layoutChanged
