"""The controls above the comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget

from negotiator.domain.date_words import date_words
from negotiator.domain.records import Proposal
from negotiator.store.labels import shortened
from negotiator.ui.compare.arrangement import Arrangement
from negotiator.ui.compare.kinds_button import KindsButton
from negotiator.ui.evidence.wrapping import WrapLayout
from negotiator.ui.look.layout import GRID, button, heading, row

_HIGH = 30  # logical pixels: the controls stand in line, whatever they are
_MOST = 28
"""Characters of a proposal's name on the button."""


class CompareBar(QWidget):
    """Title, base, columns, what is shown of them, export.

    `based` and `added` carry a proposal's id; `ticked` comes when one of the boxes was, `exported`
    for the PDF and `sheet_asked` for the spreadsheet.
    """

    based = Signal(int)
    added = Signal(int)
    ticked = Signal()
    exported = Signal()
    sheet_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.base = _menu_button("Base")
        self.add = _menu_button("+ Add column")
        self.add.setAccessibleName("Add column")
        self.base.menu().triggered.connect(self._on_based)
        self.add.menu().triggered.connect(self._on_added)
        self.only_differences = QCheckBox("Only differences")
        self.kinds = KindsButton()
        self.kinds.chosen.connect(self.ticked)
        self.positions = QCheckBox("Stated positions")
        self.wording = QCheckBox("Wording")
        self.export = button("Export PDF…")
        self.export.clicked.connect(self.exported)
        self.export_sheet = button("Export XLSX…")
        self.export_sheet.clicked.connect(self.sheet_asked)
        boxes = (self.only_differences, self.positions, self.wording)
        for box in boxes:
            box.clicked.connect(self.ticked)
        # Where the room is narrow the controls take two lines, and nothing is cut.
        wrapped = QWidget()
        lines = WrapLayout(wrapped, gap=GRID - 2)
        for widget in (heading("Compare"), self.base, self.add, self.kinds, *boxes):
            widget.setMinimumHeight(_HIGH)
            lines.addWidget(widget)
        inside = row(gap=GRID - 2)
        inside.setContentsMargins(14, GRID + 4, 14, GRID)
        inside.addWidget(wrapped, 1)
        for export in (self.export_sheet, self.export):
            inside.addWidget(export, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def enable(self, there: bool) -> None:
        """Say whether a comparison is shown, of which something can be chosen."""
        for widget in (
            self.kinds,
            self.only_differences,
            self.positions,
            self.wording,
            self.export_sheet,
            self.export,
        ):
            widget.setEnabled(there)

    def show_choices(
        self, proposals: Mapping[int, Proposal], columns: Sequence[int], base: int | None
    ) -> None:
        """Offer the columns as bases, and the other proposals as columns."""
        name = proposals[base].name if base is not None else "none"
        self.base.setText(f"Base: {shortened(name, _MOST)}".replace("&", "&&"))
        self.base.setAccessibleName(f"Base: {name}")
        self._fill(self.base.menu(), proposals, columns, base)
        others = [proposal_id for proposal_id in proposals if proposal_id not in columns]
        self._fill(self.add.menu(), proposals, others, None)
        self.base.setEnabled(bool(columns))
        self.add.setEnabled(bool(others))

    def show_arrangement(self, arrangement: Arrangement) -> None:
        """Tick the boxes as the view is."""
        self.only_differences.setChecked(arrangement.only_differences)
        self.positions.setChecked(arrangement.positions)
        self.wording.setChecked(arrangement.wording)
        self.kinds.tick(arrangement.kinds)

    def _on_based(self, action: QAction) -> None:
        self.based.emit(action.data())

    def _on_added(self, action: QAction) -> None:
        self.added.emit(action.data())

    def _fill(
        self,
        menu: QMenu,
        proposals: Mapping[int, Proposal],
        offered: Sequence[int],
        ticked: int | None,
    ) -> None:
        menu.clear()
        group = QActionGroup(menu)
        for proposal_id in offered:
            action = menu.addAction(_line(proposals[proposal_id]))
            action.setData(proposal_id)
            if ticked is not None:
                action.setCheckable(True)
                action.setChecked(proposal_id == ticked)
                group.addAction(action)


def _menu_button(text: str) -> QPushButton:
    made = button(text, "menu")
    made.setMenu(QMenu(made))
    return made


def _line(proposal: Proposal) -> str:
    when = f" · {date_words(proposal.when)}" if proposal.when else ""
    return f"{shortened(proposal.name)}{when}".replace("&", "&&")
