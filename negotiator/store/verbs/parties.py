"""Verbs on parties, people and offices."""

from __future__ import annotations

from sqlalchemy import select

from negotiator.domain.folding import folded
from negotiator.store.tables import table
from negotiator.store.unit_of_work import UnitOfWork

OKABE_ITO = {
    "blue": "#0072B2",
    "bluish green": "#009E73",
    "vermilion": "#D55E00",
    "reddish purple": "#CC79A7",
    "orange": "#E69F00",
    "sky blue": "#56B4E9",
    "yellow": "#F0E442",
    "black": "#000000",
}
"""Colours that colour-blind people tell apart (M. Okabe and K. Ito, Color Universal Design)."""


def add(unit: UnitOfWork, name: str) -> int:
    """Add a party, in the first colour of the set that the fewest parties have."""
    return unit.add("party", name=name, colour=_free_colour(unit))


def _free_colour(unit: UnitOfWork) -> str:
    used = [colour.upper() for colour in unit.connection.scalars(select(table("party").c.colour))]
    return min(OKABE_ITO.values(), key=used.count)


def add_office(unit: UnitOfWork, name: str, party_id: int | None = None) -> int:
    """Add an office. “Director, Mossad” is the office Director of the party Mossad, if known."""
    title, comma, of = name.rpartition(",")
    if party_id is None and comma and (found := find(unit, "party", of)):
        return unit.add("office", name=title, party_id=found)
    return unit.add("office", name=name, party_id=party_id)


def find(unit: UnitOfWork, kind: str, name: str) -> int | None:
    """Return the id of the record of `kind` with this name, however it is spelt, or None."""
    columns = table(kind).c
    query = select(columns.id).where(columns.name_folded == folded(name))
    found: int | None = unit.connection.scalar(query)
    return found
