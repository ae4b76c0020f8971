"""The right of the window: who says so, for whatever is selected; its notes, tags and history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from negotiator.domain.evidence import differing_claims
from negotiator.store.changes import Changed, Key
from negotiator.store.queries.evidence import Evidence, evidence_of
from negotiator.store.queries.story import Told, story_of
from negotiator.ui.evidence.citation_card import CitationCard
from negotiator.ui.evidence.citations import Citations
from negotiator.ui.evidence.cite_form import TITLE, CiteForm
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.evidence.notes import Notes
from negotiator.ui.evidence.record_history import FIRST, RecordHistory
from negotiator.ui.evidence.tab_order import chain, stops
from negotiator.ui.evidence.tags import Tags
from negotiator.ui.look.cell import Badge, Cell, Span, Text
from negotiator.ui.look.layout import GRID, button, dim
from negotiator.ui.session import Session

EMPTY = (
    "Select a record or one of its fields: who said it, your tags and notes on it, "
    "and what was changed appear here."
)
CITE_KEYS = "Ctrl+Shift+C"
_WIDTH = 290


class EvidencePanel(QWidget):
    """Follows `session.selected`; reads only while it is in sight."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._key: Key | None = None
        self._field = ""
        self._evidence: Evidence | None = None
        self._stale = False
        self._changes_shown = FIRST
        self._form: CiteForm | None = None
        self.setAccessibleName("Evidence")
        self.setMinimumWidth(240)
        self._make()
        self._lay_out()
        self._show(None, [])
        session.selected.connect(self._on_selected)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._on_moved)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.fontDatabaseChanged.connect(self._on_more_fonts)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    def cite(self) -> None:
        """Open the form that cites a source for what is selected, or go on in the open one."""
        if self._form is None and self._evidence is not None:
            self._open_form(self._evidence)
        if self._form is not None:
            self._form.fields.focus()

    def save(self) -> None:
        """Save what is being typed: another record is shown now, or the window closes."""
        self.citations.close_editors()
        self.notes.save()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _make(self) -> None:
        session = self.session
        self._empty = dim(EMPTY, wrap=True)
        self._heading, self._context, self._count = Flowed(), Flowed(), Flowed()
        self.citations = Citations(session)
        self._elsewhere = button("", "link")
        self._elsewhere.clicked.connect(self._show_all_fields)
        self.cite_button = button(f"{TITLE}…")
        self.cite_button.setAccessibleName(f"{TITLE}…")
        self.cite_button.setToolTip(CITE_KEYS)
        self.cite_button.clicked.connect(self.cite)
        QShortcut(QKeySequence(CITE_KEYS), self, self.cite)
        self.tags = Tags(session)
        self.notes = Notes(session)
        self.history = RecordHistory()
        self.history.all_asked.connect(self._show_all_changes)

    def _lay_out(self) -> None:
        self._body = QWidget()
        body = _column(self._body, GRID)
        title = _column(None, 0)
        title.addWidget(self._heading)
        title.addWidget(self._context)
        body.addLayout(title)
        body.addWidget(self._count)
        body.addWidget(self.citations)
        body.addWidget(self._elsewhere, 0, Qt.AlignmentFlag.AlignLeft)
        self._form_place = _column(None, 0)
        body.addLayout(self._form_place)
        body.addWidget(self.cite_button)
        for part in (self.tags, self.notes, self.history):
            body.addSpacing(GRID)
            body.addWidget(part)
        page = QFrame()
        page.setProperty("role", "page")
        column = _column(page, 0)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(self._empty)
        column.addWidget(self._body)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        _column(self, 0).addWidget(scroll)

    def _on_selected(self, kind: str, record_id: int, field: str) -> None:
        key = (kind, record_id) if kind and record_id else None
        if key == self._key and field == self._field:
            return
        if key != self._key:
            self._leave()
        self._key, self._field = key, field
        self._refresh()

    def _on_moved(self, _negotiation_id: int) -> None:
        self._on_selected("", 0, "")

    def _on_changed(self, changed: Changed) -> None:
        if self._key is None:
            return
        touches = self._evidence.touches if self._evidence else frozenset((self._key,))
        if touches & changed.records:
            self._refresh()

    def _on_more_fonts(self) -> None:
        for label in self.findChildren(Flowed):
            label.forget_layout()
        for card in self.findChildren(CitationCard):
            card.forget_layout()

    def _leave(self) -> None:
        """Go on to another record: save what is typed, keep a form that somebody filled in."""
        self.save()
        self._changes_shown = FIRST
        if self._form is not None and not self._form.fields.touched():
            self._close_form()

    def _refresh(self) -> None:
        if self.isVisible():
            self._read()
        else:
            self._stale = True

    def _read(self) -> None:
        self._stale = False
        evidence, story = None, []
        if self._key is not None:
            with self.session.read() as connection:
                evidence = evidence_of(connection, *self._key, self._field)
                if evidence is not None:
                    story = story_of(connection, *self._key, self._changes_shown + 1)
        self._show(evidence, story)

    def _show(self, evidence: Evidence | None, story: list[Told]) -> None:
        self._evidence = evidence
        self._empty.setVisible(evidence is None)
        self._body.setVisible(evidence is not None)
        if evidence is None:
            return
        self._heading.show_cell(Cell.of(Text(evidence.label, bold=True)))
        self._context.show_cell(Cell.of(Text(evidence.context, dim=True)))
        self._count.show_cell(_counted(evidence))
        self._elsewhere.setText(f"{evidence.elsewhere} more on other fields and parts")
        self._elsewhere.setAccessibleName(self._elsewhere.text())
        self._elsewhere.setVisible(bool(evidence.elsewhere))
        shown = self._changes_shown
        self.history.show_story(story[:shown], older=len(story) > shown)
        subject, name = evidence.subject, evidence.label
        moved = (
            self.citations.show_groups(evidence.groups),
            self.tags.show_tags(subject, name, evidence.tags),
            self.notes.show_notes(subject, name, evidence.notes),
        )
        if any(moved):
            chain(stops(self._body.layout()))

    def _show_all_fields(self) -> None:
        self._field = ""
        self._read()

    def _show_all_changes(self) -> None:
        self._changes_shown *= 1_000
        self._read()

    def _open_form(self, evidence: Evidence) -> None:
        form = CiteForm(self.session, evidence.subject, evidence.field, evidence.label)
        form.done.connect(self._close_form)
        self._form = form
        self._form_place.addWidget(form)
        form.show()  # now, so that it can have the focus
        self.cite_button.hide()
        chain(stops(self._body.layout()))

    def _close_form(self) -> None:
        if self._form is None:
            return
        form, self._form = self._form, None
        focus = QApplication.focusWidget()
        had_focus = focus is not None and form.isAncestorOf(focus)
        self.cite_button.show()
        if had_focus:
            self.cite_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._form_place.removeWidget(form)
        form.hide()
        form.deleteLater()


def _column(parent: QWidget | None, gap: int) -> QVBoxLayout:
    made = QVBoxLayout(parent) if parent else QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    return made


def _counted(evidence: Evidence) -> Cell:
    """“Evidence 3”, and a badge where sources differ from what was adopted."""
    spans: list[Span] = [Text("Evidence", bold=True), Text(f" {len(evidence.cited)}", dim=True)]
    if differing_claims(cited.claim for cited in evidence.cited):
        spans.append(Badge("sources differ", "attention"))
    return Cell(tuple(spans))
