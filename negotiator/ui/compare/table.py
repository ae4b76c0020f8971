"""The table of the comparison: its first column and its heads stay in sight."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QWidget

from negotiator.ui.compare.copying import mime
from negotiator.ui.compare.fitting import Fitting
from negotiator.ui.compare.model import ComparisonModel
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.rich_table import RichTable

Index = QModelIndex | QPersistentModelIndex
_FIRST, _PROPOSAL, _PARTY = 150, 128, 168  # least widths, logical pixels


class ComparisonTable(RichTable):
    """Rich cells of a `ComparisonModel`; columns are moved, removed, made the base from here.

    `pinned` carries the proposal to be the base, `removed` the one to go, `shifted` the one to go
    a place to the left (-1) or right (1). `opened` when a cell was entered with Return.
    """

    pinned = Signal(int)
    removed = Signal(int)
    shifted = Signal(int, int)
    opened = Signal(QModelIndex)
    stepped = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Comparison", parent, fitted=False)
        self.comparison = ComparisonModel(self)
        self.fitting = Fitting(self)
        self._frozen = _Frozen(self)
        self.setModel(self.comparison)
        self._frozen.follow()
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_header_menu)
        header.sectionResized.connect(self.fitting.start)
        self.comparison.dataChanged.connect(self.fitting.start)
        self.activated.connect(self.opened)
        self._actions = self._make_actions()

    def fit_rows(self) -> None:
        """Give each row the height its words need, those in sight first."""
        self.fitting.start()

    def share_width(self) -> None:
        """Give the columns what they need, and what is left over to all of them."""
        model, header = self.comparison, self.horizontalHeader()
        count = model.columnCount()
        if not count:
            return
        least = [_FIRST, *(self._least(column) for column in range(1, count))]
        spare = max(self.viewport().width() - sum(least), 0) // count
        for column, width in enumerate(least):
            header.resizeSection(column, width + spare)
        self.fitting.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.share_width()
        self._frozen.place()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        # A cell must not stop behind the first column, which stays where it is.
        left, first = self.visualRect(index).left(), self.columnWidth(0)
        if index.column() > 0 and left < first:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - (first - left))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        column = self.currentIndex().column()
        if self.comparison.proposal_at(column) is not None:
            self.column_menu(column).popup(event.globalPos())

    def copy(self) -> None:
        """Put the selected cells on the clipboard, as text and as a table.

        Several cells come with the names of their columns and issues.
        """
        chosen = {(at.row(), at.column()) for at in self.selectionModel().selectedIndexes()}
        if not chosen:
            return
        grid = self._grid(chosen)
        QGuiApplication.clipboard().setMimeData(mime(grid, headed=len(chosen) > 1))

    def _grid(self, chosen: set[tuple[int, int]]) -> list[list[Cell]]:
        model, rows = self.comparison, sorted({row for row, _ in chosen})
        several = len(chosen) > 1
        columns = sorted({column for _, column in chosen} | ({0} if several else set()))
        empty = Cell(())
        grid = [
            [model.cell(row, c) if not c or (row, c) in chosen else empty for c in columns]
            for row in rows
        ]
        names = [Cell.of(Text(model.column_name(column), bold=True)) for column in columns]
        return [names, *grid] if several else grid

    def column_menu(self, column: int) -> QMenu:
        """What can be done with a proposal's column."""
        self.setCurrentIndex(self.comparison.index(max(self.currentIndex().row(), 0), column))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self._actions)
        return menu

    def _make_actions(self) -> list[QAction]:
        return [
            self._action("Make it the base", "Ctrl+B", self._pin),
            self._action("Move left", "Alt+Left", self._shift_left),
            self._action("Move right", "Alt+Right", self._shift_right),
            self._action("Remove column", QKeySequence.StandardKey.Delete, self._remove),
            self._action("Copy", QKeySequence.StandardKey.Copy, self.copy),
            self._action("Next term or statement of the cell", "Space", self._step),
        ]

    def _action(self, text: str, keys: str | QKeySequence.StandardKey, slot: object) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def _current_proposal(self) -> int | None:
        return self.comparison.proposal_at(self.currentIndex().column())

    def _pin(self) -> None:
        if (proposal_id := self._current_proposal()) is not None:
            self.pinned.emit(proposal_id)

    def _shift_left(self) -> None:
        self._shift(-1)

    def _shift_right(self) -> None:
        self._shift(1)

    def _shift(self, by: int) -> None:
        if (proposal_id := self._current_proposal()) is not None:
            self.shifted.emit(proposal_id, by)

    def _remove(self) -> None:
        if (proposal_id := self._current_proposal()) is not None:
            self.removed.emit(proposal_id)

    def _step(self) -> None:
        if self.currentIndex().isValid():
            self.stepped.emit(self.currentIndex())

    def _on_header_menu(self, at: QPoint) -> None:
        column = self.horizontalHeader().logicalIndexAt(at)
        if self.comparison.proposal_at(column) is not None:
            self.column_menu(column).popup(self.horizontalHeader().mapToGlobal(at))

    def _least(self, column: int) -> int:
        return _PROPOSAL if self.comparison.proposal_at(column) is not None else _PARTY


class _Frozen(RichTable):
    """The first column once more, over the table, while the table is scrolled to the side."""

    def __init__(self, table: ComparisonTable) -> None:
        super().__init__("Issues in sight", table, fitted=False)
        self._table = table
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.hide()

    def fit_rows(self) -> None:
        """Leave the rows as high as the table's."""

    def follow(self) -> None:
        """Take part in what the table shows: model, selection, scrolling, heights."""
        table = self._table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        table.horizontalScrollBar().valueChanged.connect(self._on_scrolled)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalHeader().sectionResized.connect(self._on_row_resized)
        table.model().modelReset.connect(self._on_scrolled)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = colour(colours_of(self.palette()).line)
        edge = self.viewport().rect()
        painter = QPainter(self.viewport())
        painter.fillRect(QRect(edge.right(), edge.top(), 1, edge.height()), line)

    def place(self) -> None:
        """Lie over the table's first column, heads included."""
        if self.isHidden():
            return
        table = self._table
        top = table.viewport().geometry().top() - table.horizontalHeader().height()
        high = table.viewport().height() + table.horizontalHeader().height()
        self.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
        self.setGeometry(QRect(table.viewport().x(), top, table.columnWidth(0), high))
        self.setColumnWidth(0, table.columnWidth(0))

    def _on_scrolled(self) -> None:
        wanted = self._table.horizontalScrollBar().value() > 0
        if wanted and self.isHidden():
            self._take_heights()
            self.show()
            self.raise_()
            self.place()
            self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.setVisible(wanted)

    def _take_heights(self) -> None:
        for column in range(self.model().columnCount()):
            self.setColumnHidden(column, column > 0)
        for row in range(self.model().rowCount()):
            self.setRowHeight(row, self._table.rowHeight(row))

    def _on_row_resized(self, row: int, _before: int, height: int) -> None:
        if not self.isHidden():
            self.setRowHeight(row, height)
