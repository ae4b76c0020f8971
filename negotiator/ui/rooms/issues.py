"""The room of the issues: what is negotiated, and what is exchanged for what."""

from __future__ import annotations

from negotiator.store.queries.issues import IssueLine, issues
from negotiator.store.queries.listing import View
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.exchanges import Exchanges
from negotiator.ui.rooms.record_room import Empty, RecordRoom


def _named(line: IssueLine) -> Cell:
    return Cell.titled(line.name, f"part of {line.parent}" if line.parent else "")


def _unit(line: IssueLine) -> Cell:
    return Cell.of(Text(line.unit or "words", dim=not line.unit))


def _terms(line: IssueLine) -> Cell:
    return Cell.of(Text(str(line.terms), dim=not line.terms))


def _positions(line: IssueLine) -> Cell:
    return Cell.of(Text(str(line.positions), dim=not line.positions))


class IssuesRoom(RecordRoom):
    """Issues in their order, and the exchanges among them."""

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
            ListColumn("Issue", "rank", _named, 22),
            ListColumn("Unit", "unit", _unit, 10),
            ListColumn("Terms", "terms", _terms, 3),
            ListColumn("Positions", "positions", _positions, 3),
        ),
        first=View(order="rank"),
        touched_by=("issue", "term", "position"),
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
