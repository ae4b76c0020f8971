"""The room of the issues: what is negotiated, and what is exchanged for what."""

from __future__ import annotations

from negotiator.store.changes import Key, Values
from negotiator.store.labels import label_of
from negotiator.store.queries.issues import IssueLine, issues
from negotiator.store.queries.listing import View
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.issues import move
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.exchanges import Exchanges
from negotiator.ui.rooms.record_room import Empty, RecordRoom
from negotiator.ui.session import Session


def _named(line: IssueLine) -> Cell:
    if not line.depth:
        return Cell.titled(line.name, f"part of {line.parent}" if line.parent else "")
    spoken = f"{line.name}, part of {line.parent}"
    return Cell.of(Text(line.name, bold=True, spoken=spoken))


def _unit(line: IssueLine) -> Cell:
    return Cell.of(Text(line.unit or "words", dim=not line.unit))


def _terms(line: IssueLine) -> Cell:
    return Cell.of(Text(str(line.terms), dim=not line.terms))


def _positions(line: IssueLine) -> Cell:
    return Cell.of(Text(str(line.positions), dim=not line.positions))


class IssuesRoom(RecordRoom):
    """Issues in their order, which Alt+Up and Alt+Down change, and the exchanges among them."""

    title = "Issues"
    icon = "issues"
    group = "Record"
    kinds = ("issue", "exchange")
    makes = "issue"
    empty = Empty(
        "An issue is what is negotiated: a pause in fighting, prisoners released, a withdrawal. "
        "One that is a number has a unit, and who gives and who receives.",
        "Add the first issue",
    )
    listing = Listing(
        title="Issues",
        kind="issue",
        read=issues,
        columns=(
            ListColumn("Issue", "rank", _named, 22, "Humanitarian"),
            ListColumn("Unit", "unit", _unit, 6, "persons"),
            ListColumn("Terms", "terms", _terms, 3),
            ListColumn("Positions", "positions", _positions, 3),
        ),
        first=View(order="rank"),
        touched_by=("issue", "term", "position"),
        called=0,
    )
    details = (
        DetailOf(
            "issue",
            fields=(
                ("name",),
                ("parent_id",),
                ("unit",),
                ("giver_id", "receiver_id"),
                ("description",),
            ),
            panels=(Exchanges,),
        ),
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.list.movable = True
        self.list.setAccessibleDescription("Alt+Up and Alt+Down move an issue.")
        self.list.moved.connect(self._move)

    def whole_of(self, kind: str, values: Values) -> Key | None:
        """Return the issue of which so many are exchanged: it shows the exchange."""
        return ("issue", values["given_id"]) if kind == "exchange" else None

    def _move(self, key: Key, by: int) -> None:
        order, descending = self.list.sorting()
        if order != "rank":
            self.session.said.emit("Sort by Issue first: only then the list shows their order.")
            return
        issue_id = key[1]

        def work(unit: UnitOfWork) -> None:
            unit.label = f"Move issue {label_of(unit.connection, *key)}"
            move(unit, issue_id, -by if descending else by)

        self.session.try_write("", work)
