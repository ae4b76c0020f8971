"""What happened outside the table, and the numbers that give the talks their scale."""

from __future__ import annotations

from negotiator.domain.date_words import date_words
from negotiator.report.footnotes import Footnotes
from negotiator.report.material import Material
from negotiator.report.model import Column, Lines, Row, Section, Style, Table, Words
from negotiator.report.parts.terms import quantity
from negotiator.report.wording import joined, prose
from negotiator.store.row_classes import EventRow, FigureRow


def _columns(*heads: tuple[str, float]) -> tuple[Column, ...]:
    return tuple(Column(((Words(head, Style.STRONG),),), share) for head, share in heads)


_EVENTS = _columns(("When", 1.0), ("What", 3.2), ("Party", 1.0))
_FIGURES = _columns(("What is counted", 2.4), ("Number", 1.6), ("As of", 1.0), ("Where", 1.0))


def events_section(material: Material, notes: Footnotes) -> Section | None:
    """Return the events in order of time."""
    if not material.event:
        return None
    events = tuple(_event(material, notes, event) for event in material.event.values())
    return Section("Events", (Table(_EVENTS, events).without_empty_columns(),))


def _event(material: Material, notes: Footnotes, event: EventRow) -> Row:
    key = ("event", event.id)
    when: Lines = ((Words(date_words(event.when)),),) if event.when else ()
    kind = (Words(f" · {event.kind.value}", Style.DIM),) if event.kind else ()
    name = (Words(event.name, Style.STRONG), *kind, *notes.marks(key), *notes.differing(key))
    party = material.name("party", event.party_id)
    return Row((when, (name, *prose(event.description)), ((Words(party),),) if party else ()))


def figures_section(material: Material, notes: Footnotes) -> Section | None:
    """Return the context figures in order of time."""
    if not material.figure:
        return None
    figures = tuple(_figure(notes, figure) for figure in material.figure.values())
    return Section("Context figures", (Table(_FIGURES, figures).without_empty_columns(),))


def _figure(notes: Footnotes, figure: FigureRow) -> Row:
    key = ("figure", figure.id)
    number = joined((quantity(figure.amount, figure.unit),)) or "not stated"
    proof = notes.figure(key) if figure.amount else notes.marks(key)
    what: Lines = ((Words(figure.name, Style.STRONG),), *prose(figure.description, Style.DIM))
    when: Lines = ((Words(date_words(figure.when)),),) if figure.when else ()
    where: Lines = ((Words(figure.place),),) if figure.place else ()
    amount = (Words(number, Style.STRONG), *proof, *notes.differing(key))
    return Row((what, (amount,), when, where))
