"""Records chosen by the name that somebody typed on a command line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from rapidfuzz import fuzz, process
from sqlalchemy import Connection

from negotiator.domain.errors import Refused
from negotiator.domain.folding import folded
from negotiator.store import rows
from negotiator.store.labels import word_of
from negotiator.store.row_classes import NegotiationRow, ProposalRow, kind_of

_Named = TypeVar("_Named", NegotiationRow, ProposalRow)


def negotiation(connection: Connection, name: str | None) -> NegotiationRow:
    """Return the negotiation of that name, or the only one there is when no name is given.

    Raises `Refused` with the names there are, the likeliest first.
    """
    known = rows.where(connection, NegotiationRow, order="name_folded")
    if name is not None:
        return _chosen(known, name, "the database")
    if len(known) == 1:
        return known[0]
    if not known:
        raise Refused("The database holds no negotiation: import one first.")
    listed = ", ".join(f"“{row.name}”" for row in known)
    raise Refused(f"There are several negotiations, so say which with --negotiation: {listed}.")


def proposals(
    connection: Connection, negotiation_id: int, names: Sequence[str]
) -> list[ProposalRow]:
    """Return the proposals of these names, in this order. Raises `Refused` like `negotiation`."""
    known = rows.where(connection, ProposalRow, negotiation_id=negotiation_id, order="name_folded")
    return [_chosen(known, name, "the negotiation") for name in names]


def _chosen(known: Sequence[_Named], name: str, where: str) -> _Named:
    for row in known:
        if folded(row.name) == folded(name):
            return row
    raise Refused(_unknown(known, name, where))


def _unknown(known: Sequence[_Named], name: str, where: str) -> str:
    if not known:
        return f"There is no “{name}”: {where} is empty."
    word = word_of(kind_of(type(known[0])))
    many = word_of(kind_of(type(known[0])), many=True)
    by_likeness = process.extract(
        folded(name), {row.name: folded(row.name) for row in known}, scorer=fuzz.WRatio, limit=None
    )
    listed = ", ".join(f"“{key}”" for _, _, key in by_likeness)
    return f"There is no {word} “{name}”; the {many} of {where} are {listed}."
