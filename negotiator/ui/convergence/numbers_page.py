"""Numbers over time: the drawing, the stated distances, who changed what, and all that was said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.domain.convergence.concessions import concessions
from negotiator.domain.convergence.gaps import stated_distances
from negotiator.domain.convergence.statements import Series, Statement
from negotiator.ui.convergence import lines
from negotiator.ui.convergence.key_line import KeyLine
from negotiator.ui.convergence.plot import Plot
from negotiator.ui.convergence.table import TitledTable
from negotiator.ui.convergence.view import DrawingView
from negotiator.ui.convergence.who import Who
from negotiator.ui.look.layout import GRID, card, dim, section
from negotiator.ui.overview.lines import MORE

CAUTION = (
    "Distances lie between what was said. They do not say what anybody would accept, nor how near "
    "an agreement is."
)
_NO_DATES = "Nothing said on this has a date: see “Without a date” below."
_NOTHING_RECORDED = (
    "Nothing is recorded on this: add a position with an amount, or a term of a proposal."
)
_NOBODY = "None of what was said is by a party that is ticked above."
_NO_GAPS = "There are no two sides to measure between."
_NO_CHANGES = "No party is recorded with two different numbers on this, one after the other."
_NOTHING_SAID = "Nothing on this has a date."


class NumbersPage(QWidget):
    """`reached` carries the record the person is at and its field; `wanted` one to be shown."""

    reached = Signal(str, int, str)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._series: Series | None = None
        self._who = Who()
        self._hidden: tuple[int, ...] = ()
        self._all_of_it = False
        self._step = 0
        self.plot: Plot | None = None
        self.title = section("")
        self.view = DrawingView("Numbers over time")
        self.key = KeyLine()
        self.note = dim("", wrap=True)
        self.missing = dim("", wrap=True)
        self.gaps = TitledTable("Stated distance", _NO_GAPS)
        self.concessions = TitledTable("Concessions, and steps away", _NO_CHANGES)
        self.said = TitledTable("What was said", _NOTHING_SAID)
        self.undated = TitledTable("Without a date", "")
        self._tables = (self.gaps, self.concessions, self.said, self.undated)
        self._lay_out()
        self._connect()

    def show_series(self, series: Series, who: Who, hidden: Sequence[int]) -> None:
        """Show what was said on a subject, by the parties that are not hidden."""
        if self._series is None or series.subject.key != self._series.subject.key:
            self._all_of_it = False
        self._series, self._who, self._hidden = series, who, tuple(hidden)
        self.title.setText(f"{series.subject.title}: what was asked, offered and held")
        self._show_drawing(series)
        self._show_tables(series)

    def _show_drawing(self, series: Series) -> None:
        shown = self._shown(series.dated)
        plot = self.plot = Plot(series, self._who, shown) if shown else None
        self.view.show_things(plot.said if plot else (), plot.lay if plot else None)
        for widget in (self.view, self.key, self.note):
            widget.setVisible(plot is not None)
        self.missing.setText(_why_nothing(series))
        self.missing.setVisible(plot is None)
        if not self.view.currentIndex().isValid():
            self.note.setText(_hint(self.view.laid.unlabelled))

    def _show_tables(self, series: Series) -> None:
        parties = [p for p in (*series.negotiating, *series.parties) if p not in self._hidden]
        who, unit, whole = self._who, series.unit, self._all_of_it
        gaps, changes = stated_distances(series, parties), concessions(series, parties)
        pairs = lines.with_those_before(self._shown(series.dated))
        self.gaps.show_lines(
            lines.GAPS,
            lines.latest_lines(
                gaps, lambda gap: lines.gap_line(gap, who, unit), len(lines.GAPS), all_of_it=whole
            ),
        )
        self.concessions.show_lines(
            lines.CONCESSIONS,
            lines.latest_lines(
                changes,
                lambda change: lines.concession_line(change, who, unit),
                len(lines.CONCESSIONS),
                all_of_it=whole,
            ),
        )
        self.said.show_lines(
            lines.SAID,
            lines.latest_lines(
                pairs,
                lambda pair: lines.said_line(pair, who, unit),
                len(lines.SAID),
                all_of_it=whole,
            ),
        )
        undated = [lines.undated_line(each, who) for each in self._shown(series.undated)]
        self.undated.show_lines(lines.UNDATED, undated)
        self.undated.setVisible(bool(undated))

    def _shown(self, statements: Sequence[Statement]) -> list[Statement]:
        """Those of the parties looked at, and texts of nobody known."""
        hidden = set(self._hidden)
        return [s for s in statements if not s.parties or not hidden.issuperset(s.parties)]

    def _on_current(self, current: QModelIndex) -> None:
        self._step = 0
        if current.isValid():
            said = self.view.things.said(current.row())
            self.note.setText(said.spoken)
            self.reached.emit(*said.keys[0], said.field)

    def _on_stepped(self, index: QModelIndex) -> None:
        """Go on to the next of the records that a number follows from."""
        said = self.view.things.said(index.row())
        self._step = (self._step + 1) % len(said.keys)
        self.reached.emit(*said.keys[self._step], said.field)

    def _on_opened(self, index: QModelIndex) -> None:
        keys = self.view.things.said(index.row()).keys
        self.wanted.emit(keys[min(self._step, len(keys) - 1)])

    def _on_reached(self, key: tuple[str, int]) -> None:
        self.reached.emit(*key, "amount" if key[0] in ("term", "position") else "")

    def _on_wanted(self, key: tuple[str, int]) -> None:
        if key != MORE:
            self.wanted.emit(key)
        elif self._series is not None:
            self._all_of_it = True
            self._show_tables(self._series)

    def _lay_out(self) -> None:
        box, inside = card()
        for widget in (self.title, self.missing, self.view, self.key, self.note):
            inside.addWidget(widget)
        box.setAccessibleName("Drawing")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(14, 0, 14, 14)
        whole.setSpacing(2 * GRID)
        whole.addWidget(box)
        for table in self._tables:
            whole.addWidget(table)
        whole.addWidget(dim(CAUTION, wrap=True))
        whole.addStretch(1)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.opened.connect(self._on_opened)
        self.view.stepped.connect(self._on_stepped)
        for table in self._tables:
            table.reached.connect(self._on_reached)
            table.wanted.connect(self._on_wanted)


def _why_nothing(series: Series) -> str:
    """Why nothing is drawn of a series."""
    if not series.statements:
        return _NOTHING_RECORDED
    return _NOBODY if series.dated else _NO_DATES


def _hint(unlabelled: int) -> str:
    """How to go through the drawing, and what it does not say by itself."""
    hint = "Left and Right go from one to the next, Enter opens it."
    if unlabelled:
        return f"{hint} Without a label, for want of a place: {unlabelled:,}."
    return hint
