"""The controls above the timeline."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QWidget

from negotiator.domain.timeline.items import SHOWN_KINDS
from negotiator.domain.timeline.lanes import By
from negotiator.store.labels import word_of
from negotiator.ui.evidence.wrapping import WrapLayout
from negotiator.ui.look.layout import GRID, button, heading, row

_HIGH = 30  # logical pixels: the controls stand in line, whatever they are


class TimelineBar(QWidget):
    """Title, lanes, kinds of records, zoom, Save.

    `laned` carries what the lanes are by; `ticked` comes when one of the boxes was; `zoomed`
    carries 1 for nearer and -1 for farther.
    """

    laned = Signal(object)
    ticked = Signal()
    zoomed = Signal(int)
    fitted = Signal()
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lanes = self._lanes_button()
        self.kinds = {kind: self._box(kind) for kind in SHOWN_KINDS}
        self.farther = _named("−", "Zoom out", "−")
        self.nearer = _named("+", "Zoom in", "+")
        self.fit = _named("Fit", "Fit", "F")
        self.save = button("Save as picture…")
        self.farther.clicked.connect(self._on_farther)
        self.nearer.clicked.connect(self._on_nearer)
        self.fit.clicked.connect(self.fitted)
        self.save.clicked.connect(self.saved)
        self._lay_out()

    def enable(self, there: bool) -> None:
        """Say whether anything is shown."""
        for widget in (self.farther, self.nearer, self.fit, self.save):
            widget.setEnabled(there)

    def show_choices(self, by: By, kinds: Iterable[str]) -> None:
        """Show what is chosen."""
        self.lanes.setText(f"Lanes: {by}")
        self.lanes.setAccessibleName(f"Lanes: {by}")
        for action in self.lanes.menu().actions():
            action.setChecked(action.data() == by)
        for kind, box in self.kinds.items():
            box.setChecked(kind in kinds)

    def chosen(self) -> tuple[str, ...]:
        """The kinds of records that are ticked."""
        return tuple(kind for kind, box in self.kinds.items() if box.isChecked())

    def _lanes_button(self) -> QPushButton:
        made = button("Lanes", "menu")
        menu = QMenu(made)
        group = QActionGroup(menu)
        for by in By:
            action = menu.addAction(by.capitalize())
            action.setData(by)
            action.setCheckable(True)
            group.addAction(action)
        menu.triggered.connect(self._on_laned)
        made.setMenu(menu)
        return made

    def _box(self, kind: str) -> QCheckBox:
        made = QCheckBox(word_of(kind, many=True).capitalize())
        made.clicked.connect(self.ticked)
        return made

    def _lay_out(self) -> None:
        # Where the room is narrow the controls take two lines, and nothing is cut.
        wrapped = QWidget()
        lines = WrapLayout(wrapped, gap=GRID - 2)
        title = heading("Timeline")
        zoom = (self.farther, self.nearer, self.fit)
        for widget in (title, self.lanes, *zoom, *self.kinds.values()):
            widget.setMinimumHeight(_HIGH)
            lines.addWidget(widget)
        inside = row(gap=GRID - 2)
        inside.setContentsMargins(14, GRID + 4, 14, GRID)
        inside.addWidget(wrapped, 1)
        inside.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(inside)

    def _on_laned(self, action: QAction) -> None:
        self.laned.emit(By(action.data()))

    def _on_farther(self) -> None:
        self.zoomed.emit(-1)

    def _on_nearer(self) -> None:
        self.zoomed.emit(1)


def _named(text: str, name: str, keys: str) -> QPushButton:
    made = button(text)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({keys})")
    return made
