"""What a timeline shows, read in one state of the database.

Only the columns that are drawn are read: a negotiation may hold tens of thousands of records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, func, nulls_last, select

from negotiator.domain.timeline.items import Item
from negotiator.domain.timeline.words import isolated
from negotiator.domain.vocabulary import EventKind, Presence, Tlp
from negotiator.store.queries.lineage import RELATIONS
from negotiator.store.tables import table


@dataclass(frozen=True, slots=True)
class PartyInLane:
    """A party as the head of a lane; `colour` is empty where it has none."""

    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class TimelineRecords:
    """The items of a negotiation; all parties by id, those with a role in it first, in order."""

    name: str
    tlp: Tlp
    items: tuple[Item, ...]
    parties: Mapping[int, PartyInLane]


def load_timeline(
    connection: Connection, negotiation_id: int, kinds: Iterable[str]
) -> TimelineRecords:
    """Read the items of these kinds in a negotiation, and the parties."""
    readers = {"round": _rounds, "proposal": _proposals, "event": _events, "position": _positions}
    negotiation = table("negotiation").c
    found = connection.execute(
        select(negotiation.name, negotiation.tlp).where(negotiation.id == negotiation_id)
    ).first()
    items = (item for kind in kinds for item in readers[kind](connection, negotiation_id))
    return TimelineRecords(
        found.name if found else "",
        Tlp(found.tlp) if found else Tlp.AMBER,
        tuple(items),
        _parties(connection, negotiation_id),
    )


def _rounds(connection: Connection, negotiation_id: int) -> Iterator[Item]:
    held = table("round").c
    at = _linked(connection, "delegate", "round", negotiation_id)
    query = select(held.id, held.name, held.when, held.place, held.format, held.track)
    for row in connection.execute(query.where(held.negotiation_id == negotiation_id)):
        yield Item(
            ("round", row.id),
            row.name,
            row.when or "",
            place=row.place,
            format=row.format or "",
            track=row.track or "",
            parties=at.get(row.id, ()),
        )


def _proposals(connection: Connection, negotiation_id: int) -> Iterator[Item]:
    held = table("proposal").c
    by = _linked(connection, "tabling", "proposal", negotiation_id)
    query = select(held.id, held.name, held.when, held.status, *(held[f] for f in RELATIONS))
    for row in connection.execute(query.where(held.negotiation_id == negotiation_id)):
        before = (getattr(row, relation) for relation in RELATIONS)
        yield Item(
            ("proposal", row.id),
            row.name,
            row.when or "",
            parties=by.get(row.id, ()),
            status=str(row.status),
            follows=tuple(("proposal", id_) for id_ in before if id_ is not None),
        )


def _events(connection: Connection, negotiation_id: int) -> Iterator[Item]:
    held = table("event").c
    query = select(held.id, held.name, held.when, held.kind, held.party_id)
    for row in connection.execute(query.where(held.negotiation_id == negotiation_id)):
        yield Item(
            ("event", row.id),
            row.name,
            row.when or "",
            parties=(row.party_id,) if row.party_id else (),
            planned=row.kind == EventKind.DEADLINE,
        )


def _positions(connection: Connection, negotiation_id: int) -> Iterator[Item]:
    position, party = table("position").c, table("party").c
    issue, proposal = table("issue"), table("proposal")
    query = (
        select(
            position.id,
            position.when,
            position.party_id,
            position.stance,
            party.name.label("party"),
            func.coalesce(issue.c.name, proposal.c.name, "").label("about"),
        )
        .join(table("party"), party.id == position.party_id)
        .outerjoin(issue, issue.c.id == position.issue_id)
        .outerjoin(proposal, proposal.c.id == position.proposal_id)
        .where(position.negotiation_id == negotiation_id)
    )
    for row in connection.execute(query):
        said = f"{isolated(row.party)}: {row.stance}"
        name = f"{said}, {isolated(row.about)}" if row.about else said
        yield Item(
            ("position", row.id),
            name,
            row.when or "",
            parties=(row.party_id,),
        )


def _linked(
    connection: Connection, link: str, kind: str, negotiation_id: int
) -> Mapping[int, tuple[int, ...]]:
    """The parties at each round, or of each proposal, in their order."""
    links, owner = table(link).c, table(kind).c
    held = links[f"{kind}_id"]
    query = (
        select(held.label("owner_id"), links.party_id)
        .join(table(kind), owner.id == held)
        .where(owner.negotiation_id == negotiation_id)
        .order_by(links.rank, links.id)
    )
    if "presence" in links:
        query = query.where(links.presence != Presence.ABSENT)
    found: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for row in connection.execute(query):
        found[row.owner_id][row.party_id] = None
    return {owner_id: tuple(parties) for owner_id, parties in found.items()}


def _parties(connection: Connection, negotiation_id: int) -> Mapping[int, PartyInLane]:
    party, role = table("party").c, table("participation").c
    here = (role.party_id == party.id) & (role.negotiation_id == negotiation_id)
    query = (
        select(party.id, party.name, party.colour)
        .outerjoin(table("participation"), here)
        .order_by(nulls_last(role.rank), party.name_folded, party.id)
    )
    return {row.id: PartyInLane(row.name, row.colour) for row in connection.execute(query)}
