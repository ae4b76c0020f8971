"""The room of the parties and people: who negotiates, who speaks for whom, in which office."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from negotiator.store.labels import word_of
from negotiator.store.queries.listing import View
from negotiator.store.queries.parties import BETWEEN, KINDS, PartyLine, parties
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.negotiations import take_part
from negotiator.ui.grid.adding import about, plain
from negotiator.ui.grid.columns import Column, EvidenceColumn
from negotiator.ui.grid.model import Parts
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Break, Cell, Dot, Span, Text
from negotiator.ui.look.layout import button
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.record_room import Empty, RecordRoom
from negotiator.ui.session import Session


def _kind(line: PartyLine) -> Cell:
    return Cell.of(Text(line.kind, dim=True))


def _named(line: PartyLine) -> Cell:
    dot: tuple[Span, ...] = (Dot(line.colour),) if line.kind == "party" else ()
    others: tuple[Span, ...] = ()
    if line.others:
        others = Break(), Text(_apart(line.others), dim=True, spoken=line.others)
    return Cell((*dot, Text(line.name, bold=True), *others))


def _apart(names: str) -> str:
    """Keep each name in its own direction, and all of them in the order of the list."""
    return "\u200e" + BETWEEN.join(f"\u2068{name}\u2069" for name in names.split(BETWEEN))


def _of(line: PartyLine) -> Cell:
    return Cell.of(Text(line.of))


def _role(line: PartyLine) -> Cell:
    return Cell.of(Text(line.role))


def _aliases(kind: str) -> Parts:
    return Parts(
        title="Other names",
        kind="alias",
        owner_kind=kind,
        owner_field="subject_id",
        columns=(Column("alias", "name", 20), Column("alias", "language", 10)),
        add=about("alias", kind),
        ready=lambda draft: "name" in draft,
        placeholder="add another name, in any script",
        missing="Type the other name.",
        order=None,
        only={"subject_kind": kind},
    )


def _add_role(unit: UnitOfWork, party_id: int, values: dict[str, Any]) -> int:
    return take_part(unit, values.pop("negotiation_id"), party_id, **values)


_ROLES = Parts(
    title="Roles",
    kind="participation",
    owner_kind="party",
    owner_field="party_id",
    columns=(
        Column("participation", "negotiation_id", 20),
        Column("participation", "role", 10, "facilitator"),
        EvidenceColumn("participation"),
    ),
    add=_add_role,
    ready=lambda draft: "negotiation_id" in draft,
    placeholder="add a role: type the negotiation",
    missing="Type the negotiation in which it takes part.",
    order=None,
)


_TENURES = Parts(
    title="Offices held",
    kind="tenure",
    owner_kind="person",
    owner_field="person_id",
    columns=(
        Column("tenure", "office_id", 16),
        Column("tenure", "when", 12),
        EvidenceColumn("tenure"),
    ),
    add=plain("tenure", "person_id"),
    ready=lambda draft: "office_id" in draft,
    placeholder="add an office: type its name, as in Director, Mossad",
    missing="Type the office.",
    order="when",
)

_HOLDERS = Parts(
    title="Held by",
    kind="tenure",
    owner_kind="office",
    owner_field="office_id",
    columns=(
        Column("tenure", "person_id", 16),
        Column("tenure", "when", 12),
        EvidenceColumn("tenure"),
    ),
    add=plain("tenure", "office_id"),
    ready=lambda draft: "person_id" in draft,
    placeholder="add a person: type a name",
    missing="Type the person.",
    order="when",
)


class PartiesRoom(RecordRoom):
    """Parties, people and offices in one list."""

    title = "Parties and people"
    icon = "parties"
    group = "Record"
    kinds = ("party", "person", "office", "tenure", "alias", "participation")
    makes = "party"
    empty = Empty(
        "A party is a state, an armed group, an organisation, a coalition or an agency. People "
        "belong to parties and hold offices over time.",
        "Add the first party",
    )
    listing = Listing(
        title="Parties and people",
        kind="party",
        read=parties,
        columns=(
            ListColumn("Kind", "kind", _kind, 2, "person"),
            ListColumn("Name", "name", _named, 26, "Netanyahu"),
            ListColumn("Of", "of", _of, 8, "States"),
            ListColumn("Role", "role", _role, 3, "mediator"),
        ),
        first=View(order="kind"),
        touched_by=("party", "person", "office", "participation", "alias"),
    )
    details = (
        DetailOf(
            "party",
            fields=(
                ("name",),
                ("kind", "colour"),
                ("parent_id",),
                ("iso3166", "wikidata"),
                ("description",),
            ),
            parts=(_ROLES, _aliases("party")),
        ),
        DetailOf(
            "person",
            fields=(("name",), ("party_id", "wikidata"), ("description",)),
            parts=(_TENURES, _aliases("person")),
        ),
        DetailOf(
            "office",
            fields=(("name",), ("party_id",)),
            parts=(_HOLDERS, _aliases("office")),
        ),
    )

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        line = QHBoxLayout()
        line.setContentsMargins(8, 6, 8, 8)
        for kind in KINDS:
            add = button(f"New {word_of(kind)}", "link")
            add.setAccessibleName(f"New {word_of(kind)}")
            add.clicked.connect(partial(self.make, kind))
            line.addWidget(add)
        line.addStretch(1)
        self.list_column.addLayout(line)
