"""The rows of the tables below the drawing of numbers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from negotiator.domain.convergence.concessions import Concession, Facing, Way, changed
from negotiator.domain.convergence.distance import Apart, Distance
from negotiator.domain.convergence.gaps import Gap
from negotiator.domain.convergence.sides import Side
from negotiator.domain.convergence.statements import Statement
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.ui.convergence.who import NOBODY, Who, isolated
from negotiator.ui.look.cell import Badge, Break, Cell, Dot, Size, Span, Text
from negotiator.ui.overview.card_table import Column, Line
from negotiator.ui.overview.lines import MORE

MOST = 60
"""Rows of a table, the latest, before the earlier ones are only counted."""
_WAYS = {Way.TOWARDS: "change", Way.AWAY: "neutral", Way.NEITHER: "plain"}

RecordT = TypeVar("RecordT")


def _column(name: str, weight: int, least: int) -> Column:
    return Column(name, Cell.of(Text(name, bold=True)), weight, least)


GAPS = (
    _column("By", 1, 104),
    _column("Between", 4, 150),
    _column("Had said", 3, 120),
    _column("Stated distance", 4, 140),
)
CONCESSIONS = (
    _column("Who", 3, 120),
    _column("When", 2, 110),
    _column("From → to", 3, 110),
    _column("By how much", 2, 110),
    _column("Seen from what the others had said", 4, 160),
)
SAID = (
    _column("When", 1, 118),
    _column("Text or party", 4, 160),
    _column("Said", 3, 120),
    _column("Against the one before", 3, 130),
)
UNDATED = (_column("Text or party", 2, 160), _column("Said", 3, 160))


def latest_lines(
    records: Sequence[RecordT], line: Callable[[RecordT], Line], columns: int, *, all_of_it: bool
) -> list[Line]:
    """The latest rows; before them how many earlier ones there are, as a row that shows all."""
    left = 0 if all_of_it else max(len(records) - MOST, 0)
    lines = [line(record) for record in records[left:]]
    if left:
        more = Cell.of(Text(f"Show {left:,} earlier", dim=True))
        empty = (Cell(()),) * (columns - 1)
        lines.insert(0, Line((more, *empty), (MORE,) * columns))
    return lines


def gap_line(gap: Gap, who: Who, unit: str) -> Line:
    """Two sides, what they had said, how far apart that was."""
    sides = gap.one, gap.other
    between = (*_parties(gap.one.parties, who), Break(), *_parties(gap.other.parties, who))
    said = _joined([_latest(side) for side in sides])
    distance = gap.distance(who.names)
    latest = max(
        (side.latest for side in sides if side.latest is not None), key=lambda s: s.said_by
    )
    key = latest.keys[0]
    cells = _when(gap.day), Cell(between), Cell(said), _distance(distance, unit)
    return Line(cells, (key,) * len(GAPS))


def concession_line(found: Concession, who: Who, unit: str) -> Line:
    """Who, when, from what to what, by how much, and which way."""
    facing = _joined([_facing(each, who) for each in found.facing(who.names)])
    when = [Text(_date(found.after), dim=True)]
    if not found.ordered:
        when += [Text("; which came first is not certain", dim=True, size=Size.SMALL)]
    change = Text(
        found.words(unit),
        bold=found.more is not None,
        dim=found.change.kind is Apart.CANNOT_TELL,
        spoken=found.spoken(unit),
    )
    cells = (
        Cell(_parties(found.parties, who)),
        Cell(tuple(when)),
        Cell.of(Text(f"{found.before.in_short} → {found.after.in_short}")),
        Cell.of(change),
        Cell(facing),
    )
    key = found.after.keys[0]
    return Line(cells, (key, key, found.before.keys[0], key, key))


def said_line(pair: tuple[Statement, Statement | None], who: Who, unit: str) -> Line:
    """A statement, and how it differs from the text, or the party's statement, before it."""
    statement, before = pair
    cells = (
        Cell.of(Text(_date(statement), dim=True)),
        _who(statement, who),
        _said(statement),
        _against(statement, before, unit),
    )
    return Line(cells, (statement.keys[0],) * len(SAID))


def undated_line(statement: Statement, who: Who) -> Line:
    """A statement that nobody dated."""
    return Line((_who(statement, who), _said(statement)), (statement.keys[0],) * len(UNDATED))


def with_those_before(
    statements: Sequence[Statement],
) -> list[tuple[Statement, Statement | None]]:
    """Each with the text before it, or with what its party said before it."""
    last: dict[object, Statement] = {}
    found = []
    for statement in statements:
        line = "text" if statement.text else statement.parties
        found.append((statement, last.get(line)))
        if not statement.gives_no_amount:
            last[line] = statement
    return found


def _when(day: date) -> Cell:
    return Cell.of(Text(date_words(Edtf(day.isoformat())), dim=True))


def _date(statement: Statement) -> str:
    return date_words(statement.when) if statement.when else "no date"


def _who(statement: Statement, who: Who) -> Cell:
    if not statement.text:
        return Cell(_parties(statement.parties, who))
    below: tuple[Span, ...] = (Text(NOBODY, dim=True, size=Size.SMALL),)
    if statement.parties:
        below = _parties(statement.parties, who, small=True)
    return Cell((Text(statement.text, bold=True), Break(), *below))


def _said(statement: Statement) -> Cell:
    if statement.stated is not None and statement.stance is None:
        return Cell.of(Text(statement.words, bold=True, size=Size.BIG, spoken=statement.spoken))
    short: list[Span] = [Text(statement.in_short, dim=not statement.words)]
    if statement.wording:
        short += [Break(), Text(statement.wording, dim=True, size=Size.SMALL)]
    return Cell(tuple(short))


def _against(statement: Statement, before: Statement | None, unit: str) -> Cell:
    if before is None or statement.gives_no_amount:
        return Cell(())
    if (change := changed(before, statement)) is None:
        return Cell.of(Text("the same", dim=True))
    if change.more is None:
        return Cell.of(Text(change.words(unit), dim=True, spoken=change.spoken(unit)))
    return Cell.of(Badge(change.words(unit), "change", change.spoken(unit)))


def _distance(distance: Distance, unit: str) -> Cell:
    words, spoken = distance.words(unit), distance.spoken(unit)
    known = distance.kind is not Apart.CANNOT_TELL
    return Cell.of(Text(words, bold=known, dim=not known, spoken=spoken))


def _facing(facing: Facing, who: Who) -> Span:
    words = facing.words(who.names)
    if facing.way is Way.CANNOT_TELL:
        return Text(words, dim=True)
    return Badge(words, _WAYS[facing.way])


def _latest(side: Side) -> Span:
    if side.latest is None:
        return Text("nothing recorded", dim=True)
    return Text(side.latest.in_short, dim=side.latest.reckoned is None)


def _parties(parties: Sequence[int], who: Who, *, small: bool = False) -> tuple[Span, ...]:
    spans: list[Span] = []
    for at, party in enumerate(parties):
        comma = ", " if at < len(parties) - 1 else ""
        spans.append(Dot(who.colours.get(party, "")))
        size = Size.SMALL if small else Size.NORMAL
        name = who.names[party]
        text = f"{isolated(name)}{comma}" if len(parties) > 1 else name
        spans.append(Text(text, size=size, dim=small, spoken=f"{name}{comma}"))
    return tuple(spans)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for at, span in enumerate(spans):
        found += [Break(), span] if at else [span]
    return tuple(found)
