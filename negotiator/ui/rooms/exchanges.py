"""Which issues of the negotiation are exchanged for which; shown under each issue."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from negotiator.ui.grid.adding import plain
from negotiator.ui.grid.columns import Column
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.session import Session

_EXCHANGES = Parts(
    title="Exchanged in this negotiation",
    kind="exchange",
    owner_kind="negotiation",
    owner_field="negotiation_id",
    columns=(
        Column("exchange", "name", 14),
        Column("exchange", "given_id", 12),
        Column("exchange", "received_id", 12),
    ),
    add=plain("exchange", "negotiation_id"),
    ready=lambda draft: {"name", "given_id", "received_id"} <= set(draft),
    placeholder="add an exchange: its name, as in prisoners per hostage, then the two issues",
    missing="An exchange has a name and two issues: so many of one for each of the other.",
    order=None,
)


class Exchanges(Panel):
    """The exchanges of the negotiation on show, whichever issue is selected."""

    title = _EXCHANGES.title

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._grid = PartsGrid(session, _EXCHANGES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)

    def show_record(self, record_id: int | None) -> None:
        """Show the exchanges of the negotiation."""
        self._grid.show_owner(self._session.negotiation_id if record_id is not None else None)

    def show_part(self, kind: str, record_id: int) -> None:
        """Select an exchange."""
        if kind == "exchange":
            self._grid.select_record(record_id)
