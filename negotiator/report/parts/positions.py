"""What each party said, by party, in order of time."""

from __future__ import annotations

from negotiator.domain.date_words import date_words
from negotiator.domain.stated import STATED_ONLY
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import (
    Column,
    Lines,
    Paragraph,
    Row,
    Section,
    Style,
    Table,
    Words,
)
from negotiator.report.parts.terms import position_says
from negotiator.report.wording import joined, words
from negotiator.store.row_classes import PositionRow

_COLUMNS = tuple(
    Column(((Words(head, Style.STRONG),),), share)
    for head, share in (("On", 1.2), ("Stated", 2.6), ("When, by whom", 1.4))
)


def positions_section(material: Material, notes: Footnotes) -> Section | None:
    """Return the stated positions, the parties in their order in the negotiation."""
    order = [part.party_id for part in material.participation.values()]
    order += [p.party_id for p in material.position.values() if p.party_id not in order]
    parties = tuple(
        Section(material.name("party", party_id), (Table(_COLUMNS, said),))
        for party_id in dict.fromkeys(order)
        if (said := _said_by(material, notes, party_id))
    )
    if not parties:
        return None
    return Section("Positions", (Paragraph((Words(STATED_ONLY, Style.DIM),)),), sections=parties)


def _said_by(material: Material, notes: Footnotes, party_id: int) -> tuple[Row, ...]:
    return tuple(
        _position(material, notes, position)
        for position in material.position.values()
        if position.party_id == party_id
    )


def _position(material: Material, notes: Footnotes, position: PositionRow) -> Row:
    about = (
        material.name("issue", position.issue_id),
        material.name("proposal", position.proposal_id),
    )
    subject: Lines = tuple((Words(name, Style.STRONG),) for name in about if name)
    when = words(date_words(position.when)) if position.when else ()
    speaker = material.name("person", position.speaker_id)
    through = words(joined((speaker, position.channel, position.place), ", "), Style.DIM)
    how = tuple(line for line in (when, through) if line)
    return Row((subject, position_says(notes, position), how))
