"""Verbs on issues."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from negotiator.store import rows
from negotiator.store.queries.issues import in_their_order
from negotiator.store.row_classes import IssueRow
from negotiator.store.tables import table
from negotiator.store.unit_of_work import Gone, UnitOfWork
from negotiator.store.verbs.ordering import next_rank


def add(unit: UnitOfWork, negotiation_id: int, name: str, /, **values: Any) -> int:
    """Add an issue after the others of the negotiation."""
    rank = next_rank(unit, "issue", negotiation_id=negotiation_id)
    return unit.add("issue", negotiation_id=negotiation_id, name=name, rank=rank, **values)


def move(unit: UnitOfWork, issue_id: int, by: int) -> None:
    """Move an issue `by` places down (up when negative) among those that stand beside it.

    Its sub-issues go with it. The first cannot go up, nor the last down: then nothing is written.
    """
    issue = rows.get(unit.connection, IssueRow, issue_id)
    if issue is None:
        raise Gone("issue")
    placed = in_their_order(unit.connection, issue.negotiation_id)
    start, beside = _beside(placed, issue_id)
    at = next(k for k, block in enumerate(beside) if block[0] == issue_id)
    to = max(0, min(at + by, len(beside) - 1))
    if to == at:
        return
    beside.insert(to, beside.pop(at))
    ids = [one for one, _ in placed]
    moved = [one for block in beside for one in block]
    ids[start : start + len(moved)] = moved
    _rank(unit, issue.negotiation_id, ids)


def _beside(placed: list[tuple[int, int]], issue_id: int) -> tuple[int, list[list[int]]]:
    """Return an issue and those beside it, each with its sub-issues, and where the first stands."""
    depths = [depth for _, depth in placed]
    at = next(k for k, (one, _) in enumerate(placed) if one == issue_id)
    start, end = at, at + 1
    while start > 0 and depths[start - 1] >= depths[at]:
        start -= 1
    while end < len(placed) and depths[end] >= depths[at]:
        end += 1
    blocks: list[list[int]] = []
    for one, depth in placed[start:end]:
        if depth == depths[at]:
            blocks.append([])
        blocks[-1].append(one)
    return start, blocks


def _rank(unit: UnitOfWork, negotiation_id: int, ids: list[int]) -> None:
    """Number the issues in this order, those that have another number."""
    columns = table("issue").c
    query = select(columns.id, columns.rank).where(columns.negotiation_id == negotiation_id)
    ranks = {row.id: row.rank for row in unit.connection.execute(query)}
    for rank, one in enumerate(ids, start=1):
        if ranks[one] != rank:
            unit.change("issue", one, rank=rank)
