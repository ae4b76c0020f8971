"""A database open in the window: its rooms, and the way from one to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from negotiator.store import rows
from negotiator.store.queries.owners import negotiation_of, shown_as
from negotiator.store.row_classes import NegotiationRow
from negotiator.ui.areas import entrance
from negotiator.ui.commands import NEW
from negotiator.ui.evidence_place import EvidencePlace
from negotiator.ui.main_window import MainWindow
from negotiator.ui.negotiations import Negotiations
from negotiator.ui.refusals import Refusals
from negotiator.ui.rooms.record_room import RecordRoom
from negotiator.ui.rooms.registry import Entry, entry_for, entry_titled, kinds_shown
from negotiator.ui.rooms.room import Room
from negotiator.ui.search_panel import SearchPanel
from negotiator.ui.session import Session
from negotiator.ui.steps import Steps
from negotiator.ui.transfer import Transfer

if TYPE_CHECKING:
    from negotiator.report.options import Options


class Workspace(QObject):
    """Fills the window with one database, until it is closed.

    Rooms are made when they are first opened. `place` says where the person was: which negotiation,
    which room, and what each room says of itself.
    """

    def __init__(self, window: MainWindow, session: Session, place: dict[str, Any]) -> None:
        super().__init__(window)
        self.session = session
        self.room: Room | None = None
        self._window = window
        self._place = place
        self._entry: Entry | None = None
        self._rooms: dict[str, Room] = {}
        self.negotiations = Negotiations(window, session, self)
        self.evidence = EvidencePlace(window, session, self)
        Refusals(window, session, self)
        Steps(window, session, self)
        self.transfer = Transfer(window, session, self)
        self.search = SearchPanel(window, session)
        session.wanted.connect(self.show_record)
        session.reported.connect(self.show_report)
        session.moved.connect(self._on_moved)
        window.sidebar.rooms.chosen.connect(self.open_room)
        window.commands.room_wanted.connect(self._on_room_wanted)
        window.commands.new_wanted.connect(self.new)

    def begin(self) -> None:
        """Show the negotiation and the room that were open last; nothing where there is none."""
        self.negotiations.choose(self._place.get("negotiation", ""))

    def open_room(self, entry: Entry) -> Room:
        """Bring a room into sight."""
        room = self._rooms.get(entry.title) or self._made(entry)
        if entry is not self._entry:
            self._entry, self.room = entry, room
            self._window.show_room(room, entry.title)
            self._window.commands.give_new_key(room.makes if room.makes in NEW else "round")
            self.evidence.show_beside(entry)
            self.session.select("", 0)  # what was selected in the room that was left
        room.enter()
        if isinstance(room, RecordRoom) and (key := room.current()):
            self.session.select(*key)  # what is beside the room follows the person into it
        return room

    def show_record(self, kind: str, record_id: int) -> None:
        """Bring a record into sight, wherever its room is; a part, within what it is a part of."""
        entries = self._window.entries
        with self.session.read() as connection:
            shown = shown_as(connection, (kind, record_id), kinds_shown(entries))
            negotiation_id = negotiation_of(connection, *shown) if shown else None
        entry = entry_for(shown[0], entries) if shown else None
        if shown is None or entry is None:
            return
        if negotiation_id is not None:
            self.session.move_to(negotiation_id)
        self.open_room(entry).show_record(*shown)

    def show_report(self, options: Options) -> None:
        """Show a report as it will be printed, ready to be exported."""
        from negotiator.ui.rooms.reports import ReportsRoom  # only when a report is wanted

        entry = entry_titled(ReportsRoom.title, self._window.entries)
        room = self.open_room(entry) if entry else None
        if isinstance(room, ReportsRoom):
            room.show_report(options)

    def new(self, kind: str) -> None:
        """Add a record in its room, and put the cursor where its entry begins."""
        entry = entry_for(kind, self._window.entries)
        if entry is None:
            return
        room = self.open_room(entry)
        if isinstance(room, RecordRoom):
            room.make(kind)
        else:
            room.new()

    def look_again(self) -> None:
        """Read everything again if another window or program has written meanwhile."""
        if self.session.database.changed_elsewhere():
            self.negotiations.look_again()

    def place(self) -> dict[str, Any]:
        """Where the person is, for the next start."""
        with self.session.read() as connection:
            shown = rows.get(connection, NegotiationRow, self.session.negotiation_id)
        states = {title: room.state() for title, room in self._rooms.items()}
        return {
            "negotiation": shown.uuid if shown else "",
            "room": self._entry.title if self._entry else "",
            "rooms": self._states() | states,
        }

    def save(self) -> None:
        """Save what is being typed."""
        focused: QWidget | None = self._window.focusWidget()
        if focused is not None:
            focused.clearFocus()  # a field is saved when it is left
        self.evidence.save()

    def close(self) -> None:
        """Empty the window and close the database."""
        for room in self._rooms.values():
            room.deleteLater()
        self.evidence.close()
        self.search.deleteLater()
        self.session.close()
        self.deleteLater()

    def _on_moved(self, negotiation_id: int) -> None:
        if not negotiation_id:
            self._entry = self.room = None
        elif self._entry is None:
            title = str(self._place.get("room", ""))
            entries = self._window.entries
            self._go_into(entry_titled(title, entries) or entries[0])

    def _on_room_wanted(self, title: str) -> None:
        entry = entry_titled(title, self._window.entries)
        if entry is not None:
            self._go_into(entry)

    def _go_into(self, entry: Entry) -> None:
        """Open a room and put the focus where the person was in it, or where it begins."""
        goal = entrance(self.open_room(entry))
        if goal is not None:
            goal.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _made(self, entry: Entry) -> Room:
        room = entry.load()(self.session)
        self._rooms[entry.title] = room
        state = self._states().get(entry.title)
        if isinstance(state, dict):
            room.restore(state)
        return room

    def _states(self) -> dict[str, Any]:
        states = self._place.get("rooms")
        return states if isinstance(states, dict) else {}
