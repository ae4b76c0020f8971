"""The room of the positions: what each party said, when, through whom."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from negotiator.domain.date_words import date_words
from negotiator.domain.errors import Refused
from negotiator.store.labels import label_of, shortened
from negotiator.store.queries.listing import View
from negotiator.store.queries.positions import PositionLine, positions
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.positions import state
from negotiator.ui.fields.writing import resolved
from negotiator.ui.grid.columns import STANCE_TONES
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Badge, Break, Cell, Dot, Text
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.entry_line import EntryLine
from negotiator.ui.rooms.record_room import Empty, RecordRoom
from negotiator.ui.session import Session


def _when(line: PositionLine) -> Cell:
    return Cell.of(Text(date_words(line.when) if line.when else ""))


def _party(line: PositionLine) -> Cell:
    return Cell.of(Dot(line.colour), Text(line.party))


def _said(line: PositionLine) -> Cell:
    amount = f" {line.amount.words()} {line.unit}".rstrip() if line.amount else ""
    spans = (
        Badge(line.stance, STANCE_TONES.get(line.stance, "plain")),
        Text(f" {line.about}{amount}", bold=True),
    )
    words = (Break(), Text(shortened(line.wording, 90), dim=True)) if line.wording else ()
    return Cell((*spans, *words))


class PositionsRoom(RecordRoom):
    """Stated positions. A stated position is not what a party would accept."""

    title = "Positions"
    icon = "positions"
    group = "Record"
    kinds = ("position",)
    makes = "position"
    empty = Empty(
        "A position is what a party said about an issue or a proposal: it demands, supports, "
        "rejects. It is not what the party would accept.",
        "Add the first position",
    )
    listing = Listing(
        title="Positions",
        kind="position",
        read=positions,
        columns=(
            ListColumn("Said", "when", _when, 9),
            ListColumn("Party", "party", _party, 10),
            ListColumn("Position", "about", _said, 22),
        ),
        first=View(order="when", descending=True),
        touched_by=("position", "party", "issue", "proposal"),
        called=2,
    )
    details = (
        DetailOf(
            "position",
            fields=(
                ("party_id", "stance"),
                ("issue_id",),
                ("proposal_id",),
                ("when", "speaker_id"),
                ("channel", "place"),
                ("amount", "unit"),
                ("wording",),
            ),
            first_field="stance",
        ),
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        hint = "add a position: type who said it"
        self.entry = EntryLine(session, ("party",), "Add a position", hint)
        self.entry.entered.connect(self._add)
        self.list_column.addWidget(self.entry)

    def make(self, _kind: str) -> None:
        """A position is somebody's: ask whose, in the line under the list."""
        self.enter()
        self.show_list()
        self.entry.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _add(self, value: Any) -> None:
        negotiation_id = self.session.negotiation_id

        def work(unit: UnitOfWork) -> int:
            made = state(unit, negotiation_id, resolved(unit, self.session, value))
            unit.label = f"Add position {label_of(unit.connection, 'position', made)}"
            return made

        try:
            record_id = self.session.write("", work)
        except Refused as error:
            self.entry.complain(str(error))
            return
        self.entry.clear()
        self.show_record("position", record_id)
        self.detail("position").begin()
