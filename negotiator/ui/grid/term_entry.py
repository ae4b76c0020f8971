"""The issue of a term; in the empty row a whole term may be typed: “aid 500 trucks phase 1”."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from negotiator.domain.term_reading import ReadTerm, read_term
from negotiator.store import rows
from negotiator.store.row_classes import IssueRow
from negotiator.ui.fields.editor import Several
from negotiator.ui.fields.factory import AnyEditor
from negotiator.ui.fields.lines import decimal_mark
from negotiator.ui.fields.reference import ReferenceEditor
from negotiator.ui.fields.suggestions import Suggestion
from negotiator.ui.grid.columns import Column
from negotiator.ui.session import Session


@dataclass(frozen=True)
class TermEntryColumn(Column):
    """Offers, before the issues of that name, the term that the whole line can be read as."""

    def editor(self, session: Session, parent: QWidget, *, entry: bool) -> AnyEditor:
        """Return an editor for an issue, in the empty row for a term as well."""
        if not entry:
            return super().editor(session, parent, entry=entry)
        return ReferenceEditor(
            session,
            ("issue",),
            self.facts.hint,
            parent,
            offers=lambda text: _terms(session, text),
        )


def _terms(session: Session, text: str) -> Sequence[Suggestion]:
    with session.read() as connection:
        found = rows.where(connection, IssueRow, negotiation_id=session.negotiation_id)
    issues = {issue.id: issue for issue in found}
    term = read_term(text, {issue.id: issue.name for issue in found}, decimal_mark())
    if term is None:
        return ()
    label = _label(term, issues[term.issue_id])
    return (Suggestion(label, None, text, "term", means=Several(_fields(term))),)


def _label(term: ReadTerm, issue: IssueRow) -> str:
    amount = f"{term.amount.words()} {term.unit or issue.unit}".strip() if term.amount else ""
    phase = f"phase {term.phase}" if term.phase else ""
    return " · ".join(filter(None, (issue.name, amount, phase)))


def _fields(term: ReadTerm) -> dict[str, Any]:
    fields = {
        "issue_id": term.issue_id,
        "amount": str(term.amount) if term.amount else None,
        "unit": term.unit,
        "phase": term.phase,
    }
    return {name: value for name, value in fields.items() if value}
