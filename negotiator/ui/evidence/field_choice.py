"""The editor that chooses which field of a record a citation proves."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

from PySide6.QtWidgets import QWidget

from negotiator.domain.fields import Facts, OnDelete, facts_of
from negotiator.domain.records import KINDS
from negotiator.ui.fields.choices import ChoiceEditor

WHOLE = "Whole record"


class _NoWords(Enum):
    """The words are the titles of the record's fields, so the vocabulary has none."""


class FieldChoice(ChoiceEditor):
    """The title of one field of a kind of record, or the whole record."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(_NoWords, may_be_empty=False, parent=parent)
        self.addItem(WHOLE, "")
        for facts in _provable(kind):
            self.addItem(facts.title, facts.name)

    def show_value(self, value: Any) -> None:
        """Show a field; one that is not offered counts as the whole record."""
        super().show_value(value if self.findData(value) >= 0 else "")


def _provable(kind: str) -> Iterator[Facts]:
    for facts in facts_of(KINDS[kind]).values():
        if facts.shown and facts.on_delete is not OnDelete.PART:
            yield facts
