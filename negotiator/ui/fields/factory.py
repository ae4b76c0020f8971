"""The editor that a field's declaration asks for."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from negotiator.domain.fields import Facts, Shape
from negotiator.ui.fields.choices import ChoiceEditor, FlagEditor
from negotiator.ui.fields.colour import ColourEditor
from negotiator.ui.fields.lines import AmountEditor, DateEditor, LineEditor
from negotiator.ui.fields.prose import ProseEditor
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.session import Session

AnyEditor = LineEditor | ProseEditor | ChoiceEditor | FlagEditor


def editor_for(
    facts: Facts, session: Session, parent: QWidget | None = None, *, in_cell: bool = False
) -> AnyEditor:
    """Return an editor for the field; in a grid's cell, prose is edited on one line."""
    if facts.shape is Shape.COLOUR:
        return ColourEditor(facts.hint, parent)
    if facts.shape is Shape.DATE:
        return DateEditor(facts.hint, parent)
    if facts.shape is Shape.AMOUNT:
        return AmountEditor(facts.hint, parent)
    if facts.shape is Shape.REFERENCE and facts.target:
        return ReferenceEditor(session, (facts.target,), facts.hint, parent)
    if facts.shape is Shape.CHOICE and facts.choices:
        return ChoiceEditor(facts.choices, may_be_empty=facts.may_be_empty, parent=parent)
    if facts.shape is Shape.FLAG:
        return FlagEditor("" if in_cell else facts.title, parent)
    if facts.shape is Shape.PROSE and not in_cell:
        return ProseEditor(facts.hint, parent)
    return LineEditor(facts.hint, parent)
