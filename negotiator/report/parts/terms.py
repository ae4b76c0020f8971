"""What a term or a position says, as words, badges and footnotes."""

from __future__ import annotations

from negotiator.domain.amounts import Amount
from negotiator.domain.vocabulary import ProposalStatus, Stance
from negotiator.report.directions import directed
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import Badge, Line, Lines, Style, Tone, Words
from negotiator.report.wording import ended, joined, prose, words
from negotiator.store.row_classes import PositionRow, TermRow

_STANCES = {
    Stance.DEMANDS: Tone.POSITIVE,
    Stance.SUPPORTS: Tone.POSITIVE,
    Stance.OPEN: Tone.POSITIVE,
    Stance.OPPOSES: Tone.NEGATIVE,
    Stance.REJECTS: Tone.NEGATIVE,
    Stance.RED_LINE: Tone.NEGATIVE,
}
_STATUSES = {
    ProposalStatus.ACCEPTED: Tone.POSITIVE,
    ProposalStatus.IMPLEMENTED: Tone.POSITIVE,
    ProposalStatus.REJECTED: Tone.NEGATIVE,
    ProposalStatus.COLLAPSED: Tone.NEGATIVE,
    ProposalStatus.RUMOURED: Tone.ATTENTION,
}


def stance_badge(stance: Stance) -> Badge:
    """Return a stance as its badge."""
    return Badge(stance.value, _STANCES.get(stance, Tone.NEUTRAL))


def status_badge(status: ProposalStatus) -> Badge:
    """Return a proposal's status as its badge."""
    return Badge(status.value, _STATUSES.get(status, Tone.NEUTRAL))


def quantity(amount: Amount | None, unit: str) -> str:
    """Return an amount with its unit: “42 days”; “all” has none."""
    if amount is None:
        return ""
    return amount.words() if amount.every else joined((amount.words(), unit), " ")


def term_says(notes: Footnotes, term: TermRow) -> Lines:
    """Return what a term says: amount, whose, condition, words, and who says so."""
    amount = quantity(term.amount, term.unit)
    first = words(joined((amount, term.qualifier), ", "), Style.STRONG if amount else Style.PLAIN)
    lines: Lines = (first,) if first else ()
    lines = ended(lines or prose(term.wording), _proof(notes, term))
    if first:
        lines += prose(term.wording)
    if term.condition:
        lines += prose(f"Condition: {term.condition}", Style.DIM)
    return lines


def _proof(notes: Footnotes, term: TermRow) -> Line:
    key = ("term", term.id)
    return (notes.figure(key) if term.amount else notes.marks(key)) + notes.differing(key)


def whose(material: Material, giver_id: int | None, receiver_id: int | None) -> str:
    """Return who gives to whom, as far as it is said: “by Israel, to Hamas”."""
    giver, receiver = material.name("party", giver_id), material.name("party", receiver_id)
    return joined((giver and f"by {giver}", receiver and f"to {receiver}"), ", ")


def position_says(notes: Footnotes, position: PositionRow) -> Lines:
    """Return a stated position: its stance, its amount, its words, and who says so."""
    key = ("position", position.id)
    said = quantity(position.amount, position.unit)
    proof = notes.figure(key) if position.amount else notes.marks(key)
    first: Line = (stance_badge(position.stance),)
    if said:
        first += (Words(f" {said}", Style.STRONG),)
    lines = prose(position.wording)
    if lines and not said and not directed(position.wording).rtl:
        first += (Words(" "), *lines[0])
        lines = lines[1:]
    return ended((first, *lines), (*proof, *notes.differing(key)))
