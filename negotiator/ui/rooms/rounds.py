"""The room of the rounds: when, where, who was at the table, what was on the agenda."""

from __future__ import annotations

from typing import Any

from negotiator.domain.date_words import date_words
from negotiator.store.labels import shortened
from negotiator.store.queries.listing import View
from negotiator.store.queries.rounds import RoundLine, rounds
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.rounds import add_agenda_item, add_delegate
from negotiator.ui.grid.capacity_column import CapacityColumn
from negotiator.ui.grid.columns import Column, EvidenceColumn
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.role_column import RoleColumn
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.record_room import Empty, RecordRoom

_WHO = ("party_id", "person_id", "office_id")


def _when(line: RoundLine) -> Cell:
    return Cell.of(Text(date_words(line.when) if line.when else ""))


def _named(line: RoundLine) -> Cell:
    delegations = f"{line.delegations} delegation{'' if line.delegations == 1 else 's'}"
    return Cell.titled(line.name, " · ".join(filter(None, (line.place, delegations))))


def _format(line: RoundLine) -> Cell:
    return Cell.of(Text(line.format or ""))


def _outcome(line: RoundLine) -> Cell:
    return Cell.of(Text(shortened(line.outcome)))


def _add_delegate(unit: UnitOfWork, round_id: int, values: dict[str, Any]) -> int:
    return add_delegate(unit, round_id, **values)


def _add_agenda_item(unit: UnitOfWork, round_id: int, values: dict[str, Any]) -> int:
    return add_agenda_item(unit, round_id, **values)


_DELEGATES = Parts(
    title="At the table",
    kind="delegate",
    owner_kind="round",
    owner_field="round_id",
    columns=(
        Column(
            "delegate",
            "party_id",
            8,
            entry={"party": "party_id", "person": "person_id", "office": "office_id"},
        ),
        RoleColumn("delegate", "role", 3, "mediator"),
        Column("delegate", "person_id", 18, "Abdulrah"),
        CapacityColumn("delegate", "office_id", 16, "intelligence"),
        Column("delegate", "head", 2),
        Column("delegate", "presence", 3, "confirmed"),
        EvidenceColumn("delegate"),
    ),
    add=_add_delegate,
    ready=lambda draft: any(name in draft for name in _WHO),
    placeholder="add a delegate: type a party, a name or an office",
    missing="Type a party, a name or an office to add this delegate.",
)

_AGENDA = Parts(
    title="On the agenda",
    kind="agenda_item",
    owner_kind="round",
    owner_field="round_id",
    columns=(
        Column("agenda_item", "issue_id", 14),
        Column("agenda_item", "wording", 20),
        EvidenceColumn("agenda_item"),
    ),
    add=_add_agenda_item,
    ready=lambda draft: "issue_id" in draft,
    placeholder="add an issue: type its name",
    missing="Choose an issue to put it on the agenda.",
)


class RoundsRoom(RecordRoom):
    """Rounds, their delegations and their agenda."""

    title = "Rounds"
    icon = "rounds"
    group = "Record"
    kinds = ("round", "delegate", "agenda_item")
    makes = "round"
    empty = Empty(
        "A round is a meeting or a visit: when and where it was, who was there for whom, "
        "and what was on the agenda.",
        "Add the first round",
    )
    listing = Listing(
        title="Rounds",
        kind="round",
        read=rounds,
        columns=(
            ListColumn("When", "when", _when, 11),
            ListColumn("Round", "name", _named, 26),
            ListColumn("Format", "format", _format, 4, "mediated"),
            ListColumn("Outcome", "outcome", _outcome, 10),
        ),
        first=View(order="when", descending=True),
        touched_by=("round", "delegate"),
    )
    details = (
        DetailOf(
            "round",
            fields=(
                ("name",),
                ("when",),
                ("place",),
                ("format", "track"),
                ("follows_id",),
                ("aim",),
                ("outcome",),
            ),
            parts=(_DELEGATES, _AGENDA),
        ),
    )
