"""The rounds, each with its delegations, agenda, aim and outcome."""

from __future__ import annotations

from itertools import groupby

from negotiator.domain.date_words import date_words
from negotiator.domain.vocabulary import Presence
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import (
    Badge,
    Block,
    Column,
    Fact,
    Facts,
    Line,
    Lines,
    Row,
    Section,
    Style,
    Table,
    Tone,
    Words,
)
from negotiator.report.parts.participants import office_name
from negotiator.report.wording import ended, joined, prose
from negotiator.store.row_classes import DelegateRow, RoundRow

_COLUMNS = tuple(
    Column(((Words(head, Style.STRONG),),), share)
    for head, share in (
        ("Delegation", 1.1),
        ("Who", 1.5),
        ("In the capacity of", 1.9),
        ("Presence", 0.8),
    )
)
_PRESENCES = {Presence.CONFIRMED: Tone.POSITIVE, Presence.ABSENT: Tone.NEGATIVE}
_TOLD_APART = frozenset({"aim", "outcome"})
"""Fields with a line of their own, where their footnotes stand."""


def rounds_section(material: Material, notes: Footnotes) -> Section | None:
    """Return all rounds in order of time."""
    if not material.round:
        return None
    rounds = tuple(_round(material, notes, held) for held in material.round.values())
    return Section("Rounds", sections=rounds)


def _round(material: Material, notes: Footnotes, held: RoundRow) -> Section:
    key = ("round", held.id)
    about = joined(
        (
            date_words(held.when, long=True) if held.when else "date not stated",
            held.place,
            held.format.value if held.format else "",
            f"track {held.track.value}" if held.track else "",
            f"follows {material.name('round', held.follows_id)}" if held.follows_id else "",
        )
    )
    proof = (*notes.marks(key, without=_TOLD_APART), *notes.differing(key))
    blocks: list[Block] = []
    if facts := _facts(material, notes, held):
        blocks.append(Facts(facts))
    if delegations := _delegations(material, notes, held):
        blocks.append(Table(_COLUMNS, delegations).without_empty_columns())
    return Section(held.name, tuple(blocks), meta=(Words(about), *proof))


def _facts(material: Material, notes: Footnotes, held: RoundRow) -> tuple[Fact, ...]:
    facts = []
    for name in ("aim", "outcome"):
        text = getattr(held, name)
        if text:
            lines = ended(prose(text), notes.marks(("round", held.id), only={name}))
            facts.append(Fact(name.capitalize(), lines))
    if agenda := _agenda(material, notes, held):
        facts.insert(1 if held.aim else 0, Fact("Agenda", (agenda,)))
    return tuple(facts)


def _agenda(material: Material, notes: Footnotes, held: RoundRow) -> Line:
    line: Line = ()
    for item in material.agenda_item.values():
        if item.round_id != held.id:
            continue
        issue = material.name("issue", item.issue_id)
        text = f"{issue} ({item.wording})" if item.wording else issue
        line += (Words("; "),) if line else ()
        line += (Words(text), *notes.marks(("agenda_item", item.id)))
    return line


def _delegations(material: Material, notes: Footnotes, held: RoundRow) -> tuple[Row, ...]:
    """Return the delegates by party, the parties in the order of their first delegate."""
    there = [d for d in material.delegate.values() if d.round_id == held.id]
    order = {party_id: at for at, party_id in reversed(list(enumerate(d.party_id for d in there)))}
    there.sort(key=lambda delegate: order[delegate.party_id])
    rows: list[Row] = []
    for party_id, members in groupby(there, key=lambda delegate: delegate.party_id):
        name: Lines = ((Words(material.name("party", party_id), Style.STRONG),),)
        for delegate in members:
            rows.append(Row((name, *_delegate(material, notes, delegate))))
            name = ()
    return tuple(rows)


def _delegate(material: Material, notes: Footnotes, delegate: DelegateRow) -> tuple[Lines, ...]:
    key = ("delegate", delegate.id)
    office = joined(
        (office_name(material, delegate.office_id, delegate.party_id), delegate.capacity), ", "
    )
    person = material.name("person", delegate.person_id)
    who: Line = (Words(person) if person else Words("not named", Style.DIM),)
    if not person and not office:
        who = (Words("members not named", Style.DIM),)
    if delegate.head:
        who += (Words(" "), Badge("head"))
    who += (*notes.marks(key), *notes.differing(key))
    capacity: Lines = ((Words(office),),) if office else ()
    presence = Badge(delegate.presence.value, _PRESENCES.get(delegate.presence, Tone.NEUTRAL))
    return (who,), capacity, ((presence,),)
