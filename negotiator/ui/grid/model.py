"""The model of a grid of parts: stored rows, and one empty row at the end to add in."""

from __future__ import annotations

from collections.abc import Sequence
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
from negotiator.ui.grid.columns import Column
from negotiator.ui.grid.draft import Draft
from negotiator.ui.grid.parts import Parts
from negotiator.ui.look.cell import Cell, Role, Size, Text
from negotiator.ui.session import Session

__all__ = ["Parts", "PartsModel"]

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class PartsModel(QAbstractTableModel):
    """Rows of one owner's parts. Every edit is one step that Undo takes back.

    `refused` carries what could not be written; `lacking` the column of the empty row that is to
    be filled before it can become a part.
    """

    refused = Signal(object)
    lacking = Signal(int)

    def __init__(self, session: Session, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.parts = parts
        self.owner_id: int | None = None
        self._rows: list[Stored] = []
        self._cells: list[list[Cell]] = []
        self._raws: list[list[Any]] = []
        self._draft = Draft(session, parts)
        self._set_aside: dict[int, dict[str, Any]] = {}
        self._has_entry = True
        self._adding = False
        session.changed.connect(self._on_changed)

    def show_owner(self, owner_id: int | None) -> None:
        """Show the parts of another owner; what its empty row held is there again."""
        self.beginResetModel()
        if self.owner_id is not None:
            self._set_aside[self.owner_id] = self._draft.values
        self._draft.become(self._set_aside.pop(owner_id or 0, {}))
        self.owner_id = owner_id
        self._rows, self._cells, self._raws = self._read()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of parts and the empty row."""
        if parent.isValid() or self.owner_id is None:
            return 0
        return len(self._rows) + self._has_entry

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.parts.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a column's word; rows are numbered for a screen reader."""
        across = orientation is Qt.Orientation.Horizontal
        if role == Role.CELL and across:
            heading = self.parts.columns[section].heading
            return Cell.of(Text(heading, bold=True, dim=True, size=Size.SMALL))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.parts.columns[section].title if across else str(section + 1)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """All can be selected; what is no evidence can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.parts.columns[index.column()].editable:
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
        if role != Qt.ItemDataRole.EditRole:
            return False
        try:
            self.write(index, value)
        except Refused as error:
            self.refused.emit(error)
            return False
        return True

    def write(self, index: _Index, value: Any) -> None:
        """Write a cell, or take a value into the empty row. Raises `Refused`."""
        column, row = self.parts.columns[index.column()], self.row_at(index)
        if row is None:
            self._enter(column, value)
        elif value != self._raw(index):
            self._write(row, column, value)

    def shown_cells(self) -> Sequence[Sequence[Cell]]:
        """Return the cells of all parts, row by row."""
        return self._cells

    def row_at(self, index: _Index) -> Stored | None:
        """Return the stored row at an index, None for the empty one."""
        return self._rows[index.row()] if 0 <= index.row() < len(self._rows) else None

    def row_of(self, record_id: int) -> int:
        """Return at which row a part stands, -1 if it is not here."""
        return next((at for at, row in enumerate(self._rows) if row.id == record_id), -1)

    def is_entry(self, index: _Index) -> bool:
        """Return whether this is the empty row."""
        return index.row() == len(self._rows) and self._has_entry

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
            self._redraft({})
            return
        kind = self.parts.kind

        def work(unit: UnitOfWork) -> None:
            unit.label = f"Delete {word_of(kind)} {label(unit.connection, row)}"
            unit.remove(kind, row.id)

        self._session.try_write("", work)

    def _write(self, row: Stored, column: Column, value: Any) -> None:
        def work(unit: UnitOfWork) -> None:
            unit.label = f"Set {column.title} of {label(unit.connection, row)}"
            column.write(unit, row, column.values(unit, self._session, value))

        self._session.write("", work)

    def _enter(self, column: Column, value: Any) -> None:
        """Take a value into the empty row; once that suffices it becomes a part."""
        before = self._draft.values
        filled = self._draft.take(column, value)
        if self._draft and self._draft.ready:
            try:
                self._add()
            except Refused as error:
                self._keep_draft(error, before, filled)
            return
        self._redraft(self._draft.values)
        if self._draft:
            self._session.said.emit(self.parts.missing)

    def _keep_draft(self, error: Refused, before: dict[str, Any], filled: set[str]) -> None:
        """Keep what was typed if only another column is wanting; else raise it: it is at fault."""
        names = [column.name for column in self.parts.columns]
        if error.field not in names or error.field in filled:
            self._redraft(before)
            raise error
        self._redraft(self._draft.values)
        self.refused.emit(error)
        self.lacking.emit(names.index(error.field))

    def _add(self) -> None:
        """Write the draft as a part; its row, where the person is, becomes the part's row."""
        owner_id, kind = self.owner_id, self.parts.kind
        assert owner_id is not None

        def work(unit: UnitOfWork) -> None:
            made = self.parts.add(unit, owner_id, self._draft.fields(unit))
            unit.label = f"Add {word_of(kind)} {label_of(unit.connection, kind, made)}"

        self._adding = True
        try:
            self._session.write("", work)
        finally:
            self._adding = False

    def _cell(self, index: _Index) -> Cell:
        at, row = index.column(), index.row()
        if row < len(self._rows):
            return self._cells[row][at]
        if self._draft:
            return self._draft.cell(self.parts.columns[at])
        if at == 0:
            words = self.parts.placeholder
            return Cell.of(Text(f"+ {words}", dim=True, spoken=words))
        return Cell.of(Text(""))

    def _raw(self, index: _Index) -> Any:
        if index.row() < len(self._rows):
            return self._raws[index.row()][index.column()]
        return self._draft.values.get(self.parts.columns[index.column()].name)

    def _redraft(self, values: dict[str, Any]) -> None:
        self._draft.become(values)
        if self.owner_id is not None:
            self._row_changed(len(self._rows))

    def _row_changed(self, at: int) -> None:
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def _on_changed(self, changed: Changed) -> None:
        if self.owner_id is None:
            return
        owner = (self.parts.owner_kind, self.owner_id)
        own = owner in changed.records and changed.touches(self.parts.kind)
        if own or changed.touches(*self._targets()):
            self._refresh()

    def _targets(self) -> set[str]:
        facts = (column.facts for column in self.parts.columns if column.editable)
        return {f.target for f in facts if f.target} | {"citation", "source", "participation"}

    def _read(self) -> tuple[list[Stored], list[list[Cell]], list[list[Any]]]:
        if self.owner_id is None:
            return [], [], []
        owner = {self.parts.owner_field: self.owner_id, **self.parts.only}
        columns = self.parts.columns
        with self._session.read() as connection:
            found = rows.where(connection, ROWS[self.parts.kind], order=self.parts.order, **owner)
            lookup = Lookup(connection, found)
            self._learn_names(lookup, found)
            cells = [[column.cell(row, lookup) for column in columns] for row in found]
            raws = [[column.raw(row, lookup) for column in columns] for row in found]
        return list(found), cells, raws

    def _learn_names(self, lookup: Lookup, found: list[Stored]) -> None:
        """Read all the names that will be asked for at once, rather than cell by cell."""
        for column in self.parts.columns:
            if column.editable and (target := column.facts.target):
                ids = (lookup.values(row).get(column.name) for row in found)
                lookup.learn_names(target, filter(None, ids))

    def _refresh(self) -> None:
        """Bring the rows up to date with as little upheaval as can be: editors stay open."""
        found, cells, raws = self._read()
        self._drop_rows_not_in({row.id for row in found})
        for at, row in enumerate(found):
            if at < len(self._rows) and self._rows[at].id == row.id:
                continue
            was = self.row_of(row.id)
            if was < 0:
                self._take_in(row, cells[at], raws[at], at)
                was = self.row_of(row.id)
            self._move(was, at)
        before, self._rows, self._cells, self._raws = self._cells, found, cells, raws
        for at, (old, new) in enumerate(zip(before, cells, strict=True)):
            if old != new:
                self._row_changed(at)

    def _drop_rows_not_in(self, kept: set[int]) -> None:
        for at in reversed(range(len(self._rows))):
            if self._rows[at].id not in kept:
                self.beginRemoveRows(_NO_PARENT, at, at)
                del self._rows[at], self._cells[at], self._raws[at]
                self.endRemoveRows()

    def _move(self, was: int, at: int) -> None:
        if was == at:
            return
        self.beginMoveRows(_NO_PARENT, was, was, _NO_PARENT, at)
        for whole in (self._rows, self._cells, self._raws):
            whole.insert(at, whole.pop(was))  # type: ignore[arg-type]
        self.endMoveRows()

    def _take_in(self, row: Stored, cells: list[Cell], raws: list[Any], at: int) -> None:
        """Show a part that is new; the one that was just typed, in the row it was typed in."""
        if self._adding:
            self._become(row, cells, raws)
            return
        self.beginInsertRows(_NO_PARENT, at, at)
        self._put(at, row, cells, raws)
        self.endInsertRows()

    def _become(self, row: Stored, cells: list[Cell], raws: list[Any]) -> None:
        """Turn the empty row into the part, then put a new empty row after it."""
        self._adding = False
        at = len(self._rows)
        self._draft.become({})
        self._has_entry = False
        self._put(at, row, cells, raws)
        self._row_changed(at)
        self.beginInsertRows(_NO_PARENT, at + 1, at + 1)
        self._has_entry = True
        self.endInsertRows()

    def _put(self, at: int, row: Stored, cells: list[Cell], raws: list[Any]) -> None:
        self._rows.insert(at, row)
        self._cells.insert(at, cells)
        self._raws.insert(at, raws)
