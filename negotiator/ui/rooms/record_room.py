"""A room of records: the list at the left, the one that is selected beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from negotiator.store.changes import Changed
from negotiator.store.labels import label_of, word_of
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.naming import create, unused_name
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.listing.model import Listing
from negotiator.ui.listing.record_list import RecordList
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import GRID, heading, section
from negotiator.ui.record_form import RecordForm
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session


@dataclass(frozen=True)
class Empty:
    """What an empty room says, and the words on the button of the first step."""

    sentence: str
    first_step: str


class RecordRoom(Room):
    """List and detail. A room of its own says what these hold, by overriding the methods below."""

    empty: ClassVar[Empty]
    first_field: ClassVar[str] = "name"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.kind = self.kinds[0]
        self._shown_id: int | None = None
        self.list = RecordList(session, self.listing())
        self.form = RecordForm(session, self.kind, self.fields())
        self.grids = [PartsGrid(session, parts) for parts in self.parts()]
        self._title = heading("")
        self._title.setWordWrap(True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._divided())
        self._pages.addWidget(self._emptiness())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.list.shown.connect(self._show)
        self.list.opened.connect(self._go_in)
        self.list.deleted.connect(self.delete)

    def listing(self) -> Listing:
        """Say what the list shows."""
        raise NotImplementedError

    def fields(self) -> Sequence[Sequence[str]]:
        """Name the fields of the form, line by line."""
        raise NotImplementedError

    def parts(self) -> Sequence[Parts]:
        """Name the grids under the form, in the order of the task."""
        return ()

    def below(self) -> Sequence[QWidget]:
        """Give what stands under the grids."""
        return ()

    def show_below(self, record_id: int | None) -> None:
        """Show another record in what stands under the grids."""

    def read(self) -> None:
        """Read the list; the detail follows its selection."""
        self.list.read()
        self._choose_page()

    def refresh(self, changed: Changed) -> None:
        """Read the list again when a line of it may have changed, and the heading."""
        if changed.touches(*self.list.model_.listing.touched_by):
            self.list.read()
            self._choose_page()
        if self._shown_id is not None and (self.kind, self._shown_id) in changed.records:
            self._head()

    def show_record(self, kind: str, record_id: int) -> None:
        """Select a record; the filter gives way where it would hide it."""
        self.enter()
        self._filter.clear()
        self.list.show_record(record_id)
        self._choose_page()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        """Add a record with a name to be typed over, and put the cursor there."""
        negotiation_id = self.session.negotiation_id

        def work(unit: UnitOfWork) -> int:
            name = unused_name(unit, self.kind, negotiation_id)
            unit.label = f"Add {word_of(self.kind)}"
            return create(unit, self.kind, negotiation_id, name)

        record_id = self.session.try_write("", work)
        if record_id is not None:
            self.show_record(self.kind, record_id)
            self.form.focus(self.first_field)

    def delete(self, record_id: int) -> None:
        """Delete a record with its parts, as one step."""

        def work(unit: UnitOfWork) -> None:
            name = label_of(unit.connection, self.kind, record_id)
            unit.label = f"Delete {word_of(self.kind)} {name}"
            unit.remove(self.kind, record_id)

        self.session.try_write("", work)

    def current(self) -> int | None:
        """Return the id of the record on show."""
        return self._shown_id

    def state(self) -> dict[str, Any]:
        """Which record is shown, and how wide the list is."""
        return {"record": self._shown_id, "sizes": self._splitter.sizes()}

    def restore(self, state: dict[str, Any]) -> None:
        """Show that record again."""
        self.list.show_record(state.get("record"))
        if sizes := state.get("sizes"):
            self._splitter.setSizes(sizes)

    def _show(self, record_id: int | None) -> None:
        if record_id == self._shown_id and record_id is not None:
            return
        self.form.show_record(record_id)
        self._shown_id = record_id
        for grid in self.grids:
            grid.show_owner(record_id)
        self.show_below(record_id)
        self._head()
        if record_id is not None:
            self.session.select(self.kind, record_id, "")

    def _head(self) -> None:
        name = ""
        if self._shown_id is not None:
            with self.session.read() as connection:
                name = label_of(connection, self.kind, self._shown_id)
        self._title.setText(name)

    def _go_in(self, _record_id: int) -> None:
        self.form.focus(self.first_field)

    def _choose_page(self) -> None:
        nothing = self.list.model_.rowCount() == 0 and not self._filter.text()
        self._pages.setCurrentIndex(1 if nothing else 0)

    def _divided(self) -> QWidget:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left())
        self._splitter.addWidget(self._detail())
        self._splitter.setStretchFactor(0, 2)
        self._splitter.setStretchFactor(1, 3)
        return self._splitter

    def _left(self) -> QWidget:
        self._filter = QLineEdit()
        self._filter.setPlaceholderText("Filter")
        self._filter.setAccessibleName(f"Filter {self.title.lower()}")
        self._filter.setClearButtonEnabled(True)
        self._filter.setMaximumWidth(180)
        self._filter.textChanged.connect(self._filtered)
        QShortcut(QKeySequence.StandardKey.Find, self, self._find)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, GRID + 4, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 14, 4)
        top.addWidget(heading(self.title), 1)
        top.addWidget(self._filter)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        left.setMinimumWidth(240)
        return left

    def _detail(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, GRID + 4, 14, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self.form)
        for grid, parts in zip(self.grids, self.parts(), strict=True):
            column.addSpacing(GRID // 2)
            column.addWidget(section(parts.title))
            column.addWidget(grid)
        for widget in self.below():
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        scroll.setMinimumWidth(360)
        return scroll

    def _emptiness(self) -> QWidget:
        empty = EmptyState(self.title, self.empty.sentence, self.empty.first_step)
        empty.asked.connect(self.new)
        return empty

    def _filtered(self, text: str) -> None:
        self.list.model_.filter(text)

    def _find(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()
