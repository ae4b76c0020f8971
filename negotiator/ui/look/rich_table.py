"""A grid of rich cells: no lines but under the rows, and rows as high as their words need."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, QTimer
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
        self._unfit: set[int] | None = None  # rows whose words have changed; None for all
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self.fit_rows)
        self.setHorizontalHeader(RichHeader(self))
        self.horizontalHeader().sectionResized.connect(self._unfit_all)
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
            for signal, slot in self._heard(earlier):
                signal.disconnect(slot)
        super().setModel(model)
        if model is not None:
            for signal, slot in self._heard(model):
                signal.connect(slot)
            self._unfit_all()

    def fit_rows(self) -> None:
        """Give each row whose words or width have changed the height it needs, at once."""
        rows, self._unfit = self._unfit, set()
        if self._fitted and self.verticalHeader().count() <= MOST_FITTED:
            self._fit(rows)
            return
        for row in range(min(MOST_FITTED, self.verticalHeader().count())):
            self.setRowHeight(row, _TWO_LINES)  # it may be fitted to what stood there before

    def _fit(self, rows: set[int] | None) -> None:
        if rows is None:
            self.resizeRowsToContents()
        else:
            for row in rows:
                self.resizeRowToContents(row)

    def _heard(self, model: QAbstractItemModel) -> tuple[tuple[Any, Any], ...]:
        """Which slot hears which signal of a model."""
        return (
            (model.dataChanged, self._on_data_changed),
            (model.rowsInserted, self._on_rows_inserted),
            (model.rowsMoved, self._unfit_all),
            (model.rowsRemoved, self._unfit_all_if_any),
            (model.modelReset, self._unfit_all),
            (model.layoutChanged, self._unfit_all),
        )

    def _unfit_all(self) -> None:
        self._unfit = None
        self._later.start()

    def _unfit_all_if_any(self) -> None:
        """After rows have gone, the numbers of those that are to be fitted are no longer true."""
        if self._unfit is None or self._unfit:
            self._unfit_all()

    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if self._unfit is not None:
            self._unfit |= set(range(first.row(), last.row() + 1))
        self._later.start()

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._unfit_all_if_any()
        if self._unfit is not None:
            self._unfit = set(range(first, last + 1))
        self._later.start()
