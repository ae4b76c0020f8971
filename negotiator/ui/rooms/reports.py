"""The room where a report is chosen, seen as it will be printed, and exported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QVBoxLayout, QWidget

from negotiator.report.options import Options, ReportKind
from negotiator.store import rows
from negotiator.store.changes import Changed, Key
from negotiator.store.queries.comparison import Choices, choices
from negotiator.store.row_classes import NegotiationRow
from negotiator.ui.first_record import add_first
from negotiator.ui.look.empty import EmptyState
from negotiator.ui.look.layout import GRID, button, dim, heading
from negotiator.ui.pdf_export import pdf_to_write, today, write_report
from negotiator.ui.reporting.form import ReportForm
from negotiator.ui.reporting.leaving import Leaving
from negotiator.ui.reporting.plan import Plan
from negotiator.ui.reporting.preview import Preview
from negotiator.ui.reporting.rendering import Facts
from negotiator.ui.rooms.room import Room
from negotiator.ui.session import Session

_NOTHING = (
    "A comparison sets proposals side by side, and none is recorded yet. Record the first one, "
    "or choose the negotiation brief."
)
_NONE_TICKED = "No proposal is ticked: tick those that the report is to compare."
_NAMES = {ReportKind.COMPARISON: "proposals compared", ReportKind.BRIEF: "negotiation brief"}
_ZOOM_IN, _ZOOM_OUT = QKeySequence.StandardKey.ZoomIn, QKeySequence.StandardKey.ZoomOut


class ReportsRoom(Room):
    """Choices at the left, pages at the right; what is chosen is kept for each negotiation."""

    title = "Reports"
    icon = "reports"
    group = "Publish"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._saved: dict[str, Any] = {}
        self._negotiation: NegotiationRow | None = None
        self._plan = Plan()
        self._choices = Choices({}, (), None)
        self._wanted: Options | None = None
        self.form = ReportForm()
        self.leaving = Leaving()
        self.export = button("Export PDF…", "primary")
        self.preview = Preview(session)
        self._nothing = EmptyState("Nothing to compare yet", _NOTHING, "Add the first proposal")
        self._none_ticked = dim(_NONE_TICKED, wrap=True)
        self._lay_out()
        self._connect()
        self.begins_at = self.form.kind

    def show_report(self, wanted: Options) -> None:
        """Show the report that another room asks for; see `Plan.asked_for`."""
        self._wanted = wanted
        self.read()
        self.export.setFocus()

    def read(self) -> None:
        """Read what there is to choose from, and show the report at once."""
        self._read(now=True)

    def refresh(self, changed: Changed) -> None:
        """Nearly every record has its place in a report: make it again."""
        self._read(now=False)

    def state(self) -> dict[str, Any]:
        """What was chosen for each negotiation, by its UUID, and the zoom (None: fit width)."""
        self._keep()
        return {"plans": dict(self._saved), "zoom": self.preview.zoom.zoom}

    def restore(self, state: dict[str, Any]) -> None:
        """Take the choices; each is looked at when its negotiation is shown."""
        saved, zoom = state.get("plans"), state.get("zoom")
        self._saved = dict(saved) if isinstance(saved, dict) else {}
        self._negotiation = None
        self.preview.zoom.choose(float(zoom) if isinstance(zoom, int | float) else None)

    def export_to(self, path: Path) -> None:
        """Write what is shown as a PDF, in the background."""
        options = self._options()
        if options is not None:
            write_report(self, self.session, options, path)

    def _read(self, *, now: bool) -> None:
        with self.session.read() as connection:
            negotiation = rows.get(connection, NegotiationRow, self.session.negotiation_id)
            found = choices(connection, self.session.negotiation_id)
        self._take(negotiation, found)
        if self._wanted is not None:
            self._plan, self._wanted = self._plan.asked_for(self._wanted), None
        self.form.show_plan(self._plan, self._choices)
        self._show(now=now)

    def _take(self, negotiation: NegotiationRow | None, found: Choices) -> None:
        """Take what there is to choose from, and the plan of the negotiation shown."""
        before, self._negotiation = self._negotiation, negotiation
        if negotiation is not None and (before is None or before.uuid != negotiation.uuid):
            if before is not None:
                self._saved[before.uuid] = self._plan.saved(self._choices)
            self._plan = Plan.restored(self._saved.get(negotiation.uuid), found)
        self._choices = found

    def _keep(self) -> None:
        if self._negotiation is not None:
            self._saved[self._negotiation.uuid] = self._plan.saved(self._choices)

    def _options(self) -> Options | None:
        if self._negotiation is None:
            return None
        return self._plan.options(self._negotiation.id, self._choices, today())

    def _show(self, *, now: bool) -> None:
        options = self._options()
        if options is not None:
            self.preview.ask(options, now=now)
        else:
            there = bool(self._choices.proposals)
            self.preview.show_instead(self._none_ticked if there else self._nothing)

    @Slot(object)
    def _on_changed_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._show(now=False)

    @Slot(object)
    def _on_made(self, facts: Facts | None) -> None:
        self.form.show_facts(facts)
        self.leaving.show_facts(facts)
        self.export.setEnabled(facts is not None)

    def _on_export(self) -> None:
        if self._negotiation is None:
            return
        name = f"{self._negotiation.name}, {_NAMES[self._plan.kind]}"
        if (path := pdf_to_write(self, name)) is not None:
            self.export_to(path)

    def _on_wanted(self, key: Key) -> None:
        self.session.want(key)

    def _add_first(self) -> None:
        add_first(self.session, "proposal")

    def _lay_out(self) -> None:
        self._none_ticked.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.addWidget(self._left())
        sides.addWidget(self._right())
        sides.setStretchFactor(0, 0)
        sides.setStretchFactor(1, 1)
        sides.setSizes([330, 900])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(sides)

    def _left(self) -> QWidget:
        page = QWidget()
        page.setProperty("role", "page")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(14, GRID + 4, 14, 2 * GRID)
        inside.setSpacing(2 * GRID - 2)
        for widget in (heading(self.title), self.form, self.leaving):
            inside.addWidget(widget)
        line = QHBoxLayout()
        line.addWidget(self.export)
        line.addStretch(1)
        inside.addLayout(line)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        area.setMinimumWidth(270)
        return area

    def _right(self) -> QWidget:
        ground = QFrame()
        ground.setProperty("role", "panel")
        ground.setMinimumWidth(220)
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.preview)
        return ground

    def _connect(self) -> None:
        self.export.setAccessibleName(self.export.text())
        self.form.changed.connect(self._on_changed_plan)
        self.leaving.wanted.connect(self._on_wanted)
        self.export.clicked.connect(self._on_export)
        self.preview.made.connect(self._on_made)
        self._nothing.asked.connect(self._add_first)
        for keys, act in (
            ([*QKeySequence.keyBindings(_ZOOM_IN), QKeySequence("Ctrl+=")], "zoom_in"),
            (QKeySequence.keyBindings(_ZOOM_OUT), "zoom_out"),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys(list(dict.fromkeys(keys)))
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(getattr(self.preview.zoom, act))
