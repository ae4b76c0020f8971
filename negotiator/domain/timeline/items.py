"""What a timeline shows, and how it is told in words."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, field

from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.records import KINDS
from negotiator.domain.timeline.relations import Relation, relation
from negotiator.domain.timeline.spans import Span, span_of_text
from negotiator.domain.timeline.words import isolated
from negotiator.domain.vocabulary import ProposalStatus

Key = tuple[str, int]
"""The kind and the id of a record."""

SHOWN_KINDS = ("round", "proposal", "event", "position")
OFF_THE_TABLE = frozenset(
    {
        ProposalStatus.RUMOURED,
        ProposalStatus.REJECTED,
        ProposalStatus.SUPERSEDED,
        ProposalStatus.COLLAPSED,
    }
)
"""Statuses of a proposal that is not, not yet or no longer, on the table: its mark is hollow."""


@dataclass(frozen=True, slots=True)
class Item:
    """A round, proposal, event or position with all that decides where and how it is drawn.

    `date` is canonical EDTF, empty for none. `follows` are the keys of the proposals that it
    answers, replaces or builds on; `planned` is for a deadline, which is set ahead and says nothing
    of how far the records reach.
    """

    key: Key
    name: str
    date: str
    place: str = ""
    format: str = ""
    track: str = ""
    parties: tuple[int, ...] = ()
    status: str = ""
    follows: tuple[Key, ...] = ()
    planned: bool = False
    span: Span | None = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", span_of_text(self.date) if self.date else None)

    @property
    def kind(self) -> str:
        """The kind of its record."""
        return self.key[0]

    @property
    def hollow(self) -> bool:
        """Whether it is a proposal that is not on the table, and was not agreed."""
        return self.status in OFF_THE_TABLE

    def spoken(self, lane: str = "") -> str:
        """For a screen reader: name, kind, date in words, lane."""
        word = KINDS[self.kind].WORD[0]  # type: ignore[attr-defined]
        when = date_words(Edtf(self.date), long=True) if self.date else "without a date"
        within = f"in lane {isolated(lane)}" if lane else ""
        told = (isolated(self.name), word, self.status, when, within)
        return ", ".join(filter(None, told))


def in_time(item: Item) -> tuple[int, int, Key]:
    """The order of dated items: by the first day that their date names, then the last."""
    assert item.span is not None
    first, last = item.span.known
    return first, last, item.key


def extent(items: Iterable[Item]) -> tuple[int, int] | None:
    """The first and last day that any date among these names; None where none has a date."""
    ends = [item.span.known for item in items if item.span is not None]
    if not ends:
        return None
    return min(first for first, _ in ends), max(last for _, last in ends)


def latest_record(items: Iterable[Item], today: datetime.date) -> datetime.date | None:
    """The day up to which something is recorded, deadlines left out; never after `today`."""
    spans = (item.span for item in items if item.span is not None and not item.planned)
    days = [span.known[0] if span.last is None else span.last for span in spans]
    return min(datetime.date.fromordinal(max(days)), today) if days else None


def at_the_same_time(one: Item, items: Iterable[Item]) -> tuple[list[Item], list[Item]]:
    """Return what was going on at the same time for certain, and what may have been."""
    certain: list[Item] = []
    perhaps: list[Item] = []
    if one.span is None:
        return certain, perhaps
    told: dict[Span, Relation] = {}
    for other in items:
        if other.span is None or other.key == one.key:
            continue
        if (found := told.get(other.span)) is None:
            found = told[other.span] = relation(one.span, other.span)
        if found is Relation.OVERLAPS:
            certain.append(other)
        elif found is Relation.CANNOT_TELL:
            perhaps.append(other)
    return certain, perhaps
