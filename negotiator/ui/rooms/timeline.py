"""The room where everything that has a date stands in lanes along the time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from negotiator.domain.timeline.items import Item, at_the_same_time, latest_record
from negotiator.domain.timeline.lanes import By, lanes
from negotiator.domain.timeline.words import isolated
from negotiator.domain.vocabulary import Tlp
from negotiator.store.changes import Changed
from negotiator.store.queries.timeline import TimelineRecords, load_timeline
from negotiator.ui.first_record import add_first
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import dim, frame
from negotiator.ui.pdf_export import today
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session
from negotiator.ui.timeline.bar import TimelineBar
from negotiator.ui.timeline.chart import Chart
from negotiator.ui.timeline.choices import Choices
from negotiator.ui.timeline.labels import Ruler
from negotiator.ui.timeline.legend import Legend
from negotiator.ui.timeline.model import ItemsModel
from negotiator.ui.timeline.panning import ZOOM
from negotiator.ui.timeline.picture import picture
from negotiator.ui.timeline.saving import picture_to_write, save_picture
from negotiator.ui.timeline.scene import Days, Scene
from negotiator.ui.timeline.tints import tints
from negotiator.ui.timeline.undated import Undated
from negotiator.ui.timeline.view import TimelineView

_TOUCHED_BY = (
    "negotiation",
    "round",
    "delegate",
    "proposal",
    "tabling",
    "event",
    "position",
    "issue",
    "party",
    "participation",
)
_NOTHING = (
    "Rounds, proposals, events and positions stand here along the time, each drawn as exactly as "
    "its date is known. Record the first round: when and where it was, and who was there."
)
_NONE_SHOWN = "Tick above what is to be shown: nothing that is ticked has a date."
_NAMES = (96, 176)  # logical pixels of the column with the names of lanes, at least and at most
_NOTE = 46  # logical pixels: two lines of any script
_REST = 80  # milliseconds at an item
_TOLD = 4  # names before the rest is only counted


class TimelineRoom(Room):
    """Lanes by place, track, format or party; what is chosen is kept for the next start."""

    title = "Timeline"
    icon = "timeline"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._choices = Choices()
        self._records = TimelineRecords("", Tlp.AMBER, (), {})
        self._shown_negotiation = 0
        self.bar = TimelineBar()
        self.view = TimelineView()
        self.note = dim("", wrap=True)
        self.legend = Legend()
        self.undated = Undated()
        self._empty = EmptyState("Nothing has a date yet", _NOTHING, "Add the first round")
        self._none = dim(_NONE_SHOWN, wrap=True)
        self._pages = QStackedWidget()
        # Of 20,000 items all are looked at: only where the person stays, not at every step.
        self._resting = QTimer(self, singleShot=True, interval=_REST)
        self._lay_out()
        self._connect()

    def read(self) -> None:
        """Read what is shown, and lay it out."""
        negotiation_id = self.session.negotiation_id
        with self.session.read() as connection:
            self._records = load_timeline(connection, negotiation_id, self._choices.kinds)
        self._show(fit=negotiation_id != self._shown_negotiation)
        self._shown_negotiation = negotiation_id

    def refresh(self, changed: Changed) -> None:
        """Read again when something that is shown has changed."""
        if changed.touches(*_TOUCHED_BY):
            self.read()

    def state(self) -> dict[str, Any]:
        """What the lanes are by, and which kinds of records are shown."""
        return self._choices.saved()

    def restore(self, state: dict[str, Any]) -> None:
        """Take what was chosen last time."""
        self._choices = Choices.restored(state)
        self._stale = True

    def _show(self, *, fit: bool) -> None:
        records = self._records
        names = {party_id: party.name for party_id, party in records.parties.items()}
        found = lanes(records.items, self._choices.by, names)
        key = self._current_key()
        ruler = Ruler(self.font())
        wide = max((ruler.name(lane.name, 999.0).width + 22 for lane in found), default=0.0)
        day = today()
        scene = Scene(
            Chart(found, ruler.label),
            tints(found, records.parties),
            ruler.name,
            ruler.width,
            Days(latest_record(records.items, day), day),
        )
        self.view.show_scene(scene, min(max(wide, _NAMES[0]), _NAMES[1]), fit=fit)
        self.bar.show_choices(self._choices.by, self._choices.kinds)
        self.bar.enable(bool(found))
        self.legend.show_kinds(self._choices.kinds)
        self.undated.show_items([item for item in records.items if item.span is None])
        self._choose_page(bool(found))
        self._go_back_to(key)

    def _choose_page(self, there: bool) -> None:
        everything = self._choices.kinds == Choices().kinds
        self._none.setVisible(not there)
        if there or self._records.items or not everything:
            self._pages.setCurrentIndex(0)
            self.begins_at = self.view
        else:
            self._pages.setCurrentIndex(1)
            self.begins_at = self._empty.step
        for widget in (self.view, self.legend, self.note):
            widget.setVisible(there)

    def _current_key(self) -> tuple[str, int] | None:
        current = self.view.currentIndex()
        return self.view.items.key(current.row()) if current.isValid() else None

    def _go_back_to(self, key: tuple[str, int] | None) -> None:
        row = self.view.items.row_of(key) if key is not None else None
        if row is not None:
            self.view.setCurrentIndex(self.view.items.index(row))
        else:
            self.note.setText("")

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.note.setText(f"{self.view.items.spoken(current.row())}.")
            self._resting.start()
            self.session.select(*self.view.items.key(current.row()))

    def _on_resting(self) -> None:
        """Add to the item's words what was going on at the same time."""
        current = self.view.currentIndex()
        if not current.isValid():
            return
        item = self.view.items.item(current.row())
        certain, perhaps = at_the_same_time(item, self._records.items)
        said = [f"{self.view.items.spoken(current.row())}."]
        if certain:
            said.append(f"At the same time: {_some(certain)}.")
        if perhaps:
            said.append(f"Perhaps at the same time: {_some(perhaps)}.")
        self.note.setText(" ".join(said))

    def _on_reached(self, index: QModelIndex) -> None:
        self.session.select(*self.undated.items.key(index.row()))

    def _on_opened(self, index: QModelIndex) -> None:
        model = index.model()
        assert isinstance(model, ItemsModel)
        self.session.want(model.key(index.row()))

    def _on_laned(self, by: By) -> None:
        self._choices = Choices(by, self._choices.kinds)
        self._show(fit=False)

    def _on_ticked(self) -> None:
        self._choices = Choices(self._choices.by, self.bar.chosen())
        self.read()

    def _on_zoomed(self, by: int) -> None:
        self.view.zoom(ZOOM**by)

    def _on_saved(self) -> None:
        scene = self.view.scene
        path = picture_to_write(self, self._records.name) if scene else None
        if scene is None or path is None:
            return
        title = f"{self._records.name}: timeline"
        made = picture(
            scene, self.view.names, self._choices.kinds, title, self._records.tlp, self.font()
        )
        save_picture(self.session, made, path)

    def _add_first(self) -> None:
        add_first(self.session, "round")

    def _lay_out(self) -> None:
        box = frame("card")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self.view)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(14, 0, 14, 8)
        column.setSpacing(6)
        column.addWidget(self._none)
        column.addWidget(box, 1)
        for widget in (self.note, self.legend, self.undated):
            column.addWidget(widget)
        self.note.setContentsMargins(10, 0, 0, 0)
        self.note.setMinimumHeight(_NOTE)
        self._pages.addWidget(page)
        self._pages.addWidget(self._empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.laned.connect(self._on_laned)
        self.bar.ticked.connect(self._on_ticked)
        self.bar.zoomed.connect(self._on_zoomed)
        self.bar.fitted.connect(self.view.fit)
        self.bar.saved.connect(self._on_saved)
        self._resting.timeout.connect(self._on_resting)
        self.view.opened.connect(self._on_opened)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.undated.opened.connect(self._on_opened)
        self.undated.reached.connect(self._on_reached)
        self._empty.asked.connect(self._add_first)


def _some(items: Sequence[Item]) -> str:
    """The names of the first few, and how many there are besides."""
    names = "; ".join(isolated(item.name) for item in items[:_TOLD])
    left = len(items) - _TOLD
    return f"{names} and {left:,} more" if left > 0 else names
