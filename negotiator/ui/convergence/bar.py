"""The controls above convergence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QWidget

from negotiator.domain.overview_records import Key
from negotiator.ui.convergence.who import Who
from negotiator.ui.evidence.wrapping import WrapLayout
from negotiator.ui.look.colours import colours_of
from negotiator.ui.look.layout import GRID, button, column, heading, row
from negotiator.ui.look.paint import paint_dot
from negotiator.ui.reporting.combo import Combo

NUMBERS, STANCES = 0, 1
"""The two pages, as the switch has them."""
_HIGH = 30  # logical pixels: the controls stand in line, whatever they are
_DOT, _BOX = 9, 24


class ConvergenceBar(QWidget):
    """Title, which of the two pages, the issue or exchange, Save; below them the parties.

    `turned` carries the page; `chosen` comes when another subject was; `ticked` when one of the
    parties was.
    """

    turned = Signal(int)
    chosen = Signal()
    ticked = Signal()
    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.numbers = _switch("Numbers")
        self.stances = _switch("Stances")
        self._switch = QButtonGroup(self)
        for number, made in ((NUMBERS, self.numbers), (STANCES, self.stances)):
            self._switch.addButton(made, number)
        self._switch.idClicked.connect(self.turned)
        self.subject = Combo()
        self.subject.setAccessibleName("Issue or exchange")
        self.subject.setMinimumContentsLength(26)
        self.subject.chosen.connect(self.chosen)
        self.save = button("Save as picture…")
        self.save.clicked.connect(self.saved)
        self.parties: dict[int, QCheckBox] = {}
        self._party_row = QWidget()
        self._party_row.setAccessibleName("Parties looked at")
        self._party_line = WrapLayout(self._party_row, gap=GRID + 4)
        self._lay_out()

    def show_page(self, page: int) -> None:
        """Show which of the two pages it is."""
        (self.numbers, self.stances)[page].setChecked(True)

    def show_subjects(self, entries: Iterable[tuple[str, Key | None]], chosen: Key | None) -> None:
        """Offer what can be looked at."""
        self.subject.fill(entries, chosen)
        self.subject.setEnabled(self.subject.count() > 0)

    def show_parties(self, parties: Sequence[int], who: Who, hidden: Iterable[int]) -> None:
        """Offer the parties, those ticked that are looked at."""
        if tuple(self.parties) != tuple(parties):
            self._offer(parties)
        left_out = set(hidden)
        for party, box in self.parties.items():
            name = " ".join(who.names[party].split())
            box.setText(name.replace("&", "&&"))
            box.setAccessibleName(name)
            box.setIcon(self._dot(who.colours.get(party, "")))
            box.setChecked(party not in left_out)
        self._party_row.setVisible(bool(parties))

    def hidden(self) -> tuple[int, ...]:
        """The parties that are not looked at."""
        return tuple(party for party, box in self.parties.items() if not box.isChecked())

    def enable(self, there: bool) -> None:
        """Say whether anything is shown that can be saved."""
        self.save.setEnabled(there)

    def _offer(self, parties: Sequence[int]) -> None:
        while (item := self._party_line.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.setParent(None)
                gone.deleteLater()
        self.parties = {party: QCheckBox() for party in parties}
        previous: QWidget = self.save
        for box in self.parties.values():
            box.setIconSize(QSize(_DOT, _DOT))
            box.setFixedHeight(_BOX)
            box.clicked.connect(self.ticked)
            self._party_line.addWidget(box)
            QWidget.setTabOrder(previous, box)
            previous = box

    def _dot(self, colour: str) -> QIcon:
        ratio = self.devicePixelRatioF()
        made = QPixmap(round(_DOT * ratio), round(_DOT * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_dot(painter, QRectF(0, 0, _DOT, _DOT), colour, colours_of(self.palette()))
        painter.end()
        return QIcon(made)

    def _lay_out(self) -> None:
        # Where the room is narrow the controls take two lines, and nothing is cut.
        wrapped = QWidget()
        lines = WrapLayout(wrapped, gap=GRID - 2)
        for widget in (heading("Convergence"), self.numbers, self.stances, self.subject):
            widget.setMinimumHeight(_HIGH)
            lines.addWidget(widget)
        first = row(gap=GRID - 2)
        first.addWidget(wrapped, 1)
        first.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        inside = column(gap=GRID)
        inside.setContentsMargins(14, GRID + 4, 14, GRID)
        inside.addLayout(first)
        inside.addWidget(self._party_row)
        self.setLayout(inside)


def _switch(text: str) -> QPushButton:
    made = button(text)
    made.setCheckable(True)
    return made
