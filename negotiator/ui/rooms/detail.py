"""The record beside a list: its name, its form, the grids of its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from negotiator.domain.fields import facts_of
from negotiator.domain.records import KINDS
from negotiator.store.changes import Changed
from negotiator.store.labels import label_of
from negotiator.ui.grid.model import Parts
from negotiator.ui.grid.parts_grid import PartsGrid
from negotiator.ui.look.layout import GRID, heading, section
from negotiator.ui.record_form import RecordForm
from negotiator.ui.rooms.sight import breakable, keep_in_sight
from negotiator.ui.session import Session


class Panel(QWidget):
    """Something under the grids of a detail, that shows more of the record."""

    title: str = ""

    def show_record(self, record_id: int | None) -> None:
        """Show another record."""
        raise NotImplementedError

    def show_part(self, kind: str, record_id: int) -> None:
        """Select a part of the record, if it is one of those shown here."""


@dataclass(frozen=True)
class DetailOf:
    """What the detail of a kind shows: fields line by line, grids in the order of the task.

    `first_field` is where entry begins; `panels` make what stands under the grids.
    """

    kind: str
    fields: Sequence[Sequence[str]]
    parts: Sequence[Parts] = ()
    panels: Sequence[Callable[[Session], Panel]] = ()
    first_field: str = "name"


class RecordDetail(QScrollArea):
    """One record, edited in place."""

    def __init__(self, session: Session, detail: DetailOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._detail = detail
        self._record_id: int | None = None
        self.form = RecordForm(session, detail.kind, detail.fields)
        self.grids = [PartsGrid(session, parts) for parts in detail.parts]
        self.strips = [self._strip(p, g) for p, g in zip(detail.parts, self.grids, strict=True)]
        self.panels = [make(session) for make in detail.panels]
        facts = facts_of(KINDS[detail.kind]).values()
        self._labelled_by = {f.target for f in facts if f.target}
        self._title = heading("")
        self._title.setWordWrap(True)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumWidth(360)
        self.setWidget(self._column())
        session.changed.connect(self._on_changed)

    @property
    def record_id(self) -> int | None:
        """The record on show."""
        return self._record_id

    def show_record(self, record_id: int | None) -> None:
        """Show another record; what was being typed is saved first."""
        self.form.show_record(record_id)
        self._record_id = record_id
        for grid, strip in zip(self.grids, self.strips, strict=True):
            if strip is not None:
                strip.show_record(None)
            grid.show_owner(record_id)
        for panel in self.panels:
            panel.show_record(record_id)
        self._head()

    def begin(self) -> None:
        """Put the cursor where entry begins."""
        self.form.focus(self._detail.first_field)

    def show_part(self, kind: str, record_id: int) -> None:
        """Select a part in its grid."""
        for grid, parts in zip(self.grids, self._detail.parts, strict=True):
            if parts.kind == kind:
                grid.select_record(record_id)
        for panel in self.panels:
            panel.show_part(kind, record_id)

    def _on_changed(self, changed: Changed) -> None:
        own = (self._detail.kind, self._record_id) in changed.records
        if own or (self._record_id and changed.touches(*self._labelled_by)):
            self._head()

    def _head(self) -> None:
        name = ""
        if self._record_id is not None:
            with self._session.read() as connection:
                name = label_of(connection, self._detail.kind, self._record_id)
        self._title.setText(breakable(name))
        self._title.setAccessibleName(name)

    def _column(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, GRID + 4, 14, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self.form)
        for parts, grid, strip in zip(self._detail.parts, self.grids, self.strips, strict=True):
            _add_titled(column, parts.title, grid)
            keep_in_sight(self, grid)
            if strip is not None:
                column.addWidget(strip)
        for panel in self.panels:
            _add_titled(column, panel.title, panel)
        column.addStretch(1)
        return inner

    def _strip(self, parts: Parts, grid: PartsGrid) -> RecordForm | None:
        """Make the form of the part that the person is at in a grid."""
        if not parts.below:
            return None
        strip = RecordForm(self._session, parts.kind, [(name,) for name in parts.below])
        strip.setEnabled(False)
        grid.at_part.connect(strip.show_record)
        return strip


def _add_titled(column: QVBoxLayout, title: str, widget: QWidget) -> None:
    column.addSpacing(GRID // 2)
    column.addWidget(section(title))
    column.addWidget(widget)
