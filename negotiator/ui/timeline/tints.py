"""Which colour a lane has: its party's, or one of the set that colour-blind people tell apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from negotiator.domain.timeline.lanes import Lane
from negotiator.store.queries.timeline import PartyInLane
from negotiator.ui.look.colours import PARTY_COLOURS
from negotiator.ui.timeline.item_shapes import Tints
from negotiator.ui.timeline.scene import followed_by

_OFFERED = PARTY_COLOURS[:6]  # black and yellow are too near to one ground or the other
_ORDER = (0, 2, 1, 3, 4, 5)
"""Neighbours as far from each other as may be."""


def tints(lanes: Sequence[Lane], parties: Mapping[int, PartyInLane]) -> Tints:
    """Return the colours of lanes and parties."""
    colours = {party_id: party.colour for party_id, party in parties.items()}
    found = []
    for number, lane in enumerate(lanes):
        own = colours.get(lane.party_id, "") if lane.party_id is not None else ""
        found.append(own or _OFFERED[_ORDER[number % len(_ORDER)]])
    return Tints(tuple(found), colours, followed_by(lanes))
