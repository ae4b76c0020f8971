"""What was typed into the empty row of a grid, until it suffices to be a part."""

from __future__ import annotations

from typing import Any

from negotiator.store.queries.lookup import Lookup
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.fields.editor import Several
from negotiator.ui.fields.writing import resolved
from negotiator.ui.grid.columns import Column
from negotiator.ui.grid.parts import Parts
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.session import Session


class Draft:
    """The values of a row that is not there yet, by the field that each will fill."""

    def __init__(self, session: Session, parts: Parts) -> None:
        self._session = session
        self._parts = parts
        self._columns = {column.name: column for column in parts.columns}
        self.values: dict[str, Any] = {}
        self._cells: dict[str, Cell] = {}

    def __bool__(self) -> bool:
        return bool(self.values)

    @property
    def ready(self) -> bool:
        """Whether the values suffice for a part."""
        return self._parts.ready(self.values)

    def become(self, values: dict[str, Any]) -> None:
        """Hold these values instead."""
        self.values = values
        self._cells = {}

    def take(self, column: Column, value: Any) -> set[str]:
        """Take what was entered in a column; return the fields that it fills."""
        entered = dict(value.values) if isinstance(value, Several) else {column.name: value}
        kept = {name: old for name, old in self.values.items() if name not in entered}
        filled = {name: new for name, new in entered.items() if not _is_nothing(new)}
        self.become(kept | filled)
        return set(entered)

    def fields(self, unit: UnitOfWork) -> dict[str, Any]:
        """Return the fields of the new part; records that are new themselves are made first."""
        fields: dict[str, Any] = {}
        for name, value in self.values.items():
            if name in self._columns:
                fields |= self._columns[name].values(unit, self._session, value)
            else:
                fields[name] = resolved(unit, self._session, value)
        return fields

    def cell(self, column: Column) -> Cell:
        """Return what is shown in a column."""
        if column.name not in self._cells:
            self._cells[column.name] = self._made(column)
        return self._cells[column.name]

    def _made(self, column: Column) -> Cell:
        value = self.values.get(column.name)
        if value is None:
            return Cell.of(Text(""))
        with self._session.read() as connection:
            return column.draft_cell(value, Lookup(connection))


def _is_nothing(value: Any) -> bool:
    return value is None or value is False or value == ""
