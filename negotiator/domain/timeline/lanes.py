"""The lanes of a timeline: by place, track, format or party, always in the same order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from negotiator.domain.folding import folded
from negotiator.domain.timeline.items import Item, in_time
from negotiator.domain.vocabulary import RoundFormat, Track


class By(StrEnum):
    """What tells the lanes apart."""

    PLACE = "place"
    TRACK = "track"
    FORMAT = "format"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Lane:
    """A named lane with its items in the order of time.

    `party_id` where it is a party's; `kind` where it gathers one kind of record, whatever else.
    """

    name: str
    items: tuple[Item, ...]
    party_id: int | None = None
    kind: str = ""


_GATHERED = {"proposal": "Proposals", "event": "Events", "position": "Positions"}
_NONE = {
    By.PLACE: "Place not recorded",
    By.TRACK: "Track not recorded",
    By.FORMAT: "Format not recorded",
    By.PARTY: "No party recorded",
}


def lanes(items: Iterable[Item], by: By, parties: Mapping[int, str]) -> tuple[Lane, ...]:
    """Return the lanes that hold anything; items without a date are in none.

    Places stand in the order of the earliest round in them, tracks and formats in that of the
    vocabulary, parties in that of `parties` (names by id). Rounds of none of them come next, and
    then, except by party, a lane for each other kind of record. By party an item stands in the
    lane of each party it is of.
    """
    dated = sorted((item for item in items if item.span is not None), key=in_time)
    if by is By.PARTY:
        return _party_lanes(dated, parties)
    rounds = [item for item in dated if item.kind == "round"]
    found = _place_lanes(rounds) if by is By.PLACE else _word_lanes(rounds, by)
    gathered = (
        Lane(name, tuple(item for item in dated if item.kind == kind), kind=kind)
        for kind, name in _GATHERED.items()
    )
    return tuple(lane for lane in (*found, *gathered) if lane.items)


def _party_lanes(dated: Sequence[Item], parties: Mapping[int, str]) -> tuple[Lane, ...]:
    of: defaultdict[int, list[Item]] = defaultdict(list)
    nobody = []
    for item in dated:
        held = [party_id for party_id in dict.fromkeys(item.parties) if party_id in parties]
        for party_id in held:
            of[party_id].append(item)
        if not held:
            nobody.append(item)
    found = [Lane(name, tuple(of[id_]), id_) for id_, name in parties.items() if id_ in of]
    return tuple(found if not nobody else (*found, Lane(_NONE[By.PARTY], tuple(nobody))))


def _word_lanes(rounds: Sequence[Item], by: By) -> list[Lane]:
    words = list(Track if by is By.TRACK else RoundFormat)
    named = [
        (word.value, f"Track {word}" if by is By.TRACK else word.capitalize()) for word in words
    ]
    of: defaultdict[str, list[Item]] = defaultdict(list)
    for item in rounds:
        of[item.track if by is By.TRACK else item.format].append(item)
    return [Lane(name, tuple(of[value])) for value, name in (*named, ("", _NONE[by]))]


def _place_lanes(rounds: Sequence[Item]) -> list[Lane]:
    """One lane for each place; what follows a comma is left out where the rest is enough."""
    of: defaultdict[str, list[Item]] = defaultdict(list)
    for item in rounds:
        of[folded(item.place)].append(item)
    nowhere = of.pop("", [])
    spelled = {key: " ".join(held[0].place.split()) for key, held in of.items()}
    short: defaultdict[str, set[str]] = defaultdict(set)
    for key, place in spelled.items():
        short[folded(_short(place))].add(key)
    found = []
    for key, held in of.items():
        place = spelled[key]
        alone = len(short[folded(_short(place))]) == 1
        found.append(Lane(_short(place) if alone else place, tuple(held)))
    return [*found, Lane(_NONE[By.PLACE], tuple(nowhere))]


def _short(place: str) -> str:
    return place.split(",", maxsplit=1)[0].strip() or place
