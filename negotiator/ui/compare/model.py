"""The comparison as a table's model: the issue, each proposal, each party."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from negotiator.domain.comparison import Comparison, IssueRow, RatioRow, Row
from negotiator.domain.difference_kinds import row_words
from negotiator.domain.objections import Objection
from negotiator.domain.stated import STATED_ONLY, StatedPosition
from negotiator.domain.term_differences import counterparts
from negotiator.store.changes import Key
from negotiator.store.queries.comparison import ComparisonRecords
from negotiator.ui.compare import cells, headers, would_say_no
from negotiator.ui.compare.scale import Scale
from negotiator.ui.compare.tones import NOTHING_RECORDED
from negotiator.ui.compare.worded import Worded
from negotiator.ui.compare.wordings import Wordings
from negotiator.ui.compare.would_say_no import ObjectionRow, objection_row
from negotiator.ui.look.cell import Cell, Ground, Role, Text
from negotiator.ui.look.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
FIRST = "Issue"
AnyRow = Row | ObjectionRow


@dataclass(frozen=True, slots=True)
class Shown:
    """A comparison with its records, and whether wordings are shown in full.

    `objections` are each column's answers, None where stated positions are not shown.
    """

    comparison: Comparison
    records: ComparisonRecords
    wording: bool = False
    objections: Mapping[int, tuple[Objection, ...]] | None = None

    @property
    def rows(self) -> tuple[AnyRow, ...]:
        """The rows of the comparison, and what parties have said against each column."""
        comparison = self.comparison
        if self.objections is None or not comparison.parties:
            return comparison.rows
        proposals = self.records.proposals
        return (*comparison.rows, objection_row(comparison.columns, self.objections, proposals))


class ComparisonModel(QAbstractTableModel):
    """Cells are made when they are first shown, and kept until another comparison is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._wordings = Wordings(parent)
        self._wordings.ready.connect(self._on_words_known)
        self._shown: Shown | None = None
        self._rows: tuple[AnyRow, ...] = ()
        self._cells: dict[tuple[int, int], Cell] = {}
        self._scales: dict[int, Scale] = {}

    def show(self, shown: Shown | None) -> None:
        """Show another comparison, or none."""
        self.beginResetModel()
        self._shown = shown
        self._rows = shown.rows if shown else ()
        self._cells.clear()
        self._scales.clear()
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        if parent.isValid() or self._shown is None:
            return 0
        return 1 + len(self._shown.comparison.columns) + len(self._shown.comparison.parties)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._shown is None:
            return None
        match role:
            case Role.CELL:
                return self.cell(index.row(), index.column())
            case Role.RECORD:
                keys = self.keys(index.row(), index.column())
                return keys[0] if keys else None
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(index.row(), index.column()).spoken()
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(index.row(), index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(self.spoken(index.row(), index.column()))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            told = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self._rows[section].name if told and section < len(self._rows) else None
        if self._shown is None or not 0 <= section < self.columnCount():
            return None
        if role == Role.CELL:
            return self.head(section)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.column_name(section)
        return None

    def column_name(self, column: int) -> str:
        """The word for a column: the proposal's or the party's name."""
        assert self._shown is not None
        if column == 0:
            return FIRST
        if (proposal_id := self.proposal_at(column)) is not None:
            return self._shown.records.proposals[proposal_id].name
        return self._shown.records.parties[self._party_at(column)].name

    def proposal_at(self, column: int) -> int | None:
        """The proposal that is a column, None for the first one and for a party's."""
        columns = self._shown.comparison.columns if self._shown else ()
        return columns[column - 1] if 0 < column <= len(columns) else None

    def column_of(self, proposal_id: int | None) -> int:
        """Where the column of a proposal is that is shown."""
        assert self._shown is not None
        assert proposal_id is not None
        return self._shown.comparison.columns.index(proposal_id) + 1

    def keys(self, row: int, column: int) -> tuple[Key, ...]:
        """The records that a cell stands for: its terms, its position, or what it is about."""
        line = self._rows[row]
        about = _about(line)
        proposal_id = self.proposal_at(column)
        if column == 0:
            return (about,)
        if isinstance(line, ObjectionRow):
            if proposal_id is None:
                return (about,)
            return would_say_no.keys_of(line.answers[column - 1], proposal_id)
        if proposal_id is None:
            position = self._position(row, column)
            return (("position", position.position_id),) if position else (about,)
        term_ids = line.cells[column - 1].term_ids
        return tuple(("term", id_) for id_ in term_ids) or (("proposal", proposal_id),)

    def fields(self, row: int, column: int) -> tuple[str, ...]:
        """For each of `keys`, which field is at issue: the amount where there is one."""
        line = self._rows[row]
        keys = self.keys(row, column)
        if isinstance(line, IssueRow) and self.proposal_at(column) is not None:
            parts = line.cells[column - 1].parts
            return tuple("amount" if part.amount is not None else "" for part in parts) or ("",)
        return ("amount" if keys[0][0] == "term" else "",) * len(keys)

    def row_of(self, key: Key) -> int | None:
        """The row of an issue or an exchange, None where it is not shown."""
        return next((at for at, row in enumerate(self._rows) if _about(row) == key), None)

    def about(self, row: int) -> Key:
        """The issue or the exchange that a row is."""
        return _about(self._rows[row])

    def spoken(self, row: int, column: int) -> str:
        """The cell in a sentence: what it is about, whose, what it says, how that differs."""
        line = self._rows[row]
        if column == 0:
            return self._row_spoken(row)
        about = f"{line.name}, {self.column_name(column)}"
        if isinstance(line, ObjectionRow):
            return f"{about}: {self._objections_spoken(line, column)}"
        if self.proposal_at(column) is not None:
            said = line.cells[column - 1].spoken
            return "; ".join(filter(None, (f"{about}: {said}", self._words_spoken(line, column))))
        if isinstance(line, RatioRow):
            return f"{about}: not derived from statements"
        position = self._position(row, column)
        return f"{about}: {position.spoken if position else NOTHING_RECORDED}"

    def _row_spoken(self, row: int) -> str:
        """The issue, and in plain words how each column differs from the base."""
        assert self._shown is not None
        line, said = self._rows[row], self.cell(row, 0).spoken()
        if isinstance(line, ObjectionRow):
            return f"{said}. {STATED_ONLY}"
        names = {id_: each.name for id_, each in self._shown.records.proposals.items()}
        return ". ".join((said, *row_words(line, names)))

    def head(self, section: int) -> Cell:
        """What the head of a column looks like."""
        assert self._shown is not None
        comparison, records = self._shown.comparison, self._shown.records
        if section == 0:
            return Cell.of(Text(FIRST, dim=True))
        if (proposal_id := self.proposal_at(section)) is not None:
            return headers.proposal_head(proposal_id, comparison.base, records)
        return headers.party_head(self._party_at(section), comparison, records)

    def cell(self, row: int, column: int) -> Cell:
        """What a cell looks like."""
        known = self._cells.get((row, column))
        if known is None:
            known = self._cells[row, column] = self._made(row, column)
        return known

    def _made(self, at: int, column: int) -> Cell:
        assert self._shown is not None
        row, records = self._rows[at], self._shown.records
        wording = self._shown.wording
        if isinstance(row, ObjectionRow):
            return self._objection_cell(row, column)
        if column == 0:
            return cells.issue_cell(row, {id_: p.name for id_, p in records.parties.items()})
        if isinstance(row, RatioRow):
            is_proposal = self.proposal_at(column) is not None
            return cells.ratio_cell(row.cells[column - 1]) if is_proposal else _NO_RATIO
        if self.proposal_at(column) is not None:
            scale = self._scale(at, row)
            said = row.cells[column - 1]
            worded = self._worded(row, column) if wording else None
            return cells.proposal_cell(said, row, scale, records.claims, worded)
        position = self._position(at, column)
        return cells.position_cell(position, row.unit, records.claims, wording=wording)

    def _worded(self, row: IssueRow, column: int) -> Worded:
        assert self._shown is not None
        base_at = self._shown.comparison.base_at
        base = (
            {} if column - 1 == base_at else counterparts(row.cells[column - 1], row.cells[base_at])
        )
        return Worded(self._wordings, base)

    def _words_spoken(self, row: IssueRow | RatioRow, column: int) -> str:
        """Which words differ, where wordings are shown."""
        assert self._shown is not None
        if isinstance(row, RatioRow) or not self._shown.wording:
            return ""
        worded = self._worded(row, column)
        return "; ".join(filter(None, map(worded.spoken, row.cells[column - 1].parts)))

    def _on_words_known(self) -> None:
        self._cells.clear()
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last, [])

    def _objection_cell(self, row: ObjectionRow, column: int) -> Cell:
        assert self._shown is not None
        if column == 0:
            return would_say_no.first_cell()
        if (proposal_id := self.proposal_at(column)) is None:
            return Cell(())
        records = self._shown.records
        told, proposal = row.answers[column - 1], records.proposals[proposal_id]
        return would_say_no.objection_cell(told, proposal, records.parties)

    def _objections_spoken(self, row: ObjectionRow, column: int) -> str:
        assert self._shown is not None
        if (proposal_id := self.proposal_at(column)) is None:
            return "see the proposals' columns"
        records = self._shown.records
        told, proposal = row.answers[column - 1], records.proposals[proposal_id]
        return would_say_no.objections_spoken(told, proposal, records.parties)

    def _scale(self, at: int, row: IssueRow) -> Scale:
        if at not in self._scales:
            self._scales[at] = Scale.of(row)
        return self._scales[at]

    def _party_at(self, column: int) -> int:
        assert self._shown is not None
        comparison = self._shown.comparison
        return comparison.parties[column - 1 - len(comparison.columns)]

    def _position(self, row: int, column: int) -> StatedPosition | None:
        assert self._shown is not None
        line = self._rows[row]
        if not isinstance(line, IssueRow):
            return None
        return line.positions[column - 1 - len(self._shown.comparison.columns)]


_NO_RATIO = Cell((), ground=Ground.PANEL)


def _about(row: AnyRow) -> Key:
    if isinstance(row, ObjectionRow):
        return "negotiation", row.negotiation_id
    if isinstance(row, RatioRow):
        return "exchange", row.exchange_id
    return "issue", row.issue_id
