"""Which negotiation is shown: its name, dates and label in the window, and the way to another."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup

from negotiator.domain.date_words import date_words
from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.row_classes import NegotiationRow
from negotiator.store.verbs import negotiations
from negotiator.ui.commands import Needs
from negotiator.ui.main_window import MainWindow
from negotiator.ui.naming_dialog import ask_name
from negotiator.ui.session import Session


class Negotiations(QObject):
    """Keeps the chooser at the top left, and the handling label at the top right."""

    def __init__(self, window: MainWindow, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._session = session
        self._menu = window.sidebar.chooser.others
        self._menu.aboutToShow.connect(self._fill)
        window.commands.new_negotiation.triggered.connect(self.add)
        window.commands.edit_negotiation.triggered.connect(self._edit)
        session.changed.connect(self._on_changed)
        session.moved.connect(self._show)

    def choose(self, uuid: str = "") -> None:
        """Show the negotiation with this UUID, or the first; the start page where there is none."""
        known = self._known()
        found = next((row for row in known if row.uuid == uuid), known[0] if known else None)
        self._session.move_to(found.id if found else 0)
        if found is None:
            self._show()

    def look_again(self) -> None:
        """Read everything anew: somebody else has written."""
        shown = self._session.negotiation_id
        if shown in {row.id for row in self._known()}:
            self._session.moved.emit(shown)
        else:
            self.choose()

    def add(self) -> None:
        """Ask for a name and begin a negotiation."""
        name = ask_name(self._window, "New negotiation", "Name")
        if not name:
            return
        label = f"Add negotiation {name}"
        made = self._session.try_write(label, lambda unit: negotiations.add(unit, name))
        if made is not None:
            self._session.move_to(made)

    def _known(self) -> list[NegotiationRow]:
        with self._session.read() as connection:
            return rows.where(connection, NegotiationRow, order="name_folded")

    def _show(self) -> None:
        """Put the shown negotiation's words into the window."""
        with self._session.read() as connection:
            row = rows.get(connection, NegotiationRow, self._session.negotiation_id)
        chooser, bar = self._window.sidebar.chooser, self._window.top_bar
        chooser.show_negotiation(
            row.name if row else "", date_words(row.when) if row and row.when else ""
        )
        bar.show_label(row.tlp.label if row else "", f"tlp-{row.tlp.lower()}" if row else "plain")
        self._window.show_open(Needs.NEGOTIATION if row else Needs.DATABASE)

    def _on_changed(self, changed: Changed) -> None:
        if not changed.touches("negotiation"):
            return
        known = {row.id for row in self._known()}
        if self._session.negotiation_id in known:
            self._show()
        else:
            self.choose()

    def _fill(self) -> None:
        self._menu.clear()
        group = QActionGroup(self._menu)
        for row in self._known():
            action = group.addAction(row.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(row.id == self._session.negotiation_id)
            action.setData(row.id)
            self._menu.addAction(action)
        group.triggered.connect(self._on_chosen)
        self._menu.addSeparator()
        self._menu.addAction(self._window.commands.new_negotiation)
        self._menu.addAction(self._window.commands.edit_negotiation)

    def _on_chosen(self, action: QAction) -> None:
        self._session.move_to(action.data())

    def _edit(self) -> None:
        from negotiator.ui.negotiation_dialog import NegotiationDialog

        NegotiationDialog(self._session, self._window).open()
