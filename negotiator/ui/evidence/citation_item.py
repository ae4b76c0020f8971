"""A citation in the list: a card to read, or in its place the fields to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from negotiator.store.queries.citations import Cited
from negotiator.ui.evidence.citation_card import CitationCard
from negotiator.ui.evidence.citation_editor import CitationEditor
from negotiator.ui.look.layout import button
from negotiator.ui.session import Session
from negotiator.ui.tab_order import chain, stops


class CitationItem(QWidget):
    """Shows one citation; opened by a click or Enter, closed by Escape."""

    def __init__(self, session: Session, cited: Cited, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.card = CitationCard(cited, self)
        self.card.clicked.connect(self.open)
        self.card.remove_asked.connect(self._remove)
        self.card.source_asked.connect(self._open_source)
        self.editor: CitationEditor | None = None
        self._more = button("more", "link")
        self._more.setAccessibleName("more")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._show_whole)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.card)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.setVisible(self.card.is_long())

    def show_citation(self, cited: Cited) -> None:
        """Show this citation as it is now; what is being typed into its fields stays.

        Where it is another one, fields that are open are closed first.
        """
        if cited.id != self.card.cited.id:
            self.close_editor()
            self._more.setChecked(False)
        if cited != self.card.cited:
            self.card.show_citation(cited)
            self._more.setVisible(self.card.is_long() and self.editor is None)
        if self.editor is not None:
            self.editor.read(keep_touched=True)

    def open(self) -> None:
        """Put the fields in the card's place."""
        if self.editor is not None:
            return
        cited = self.card.cited
        self.editor = CitationEditor(self._session, cited.id, cited.subject[0], self)
        self.editor.done.connect(self._back_to_card)
        self.editor.remove_asked.connect(self._remove)
        self.editor.source_asked.connect(self._open_source)
        self._column.addWidget(self.editor)
        self.editor.show()
        chain((self.card, self._more, *stops(self.editor.layout())))
        self.editor.fields.focus()
        self.card.hide()
        self._more.hide()

    def close_editor(self) -> None:
        """Save what was typed, and show the card again."""
        if self.editor is None:
            return
        editor, self.editor = self.editor, None
        editor.save()
        self.card.show()
        self._more.setVisible(self.card.is_long())
        editor.hide()
        editor.deleteLater()

    def _back_to_card(self) -> None:
        self.close_editor()
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_whole(self, whole: bool) -> None:
        self._more.setText("less" if whole else "more")
        self._more.setAccessibleName(self._more.text())
        self.card.show_whole(whole)

    def _remove(self) -> None:
        cited = self.card.cited
        self._session.try_write(
            f"Delete the citation of {cited.publisher or cited.title}",
            lambda unit: unit.remove("citation", cited.id),
        )

    def _open_source(self) -> None:
        self._session.want(("source", self.card.cited.source_id))
