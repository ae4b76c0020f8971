"""Whether one thing was before another, or at the same time, as far as their dates tell."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from negotiator.domain.timeline.spans import Edge, Span


class Relation(Enum):
    """What holds whichever of the possible days are the true ones."""

    BEFORE = "before"
    AFTER = "after"
    OVERLAPS = "overlaps"
    CANNOT_TELL = "cannot tell"


def relation(one: Span, other: Span) -> Relation:
    """Return how two things lie in time; both are taken to go on from their start to their end.

    An end that is approximate or uncertain may lie anywhere: nobody said how far off it may be.
    """
    one, other = _taken_strictly(one), _taken_strictly(other)
    if _less(one.last, other.first):
        return Relation.BEFORE
    if _less(other.last, one.first):
        return Relation.AFTER
    if _surely_meet(one, other):
        return Relation.OVERLAPS
    return Relation.CANNOT_TELL


def _surely_meet(one: Span, other: Span) -> bool:
    """Each has begun, at the latest, by the time that the other ends at the earliest."""
    return _at_most(one.start_by, other.end_from) and _at_most(other.start_by, one.end_from)


def _taken_strictly(span: Span) -> Span:
    """The span with nothing supposed of an end that is only about right."""
    if span.start is Edge.ABOUT:
        span = replace(span, first=None, start_by=span.last)
    if span.end is Edge.ABOUT:
        begun = None if span.start is Edge.ABOUT else span.start_by
        span = replace(span, last=None, end_from=span.first, start_by=begun)
    return span


def _less(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one < other


def _at_most(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and one <= other
