"""The one field that finds everything and runs every command; it opens above the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)

from negotiator.store.changes import Key
from negotiator.store.queries.finding import find, told
from negotiator.ui.commands import NEW
from negotiator.ui.look import layout
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.rich_cell import RichCellDelegate
from negotiator.ui.main_window import MainWindow
from negotiator.ui.search_results import Result, ResultsModel, command, record, results
from negotiator.ui.session import Session
from negotiator.ui.top_bar import SEARCH

_SHADOW = 16  # logical pixels around the panel
_WIDTH = 620
_TOP = 44
_ROW = 32
_MOST_ROWS = 12
_KINDS_WIDTH = 104
_REMEMBERED = 6
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SearchPanel(QWidget):
    """A field, and below it what was found: arrow keys choose, Enter opens, Esc closes.

    With nothing typed it offers the records visited last, and all commands.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self.setAccessibleName(SEARCH)
        self._window = window
        self._session = session
        self._visited: list[Key] = []
        self._came_from: QWidget | None = None
        self.field = _Field(self)
        self.model = ResultsModel(self)
        self.list = _ResultList(self.model)
        self._lay_out()
        self.field.textChanged.connect(self._find)
        self.list.clicked.connect(self._choose)
        session.selected.connect(self._on_selected)
        window.commands.search.triggered.connect(self.open)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show the panel, empty, with the cursor in the field."""
        self._came_from = QApplication.focusWidget()
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_(self) -> None:
        """Put the panel away and go back to where the person was."""
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Open the record, or run the command, that is marked."""
        if self.list.currentIndex().isValid():
            self._choose()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        inside = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        painter.setBrush(QColor(0, 0, 0, 8 if colours.dark else 3))
        for out in range(_SHADOW, 0, -1):
            painter.drawRoundedRect(inside.adjusted(-out, 2 - out, out, out), 10 + out, 10 + out)
        painter.setBrush(colour(colours.ground))
        painter.setPen(QPen(colour(colours.line), 1.0))
        painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the panel's place when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _lay_out(self) -> None:
        column = layout.column(margin=_SHADOW + 10, gap=6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setLayout(column)
        self._window.installEventFilter(self)

    def _place(self) -> None:
        rows = min(self.model.rowCount(), _MOST_ROWS)
        width = min(_WIDTH, self._window.width() - 32) + 2 * _SHADOW
        self.list.setFixedHeight(rows * _ROW)
        self.list.setVisible(rows > 0)
        height = self.field.sizeHint().height() + rows * _ROW + 2 * (_SHADOW + 10)
        left = (self._window.width() - width) // 2
        self.setGeometry(left, _TOP, width, height + (6 if rows else 0))

    def _find(self, text: str) -> None:
        offered = self._window.commands.offered()
        with self._session.read() as connection:
            if text.strip():
                shown = results(find(connection, text), offered, text)
            else:
                recent = [one for key in self._visited if (one := told(connection, key))]
                shown = [record(one, "") for one in recent] + [command(a, "") for a in offered]
        self.model.show(shown)
        self.list.setCurrentIndex(self.model.index(0, 1))
        self._place()

    def _choose(self) -> None:
        result: Result = self.model.at(self.list.currentIndex().row())
        self.close_()
        if result.opens is not None:
            self._session.want(result.opens)
        elif result.runs is not None:
            result.runs.trigger()

    def _on_selected(self, kind: str, record_id: int, _field: str) -> None:
        key = (kind, record_id)
        if kind in NEW and record_id:
            others = [one for one in self._visited if one != key]
            self._visited = [key, *others][:_REMEMBERED]


class _Field(QLineEdit):
    """Types into itself, moves in the list, and closes the panel when it is left."""

    def __init__(self, panel: SearchPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.setProperty("role", "search")
        self.setAccessibleName(SEARCH)
        self.setPlaceholderText(SEARCH)
        self.setMinimumHeight(36)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES:
            self._panel.list.walk(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._panel.choose()
        elif event.key() == Qt.Key.Key_Escape:
            self._panel.close_()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self._panel.hide()


class _ResultList(QTableView):
    """The results; the cursor stays in the field."""

    def __init__(self, model: ResultsModel) -> None:
        super().__init__()
        self.setAccessibleName("Results")
        self.setModel(model)
        self.setItemDelegate(RichCellDelegate(self, wrap=False))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(0, _KINDS_WIDTH)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def walk(self, event: QKeyEvent) -> None:
        """Move the mark as an arrow or page key says."""
        super().keyPressEvent(event)
