"""The exchange ratios of a proposal: derived, never entered."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from negotiator.store.changes import Changed
from negotiator.store.queries.ratios import ProposalRatio, ratios_of
from negotiator.ui.look.layout import dim, frame, label
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.rooms.sight import breakable
from negotiator.ui.session import Session


class Ratios(Panel):
    """One line for each exchange of the negotiation that the proposal speaks of."""

    title = "Exchange ratios"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._proposal_id: int | None = None
        self._ratios: list[ProposalRatio] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show the ratios of a proposal."""
        self._proposal_id = record_id
        ratios: list[ProposalRatio] = []
        if record_id is not None:
            with self._session.read() as connection:
                ratios = ratios_of(connection, record_id)
        if ratios == self._ratios:
            return
        self._ratios = ratios
        while (item := self._column.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for ratio in ratios:
            self._column.addWidget(_line(ratio))
        if not ratios:
            sentence = "None: the proposal has no terms on issues that are exchanged."
            self._column.addWidget(dim(sentence, wrap=True))

    def _on_changed(self, changed: Changed) -> None:
        if changed.touches("term", "exchange", "issue"):
            self.show_record(self._proposal_id)


def _line(ratio: ProposalRatio) -> QWidget:
    line = frame("panel")
    line.setAccessibleName(f"{ratio.name}: {ratio.spoken}")
    row = QHBoxLayout(line)
    row.setContentsMargins(8, 6, 8, 6)
    value = label(ratio.text, "section", wrap=True)
    derived = f"derived: {ratio.derivation}" if ratio.derivation else "derived"
    row.addWidget(label(breakable(ratio.name), wrap=True), 2)
    row.addWidget(value, 3)
    row.addWidget(dim(derived if ratio.derived else "", wrap=True), 3)
    return line
