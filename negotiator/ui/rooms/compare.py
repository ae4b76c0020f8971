"""The room where proposals are set side by side, and beside what the parties have said."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from sqlalchemy import Connection

from negotiator.domain.difference_kinds import Kind, counted, only_kinds
from negotiator.report.wording import capital
from negotiator.report.wording import counted as counted_words
from negotiator.store import rows
from negotiator.store.changes import Changed, Key
from negotiator.store.labels import word_of
from negotiator.store.queries.comparison import (
    Choices,
    choices,
    load_comparison,
    load_objections,
)
from negotiator.store.row_classes import NegotiationRow
from negotiator.ui.compare import arrangement as arranging
from negotiator.ui.compare import exporting
from negotiator.ui.compare.arrangement import Arrangement
from negotiator.ui.compare.bar import CompareBar
from negotiator.ui.compare.model import Shown
from negotiator.ui.compare.table import ComparisonTable
from negotiator.ui.first_record import add_first
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import dim
from negotiator.ui.pdf_export import today
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session

_TOUCHED_BY = (
    "round",
    "event",
    "proposal",
    "tabling",
    "term",
    "issue",
    "exchange",
    "position",
    "party",
    "participation",
    "citation",
)
_NOTHING = (
    "Proposals stand here side by side, issue by issue, beside what the parties have said. "
    "Record a proposal and its terms first."
)
_NONE_CHOSEN = (
    "Choose the proposals to set side by side: with “Add column”, or all that have terms."
)
_SAME = "These proposals do not differ in anything that is recorded."
_NONE_OF_KIND = "No row differs in what is chosen under “Differences”."
_NO_TERMS = "No terms are recorded of these proposals, and no positions on any issue."
_ONE = "One proposal only: add another one with “Add column” to see how they differ."


class CompareRoom(Room):
    """Columns of proposals against a base; what is chosen is kept for each negotiation."""

    title = "Compare"
    icon = "compare"
    group = "Analyse"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._saved: dict[str, Any] = {}
        self._negotiation = ""
        self._arrangement = Arrangement()
        self._choices = Choices({}, (), None)
        self._columns: tuple[int, ...] = ()
        self._base: int | None = None
        self._counts: dict[Kind, int] = {}
        self._left_out = 0
        self._term = 0
        self.bar = CompareBar()
        self.table = ComparisonTable()
        self.note = dim("", wrap=True)
        self._nothing = EmptyState("Nothing to compare yet", _NOTHING, "Add the first proposal")
        self._none = EmptyState("No proposal chosen", _NONE_CHOSEN, "Compare all proposals")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.begins_at = self.table

    def read(self) -> None:
        """Read the proposals that are compared, and what is to be shown of them."""
        with self.session.read() as connection:
            negotiation = rows.get(connection, NegotiationRow, self.session.negotiation_id)
            found = choices(connection, self.session.negotiation_id)
            self._take(negotiation.uuid if negotiation else "", found)
            shown = self._compared(connection)
        self._show(shown)

    def refresh(self, changed: Changed) -> None:
        """Read again when something that is compared has changed."""
        if changed.touches(*_TOUCHED_BY):
            self.read()

    def state(self) -> dict[str, Any]:
        """The arrangement of each negotiation that was looked at, by the negotiation's UUID."""
        self._keep_arrangement()
        return {"arrangements": dict(self._saved)}

    def restore(self, state: dict[str, Any]) -> None:
        """Take the arrangements; each is looked at when its negotiation is shown."""
        saved = state.get("arrangements")
        self._saved = dict(saved) if isinstance(saved, dict) else {}
        self._negotiation = ""

    def _take(self, negotiation: str, found: Choices) -> None:
        """Take what there is to choose from, and the arrangement of the negotiation shown."""
        if negotiation != self._negotiation:
            self._keep_arrangement()
            self._negotiation = negotiation
            self._arrangement = Arrangement.restored(self._saved.get(negotiation), found)
        self._choices = found
        self._columns, self._base = self._arrangement.settled(found)

    def _keep_arrangement(self) -> None:
        if self._negotiation:
            self._saved[self._negotiation] = self._arrangement.saved(self._choices)

    def _compared(self, connection: Connection) -> Shown | None:
        if self._base is None:
            return None
        parties = None if self._arrangement.positions else ()
        comparison, records = load_comparison(
            connection, self._columns, self._base, parties=parties
        )
        whole, self._counts = comparison, counted(comparison)
        if self._arrangement.only_differences:
            comparison = comparison.only_differences()
        if self._arrangement.kinds:
            comparison = only_kinds(comparison, self._arrangement.kinds)
        self._left_out = len(whole.rows) - len(comparison.rows)
        told = None
        if comparison.parties:
            told = load_objections(connection, comparison, records, today())
        return Shown(comparison, records, self._arrangement.wording, told)

    def _show(self, shown: Shown | None) -> None:
        place = self._place()
        self.table.comparison.show(shown)
        self.table.share_width()
        self._go_to(place)
        self.bar.show_choices(self._choices.proposals, self._columns, self._base)
        self.bar.show_arrangement(self._arrangement)
        self.bar.kinds.show_counts(self._counts)
        self.bar.enable(shown is not None)
        self._say(shown)
        self._pages.setCurrentWidget(self._page(shown))

    def _page(self, shown: Shown | None) -> QWidget:
        if shown is not None:
            return self.table
        return self._none if self._choices.proposals else self._nothing

    def _say(self, shown: Shown | None) -> None:
        """What there is to know of the table as a whole."""
        note = ""
        if shown is not None and len(self._columns) == 1:
            note = _ONE
        elif shown is not None and not shown.comparison.rows:
            note = _SAME if self._left_out and not self._arrangement.kinds else _NO_TERMS
            note = _NONE_OF_KIND if self._arrangement.kinds else note
        elif shown is not None and self._left_out:
            rows_left = counted_words(self._left_out, "row", "rows")
            note = f"{capital(rows_left)} left out: {self._why_left_out()}."
        self.note.setText(note)
        self.note.setVisible(bool(note))

    def _why_left_out(self) -> str:
        chosen = [kind.value for kind in Kind if kind in self._arrangement.kinds]
        if chosen:
            return f"without “{'”, “'.join(chosen)}”"
        return "the same in all columns"

    def _place(self) -> tuple[Key, int | None, int] | None:
        """Where the person is: the row's record, the column's proposal, and the column."""
        at = self.table.currentIndex()
        if not at.isValid():
            return None
        model = self.table.comparison
        return model.about(at.row()), model.proposal_at(at.column()), at.column()

    def _go_to(self, place: tuple[Key, int | None, int] | None) -> None:
        model = self.table.comparison
        if place is None or not model.rowCount():
            return
        about, proposal_id, column = place
        at = model.column_of(proposal_id) if proposal_id in self._columns else column
        index = model.index(model.row_of(about) or 0, min(at, model.columnCount() - 1))
        self.table.setCurrentIndex(index)

    def _change(self, arrangement: Arrangement) -> None:
        self._arrangement = arrangement
        self.read()

    def _on_based(self, proposal_id: int) -> None:
        self._change(replace(self._arrangement, base=proposal_id))

    def _on_added(self, proposal_id: int) -> None:
        self._choose(arranging.added(self._columns, proposal_id))

    def _on_removed(self, proposal_id: int) -> None:
        self._choose(arranging.removed(self._columns, proposal_id))

    def _on_shifted(self, proposal_id: int, by: int) -> None:
        self._choose(arranging.moved(self._columns, proposal_id, by))

    def _choose(self, columns: tuple[int, ...]) -> None:
        # The base stays what it was, also where it was only the usual one of other columns.
        base = self._base if self._base in columns else None
        self._change(replace(self._arrangement, columns=columns, base=base))

    def _on_ticked(self) -> None:
        self._change(
            replace(
                self._arrangement,
                only_differences=self.bar.only_differences.isChecked(),
                positions=self.bar.positions.isChecked(),
                wording=self.bar.wording.isChecked(),
                kinds=self.bar.kinds.ticked(),
            )
        )

    def _on_current(self, current: QModelIndex) -> None:
        self._term = 0
        self._select(current)

    def _on_stepped(self, index: QModelIndex) -> None:
        """Go on to the next term, or statement, of a cell that holds several."""
        keys = self.table.comparison.keys(index.row(), index.column())
        self._term = (self._term + 1) % len(keys)
        self._select(index)
        if len(keys) > 1:
            word = capital(word_of(keys[self._term][0]))
            self.session.said.emit(f"{word} {self._term + 1} of {len(keys)}")

    def _select(self, index: QModelIndex) -> None:
        if index.isValid():
            model, row, column = self.table.comparison, index.row(), index.column()
            kind, record_id = model.keys(row, column)[self._term]
            self.session.select(kind, record_id, model.fields(row, column)[self._term])

    def _on_opened(self, index: QModelIndex) -> None:
        self.session.want(self.table.comparison.keys(index.row(), index.column())[self._term])

    def _on_exported(self) -> None:
        """Show what is shown here as the report that it would be."""
        if self._base is not None:
            self.session.report(
                arranging.report_options(
                    self._arrangement, self.session.negotiation_id, self._columns, self._base
                )
            )

    def _on_sheet_asked(self) -> None:
        """Write what is shown as a spreadsheet."""
        if self._base is None or (path := exporting.file_to_write(self)) is None:
            return
        model, positions = self.table.comparison, self._arrangement.positions
        sheet = exporting.sheet_of(model, self.title, with_positions=positions)
        exporting.write_sheet(self, self.session, sheet, path)

    def _compare_all(self) -> None:
        self._change(replace(self._arrangement, columns=None, base=None))
        if not self._columns:
            # None has a term yet: show them all the same, with what they lack.
            self._choose(tuple(self._choices.proposals))

    def _add_first(self) -> None:
        add_first(self.session, "proposal")

    def _lay_out(self) -> None:
        for page in (self.table, self._none, self._nothing):
            self._pages.addWidget(page)
        self.note.setContentsMargins(14, 0, 14, 8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.note)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.based.connect(self._on_based)
        self.bar.added.connect(self._on_added)
        self.bar.ticked.connect(self._on_ticked)
        self.bar.exported.connect(self._on_exported)
        self.bar.sheet_asked.connect(self._on_sheet_asked)
        self.table.pinned.connect(self._on_based)
        self.table.removed.connect(self._on_removed)
        self.table.shifted.connect(self._on_shifted)
        self.table.opened.connect(self._on_opened)
        self.table.stepped.connect(self._on_stepped)
        self.table.selectionModel().currentChanged.connect(self._on_current)
        self._nothing.asked.connect(self._add_first)
        self._none.asked.connect(self._compare_all)
