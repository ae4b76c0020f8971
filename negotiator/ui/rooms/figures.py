"""The room of the context figures and the events: what matters to the table from outside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from negotiator.store.changes import Changed
from negotiator.ui.grid.adding import plain
from negotiator.ui.grid.columns import Column, EvidenceColumn
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.look.layout import GRID, dim, heading, section
from negotiator.ui.rooms.room import Room
from negotiator.ui.rooms.sight import keep_in_sight
from negotiator.ui.session import Session

_FIGURES = Parts(
    title="Figures",
    kind="figure",
    owner_kind="negotiation",
    owner_field="negotiation_id",
    columns=(
        Column("figure", "name", 20),
        Column("figure", "amount", 10),
        Column("figure", "unit", 8),
        Column("figure", "when", 10),
        Column("figure", "place", 10),
        Column("figure", "description", 16),
        EvidenceColumn("figure"),
    ),
    add=plain("figure", "negotiation_id"),
    ready=lambda draft: "name" in draft,
    placeholder="add a figure: type what is counted",
    missing="Type what is counted.",
    order="when",
)

_EVENTS = Parts(
    title="Events",
    kind="event",
    owner_kind="negotiation",
    owner_field="negotiation_id",
    columns=(
        Column("event", "when", 9),
        Column("event", "name", 20),
        Column("event", "kind", 8, "implementation"),
        Column("event", "party_id", 9),
        Column("event", "description", 22),
        EvidenceColumn("event"),
    ),
    add=plain("event", "negotiation_id"),
    ready=lambda draft: "name" in draft,
    placeholder="add an event: when, then what",
    missing="Type what happened in the column What.",
    order="when",
)


class FiguresRoom(Room):
    """Two grids: context figures, and events."""

    title = "Context figures"
    icon = "figures"
    group = "Record"
    kinds = ("figure", "event")
    makes = "figure"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._grids = {parts.kind: PartsGrid(session, parts) for parts in (_FIGURES, _EVENTS)}
        self.begins_at = self._grids["figure"]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, GRID + 4, 14, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(heading(self.title))
        column.addWidget(dim("Numbers and events that matter to the table from outside it."))
        for parts in (_FIGURES, _EVENTS):
            column.addSpacing(GRID // 2)
            column.addWidget(section(parts.title))
            column.addWidget(self._grids[parts.kind])
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        for grid in self._grids.values():
            keep_in_sight(scroll, grid)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def read(self) -> None:
        """Read the figures and events of the negotiation."""
        for grid in self._grids.values():
            grid.show_owner(self.session.negotiation_id)

    def refresh(self, changed: Changed) -> None:
        """The grids listen for themselves."""

    def show_record(self, kind: str, record_id: int) -> None:
        """Select a figure or an event."""
        self.enter()
        self._grids[kind].select_record(record_id)

    def new(self) -> None:
        """Begin to type into the empty row of the figures."""
        self._grids["figure"].begin()
