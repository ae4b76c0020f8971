"""The records that a source proves, listed under it; Enter goes to one."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QVBoxLayout

from negotiator.store.changes import Changed
from negotiator.store.labels import word_of
from negotiator.store.queries.cited import CitedLine, cited
from negotiator.ui.look.cell import Badge, Cell, Role, Span, Text
from negotiator.ui.look.rich_table import RichTable
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_TITLES = ("Kind", "Record", "Words of the source")


class Cited(Panel):
    """What is recorded from the source on show."""

    title = "Recorded from this source"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._source_id: int | None = None
        self._model = CitedModel(self)
        self._table = CitedTable(session, self._model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._table)
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show what cites a source."""
        self._source_id = record_id
        lines: list[CitedLine] = []
        if record_id is not None:
            with self._session.read() as connection:
                lines = cited(connection, record_id)
        self._model.show_lines(lines)

    def _on_changed(self, changed: Changed) -> None:
        if self._source_id is not None and changed.touches("citation", "source"):
            self.show_record(self._source_id)


class CitedModel(QAbstractTableModel):
    """Lines of what is cited."""

    def __init__(self, parent: Panel) -> None:
        super().__init__(parent)
        self._lines: list[CitedLine] = []

    def show_lines(self, lines: list[CitedLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of citations."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's word."""
        across = orientation is Qt.Orientation.Horizontal
        return _TITLES[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as shown and as spoken."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Role.RECORD:
            return line.subject
        cell = (_kind, _record, _words)[index.column()](line)
        if role == Role.CELL:
            return cell
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return cell.spoken() if role in spoken else None


class CitedTable(RichTable):
    """As high as its rows; the room scrolls."""

    def __init__(self, session: Session, model: CitedModel) -> None:
        super().__init__(Cited.title)
        self._session = session
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.activated.connect(self._go)

    def sizeHint(self) -> QSize:
        """All rows."""
        rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        return QSize(super().sizeHint().width(), rows + self.horizontalHeader().height() + 2)

    def fit_rows(self) -> None:
        """Fit the rows, and the table to them."""
        super().fit_rows()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the record."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._go(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _go(self, index: _Index) -> None:
        self._session.want(index.data(Role.RECORD))


def _kind(line: CitedLine) -> Cell:
    return Cell.of(Text(word_of(line.subject[0]), dim=True))


def _record(line: CitedLine) -> Cell:
    field = f" · {line.field.lower()}" if line.field else ""
    return Cell.of(Text(line.label, bold=True), Text(field, dim=True))


def _words(line: CitedLine) -> Cell:
    spans: list[Span] = [Text(f"“{line.quote}”" if line.quote else "")]
    if line.claim:
        spans += [Badge(f"differs: {line.claim}", "attention")]
    return Cell(tuple(spans))
