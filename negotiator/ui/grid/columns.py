"""The columns of a grid: how a field is shown, edited and written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from negotiator.domain.amounts import Amount
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.fields import Facts, Shape, facts_of
from negotiator.domain.records import KINDS
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import Stored
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.fields.editor import Several
from negotiator.ui.fields.factory import AnyEditor, editor_for
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.fields.writing import resolved
from negotiator.ui.look.cell import Badge, Cell, Dot, Size, Span, Text
from negotiator.ui.session import Session

STANCE_TONES = {
    "demands": "positive",
    "supports": "positive",
    "open": "positive",
    "conditional": "neutral",
    "opposes": "negative",
    "rejects": "negative",
    "red line": "negative",
}


@dataclass(frozen=True)
class Column:
    """One field of the parts as a column.

    `weight` is its share of the width, `word` one that must fit unbroken. `entry` lets the empty
    row take records of several kinds in this column: each kind and the field that it fills.
    """

    kind: str
    name: str
    weight: int = 10
    word: str = ""
    entry: Mapping[str, str] = field(default_factory=dict)

    @property
    def facts(self) -> Facts:
        """What the field's declaration says."""
        return facts_of(KINDS[self.kind])[self.name]

    @property
    def title(self) -> str:
        """The word above the column."""
        return self.facts.title

    @property
    def heading(self) -> str:
        """The title as it is painted, where that is less than what a screen reader says."""
        return self.title

    @property
    def editable(self) -> bool:
        """Whether the column can be typed into."""
        return True

    def raw(self, row: Stored, lookup: Lookup) -> Any:
        """Return the stored JSON value."""
        return lookup.values(row)[self.name]

    def cell(self, row: Stored, lookup: Lookup) -> Cell:
        """Return what is shown for a stored row."""
        return Cell(spans(self.facts, self.raw(row, lookup), lookup))

    def draft_cell(self, value: Any, lookup: Lookup) -> Cell:
        """Return what is shown for a value of a row that is not complete yet."""
        if isinstance(value, int | str | bool) or value is None:
            return Cell(spans(self.facts, value, lookup))
        return Cell.of(Text(str(getattr(value, "name", value))))

    def editor(self, session: Session, parent: QWidget, *, entry: bool) -> AnyEditor:
        """Return the editor for a cell; `entry` for one in the empty row."""
        if entry and self.entry:
            return ReferenceEditor(session, tuple(self.entry), self.facts.hint, parent)
        return editor_for(self.facts, session, parent, in_cell=True)

    def entered(self, editor: AnyEditor, *, entry: bool) -> Any:
        """Return what was entered; `Several` where it fills another field. Raises `Refused`."""
        value = editor.value()
        if entry and self.entry and isinstance(editor, ReferenceEditor) and value is not None:
            return Several({self.entry[editor.chosen_kind]: value})
        return value

    def values(self, unit: UnitOfWork, session: Session, value: Any) -> dict[str, Any]:
        """Return the fields that an entered value sets; a new record is made first."""
        return {self.name: resolved(unit, session, value)}

    def write(self, unit: UnitOfWork, row: Stored, values: dict[str, Any]) -> None:
        """Write these fields of a stored row."""
        unit.change(self.kind, row.id, **values)


def spans(facts: Facts, value: Any, lookup: Lookup) -> tuple[Span, ...]:
    """Return a field's stored value as it is shown in a grid."""
    if value is None or value == "" or value is False:
        return (Text(""),)
    match facts.shape:
        case Shape.REFERENCE if facts.target == "party":
            name = lookup.label("party", value)
            return Dot(lookup.colour(value)), Text(name)
        case Shape.REFERENCE if facts.target:
            return (Text(lookup.label(facts.target, value)),)
        case Shape.AMOUNT:
            amount = Amount.from_text(value)
            return (Text(amount.words(), bold=True, size=Size.BIG, spoken=amount.spoken()),)
        case Shape.DATE:
            return (Text(date_words(Edtf(value))),)
        case Shape.FLAG:
            return (Text("yes"),)
        case Shape.CHOICE:
            return (_word(facts, value),)
    return (Text(str(value)),)


def _word(facts: Facts, value: str) -> Span:
    if facts.name == "stance":
        return Badge(value, STANCE_TONES.get(value, "plain"))
    if facts.name == "presence":
        return Badge(value, "neutral" if value == "confirmed" else "attention")
    return Text(value)


@dataclass(frozen=True)
class EvidenceColumn(Column):
    """The grades of what is cited for a row; read only."""

    name: str = "evidence"
    weight: int = 2
    word: str = "B2 B3"

    @property
    def title(self) -> str:
        """The word above the column."""
        return "Evidence"

    @property
    def heading(self) -> str:
        """Badges need no word above them."""
        return ""

    @property
    def editable(self) -> bool:
        """Evidence is edited in the panel at the right."""
        return False

    def raw(self, row: Stored, lookup: Lookup) -> Any:
        """Nothing to edit."""
        return None

    def cell(self, row: Stored, lookup: Lookup) -> Cell:
        """Return a badge for each different grade, the first three."""
        grades = dict.fromkeys(lookup.grades(self.kind, row.id))
        return Cell(tuple(Badge(grade, "plain") for grade in list(grades)[:3]) or (Text(""),))

    def draft_cell(self, value: Any, lookup: Lookup) -> Cell:
        """Nothing is cited for a row that is not there yet."""
        return Cell.of(Text(""))
