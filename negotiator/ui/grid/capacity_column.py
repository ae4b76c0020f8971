"""In what capacity a delegate was there: an office, or the source's words where it names nobody."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import Stored
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.fields.editor import NewRecord
from negotiator.ui.fields.factory import AnyEditor
from negotiator.ui.fields.reference import WORDS, ReferenceEditor
from negotiator.ui.grid.columns import Column
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.session import Session


@dataclass(frozen=True)
class CapacityColumn(Column):
    """The office of a delegate; without one, how the source describes who was there."""

    def cell(self, row: Stored, lookup: Lookup) -> Cell:
        """Return the office, and the description where there is one."""
        office = lookup.label("office", getattr(row, "office_id", None))
        described = getattr(row, "capacity", "")
        words = f"“{described}”" if described else ""
        return Cell.of(Text(office), Text(f" {words}" if office and words else words, dim=True))

    def raw(self, row: Stored, lookup: Lookup) -> Any:
        """Return the office, or the words where there is none."""
        described = getattr(row, "capacity", "")
        office = super().raw(row, lookup)
        return NewRecord(WORDS, described) if office is None and described else office

    def editor(self, session: Session, parent: QWidget, *, entry: bool) -> AnyEditor:
        """Return an editor that takes an office or words."""
        return ReferenceEditor(
            session,
            ("office",),
            "An office, or the source's words",
            parent,
            or_words="as described:",
        )

    def values(self, unit: UnitOfWork, session: Session, value: Any) -> dict[str, Any]:
        """Return the office, or no office and the words."""
        if isinstance(value, NewRecord) and value.kind == WORDS:
            return {"office_id": None, "capacity": value.name}
        return super().values(unit, session, value)

    def write(self, unit: UnitOfWork, row: Stored, values: dict[str, Any]) -> None:
        """Write the office or the words; emptied words go where no office stood before them."""
        if values == {"office_id": None} and getattr(row, "office_id", None) is None:
            values = {"capacity": ""}
        super().write(unit, row, values)
