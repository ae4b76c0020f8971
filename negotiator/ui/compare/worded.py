"""The words of one term held against those of the base's term: what is gone, what is new."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from negotiator.domain.term_cells import TermPart
from negotiator.domain.word_diff import Fate, Piece, changes_spoken
from negotiator.ui.compare.wordings import Wordings
from negotiator.ui.look.cell import Badge, Break, Span, Text

NOT_AGREED = "[ ] not agreed"
_FIELDS = ("qualifier", "wording", "condition")
_MOST = 2000
"""Characters of one text that a cell shows; of longer ones, the changes with what is around."""
_AROUND = 80


@dataclass(frozen=True, slots=True)
class Worded:
    """The words of a cell's terms. `base` has the base's term for each, by the term's id."""

    wordings: Wordings
    base: Mapping[int, TermPart]

    def spans(self, part: TermPart, field: str, *, dim: bool = False) -> list[Span]:
        """The words of a field as spans, those of the base that are gone struck out among them."""
        text = getattr(part, field)
        pieces = self._pieces(part, field)
        if pieces is None:
            return [
                Text(text, dim=dim),
                Text(" comparing the words …", dim=True),
            ]
        found = list(_spans(pieces, dim=dim))
        if any(piece.bracketed and piece.fate is not Fate.DELETED for piece in pieces):
            found.append(Badge(NOT_AGREED, "attention", "text in brackets is not agreed"))
        return found

    def spoken(self, part: TermPart) -> str:
        """The changes in words: “qualifier: “living” removed, “alive or dead” added”."""
        told = []
        for field in _FIELDS:
            pieces = self._pieces(part, field) or ()
            if changes := changes_spoken(pieces):
                told.append(f"{field}: {changes}")
            if any(piece.bracketed and piece.fate is not Fate.DELETED for piece in pieces):
                told.append(f"{field}: text in brackets is not agreed")
        return "; ".join(told)

    def _pieces(self, part: TermPart, field: str) -> tuple[Piece, ...] | None:
        base = self.base.get(part.term_id)
        text, was = getattr(part, field), getattr(base, field) if base is not None else None
        numbered = base is not None and not part.amount is base.amount is None
        if field == "wording" and numbered and not (text and was):
            was = None  # what a source was not quoted with, the proposal may still say
        return self.wordings.pieces(was, text)


def part_spans(part: TermPart, worded: Worded, beside: Sequence[str]) -> Iterator[Span]:
    """A term in all its words; `beside` stands after its number or its first words, dim."""
    lead = "" if part.amount is not None else _lead(part)
    if part.amount is None:
        yield from worded.spans(part, lead) if lead else [Text("addressed")]
    if words := ", ".join(filter(None, beside)):
        yield Text(f" {words}", dim=True)
    for field, before in (("qualifier", Text(" ")), ("wording", Break()), ("condition", Break())):
        spans = worded.spans(part, field, dim=field != "wording") if field != lead else []
        if spans:
            yield before
            yield from spans


def _lead(part: TermPart) -> str:
    """Which words a term without a number begins with; empty where it has none."""
    fields = ("wording", "qualifier", "condition")
    return next((field for field in fields if getattr(part, field)), "")


def _spans(pieces: Sequence[Piece], *, dim: bool) -> Iterator[Span]:
    is_long = sum(len(piece.text) for piece in pieces) > _MOST
    shown = 0
    for at, piece in enumerate(pieces):
        text = piece.text
        if is_long and piece.fate is Fate.KEPT and len(text) > 2 * _AROUND + 20:
            text = f"{text[:_AROUND]} … {text[-_AROUND:]}"
        elif at + 1 < len(pieces) and not text[-1:].isspace() and _parts(piece, pieces[at + 1]):
            text += " "
        bare = text.rstrip()
        yield _span(piece, bare, dim)
        if bare != text:
            yield Text(" ")
        shown += len(text)
        if shown > _MOST and at + 1 < len(pieces):
            left = sum(p.fate is not Fate.KEPT for p in pieces[at + 1 :])
            yield Text(f" … {left:,} more changes", dim=True)
            return


def _parts(piece: Piece, following: Piece) -> bool:
    """Whether what was deleted runs into what stands in its place."""
    return piece.fate is not following.fate and piece.fate is Fate.DELETED


def _span(piece: Piece, text: str, dim: bool) -> Text:
    said = " ".join(text.split())
    if piece.fate is Fate.DELETED:
        return Text(text, dim=True, struck=True, spoken=f"(removed: {said})")
    if piece.fate is Fate.INSERTED:
        return Text(text, bold=True, underlined=True, spoken=f"(added: {said})")
    return Text(text, dim=dim, dotted=piece.bracketed)
