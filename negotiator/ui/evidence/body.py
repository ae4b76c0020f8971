"""What the panel shows of one record: its evidence, tags, notes and history below each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from negotiator.domain.evidence import differing_claims
from negotiator.store.queries.evidence import Evidence
from negotiator.store.queries.story import Told
from negotiator.ui.evidence.citations import Citations
from negotiator.ui.evidence.cite_form import TITLE, CiteForm
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.evidence.notes import Notes
from negotiator.ui.evidence.record_history import RecordHistory
from negotiator.ui.evidence.tags import Tags
from negotiator.ui.look.cell import Badge, Cell, Span, Text
from negotiator.ui.look.layout import GRID, button, column
from negotiator.ui.session import Session
from negotiator.ui.tab_order import chain, stops


class EvidenceBody(QWidget):
    """Shows the `Evidence` it is given.

    `all_fields_asked` and `all_changes_asked` when more is wanted than was given.
    """

    all_fields_asked = Signal()
    all_changes_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._evidence: Evidence | None = None
        self._form: CiteForm | None = None
        self._heading, self._context, self._count = Flowed(), Flowed(), Flowed()
        self._citations = Citations(session)
        self._elsewhere = button("", "link")
        self._elsewhere.clicked.connect(self.all_fields_asked)
        self._cite = button(f"{TITLE}…")
        self._cite.setAccessibleName(f"{TITLE}…")
        self._cite.clicked.connect(self.cite)
        self._tags = Tags(session)
        self._notes = Notes(session)
        self._history = RecordHistory()
        self._history.all_asked.connect(self.all_changes_asked)
        self._column = column()
        self._form_place = column()
        self._lay_out()

    def tell_keys(self, keys: str) -> None:
        """Say on the button which keys cite."""
        self._cite.setToolTip(keys)

    def show_evidence(self, evidence: Evidence, story: Sequence[Told], *, older: bool) -> None:
        """Show this; `older` says that there are changes before those of the story."""
        self._evidence = evidence
        self._heading.show_cell(Cell.of(Text(evidence.label, bold=True)))
        self._context.show_cell(Cell.of(Text(evidence.context, dim=True)))
        self._count.show_cell(_counted(evidence))
        self._elsewhere.setText(f"{evidence.elsewhere} more on other fields and parts")
        self._elsewhere.setAccessibleName(self._elsewhere.text())
        self._elsewhere.setVisible(bool(evidence.elsewhere))
        self._history.show_story(story, older=older)
        moved = (
            self._citations.show_groups(evidence.groups),
            self._tags.show_tags(evidence.subject, evidence.label, evidence.tags),
            self._notes.show_notes(evidence.subject, evidence.label, evidence.notes),
        )
        if any(moved):
            chain(stops(self._column))

    def cite(self) -> None:
        """Open the form that cites a source for what is shown, or go on in the open one."""
        if self._form is None and self._evidence is not None:
            self._open_form(self._evidence)
        if self._form is not None:
            self._form.fields.focus()

    def save(self) -> None:
        """Save what is being typed, but for a form that was not finished."""
        self._citations.close_editors()
        self._notes.save()

    def leave(self) -> None:
        """Another record comes: save, and keep the form only if somebody filled it in."""
        self.save()
        if self._form is not None and not self._form.fields.touched():
            self._close_form()

    def _open_form(self, evidence: Evidence) -> None:
        form = CiteForm(self._session, evidence.subject, evidence.field, evidence.label)
        form.done.connect(self._close_form)
        self._form = form
        self._form_place.addWidget(form)
        form.show()  # now, so that it can have the focus
        self._cite.hide()
        chain(stops(self._column))

    def _close_form(self) -> None:
        if self._form is None:
            return
        form, self._form = self._form, None
        focus = QApplication.focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        self._cite.show()
        if had_focus:
            self._cite.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form_place.removeWidget(form)
        form.hide()
        form.deleteLater()

    def _lay_out(self) -> None:
        self.setLayout(self._column)
        title: QVBoxLayout = column(gap=0)
        title.addWidget(self._heading)
        title.addWidget(self._context)
        self._column.addLayout(title)
        self._column.addWidget(self._count)
        self._column.addWidget(self._citations)
        self._column.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._form_place)
        self._column.addWidget(self._cite)
        for part in (self._tags, self._notes, self._history):
            self._column.addSpacing(GRID)
            self._column.addWidget(part)


def _counted(evidence: Evidence) -> Cell:
    """“Evidence 3”, and a badge where sources differ from what was adopted."""
    spans: list[Span] = [Text("Evidence", bold=True), Text(f" {len(evidence.cited)}", dim=True)]
    if differing_claims(cited.claim for cited in evidence.cited):
        spans.append(Badge("sources differ", "attention"))
    return Cell(tuple(spans))
