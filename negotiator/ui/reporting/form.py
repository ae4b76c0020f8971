"""The choices for a report, in the order in which they are made."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from negotiator.domain.date_words import date_words
from negotiator.report.model import Paper
from negotiator.report.options import PARTS, ReportKind
from negotiator.store.queries.comparison import Choices
from negotiator.store.row_classes import ProposalRow
from negotiator.ui.look.layout import GRID, add_field, form, section
from negotiator.ui.reporting.check_list import CheckList
from negotiator.ui.reporting.combo import Combo
from negotiator.ui.reporting.label_choice import LabelChoice
from negotiator.ui.reporting.plan import Plan, in_line
from negotiator.ui.reporting.rendering import Facts

KINDS = {ReportKind.COMPARISON: "Comparison", ReportKind.BRIEF: "Negotiation brief"}


class ReportForm(QWidget):
    """Shows a `Plan` and changes it; `changed` carries the new one."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = Plan()
        self._choices = Choices({}, (), None)
        self.kind = Combo()
        self.title = QLineEdit()
        self.proposals = CheckList()
        self.base = Combo()
        self.only_differences = QCheckBox("Only differences")
        self.positions = QCheckBox("Stated positions")
        self.paper = Combo()
        self.label = LabelChoice()
        self.sections = CheckList()
        self._lay_out()
        self._connect()

    def show_plan(self, plan: Plan, choices: Choices) -> None:
        """Show what is chosen, of what there is to choose from."""
        self._plan, self._choices = plan, choices
        self.kind.fill([(word, kind) for kind, word in KINDS.items()], plan.kind)
        if self.title.text() != plan.title:
            self.title.setText(plan.title)
        self._show_comparison(plan)
        self.paper.fill([(paper.value, paper) for paper in Paper], plan.paper)
        parts = in_line(PARTS[plan.kind], plan.chosen_parts)
        self.sections.fill([(part.value, part) for part in parts], plan.chosen_parts)

    def show_facts(self, facts: Facts | None) -> None:
        """Show what the report itself says of its label and its usual title."""
        self.label.setEnabled(facts is not None)
        if facts is None:
            self.label.setCurrentIndex(-1)
            self.title.setPlaceholderText("")
            return
        self.label.show_label(self._plan.tlp, facts.demanded, facts.because)
        at_least = f"At least {facts.demanded.label}: {facts.because} asks for it"
        self.label.setAccessibleDescription(at_least)
        self.label.setToolTip(at_least)
        if not any(map(str.isalnum, self._plan.title)):
            self.title.setPlaceholderText(facts.title)

    def _show_comparison(self, plan: Plan) -> None:
        columns, base = plan.arrangement.settled(self._choices)
        proposals = self._choices.proposals
        order = in_line(proposals, columns)
        self.proposals.fill([(_line(proposals[id_]), id_) for id_ in order], columns)
        self.base.fill([(proposals[id_].name, id_) for id_ in columns], base)
        self.base.setEnabled(bool(columns))
        self.only_differences.setChecked(plan.arrangement.only_differences)
        self.positions.setChecked(plan.arrangement.positions)
        compares = plan.kind is ReportKind.COMPARISON and bool(proposals)
        for field in (self.proposals, self.base, self._shown):
            self._form.setRowVisible(field, compares)

    def _change(self, plan: Plan) -> None:
        self.show_plan(plan, self._choices)
        self.changed.emit(plan)

    def _on_kind(self) -> None:
        self._change(replace(self._plan, kind=self.kind.value()))

    def _on_title(self, title: str) -> None:
        self._change(self._plan.titled(title))

    def _on_columns(self) -> None:
        _, base = self._plan.arrangement.settled(self._choices)
        columns = tuple(self.proposals.ticked())
        arrangement = self._plan.arrangement
        self._change(
            replace(self._plan, arrangement=replace(arrangement, columns=columns, base=base))
        )

    def _on_comparison(self) -> None:
        arrangement = replace(
            self._plan.arrangement,
            base=self.base.value(),
            only_differences=self.only_differences.isChecked(),
            positions=self.positions.isChecked(),
        )
        self._change(replace(self._plan, arrangement=arrangement))

    def _on_paper(self) -> None:
        self._change(replace(self._plan, paper=self.paper.value()))

    def _on_label(self) -> None:
        self._change(replace(self._plan, tlp=self.label.raised))

    def _on_sections(self) -> None:
        self._change(self._plan.with_parts(tuple(self.sections.ticked())))

    def _lay_out(self) -> None:
        self._shown = QWidget()
        boxes = QVBoxLayout(self._shown)
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(0)
        boxes.addWidget(self.only_differences)
        boxes.addWidget(self.positions)
        self._form = form()
        add_field(self._form, "Kind", self.kind)
        add_field(self._form, "Title", self.title)
        add_field(self._form, "Proposals", self.proposals)
        add_field(self._form, "Base", self.base)
        self._form.addRow("", self._shown)
        add_field(self._form, "Paper", self.paper)
        add_field(self._form, "Label", self.label)
        heading = section("Sections")
        heading.setBuddy(self.sections)
        self.sections.setAccessibleName(heading.text())
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GRID)
        inside.addLayout(self._form)
        inside.addSpacing(GRID)
        inside.addWidget(heading)
        inside.addWidget(self.sections)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.title.textEdited.connect(self._on_title)
        self.proposals.changed.connect(self._on_columns)
        self.base.chosen.connect(self._on_comparison)
        for box in (self.only_differences, self.positions):
            box.clicked.connect(self._on_comparison)
        self.paper.chosen.connect(self._on_paper)
        self.label.chosen.connect(self._on_label)
        self.sections.changed.connect(self._on_sections)


def _line(proposal: ProposalRow) -> str:
    return f"{proposal.name} · {date_words(proposal.when)}" if proposal.when else proposal.name
