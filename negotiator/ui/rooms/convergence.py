"""The room of what was asked, offered and held over time, and of how the stances changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from negotiator.domain.convergence.series import series_of
from negotiator.domain.convergence.stances import speakers, spoken_on
from negotiator.domain.convergence.subjects import Subject, all_issues, subjects
from negotiator.domain.overview_records import Key, Known, reference_day
from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.queries.convergence import ConvergenceRecords, load_convergence
from negotiator.store.row_classes import NegotiationRow
from negotiator.store.verbs.positions import state
from negotiator.ui.convergence.bar import NUMBERS, ConvergenceBar
from negotiator.ui.convergence.choices import Choices
from negotiator.ui.convergence.numbers_page import NumbersPage
from negotiator.ui.convergence.saving import picture_of
from negotiator.ui.convergence.stances_page import StancesPage
from negotiator.ui.convergence.who import Who
from negotiator.ui.first_record import add_first
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.pdf_export import today
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session
from negotiator.ui.timeline.saving import picture_to_write, save_picture

_TOUCHED_BY = (
    "issue",
    "exchange",
    "proposal",
    "tabling",
    "term",
    "position",
    "party",
    "participation",
)
_NO_NUMBERS = (
    "What each party asked or offered, and what each text held, stands here over time. For that an "
    "issue needs a unit, such as days or persons, and a position or a term an amount."
)
_NO_STANCES = (
    "How the stances of the parties changed stands here over time. Record the first position: who "
    "said what on which issue, and when."
)
_ALL = "All issues"
_INDENT = "\u2003"
_NOTHING = ConvergenceRecords("", Known(), {})


class ConvergenceRoom(Room):
    """Two pages, numbers and stances; what is chosen is kept for each negotiation."""

    title = "Convergence"
    icon = "convergence"
    group = "Analyse"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._saved: dict[str, Any] = {}
        self._records = _NOTHING
        self._choices = Choices()
        self.bar = ConvergenceBar()
        self.numbers = NumbersPage()
        self.stances = StancesPage()
        self._no_numbers = EmptyState("No numbers yet", _NO_NUMBERS, "Add an issue")
        self._no_stances = EmptyState("No stances yet", _NO_STANCES, "Add a position")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def read(self) -> None:
        """Read what was said and tabled, and show the page that is chosen."""
        with self.session.read() as connection:
            found = load_convergence(connection, self.session.negotiation_id)
        if found.uuid != self._records.uuid:
            self._keep_choices()
            self._choices = Choices.restored(self._saved.get(found.uuid), found)
            self.stances.forget_day()
        self._records = found
        self._show()

    def refresh(self, changed: Changed) -> None:
        """Read again when something that is shown has changed."""
        if changed.touches(*_TOUCHED_BY):
            self.read()

    def state(self) -> dict[str, Any]:
        """What is chosen in each negotiation that was looked at, by the negotiation's UUID."""
        self._keep_choices()
        return {"choices": dict(self._saved)}

    def restore(self, state: dict[str, Any]) -> None:
        """Take what was chosen; each is looked at when its negotiation is shown."""
        saved = state.get("choices")
        self._saved = dict(saved) if isinstance(saved, dict) else {}
        self._records = _NOTHING
        self._stale = True

    def _keep_choices(self) -> None:
        if self._records.uuid:
            self._saved[self._records.uuid] = self._choices.saved(self._records)

    def _show(self) -> None:
        self.bar.show_page(self._choices.page)
        if self._choices.page == NUMBERS:
            self._show_numbers()
        else:
            self._show_stances()

    def _show_numbers(self) -> None:
        known, who = self._records.known, Who.of(self._records.known)
        found = subjects(known)
        subject = next((s for s in found if s.key == self._choices.subject), None)
        subject = subject or next(iter(found), None)
        self.bar.show_subjects(
            [(_entry(s), s.key) for s in found], subject.key if subject else None
        )
        series = series_of(known, subject) if subject else None
        there = series is not None and bool(series.statements or len(found) > 1)
        parties = (*series.negotiating, *series.parties) if series else ()
        self.bar.show_parties(tuple(dict.fromkeys(parties)), who, self._choices.hidden)
        self._turn_to(self.numbers if there else self._no_numbers)
        if series is not None and there:
            self.numbers.show_series(series, who, self._choices.hidden)
        self.bar.enable(there and self.numbers.plot is not None)

    def _show_stances(self) -> None:
        known, who = self._records.known, Who.of(self._records.known)
        offered = [s for s in all_issues(known) if s.key[1] in set(spoken_on(known))]
        issue = self._choices.issue if self._choices.issue in [s.key for s in offered] else None
        entries: list[tuple[str, Key | None]] = [(_ALL, None)]
        entries += [(_INDENT * s.depth + s.name, s.key) for s in offered]
        self.bar.show_subjects(entries, issue)
        self.bar.show_parties(speakers(known), who, self._choices.hidden)
        self._turn_to(self.stances if offered else self._no_stances)
        if offered:
            self.stances.show_stances(
                known,
                who,
                issue[1] if issue else None,
                self._choices.hidden,
                reference_day(known, today()),
            )
        self.bar.enable(bool(offered) and self.stances.plot is not None)

    def _turn_to(self, page: QWidget) -> None:
        """Show a page; a page of drawings in the area that scrolls it."""
        at = {
            self.numbers: 0,
            self.stances: 1,
            self._no_numbers: 2,
            self._no_stances: 3,
        }[page]
        self._pages.setCurrentIndex(at)
        self.begins_at = (
            self.numbers.view,
            self.stances.view,
            self._no_numbers.step,
            self._no_stances.step,
        )[at]

    def _change(self, **chosen: Any) -> None:
        self._choices = replace(self._choices, **chosen)
        self._show()

    def _on_turned(self, page: int) -> None:
        self._change(page=page)

    def _on_chosen(self) -> None:
        which = "subject" if self._choices.page == NUMBERS else "issue"
        self._change(**{which: self.bar.subject.value()})

    def _on_ticked(self) -> None:
        left_out = [party for party in self._choices.hidden if party not in self.bar.parties]
        self._change(hidden=(*left_out, *self.bar.hidden()))

    def _on_saved(self) -> None:
        is_numbers = self._choices.page == NUMBERS
        plot = self.numbers.plot if is_numbers else self.stances.plot
        with self.session.read() as connection:
            negotiation = rows.get(connection, NegotiationRow, self.session.negotiation_id)
        if plot is None or negotiation is None:
            return
        what = "convergence" if is_numbers else "stances"
        path = picture_to_write(self, f"{negotiation.name} {what}")
        if path is None:
            return
        page = self.numbers if is_numbers else self.stances
        title, width = page.title.text(), float(page.view.width())
        made = picture_of(plot.lay, title, negotiation.tlp, self.font(), width, key=is_numbers)
        save_picture(self.session, made, path)

    def _add_issue(self) -> None:
        add_first(self.session, "issue")

    def _add_position(self) -> None:
        """A position is somebody's: ask whose, or for the first party where there is none."""
        if self._records.known.participating:
            step = self._no_stances.step
            self.speaker_menu().popup(step.mapToGlobal(step.rect().bottomLeft()))
        else:
            add_first(self.session, "party")

    def speaker_menu(self) -> QMenu:
        """Return the parties of the negotiation, to choose the one that said something."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for party in self._records.known.participating:
            name = self._records.known.parties[party].name
            menu.addAction(name.replace("&", "&&")).setData(party)
        menu.triggered.connect(self._on_speaker)
        return menu

    def _on_speaker(self, action: QAction) -> None:
        """Add what a party said, and go to it."""
        negotiation_id, party_id = self.session.negotiation_id, action.data()
        made = self.session.try_write(
            "Add position", lambda unit: state(unit, negotiation_id, party_id)
        )
        if made is not None:
            self.session.want(("position", made))

    def _lay_out(self) -> None:
        for page in (self.numbers, self.stances):
            page.setProperty("role", "page")
            area = QScrollArea()
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setWidget(page)
            self._pages.addWidget(area)
        self._pages.addWidget(self._no_numbers)
        self._pages.addWidget(self._no_stances)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.bar.turned.connect(self._on_turned)
        self.bar.chosen.connect(self._on_chosen)
        self.bar.ticked.connect(self._on_ticked)
        self.bar.saved.connect(self._on_saved)
        for page in (self.numbers, self.stances):
            page.reached.connect(self.session.select)
            page.wanted.connect(self.session.want)
        self._no_numbers.asked.connect(self._add_issue)
        self._no_stances.asked.connect(self._add_position)


def _entry(subject: Subject) -> str:
    return _INDENT * subject.depth + subject.title
