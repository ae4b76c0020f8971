"""The room that says at a glance where the talks stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.overview import Overview, overview
from negotiator.domain.overview_records import Known
from negotiator.report.options import Options, ReportKind
from negotiator.store import rows
from negotiator.store.changes import Changed, Key
from negotiator.store.queries.counts import counts
from negotiator.store.queries.overview import load_overview
from negotiator.store.removal import counted
from negotiator.store.row_classes import NegotiationRow
from negotiator.ui.evidence.wrapping import WrapLayout
from negotiator.ui.first_record import add_first
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import GRID, button, card, dim, heading, row, section
from negotiator.ui.overview import lines
from negotiator.ui.overview.card_table import CardTable, Column, Line
from negotiator.ui.pdf_export import today
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session

_TWO_BESIDE = 700  # logical pixels, from which on two cards stand side by side
_NOTHING = (
    "What is on the table, what is next, what moved and what needs attention stands here. "
    "Record the first round: when and where it was, and who was there."
)
_WEIGHTS = (23, 20)  # of the two columns of cards
_TWO = (
    Column("When", Cell.of(Text("When")), 0, 142),
    Column("What", Cell.of(Text("What")), 1, 160),
)
_BADGED = (
    Column("Concern", Cell.of(Text("Concern")), 0, 144),
    Column("What", Cell.of(Text("What")), 1, 160),
)
_COUNTED = ("round", "proposal", "position", "source")


class OverviewRoom(Room):
    """Cards: on the table, last and next, what moved, what needs attention, stances."""

    title = "Overview"
    icon = "overview"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._all_of_it = False
        self._known = Known()
        self._overview: Overview | None = None
        self.name = heading("")
        self.count = dim("")
        self.brief = button("Brief as PDF…")
        self.table = CardTable("On the table")
        self.dates = CardTable("Last and next", heads=False)
        self.moved = CardTable("What moved", heads=False)
        self.attention = CardTable("Needs attention", heads=False)
        self.stances = CardTable("Stances, latest")
        self._cards: list[QFrame] = []
        self._titles: dict[CardTable, QLabel] = {}
        self._none: dict[CardTable, QLabel] = {}
        self._beside = 0
        self._grid = QGridLayout()
        self._pages = QStackedWidget()
        self._empty = EmptyState("Nothing recorded yet", _NOTHING, "Add the first round")
        self._lay_out()
        self.brief.clicked.connect(self._on_brief)
        self._empty.asked.connect(self._add_first)
        for table in self._none:
            table.wanted.connect(self._on_wanted)

    def read(self) -> None:
        """Read the records of the negotiation and say what they come to."""
        negotiation_id = self.session.negotiation_id
        with self.session.read() as connection:
            negotiation = rows.get(connection, NegotiationRow, negotiation_id)
            self._known = load_overview(connection, negotiation_id)
            numbers = counts(connection, _COUNTED, negotiation_id)
        self.name.setText(negotiation.name if negotiation else "")
        self.count.setText(" · ".join(counted(kind, number) for kind, number in numbers.items()))
        self._overview = overview(self._known, today())
        self._show(self._overview)
        there = any((self._known.rounds, self._known.proposals, self._known.positions))
        there = there or bool(self._known.events or self._known.figures)
        self._pages.setCurrentIndex(0 if there else 1)
        self.begins_at = self.table if there else self._empty.step

    def refresh(self, changed: Changed) -> None:
        """Read again: nearly every record has its place in the overview."""
        if any(kind not in ("note", "tag", "alias", "tenure") for kind, _ in changed.records):
            self.read()

    def _show(self, found: Overview) -> None:
        known = self._known
        self._fill(
            self.table,
            lines.table_columns(known),
            [lines.table_line(known, s) for s in found.table],
        )
        self._fill(self.dates, _TWO, [lines.date_line(dated) for dated in found.dates])
        self._fill(
            self.moved, _TWO, [lines.moved_line(known, m) for m in found.moved[: lines.MOST]]
        )
        self._fill(
            self.attention,
            _BADGED,
            lines.attention_lines(known, found.attention, all_of_it=self._all_of_it),
        )
        columns = lines.stance_columns(known, found.stances.issues)
        stances = lines.stance_lines(known, found) if found.stances.issues else []
        self._fill(self.stances, columns, stances)
        day = date_words(Edtf(found.day.isoformat()))
        self.moved.setAccessibleName(f"What moved in the {found.days} days up to {day}")
        self._titles[self.moved].setText(self.moved.accessibleName())

    def _fill(self, table: CardTable, columns: Sequence[Column], found: Sequence[Line]) -> None:
        """Show the rows, or in words that there are none."""
        table.show_lines(columns, found)
        table.setVisible(bool(found))
        self._none[table].setVisible(not found)

    def _on_wanted(self, key: Key) -> None:
        if key == lines.MORE:
            self._all_of_it = True
            if self._overview is not None:
                self._show(self._overview)
        else:
            self.session.want(key)

    def _on_brief(self) -> None:
        self.session.report(Options(ReportKind.BRIEF, self.session.negotiation_id))

    def _add_first(self) -> None:
        add_first(self.session, "round")

    def _lay_out(self) -> None:
        for title, table, nothing in (
            ("On the table", self.table, "No proposal is on the table."),
            ("Last and next", self.dates, "No round or event has a date."),
            ("What moved", self.moved, "Nothing moved that is recorded."),
            ("Needs attention", self.attention, "Nothing needs attention."),
            ("Stances, latest", self.stances, "No position on an issue is recorded."),
        ):
            self._cards.append(self._card(title, table, nothing))
        self._place_cards(2)
        page = QWidget()
        page.setProperty("role", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(2 * GRID + 2, GRID + 4, 2 * GRID + 2, 2 * GRID)
        inside.setSpacing(2 * GRID - 2)
        inside.addLayout(self._top())
        inside.addLayout(self._grid)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._pages.addWidget(area)
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _top(self) -> QHBoxLayout:
        named = QWidget()
        beside = WrapLayout(named, gap=GRID + 2)
        for words in (self.name, self.count):
            words.setMinimumWidth(1)  # a long name is cut; it must not widen the window
            words.setMinimumHeight(30)
            beside.addWidget(words)
        top = row(gap=GRID + 2)
        top.addWidget(named, 1)
        top.addWidget(self.brief, 0, Qt.AlignmentFlag.AlignTop)
        return top

    def _card(self, title: str, table: CardTable, nothing: str) -> QFrame:
        made, inside = card()
        made.setAccessibleName(title)
        self._titles[table] = section(title)
        self._none[table] = dim(nothing, wrap=True)
        for widget in (self._titles[table], table, self._none[table]):
            inside.addWidget(widget)
        inside.addStretch(1)
        return made

    def _place_cards(self, beside: int) -> None:
        """Two cards beside each other, or all below each other; the last has the whole width."""
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.setSpacing(2 * GRID - 2)
        for at, made in enumerate(self._cards):
            last = at == len(self._cards) - 1
            self._grid.addWidget(made, at // beside, at % beside, 1, beside if last else 1)
        for column, weight in enumerate(_WEIGHTS):
            self._grid.setColumnStretch(column, weight if column < beside else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards(2 if event.size().width() >= _TWO_BESIDE else 1)
