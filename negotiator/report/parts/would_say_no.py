"""What each party has said against each proposal, statement by statement, and what that is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from negotiator.domain.comparison import Comparison
from negotiator.domain.crossings import Crossing
from negotiator.domain.objections import Objection, objections
from negotiator.domain.stated import STATED_ONLY, said_by
from negotiator.domain.vocabulary import EventKind
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import (
    Column,
    Line,
    Lines,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
    Words,
)
from negotiator.report.parts.terms import stance_badge
from negotiator.report.wording import joined, shortened, words

_NOT_YES = "That nothing is recorded, or nothing crossed, does not mean yes."
_LONGEST = 220
"""Characters of a statement; the positions in the brief have all of it."""
_COLUMNS = tuple(
    Column(((Words(head, Style.STRONG),),), share)
    for head, share in (("Proposal", 1.2), ("Party", 0.8), ("Stated positions it crosses", 3.2))
)


def would_say_no_section(
    material: Material, notes: Footnotes, comparison: Comparison, printed: date | None
) -> Section | None:
    """Return the answers for each column; nothing where no party stands beside the texts."""
    rows = tuple(
        row
        for told in _answers(material, comparison, printed)
        for row in _rows(material, notes, told)
    )
    if not rows:
        return None
    what = Paragraph(words(f"{STATED_ONLY} {_NOT_YES}", Style.DIM))
    return Section("Would say no, from stated positions", (what, Table(_COLUMNS, rows)))


def objected_keys(
    material: Material, comparison: Comparison, printed: date | None
) -> set[tuple[str, int]]:
    """Return the positions that the section tells of."""
    answers = _answers(material, comparison, printed)
    return {("position", id_) for told in answers for each in told for id_ in each.position_ids}


def _answers(
    material: Material, comparison: Comparison, printed: date | None
) -> tuple[tuple[Objection, ...], ...]:
    found = objections(
        {column: material.proposal[column] for column in comparison.columns},
        material.issue,
        material.term,
        material.position,
        comparison.parties,
        _day(material, printed),
    )
    return tuple(found.values())


def _day(material: Material, printed: date | None) -> date:
    """The day that ages are reckoned at: the last one recorded, deadlines left out."""
    whens = [round_.when for round_ in material.round.values()]
    whens += [proposal.when for proposal in material.proposal.values()]
    whens += [position.when for position in material.position.values()]
    whens += [e.when for e in material.event.values() if e.kind is not EventKind.DEADLINE]
    latest = max(map(said_by, whens), default=date.min)
    return min(latest, printed or date.max)


def _rows(material: Material, notes: Footnotes, told: Iterable[Objection]) -> Iterator[Row]:
    """One row a party; each names its proposal, because the next page has only its own rows."""
    for objection in told:
        name = (words(material.name("proposal", objection.proposal_id), Style.STRONG),)
        party = (words(material.name("party", objection.party_id), Style.STRONG),)
        yield Row((name, party, _says(notes, objection)))


def _says(notes: Footnotes, objection: Objection) -> Lines:
    style = Style.STRONG if objection.crossings else Style.DIM
    lines: Lines = (words(objection.words, style),)
    for crossing in objection.crossings:
        lines += _crossing(notes, crossing)
    return lines


def _crossing(notes: Footnotes, crossing: Crossing) -> Lines:
    key = ("position", crossing.position_id)
    proof = notes.figure(key) if crossing.amount else notes.marks(key)
    said = shortened(crossing.wording.rstrip("."), _LONGEST)
    about = joined((crossing.about, crossing.amount, said), ", ")
    first: Line = (stance_badge(crossing.stance), Words(f" {about}"), *proof)
    since = f"since then {crossing.since}" if crossing.since else ""
    below = joined((crossing.reason, f"said {crossing.said}", since), "; ")
    return (*first, *notes.differing(key)), words(below, Style.DIM)
