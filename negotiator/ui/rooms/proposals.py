"""The room of the proposals: who tabled what, its terms, the answers, the lineage."""

from __future__ import annotations

from typing import Any

from negotiator.domain.date_words import date_words
from negotiator.store.queries.listing import View
from negotiator.store.queries.proposals import ProposalLine, proposals
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.positions import answer
from negotiator.store.verbs.proposals import add_term, table_by
from negotiator.ui.grid.columns import Column, EvidenceColumn
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.term_entry import TermEntryColumn
from negotiator.ui.grid.words_column import WordsColumn
from negotiator.ui.listing.model import ListColumn, Listing
from negotiator.ui.look.cell import Break, Cell, Dot, Span, Text
from negotiator.ui.rooms.detail import DetailOf
from negotiator.ui.rooms.lineage import Lineage
from negotiator.ui.rooms.ratios import Ratios
from negotiator.ui.rooms.record_room import Empty, RecordRoom


def _when(line: ProposalLine) -> Cell:
    return Cell.of(Text(date_words(line.when) if line.when else ""))


def _named(line: ProposalLine) -> Cell:
    below: list[Span] = []
    for at, (name, colour) in enumerate(line.parties):
        between = "" if at == len(line.parties) - 1 else ", "
        below += [Dot(colour), Text(name + between, dim=True)]
    return Cell((Text(line.name, bold=True), Break(), *(below or [Text(line.form, dim=True)])))


def _status(line: ProposalLine) -> Cell:
    return Cell.of(Text(line.status))


def _add_tabling(unit: UnitOfWork, proposal_id: int, values: dict[str, Any]) -> int:
    return table_by(unit, proposal_id, **values)


def _add_term(unit: UnitOfWork, proposal_id: int, values: dict[str, Any]) -> int:
    return add_term(unit, proposal_id, values.pop("issue_id"), **values)


def _add_answer(unit: UnitOfWork, proposal_id: int, values: dict[str, Any]) -> int:
    return answer(unit, proposal_id, values.pop("party_id"), **values)


_TABLED_BY = Parts(
    title="Tabled by",
    kind="tabling",
    owner_kind="proposal",
    owner_field="proposal_id",
    columns=(Column("tabling", "party_id"), EvidenceColumn("tabling")),
    add=_add_tabling,
    ready=lambda draft: "party_id" in draft,
    placeholder="add who tabled it: type a party",
    missing="Type the party that tabled it.",
    headed=False,
)

_TERMS = Parts(
    title="Terms",
    kind="term",
    owner_kind="proposal",
    owner_field="proposal_id",
    columns=(
        TermEntryColumn("term", "issue_id", 14, "Prisoners"),
        Column("term", "amount", 10, "200–300"),
        Column("term", "unit", 6, "persons"),
        Column("term", "giver_id", 6, "Receives"),
        Column("term", "receiver_id", 6),
        Column("term", "phase", 3),
        WordsColumn("term", "qualifier", 20, "Palestinian"),
        EvidenceColumn("term"),
    ),
    add=_add_term,
    ready=lambda draft: "issue_id" in draft,
    placeholder="type an issue: “aid 500 trucks per day phase 1” fills the row",
    missing="Choose an issue to add this term.",
    below=("condition", "wording"),
)

_ANSWERS = Parts(
    title="Answers",
    kind="position",
    owner_kind="proposal",
    owner_field="proposal_id",
    columns=(
        Column("position", "party_id", 10),
        Column("position", "stance", 9, "conditional"),
        Column("position", "when", 11),
        Column("position", "speaker_id", 11),
        Column("position", "wording", 22),
        EvidenceColumn("position"),
    ),
    add=_add_answer,
    ready=lambda draft: "party_id" in draft,
    placeholder="add an answer: type a party",
    missing="Type the party that answered.",
    order="when",
)


class ProposalsRoom(RecordRoom):
    """Proposals and their terms."""

    title = "Proposals"
    icon = "proposals"
    group = "Record"
    kinds = ("proposal", "term", "tabling")
    makes = "proposal"
    list_share = 32
    empty = Empty(
        "A proposal is a text put forward: who tabled it, when, and what it says on each issue.",
        "Add the first proposal",
    )
    listing = Listing(
        title="Proposals",
        kind="proposal",
        read=proposals,
        columns=(
            ListColumn("Tabled", "when", _when, 11),
            ListColumn("Proposal", "name", _named, 20, "Agreement"),
            ListColumn("Status", "status", _status, 10, "implemented"),
        ),
        first=View(order="when", descending=True),
        touched_by=("proposal", "tabling", "party"),
    )
    details = (
        DetailOf(
            "proposal",
            fields=(
                ("name",),
                ("kind", "status"),
                ("when", "round_id"),
                ("answers_id", "replaces_id"),
                ("builds_on_id",),
                ("summary",),
            ),
            parts=(_TABLED_BY, _TERMS, _ANSWERS),
            panels=(Ratios, Lineage),
        ),
    )
