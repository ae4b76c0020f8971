"""The rows of the table of stances on a day."""

from __future__ import annotations

from negotiator.domain.convergence.stances import StanceAt, StanceTable, Strip
from negotiator.domain.overview_records import Key, Known
from negotiator.domain.stated import StatedPosition
from negotiator.ui.compare.tones import NOTHING_RECORDED, stance_span
from negotiator.ui.convergence.who import Who
from negotiator.ui.look.cell import Break, Cell, Dot, Size, Span, Text
from negotiator.ui.overview.card_table import Column, Line


def _column(name: str, weight: int, least: int) -> Column:
    return Column(name, Cell.of(Text(name, bold=True)), weight, least)


UNDATED = (_column("Party", 1, 120), _column("Issue", 2, 140), _column("Said", 3, 160))


def stance_columns(known: Known, table: StanceTable) -> list[Column]:
    """The party, then one for each issue that anybody spoke on."""
    issues = (_column(known.issues[issue_id].name, 2, 118) for issue_id in table.issues)
    return [_column("Party", 2, 120), *issues]


def stance_lines(table: StanceTable, who: Who) -> list[Line]:
    """A row for each party."""
    made = []
    for party, row in zip(table.parties, table.rows, strict=True):
        keys: list[Key] = [("party", party)]
        for issue_id, at in zip(table.issues, row, strict=True):
            found = at.position
            keys.append(("position", found.position_id) if found else ("issue", issue_id))
        made.append(Line((_party(party, who), *map(_at, row)), tuple(keys)))
    return made


def undated_lines(strips: tuple[Strip, ...], known: Known, who: Who) -> list[Line]:
    """What was said and nobody dated."""
    return [
        Line(
            (
                _party(strip.party_id, who),
                Cell.of(Text(known.issues[strip.issue_id].name)),
                Cell((*_stance(position), Break(), Text(position.wording, dim=True))),
            ),
            (("position", position.position_id),) * len(UNDATED),
        )
        for strip in strips
        for position in strip.undated
    ]


def _party(party: int, who: Who) -> Cell:
    return Cell.of(Dot(who.colours.get(party, "")), Text(who.names[party], bold=True))


def _at(at: StanceAt) -> Cell:
    if at.position is None:
        return Cell.of(Text(NOTHING_RECORDED, dim=True))
    when = Text(at.when_words, dim=True, size=Size.SMALL)
    return Cell((*_stance(at.position), Break(), when))


def _stance(position: StatedPosition) -> list[Span]:
    spans: list[Span] = [stance_span(position)]
    if position.amount is not None:
        unit = "" if position.amount.every else f" {position.unit}"
        said = Text(f"{position.amount.words()}{unit}", spoken=f"{position.amount.spoken()}{unit}")
        spans.append(said)
    return spans
