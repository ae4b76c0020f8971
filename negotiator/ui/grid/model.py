"""The model of a grid of parts: stored rows, and one empty row at the end to add in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from negotiator.domain.errors import Refused
from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.labels import label, label_of, word_of
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import ROWS, Stored
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.fields.writing import resolved
from negotiator.ui.grid.columns import Column
from negotiator.ui.look.cell import Cell, Role, Size, Text
from negotiator.ui.session import Session

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Parts:
    """What a grid shows: parts of `kind`, whose field `owner_field` names their owner.

    `add` writes a new part from the values of the empty row; `ready` says whether these suffice;
    `missing` is what to say as long as they do not. `only` narrows the parts to those with these
    values, where the owner's id alone does not say whose they are. `headed` is False for a
    grid whose title says all that its header would. `below` names fields of the current part that are edited under
    the grid, since they need more room than a cell.
    """

    title: str
    kind: str
    owner_kind: str
    owner_field: str
    columns: Sequence[Column]
    add: Callable[[UnitOfWork, int, dict[str, Any]], int]
    ready: Callable[[dict[str, Any]], bool]
    placeholder: str
    missing: str
    order: str | None = "rank"
    headed: bool = True
    below: Sequence[str] = ()
    only: Mapping[str, str] = field(default_factory=dict)


class PartsModel(QAbstractTableModel):
    """Rows of one owner's parts. Every edit is one step that Undo takes back."""

    refused = Signal(object)
    added = Signal(int)

    def __init__(self, session: Session, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.parts = parts
        self.owner_id: int | None = None
        self._rows: list[Stored] = []
        self._cells: list[list[Cell]] = []
        self._raws: dict[int, list[Any]] = {}
        self._draft: dict[str, Any] = {}
        self._draft_cells: dict[int, Cell] = {}
        session.changed.connect(self._on_changed)

    def show_owner(self, owner_id: int | None) -> None:
        """Show the parts of another owner."""
        self.beginResetModel()
        self.owner_id = owner_id
        self._forget_draft()
        self._rows, self._cells = self._read()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of parts and the empty row."""
        return 0 if parent.isValid() or self.owner_id is None else len(self._rows) + 1

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.parts.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's word; rows are numbered for a screen reader."""
        across = orientation is Qt.Orientation.Horizontal
        title = self.parts.columns[section].title if across else str(section + 1)
        if role == Role.CELL and across:
            return Cell.of(Text(self._heading(section), bold=True, dim=True, size=Size.SMALL))
        return title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be selected; what is no evidence can be edited."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.parts.columns[index.column()].editable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell as shown, as spoken, or as edited."""
        if not index.isValid():
            return None
        if role == Role.CELL:
            return self._cell(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._cell(index).spoken()
        if role == Qt.ItemDataRole.EditRole:
            return self._raw(index)
        if role == Role.RECORD and (row := self.row_at(index)):
            return self.parts.kind, row.id
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Write a cell. What cannot be is said through `refused`, and False returned."""
        if role != Qt.ItemDataRole.EditRole or self.owner_id is None:
            return False
        try:
            row = self.row_at(index)
            if row is None:
                self._enter(index, value)
            elif value != self._raw(index):
                self._write(row, self.parts.columns[index.column()], value)
        except Refused as error:
            self.refused.emit(error)
            return False
        return True

    def row_at(self, index: _Index) -> Stored | None:
        """Return the stored row at an index, None for the empty one."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def row_of(self, record_id: int) -> int:
        """Return at which row a part stands, -1 if it is not here."""
        return next((at for at, row in enumerate(self._rows) if row.id == record_id), -1)

    def is_entry(self, index: _Index) -> bool:
        """Return whether this is the empty row."""
        return index.row() == len(self._rows)

    def is_blank(self, index: _Index) -> bool:
        """Return whether this is the empty row with nothing typed into it."""
        return self.is_entry(index) and not self._draft

    def drafting(self) -> bool:
        """Return whether something was typed into the empty row that is not a part yet."""
        return bool(self._draft)

    def remove(self, index: _Index) -> None:
        """Delete the part at an index as one step; forget what the empty row holds."""
        row = self.row_at(index)
        if row is None:
            self._forget_draft()
            self._entry_changed()
            return
        kind = self.parts.kind

        def work(unit: UnitOfWork) -> None:
            unit.label = f"Delete {word_of(kind)} {label(unit.connection, row)}"
            unit.remove(kind, row.id)

        self._session.try_write("", work)

    def enter(self, values: dict[str, Any]) -> None:
        """Add a part from values that were read elsewhere. Raises `Refused`."""
        self._draft |= values
        self._add_if_ready()

    def _write(self, row: Stored, column: Column, value: Any) -> None:
        def work(unit: UnitOfWork) -> None:
            unit.label = f"Set {column.title} of {label(unit.connection, row)}"
            column.write(unit, row, column.values(unit, self._session, value))

        self._session.write("", work)

    def _enter(self, index: _Index, value: Any) -> None:
        """Take a value into the empty row; once that suffices it becomes a part."""
        column = self.parts.columns[index.column()]
        if isinstance(value, tuple):
            kind, value = value
            name = column.entry[kind]
        else:
            name = column.name
        if value is None or value == "" or value is False:
            self._draft.pop(name, None)
        else:
            self._draft[name] = value
        self._draft_cells.pop(index.column(), None)
        self._add_if_ready()

    def _add_if_ready(self) -> None:
        if self._draft and self.parts.ready(self._draft):
            self._add(dict(self._draft))
        else:
            self._entry_changed()
            if self._draft:
                self._session.said.emit(self.parts.missing)

    def _add(self, draft: dict[str, Any]) -> None:
        owner_id = self.owner_id
        assert owner_id is not None

        def work(unit: UnitOfWork) -> int:
            made = self.parts.add(unit, owner_id, self._entered(unit, draft))
            unit.label = (
                f"Add {word_of(self.parts.kind)} {label_of(unit.connection, self.parts.kind, made)}"
            )
            return made

        self._forget_draft()
        try:
            self.added.emit(self._session.write("", work))
        except Refused:
            self._draft = draft
            self._entry_changed()
            raise

    def _entered(self, unit: UnitOfWork, draft: dict[str, Any]) -> dict[str, Any]:
        """Return the fields that the values of the empty row set."""
        columns = {column.name: column for column in self.parts.columns}
        fields: dict[str, Any] = {}
        for name, value in draft.items():
            if name in columns:
                fields |= columns[name].values(unit, self._session, value)
            else:
                fields[name] = resolved(unit, self._session, value)
        return fields

    def _cell(self, index: _Index) -> Cell:
        at, row = index.column(), index.row()
        if row < len(self._rows):
            return self._cells[row][at]
        if not self._draft:
            return Cell.of(Text(self.parts.placeholder if at == 0 else "", dim=True))
        if at not in self._draft_cells:
            self._draft_cells[at] = self._draft_cell(self.parts.columns[at])
        return self._draft_cells[at]

    def _draft_cell(self, column: Column) -> Cell:
        value = self._draft.get(column.name)
        if value is None:
            return Cell.of(Text(""))
        with self._session.read() as connection:
            return column.draft_cell(value, Lookup(connection))

    def _raw(self, index: _Index) -> Any:
        column = self.parts.columns[index.column()]
        row = self.row_at(index)
        return self._raws[row.id][index.column()] if row else self._draft.get(column.name)

    def _heading(self, section: int) -> str:
        return self.parts.columns[section].heading

    def _forget_draft(self) -> None:
        self._draft = {}
        self._draft_cells = {}

    def _entry_changed(self) -> None:
        self._draft_cells = {}
        last = len(self._rows)
        self.dataChanged.emit(self.index(last, 0), self.index(last, self.columnCount() - 1))

    def _on_changed(self, changed: Changed) -> None:
        if self.owner_id is None:
            return
        own = (self.parts.owner_kind, self.owner_id) in changed.records
        if own or changed.touches(*self._targets()):
            self._refresh()

    def _targets(self) -> set[str]:
        facts = (column.facts for column in self.parts.columns if column.editable)
        return {f.target for f in facts if f.target} | {"citation", "source", "participation"}

    def _read(self) -> tuple[list[Stored], list[list[Cell]]]:
        if self.owner_id is None:
            return [], []
        row_class = ROWS[self.parts.kind]
        owner = {self.parts.owner_field: self.owner_id, **self.parts.only}
        with self._session.read() as connection:
            found = rows.where(connection, row_class, order=self.parts.order, **owner)
            lookup = Lookup(connection)
            columns = self.parts.columns
            cells = [[column.cell(row, lookup) for column in columns] for row in found]
            self._raws = {row.id: [c.raw(row, lookup) for c in columns] for row in found}
        return list(found), cells

    def _refresh(self) -> None:
        """Bring the rows up to date with as little upheaval as can be: editors stay open."""
        found, cells = self._read()
        self._drop_rows_not_in({row.id for row in found})
        for at, row in enumerate(found):
            if at < len(self._rows) and self._rows[at].id == row.id:
                continue
            was = self.row_of(row.id)
            if was >= 0:
                self._move(was, at)
            else:
                self._insert(at, row, cells[at])
        before, self._rows, self._cells = self._cells, found, cells
        for at, (old, new) in enumerate(zip(before, cells, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def _drop_rows_not_in(self, kept: set[int]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in kept:
                self.beginRemoveRows(_NO_PARENT, at, at)
                del self._rows[at], self._cells[at]
                self.endRemoveRows()

    def _move(self, was: int, at: int) -> None:
        self.beginMoveRows(_NO_PARENT, was, was, _NO_PARENT, at)
        self._rows.insert(at, self._rows.pop(was))
        self._cells.insert(at, self._cells.pop(was))
        self.endMoveRows()

    def _insert(self, at: int, row: Stored, cells: list[Cell]) -> None:
        """A part that was just typed stays under the cursor: the new empty row comes after it."""
        appended = at == len(self._rows)
        place = at + 1 if appended else at
        self.beginInsertRows(_NO_PARENT, place, place)
        self._rows.insert(at, row)
        self._cells.insert(at, cells)
        self.endInsertRows()
        if appended:
            self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))
