"""What goes along when one negotiation leaves the database."""

from __future__ import annotations

from negotiator.interchange.shelf import Shelf
from negotiator.store.changes import Key

_BELONGING = {"party": "parent_id", "person": "party_id", "office": "party_id"}
"""By which field an agency, a person, an office belongs to a party."""


def selection(shelf: Shelf, negotiation: Key) -> set[Key]:
    """Return a negotiation with its parts and what they refer to, never a part of another one.

    Its parties bring their agencies, people and offices, as the brief lists them, save those whom
    only another negotiation knows.
    """
    others = [key for key in shelf.inside(None, "negotiation") if key != negotiation]
    chosen, elsewhere = shelf.reach([negotiation]), shelf.reach(others)
    while brought := _belonging(shelf, chosen) - chosen - elsewhere:
        chosen |= shelf.reach(brought)
    return chosen


def _belonging(shelf: Shelf, chosen: set[Key]) -> set[Key]:
    return {
        key
        for kind, field in _BELONGING.items()
        for key in shelf.inside(None, kind)
        if ("party", shelf.records[key][field]) in chosen
    }
