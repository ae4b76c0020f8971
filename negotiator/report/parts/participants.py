"""Who takes part: each party with its role, its other names, its people and their offices."""

from __future__ import annotations

from collections.abc import Iterator

from negotiator.domain.date_words import date_words
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Key, Material
from negotiator.report.model import Column, Line, Lines, Row, Section, Style, Table, Words
from negotiator.report.wording import joined, prose
from negotiator.store.row_classes import PartyRow, PersonRow, TenureRow

_COLUMNS = (
    Column(((Words("Party", Style.STRONG),),), 1.7),
    Column(((Words("Role", Style.STRONG),),), 0.7),
    Column(((Words("People and offices", Style.STRONG),),), 2.8),
)


def participants_section(material: Material, notes: Footnotes) -> Section | None:
    """Return the table of parties, each followed by the parties that belong to it."""
    table_rows: list[Row] = []
    shown: set[int] = set()
    for part in material.participation.values():
        proof = notes.marks(("participation", part.id))
        role: Lines = (((Words(part.role.value)), *proof),)
        for party, depth in _family(material, part.party_id, shown):
            table_rows.append(_row(material, notes, party, role if not depth else (), depth))
    if not table_rows:
        return None
    return Section("Who takes part", (Table(_COLUMNS, tuple(table_rows)),))


def _family(
    material: Material, party_id: int, shown: set[int], depth: int = 0
) -> Iterator[tuple[PartyRow, int]]:
    """Give a party and those that belong to it and have no role of their own, each once."""
    if party_id in shown:
        return
    shown.add(party_id)
    yield material.party[party_id], depth
    with_role = {part.party_id for part in material.participation.values()}
    for child in material.party.values():
        if child.parent_id == party_id and child.id not in with_role:
            yield from _family(material, child.id, shown, depth + 1)


def _row(material: Material, notes: Footnotes, party: PartyRow, role: Lines, depth: int) -> Row:
    key = ("party", party.id)
    name: Line = (Words(party.name, Style.STRONG), *notes.marks(key), *notes.differing(key))
    lines: Lines = ((*name, *other_names(material, notes, key)),)
    if party.kind is not None:
        lines += ((Words(party.kind.value, Style.DIM),),)
    people = tuple(
        line
        for person in material.person.values()
        if _main_party(material, person) == party.id and person.id not in material.known_elsewhere
        for line in _person(material, notes, person)
    )
    return Row((lines, role, prose(party.description) + people), depth)


def _main_party(material: Material, person: PersonRow) -> int | None:
    """Where a person is listed: the person's party, or that of the last office held."""
    if person.party_id is not None:
        return person.party_id
    held = [material.office[t.office_id].party_id for t in _tenures(material, person)]
    return next((party_id for party_id in reversed(held) if party_id is not None), None)


def _tenures(material: Material, person: PersonRow) -> list[TenureRow]:
    return [t for t in material.tenure.values() if t.person_id == person.id]


def _person(material: Material, notes: Footnotes, person: PersonRow) -> Lines:
    key = ("person", person.id)
    line: Line = (
        Words(person.name, Style.STRONG),
        *notes.marks(key),
        *notes.differing(key),
        *other_names(material, notes, key),
    )
    for tenure in _tenures(material, person):
        proof = (*notes.marks(("tenure", tenure.id)), *notes.differing(("tenure", tenure.id)))
        when = date_words(tenure.when) if tenure.when else ""
        office = office_name(material, tenure.office_id, person.party_id)
        line += (Words(f", {joined((office, when), ', ')}"), *proof)
    return (line, *prose(person.description, Style.DIM))


def office_name(material: Material, office_id: int | None, of_party: int | None = None) -> str:
    """Return “Director, Mossad”; the party is left out where it is `of_party`."""
    if office_id is None:
        return ""
    office = material.office[office_id]
    party = "" if office.party_id == of_party else material.name("party", office.party_id)
    return office.name if party in office.name else f"{office.name}, {party}"


def other_names(material: Material, notes: Footnotes, key: Key) -> Line:
    """Return a record's other names, to follow its name, each in its own direction."""
    line: Line = ()
    for alias in material.aliases.get(key, ()):
        line += (
            Words(" · " if line else "  ", Style.DIM),
            Words(alias.name, Style.DIM, alias.language),
            *notes.marks(("alias", alias.id)),
        )
    return line
