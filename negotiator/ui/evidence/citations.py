"""All citations that are shown, under the names of the fields and parts that they prove."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from negotiator.store.queries.citations import Cited
from negotiator.store.queries.evidence import Group
from negotiator.ui.evidence.citation_item import CitationItem
from negotiator.ui.evidence.flowed import Flowed
from negotiator.ui.look.cell import Cell, Text
from negotiator.ui.look.layout import GRID
from negotiator.ui.session import Session

_Order = list[tuple[str, list[int]]]


class Citations(QWidget):
    """The list of citations. An item stays the same widget as long as its citation is shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._order: _Order = []
        self._items: dict[int, CitationItem] = {}
        self._titles: list[Flowed] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID + 2)

    def show_groups(self, groups: Sequence[Group]) -> bool:
        """Show these; whether widgets came, went or moved, so that the order of Tab is another."""
        cited = {one.id: one for group in groups for one in group.cited}
        order = [(group.title, [one.id for one in group.cited]) for group in groups]
        if order == self._order:
            self._fill(cited)
            return False
        lost = self._place_of_focus(cited.keys())
        with self._at_once():
            self._fill(cited)
            self._arrange(order)
        if lost is not None and cited:
            nearest = [*cited][min(lost, len(cited) - 1)]
            self._items[nearest].card.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def close_editors(self) -> None:
        """Save what is being typed, and show only cards."""
        for item in self._items.values():
            item.close_editor()

    def _place_of_focus(self, kept: Container[int]) -> int | None:
        """Where in the list the focus was, if the citation it was on is gone."""
        focus = QApplication.focusWidget()
        shown = [one for _, ids in self._order for one in ids]
        for place, one in enumerate(shown):
            if one not in kept and focus is not None and self._items[one].isAncestorOf(focus):
                return place
        return None

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Lay out once when all is placed, not after each item; unless the focus would be lost."""
        focus = QApplication.focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.hide()
        yield
        self.setVisible(bool(self._items))

    def _fill(self, cited: Mapping[int, Cited]) -> None:
        """Give each citation an item: its own, or that of one that is gone, or a new one."""
        free = [self._items.pop(one) for one in [*self._items] if one not in cited]
        for citation_id, one in cited.items():
            if citation_id not in self._items and free:
                self._items[citation_id] = free.pop()
            if citation_id in self._items:
                self._items[citation_id].show_citation(one)
            else:
                self._items[citation_id] = CitationItem(self._session, one, self)
        for item in free:
            item.hide()
            item.deleteLater()

    def _arrange(self, order: _Order) -> None:
        self._order = order
        while self._column.count():
            self._column.takeAt(0)
        for title in self._titles:
            title.hide()
            title.deleteLater()
        self._titles = []
        for words, ids in order:
            if words:
                title = Flowed(Cell.of(Text(words, dim=True)), self)
                title.show()
                self._titles.append(title)
                self._column.addWidget(title)
            for one in ids:
                self._column.addWidget(self._items[one])
                self._items[one].show()
