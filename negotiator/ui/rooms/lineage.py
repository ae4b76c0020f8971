"""The proposals before and after one, as boxes joined by lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy

from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.queries.lineage import Kin, earlier, later
from negotiator.store.row_classes import ProposalRow
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.layout import button, dim
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.session import Session

_LATER = {"answers": "answered by", "replaces": "replaced by", "builds on": "built on by"}


class Lineage(Panel):
    """Earlier proposals at the left, this one, later ones at the right; each can be gone to."""

    title = "Lineage"

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._proposal_id: int | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(56)
        self._grid.setVerticalSpacing(10)
        for column in range(3):
            self._grid.setColumnStretch(column, 1)
        self._own: QPushButton | None = None
        self._earlier: list[QPushButton] = []
        self._later: list[QPushButton] = []
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show the lineage of a proposal."""
        self._proposal_id = record_id
        self._clear()
        if record_id is None:
            return
        with self._session.read() as connection:
            own = rows.get(connection, ProposalRow, record_id)
            before, after = earlier(connection, record_id), later(connection, record_id)
        if own is None:
            return
        if not before and not after:
            sentence = "It answers, replaces and builds on nothing, and nothing follows it yet."
            self._grid.addWidget(dim(sentence, wrap=True), 0, 0, 1, 3)
            return
        high = max(len(before), len(after), 1)
        self._earlier = self._column(before, 0, {})
        self._own = self._box(own.name, record_id, own.name)
        self._own.setProperty("role", "current")
        self._own.setEnabled(False)
        self._grid.addWidget(self._own, 0, 1, high, 1, Qt.AlignmentFlag.AlignVCenter)
        self._later = self._column(after, 2, _LATER)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Join the boxes."""
        super().paintEvent(event)
        if self._own is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(colours_of(self.palette()).dim), 1.2))
        for box in self._earlier:
            painter.drawPath(_curve(box, self._own))
        for box in self._later:
            painter.drawPath(_curve(self._own, box))

    def _column(self, kin: Sequence[Kin], at: int, words: dict[str, str]) -> list[QPushButton]:
        boxes = []
        for line, one in enumerate(kin):
            relation = words.get(one.relation, one.relation)
            box = self._box(f"{relation}\n{one.name}", one.id, f"{relation} {one.name}")
            self._grid.addWidget(box, line, at)
            boxes.append(box)
        return boxes

    def _box(self, text: str, proposal_id: int, spoken: str) -> QPushButton:
        box = button(text.replace("&", "&&"))
        box.setAccessibleName(spoken)
        box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        box.setMinimumWidth(60)
        box.clicked.connect(partial(self._session.want, ("proposal", proposal_id)))
        return box

    def _clear(self) -> None:
        self._own, self._earlier, self._later = None, [], []
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_changed(self, changed: Changed) -> None:
        if changed.touches("proposal"):
            self.show_record(self._proposal_id)


def _curve(left: QPushButton, right: QPushButton) -> QPainterPath:
    start = QPointF(left.geometry().right(), left.geometry().center().y())
    end = QPointF(right.geometry().left(), right.geometry().center().y())
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path
