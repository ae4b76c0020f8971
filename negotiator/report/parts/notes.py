"""The analyst's notes that are not private."""

from __future__ import annotations

from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import Column, Row, Section, Style, Table, Words
from negotiator.report.parts.claims import about
from negotiator.report.wording import prose

_COLUMNS = (
    Column(((Words("About", Style.STRONG),),), 1.2),
    Column(((Words("Note", Style.STRONG),),), 3.6),
)


def notes_section(material: Material, _: Footnotes) -> Section | None:
    """Return the notes that may leave; private ones never do."""
    table_rows = tuple(
        Row((about(material, material.find(*key)), prose(note.text)))
        for key, noted in material.notes.items()
        for note in noted
        if not note.private
    )
    return Section("Notes", (Table(_COLUMNS, table_rows),)) if table_rows else None


def private_notes(material: Material) -> int:
    """Return how many notes were left out."""
    return sum(note.private for noted in material.notes.values() for note in noted)
