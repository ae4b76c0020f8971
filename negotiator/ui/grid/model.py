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
from negotiator.store.changes import Changed
from negotiator.store.labels import label, label_of, word_of
from negotiator.store.row_classes import Stored
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.grid.columns import Column
from negotiator.ui.grid.draft import Draft
from negotiator.ui.grid.parts import Parts
from negotiator.ui.grid.reading import Line, read_parts
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
        self._lines: list[Line] = []
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
        self._lines = read_parts(self._session, self.parts, owner_id)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return the number of parts and the empty row."""
        if parent.isValid() or self.owner_id is None:
            return 0
        return len(self._lines) + self._has_entry

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
        return [line.cells for line in self._lines]

    def row_at(self, index: _Index) -> Stored | None:
        """Return the stored row at an index, None for the empty one."""
        return self._lines[index.row()].row if 0 <= index.row() < len(self._lines) else None

    def row_of(self, record_id: int) -> int:
        """Return at which row a part stands, -1 if it is not here."""
        return next((at for at, line in enumerate(self._lines) if line.row.id == record_id), -1)

    def is_entry(self, index: _Index) -> bool:
        """Return whether this is the empty row."""
        return index.row() == len(self._lines) and self._has_entry

    def is_blank(self, index: _Index) -> bool:
        """Return whether this is the empty row with nothing typed into it."""
        return self.is_entry(index) and not self._draft

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
        if row < len(self._lines):
            return self._lines[row].cells[at]
        if self._draft:
            return self._draft.cell(self.parts.columns[at])
        if at == 0:
            words = self.parts.placeholder
            return Cell.of(Text(f"+ {words}", dim=True, spoken=words))
        return Cell.of(Text(""))

    def _raw(self, index: _Index) -> Any:
        if index.row() < len(self._lines):
            return self._lines[index.row()].raws[index.column()]
        return self._draft.values.get(self.parts.columns[index.column()].name)

    def _redraft(self, values: dict[str, Any]) -> None:
        self._draft.become(values)
        if self.owner_id is not None:
            self._row_changed(len(self._lines))

    def _row_changed(self, at: int) -> None:
        self.dataChanged.emit(self.index(at, 0), self.index(at, self.columnCount() - 1))

    def _on_changed(self, changed: Changed) -> None:
        if self.owner_id is not None and changed.touches(self.parts.kind, *self._targets()):
            self._refresh()

    def _targets(self) -> set[str]:
        facts = (column.facts for column in self.parts.columns if column.editable)
        return {f.target for f in facts if f.target} | {"citation", "source", "participation"}

    def _refresh(self) -> None:
        """Bring the rows up to date with as little upheaval as can be: editors stay open."""
        found = self._as_shown(read_parts(self._session, self.parts, self.owner_id))
        self._drop_all_but({line.row.id for line in found})
        for at, line in enumerate(found):
            if at < len(self._lines) and self._lines[at].row.id == line.row.id:
                continue
            if self.row_of(line.row.id) < 0:
                self._take_in(line, at)
            self._move(self.row_of(line.row.id), at)
        before, self._lines = self._lines, found
        for at, (old, new) in enumerate(zip(before, found, strict=True)):
            if old.cells != new.cells:
                self._row_changed(at)

    def _as_shown(self, found: list[Line]) -> list[Line]:
        """Keep rows where they are while they are typed into; only moving one by rank moves it.

        What was just typed comes last, where it was typed; what came back stands in its order.
        """
        if self.parts.order == "rank":
            return found
        places = {line.row.id: float(at) for at, line in enumerate(self._lines)}
        before = -1.0
        for line in found:
            if line.row.id not in places:
                places[line.row.id] = len(found) if self._adding else before + 0.5
            before = places[line.row.id]
        return sorted(found, key=lambda line: places[line.row.id])

    def _drop_all_but(self, kept: set[int]) -> None:
        for at in reversed(range(len(self._lines))):
            if self._lines[at].row.id not in kept:
                self.beginRemoveRows(_NO_PARENT, at, at)
                del self._lines[at]
                self.endRemoveRows()

    def _move(self, was: int, at: int) -> None:
        if was != at:
            self.beginMoveRows(_NO_PARENT, was, was, _NO_PARENT, at)
            self._lines.insert(at, self._lines.pop(was))
            self.endMoveRows()

    def _take_in(self, line: Line, at: int) -> None:
        """Show a part that is new; the one that was just typed, in the row it was typed in."""
        if self._adding:
            self._become(line)
            return
        self.beginInsertRows(_NO_PARENT, at, at)
        self._lines.insert(at, line)
        self.endInsertRows()

    def _become(self, line: Line) -> None:
        """Turn the empty row into the part, then put a new empty row after it."""
        self._adding = False
        at = len(self._lines)
        self._draft.become({})
        self._has_entry = False
        self._lines.append(line)
        self._row_changed(at)
        self.beginInsertRows(_NO_PARENT, at + 1, at + 1)
        self._has_entry = True
        self.endInsertRows()
