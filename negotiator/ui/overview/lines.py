"""The rows of the overview's cards."""

from __future__ import annotations

from collections.abc import Sequence

from negotiator.domain.agenda import Dated
from negotiator.domain.attention import Attention
from negotiator.domain.date_words import date_words
from negotiator.domain.movements import Movement
from negotiator.domain.overview import Overview
from negotiator.domain.overview_records import Known
from negotiator.domain.recent import Moved
from negotiator.domain.standing import Answer, Standing
from negotiator.domain.stated import StatedPosition
from negotiator.store.changes import Key
from negotiator.store.labels import shortened
from negotiator.ui.compare.tones import CHANGES, STANCES, stance_span
from negotiator.ui.look.cell import Badge, Break, Cell, Dot, Span, Text
from negotiator.ui.overview.card_table import Column, Line

MOST = 6
"""Rows of a card before the rest is only counted."""
_STEPS = 3
"""Differences that are told of one proposal."""
_LONGEST = 110
"""Characters of such a difference."""

MORE: Key = ("", 0)
"""Where the row leads that counts what is left out: it shows all."""


def table_columns(known: Known) -> list[Column]:
    """Heads of what is on the table."""
    parties = (_party_column(known, party_id) for party_id in known.negotiating)
    return [_column("Proposal", 3, 140), _column("Status", 1, 90), *parties]


def table_line(known: Known, standing: Standing) -> Line:
    """A proposal, its status, each party's answer."""
    proposal = known.proposals[standing.proposal_id]
    key = "proposal", standing.proposal_id
    origin = _origin(known, standing.proposal_id)
    tablers = ", ".join(known.parties[party_id].name for party_id in standing.tabled_by)
    when = date_words(proposal.when) if proposal.when else ""
    below = origin if origin and not tablers else ", ".join(filter(None, (tablers, when)))
    answers = tuple(_answer(answer) for answer in standing.answers)
    keys = tuple(
        ("position", answer.position_id) if answer.position_id is not None else key
        for answer in standing.answers
    )
    status = Cell.of(Text(proposal.status.value))
    return Line((Cell.titled(proposal.name, below), status, *answers), (key, key, *keys))


def date_line(dated: Dated) -> Line:
    """When, and what; what is ahead and what is a deadline say so."""
    spans: list[Span] = [Text(dated.name, bold=True)]
    if dated.detail and not dated.is_deadline:
        spans.append(Text(f", {dated.detail}"))
    if dated.is_deadline:
        spans.append(Badge("deadline", "attention"))
    elif dated.is_ahead:
        spans.append(Badge("next", "change"))
    when = Cell.of(Text(date_words(dated.when), dim=True))
    return Line((when, Cell(tuple(spans))), (dated.subject, dated.subject))


def moved_line(known: Known, moved: Moved) -> Line:
    """When, and what moved: an event, or how a proposal differs from where it came from."""
    spans: list[Span] = []
    for party_id in moved.parties[:1]:
        spans += _dot(known, party_id)
    spans.append(Text(moved.name, bold=moved.from_id is not None))
    if moved.badge:
        spans.append(Badge(moved.badge, "neutral"))
    if moved.from_id is not None:
        spans.append(Text(f", after {known.proposals[moved.from_id].name}", dim=True))
    for movement in moved.movements[:_STEPS]:
        spans += [Break(), *_movement(movement)]
    if (left := len(moved.movements) - _STEPS) > 0:
        spans += [Break(), Text(f"and {left} more", dim=True)]
    when = Cell.of(Text(date_words(moved.when), dim=True))
    return Line((when, Cell(tuple(spans))), (moved.subject, moved.subject))


def attention_lines(known: Known, attention: Sequence[Attention], *, all_of_it: bool) -> list[Line]:
    """What to look at: the first few, and how many more."""
    shown = attention if all_of_it else attention[:MOST]
    lines = [_attention_line(known, item) for item in shown]
    if left := len(attention) - len(shown):
        more = Cell.of(Text(f"Show {left} more", dim=True))
        lines.append(Line((more, Cell(())), (MORE, MORE)))
    return lines


def stance_columns(known: Known, issues: Sequence[int]) -> list[Column]:
    """Heads of the stances: one for each issue that somebody spoke on."""
    names = (known.issues[issue_id].name for issue_id in issues)
    return [_column("Party", 2, 120), *(_column(name, 2, 96) for name in names)]


def stance_lines(known: Known, overview: Overview) -> list[Line]:
    """A row for each party: its latest stance on each issue."""
    found = overview.stances
    return [
        _stance_line(known, party_id, found.issues, row)
        for party_id, row in zip(found.parties, found.rows, strict=True)
    ]


def _stance_line(
    known: Known, party_id: int, issues: Sequence[int], row: Sequence[StatedPosition | None]
) -> Line:
    name = Cell((*_dot(known, party_id), Text(known.parties[party_id].name)))
    keys: list[Key] = [("party", party_id)]
    for issue_id, position in zip(issues, row, strict=True):
        keys.append(("position", position.position_id) if position else ("issue", issue_id))
    return Line((name, *(Cell.of(stance_span(position)) for position in row)), tuple(keys))


def _attention_line(known: Known, item: Attention) -> Line:
    dot = _dot(known, item.party_id) if item.party_id is not None else ()
    cells = Cell.of(Badge(item.badge, "attention")), Cell((*dot, Text(item.text)))
    return Line(cells, (item.subject, item.subject))


def _answer(answer: Answer) -> Cell:
    if answer.stance is not None:
        return Cell.of(Badge(answer.stance.value, STANCES[answer.stance]))
    if answer.tabled:
        return Cell.of(Badge(answer.text, "positive"))
    return Cell.of(Text(answer.text, dim=True))


def _movement(movement: Movement) -> list[Span]:
    spans: list[Span] = [Text(shortened(movement.text, _LONGEST), spoken=movement.text)]
    if movement.difference is not None and movement.difference.by is not None:
        badge = Badge(movement.difference.text, CHANGES[movement.difference.kind])
        # The sentence has said it already; the badge is for the eye.
        spans = [Text(movement.text.partition(", ")[0], spoken=movement.text), badge]
    return spans


def _origin(known: Known, proposal_id: int) -> str:
    proposal = known.proposals[proposal_id]
    for word, other in (
        ("replaces", proposal.replaces_id),
        ("builds on", proposal.builds_on_id),
        ("answers", proposal.answers_id),
    ):
        if other is not None and other in known.proposals:
            return f"{word} {known.proposals[other].name}"
    return ""


def _column(name: str, weight: int, least: int) -> Column:
    return Column(name, Cell.of(Text(name, bold=True)), weight, least)


def _party_column(known: Known, party_id: int) -> Column:
    name = known.parties[party_id].name
    return Column(name, Cell((*_dot(known, party_id), Text(name, bold=True))), 1, 110)


def _dot(known: Known, party_id: int) -> tuple[Span, ...]:
    colour = known.parties[party_id].colour
    return (Dot(colour),) if colour else ()
