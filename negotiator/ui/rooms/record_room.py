"""A room of records: the list at the left, the one that is selected beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from negotiator.store.changes import Changed, Key, Values, owner_of
from negotiator.store.labels import label_of, word_of
from negotiator.store.unit_of_work import UnitOfWork, current
from negotiator.store.verbs.naming import create, unused_name
from negotiator.ui.listing.filter_line import FilterLine
from negotiator.ui.listing.model import Listing
from negotiator.ui.listing.record_list import RecordList
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import GRID, heading
from negotiator.ui.rooms.detail import DetailOf, RecordDetail
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session


@dataclass(frozen=True)
class Empty:
    """What an empty room says, and the words on the button of the first step."""

    sentence: str
    first_step: str


class RecordRoom(Room):
    """List and detail. A room says what these hold with `listing`, `details` and `empty`.

    `list_share` is the list's part of the width, of 100.
    """

    listing: ClassVar[Listing]
    details: ClassVar[Sequence[DetailOf]]
    empty: ClassVar[Empty]
    list_share: ClassVar[int] = 40

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._shown: Key | None = None
        self.list = RecordList(session, self.listing)
        self._detail = QStackedWidget()
        self._kinds = {detail.kind: detail for detail in self.details}
        self._made: dict[str, RecordDetail] = {}
        self.detail(self.details[0].kind)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._divided())
        self._pages.addWidget(self._emptiness())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.begins_at = self.list
        self.list.shown.connect(self._show)
        self.list.opened.connect(self._go_in)
        self.list.deleted.connect(self.delete)

    def read(self) -> None:
        """Read the list; the detail follows its selection."""
        self.list.read()
        self._choose_page()

    def refresh(self, changed: Changed) -> None:
        """Read the list again when a line of it may have changed."""
        if changed.touches(*self.listing.touched_by):
            self.list.read()
            self._choose_page()

    def show_record(self, kind: str, record_id: int) -> None:
        """Select a record, or the one it is a part of; the filter gives way."""
        self.enter()
        self._filter.clear()
        key: Key | None = (kind, record_id)
        if kind not in self._kinds:
            with self.session.read() as connection:
                values = current(connection, kind, record_id)
            key = self.whole_of(kind, values) if values else None
        if key is None:
            return
        if key[0] not in self._kinds:
            self.session.want(key)  # the owner of a part may be at home in another room
            return
        self.list.show_record(key)
        self._choose_page()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if kind != key[0]:
            self.detail(key[0]).show_part(kind, record_id)

    def whole_of(self, kind: str, values: Values) -> Key | None:
        """Return the record with which a part of `kind` with these values is shown here."""
        for detail in self.details:
            for parts in detail.parts:
                if parts.kind == kind and parts.holds(values):
                    return detail.kind, values[parts.owner_field]
        return owner_of(kind, values)

    def new(self) -> None:
        """Add a record with a name to be typed over, and put the cursor there."""
        if self.makes is not None:
            self.make(self.makes)

    def make(self, kind: str) -> None:
        """Add a record of one of the room's kinds."""
        negotiation_id = self.session.negotiation_id

        def work(unit: UnitOfWork) -> int:
            unit.label = f"Add {word_of(kind)}"
            return create(unit, kind, negotiation_id, unused_name(unit, kind, negotiation_id))

        record_id = self.session.try_write("", work)
        if record_id is not None:
            self.show_record(kind, record_id)
            self.detail(kind).begin()

    def delete(self, key: Key) -> None:
        """Delete a record with its parts, as one step."""
        kind, record_id = key

        def work(unit: UnitOfWork) -> None:
            unit.label = f"Delete {word_of(kind)} {label_of(unit.connection, kind, record_id)}"
            unit.remove(kind, record_id)

        self.session.try_write("", work)

    def show_list(self) -> None:
        """Show list and detail even while there is nothing to list."""
        self._pages.setCurrentIndex(0)
        self.begins_at = self.list

    def detail(self, kind: str) -> RecordDetail:
        """Return the detail of a kind; all but the first are made when one of them is shown."""
        if kind not in self._made:
            self._made[kind] = RecordDetail(self.session, self._kinds[kind])
            self._detail.addWidget(self._made[kind])
        return self._made[kind]

    def current(self) -> Key | None:
        """Return kind and id of the record on show."""
        return self._shown

    def state(self) -> dict[str, Any]:
        """Which record is shown, how wide the list is and how it is sorted."""
        return {
            "record": list(self._shown or ()),
            "sizes": self._splitter.sizes(),
            "sort": list(self.list.sorting()),
        }

    def restore(self, state: dict[str, Any]) -> None:
        """Show that record again."""
        match state.get("record"):
            case [str(kind), int(record_id)] if kind in self._kinds:
                self.list.show_record((kind, record_id))
        match state.get("sizes"):
            case [int(left), int(right)]:
                self._splitter.setSizes([left, right])
        match state.get("sort"):
            case [str(order), bool(descending)]:
                self.list.sort_by(order, descending)

    def _show(self, key: Key | None) -> None:
        if key == self._shown and key is not None:
            return
        self._shown = key
        kind, record_id = key if key is not None else (self.details[0].kind, None)
        for other, made in self._made.items():
            if other != kind:
                made.show_record(None)
        self._detail.setCurrentWidget(self.detail(kind))
        self.detail(kind).show_record(record_id)
        if record_id is not None:
            self.session.select(kind, record_id, "")

    def _go_in(self, key: Key) -> None:
        self.detail(key[0]).begin()

    def _choose_page(self) -> None:
        nothing = self.list.model_.rowCount() == 0 and not self._filter.text()
        before: QWidget = self.list if nothing else self._empty.step
        after: QWidget = self._empty.step if nothing else self.list
        focused = before.hasFocus()
        self._pages.setCurrentIndex(1 if nothing else 0)
        self.begins_at = after
        if focused:
            after.setFocus(Qt.FocusReason.OtherFocusReason)

    def _divided(self) -> QWidget:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left())
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, self.list_share)
        self._splitter.setStretchFactor(1, 100 - self.list_share)
        self._splitter.setSizes([10 * self.list_share, 1000 - 10 * self.list_share])
        return self._splitter

    def _left(self) -> QWidget:
        self._filter = FilterLine(self.title)
        self._filter.textChanged.connect(self._filtered)
        self._filter.done.connect(self._go_to_list)
        QShortcut(QKeySequence.StandardKey.Find, self, self._find)
        left = QWidget()
        column = self.list_column = QVBoxLayout(left)
        column.setContentsMargins(0, GRID + 4, 0, 0)
        top = QHBoxLayout()
        top.setContentsMargins(14, 0, 14, 4)
        top.addWidget(heading(self.title), 1)
        top.addWidget(self._filter)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        left.setMinimumWidth(240)
        return left

    def _emptiness(self) -> QWidget:
        self._empty = EmptyState(self.title, self.empty.sentence, self.empty.first_step)
        self._empty.asked.connect(self.new)
        return self._empty

    def _filtered(self, text: str) -> None:
        self.list.model_.filter(text)

    def _go_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()
