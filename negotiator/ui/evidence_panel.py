"""The right of the window: who says so, for whatever is selected; its notes, tags and history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from negotiator.store.changes import Changed, Key
from negotiator.store.queries.evidence import Evidence, evidence_of
from negotiator.store.queries.story import Told, story_of
from negotiator.ui.evidence.body import EvidenceBody
from negotiator.ui.evidence.citation_card import CitationCard
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.evidence.record_history import FIRST
from negotiator.ui.look.layout import column, dim
from negotiator.ui.session import Session

EMPTY = (
    "Select a record or one of its fields: who said it, your tags and notes on it, "
    "and what was changed appear here."
)
CITE_KEYS = "Ctrl+Shift+C"
_WIDTH = 290
_MARGIN = 14


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
        self.setAccessibleName("Evidence")
        self.setMinimumWidth(240)
        self._empty = dim(EMPTY, wrap=True)
        self._body = EvidenceBody(session)
        self._body.tell_keys(CITE_KEYS)
        self._body.all_fields_asked.connect(self._show_all_fields)
        self._body.all_changes_asked.connect(self._show_all_changes)
        QShortcut(QKeySequence(CITE_KEYS), self, self.cite)
        self._lay_out()
        self._show(None, [])
        self._listen()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 600)

    def cite(self) -> None:
        """Open the form that cites a source for what is selected, or go on in the open one."""
        if self._evidence is not None:
            self._body.cite()

    def save(self) -> None:
        """Save what is being typed: called before the window closes."""
        self._body.save()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _lay_out(self) -> None:
        page = QFrame()
        page.setProperty("role", "page")
        inside = column(margin=_MARGIN, gap=0)
        page.setLayout(inside)
        inside.addWidget(self._empty)
        inside.addWidget(self._body)
        inside.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        around = column()
        around.addWidget(scroll)
        self.setLayout(around)

    def _listen(self) -> None:
        self.session.selected.connect(self._on_selected)
        self.session.changed.connect(self._on_changed)
        self.session.moved.connect(self._on_moved)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.fontDatabaseChanged.connect(self._on_more_fonts)

    def _on_selected(self, kind: str, record_id: int, field: str) -> None:
        key = (kind, record_id) if kind and record_id else None
        if key == self._key and field == self._field:
            return
        if key != self._key:
            self._body.leave()
            self._changes_shown = FIRST
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

    def _show_all_fields(self) -> None:
        self._field = ""
        self._read()

    def _show_all_changes(self) -> None:
        self._changes_shown *= 1_000
        self._read()

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
        if evidence is not None:
            shown = story[: self._changes_shown]
            self._body.show_evidence(evidence, shown, older=len(story) > len(shown))
