"""Which badge stands for which stance and which difference; each says it in words too."""

from __future__ import annotations

from negotiator.domain.date_words import date_words
from negotiator.domain.differences import ChangeKind
from negotiator.domain.stated import StatedPosition
from negotiator.domain.vocabulary import Stance
from negotiator.ui.look.cell import Badge, Span, Text

STANCES = {
    Stance.DEMANDS: "positive",
    Stance.SUPPORTS: "positive",
    Stance.OPEN: "positive",
    Stance.CONDITIONAL: "neutral",
    Stance.OPPOSES: "negative",
    Stance.REJECTS: "negative",
    Stance.RED_LINE: "negative",
    Stance.SILENT: "plain",
}
CHANGES = {
    ChangeKind.SAME: "plain",
    ChangeKind.MORE: "change",
    ChangeKind.LESS: "change",
    ChangeKind.WITHIN: "neutral",
    ChangeKind.WIDENED: "neutral",
    ChangeKind.OVERLAPS: "neutral",
    ChangeKind.NOT_COMPARABLE: "plain",
    ChangeKind.UNIT: "attention",
    ChangeKind.WORDS: "neutral",
    ChangeKind.PARTS: "change",
    ChangeKind.ADDED: "added",
    ChangeKind.DROPPED: "added",
}
NOTHING_RECORDED = "nothing recorded"


def stance_span(position: StatedPosition | None) -> Span:
    """Return a stance as a badge; silence as dim words, with its date where that is known."""
    if position is None:
        return Text(NOTHING_RECORDED, dim=True)
    if position.stance is Stance.SILENT:
        since = f" since {date_words(position.when)}" if position.when else ""
        return Text(f"silent{since}", dim=True)
    return Badge(position.stance.value, STANCES[position.stance])
