"""Stances over time: strips of each party on each issue, and the table of any day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.domain.convergence.stances import (
    days_of_statements,
    speakers,
    spoken_on,
    stances_at,
    strips,
)
from negotiator.domain.overview_records import Known
from negotiator.ui.convergence import stance_lines
from negotiator.ui.convergence.day_line import DayLine
from negotiator.ui.convergence.strip_plot import StripPlot
from negotiator.ui.convergence.table import TitledTable
from negotiator.ui.convergence.view import DrawingView
from negotiator.ui.convergence.who import Who
from negotiator.ui.look.layout import GRID, card, dim, section

_NOTE = "Arrows go from one statement to the next, Enter opens it."
_NO_PARTIES = "Tick a party above."


class StancesPage(QWidget):
    """`reached` carries the record the person is at and its field; `wanted` one to be shown."""

    reached = Signal(str, int, str)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = Known()
        self._who = Who()
        self._parties: tuple[int, ...] = ()
        self._day: date | None = None
        self._last = date.min
        self.plot: StripPlot | None = None
        self.title = section("")
        self.view = DrawingView("Stances over time")
        self.note = dim("", wrap=True)
        self.day = DayLine()
        self.table = TitledTable("Stances on that day", _NO_PARTIES)
        self.undated = TitledTable("Without a date", "")
        self._lay_out()
        self._connect()

    def show_stances(
        self, known: Known, who: Who, issue_id: int | None, hidden: Sequence[int], last: date
    ) -> None:
        """Show the strips of an issue, or of all; `last` is the day up to which they go."""
        self._known, self._who, self._last = known, who, last
        self._parties = tuple(party for party in speakers(known) if party not in hidden)
        issues = spoken_on(known) if issue_id is None else (issue_id,)
        found = strips(known, issues, self._parties)
        name = "all issues" if issue_id is None else known.issues[issue_id].name
        self.title.setText(f"Stances over time: {name}")
        self.plot = StripPlot(found, known, who, last) if found else None
        self.view.show_things(
            self.plot.said if self.plot else (), self.plot.lay if self.plot else None
        )
        if not self.view.currentIndex().isValid():
            self.note.setText(_NOTE if self.plot else _NO_PARTIES)
        undated = stance_lines.undated_lines(found, known, who)
        self.undated.show_lines(stance_lines.UNDATED, undated)
        self.undated.setVisible(bool(undated))
        self._show_table()

    def forget_day(self) -> None:
        """Look at the latest day again, as for another negotiation."""
        self._day = None

    def _show_table(self) -> None:
        day = self._day or self._last
        found = stances_at(self._known, day, self._parties)
        lines = stance_lines.stance_lines(found, self._who)
        self.table.show_lines(stance_lines.stance_columns(self._known, found), lines)
        self.day.show_day(day, days_of_statements(self._known))

    def _on_moved(self, day: date) -> None:
        self._day = day
        self._show_table()

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            said = self.view.things.said(current.row())
            self.note.setText(said.spoken)
            self.reached.emit(*said.keys[0], said.field)

    def _on_opened(self, index: QModelIndex) -> None:
        self.wanted.emit(self.view.things.said(index.row()).keys[0])

    def _on_reached(self, key: tuple[str, int]) -> None:
        self.reached.emit(*key, "")

    def _lay_out(self) -> None:
        box, inside = card()
        box.setAccessibleName("Drawing")
        for widget in (self.title, self.view, self.note):
            inside.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 0, 14, 14)
        whole.setSpacing(2 * GRID)
        for part in (box, self.day, self.table, self.undated):
            whole.addWidget(part)
        whole.addStretch(1)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.day.moved.connect(self._on_moved)
        for table in (self.table, self.undated):
            table.reached.connect(self._on_reached)
            table.wanted.connect(self.wanted)
