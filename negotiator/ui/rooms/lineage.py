"""The proposals before and after one, as boxes joined by lines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy

from negotiator.store import rows
from negotiator.store.changes import Changed
from negotiator.store.queries.lineage import Kin, earlier, later
from negotiator.store.row_classes import ProposalRow
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.layout import dim
from negotiator.ui.look.tips import plain_tip
from negotiator.ui.rooms.detail import Panel
from negotiator.ui.session import Session

_LATER = {"answers": "answered by", "replaces": "replaced by", "builds on": "built on by"}
_AROUND = 26  # logical pixels: padding and border at both sides


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
        self._shown: tuple[str, tuple[Kin, ...], tuple[Kin, ...]] = ("", (), ())
        self._own: QPushButton | None = None
        self._earlier: list[QPushButton] = []
        self._later: list[QPushButton] = []
        session.changed.connect(self._on_changed)

    def show_record(self, record_id: int | None) -> None:
        """Show the lineage of a proposal."""
        self._proposal_id = record_id
        own, before, after = self._read(record_id)
        shown = own, tuple(before), tuple(after)
        if shown == self._shown:
            return
        self._shown = shown
        self._clear()
        if own and not before and not after:
            sentence = "It answers, replaces and builds on nothing, and nothing follows it yet."
            self._grid.addWidget(dim(sentence, wrap=True), 0, 0, 1, 3)
        elif own and record_id is not None:
            self._place(own, before, after)
        self.update()

    def _read(self, record_id: int | None) -> tuple[str, list[Kin], list[Kin]]:
        """Return the proposal's name, empty for none, and what came before and after it."""
        if record_id is None:
            return "", [], []
        with self._session.read() as connection:
            own = rows.get(connection, ProposalRow, record_id)
            if own is None:
                return "", [], []
            return own.name, earlier(connection, record_id), later(connection, record_id)

    def _place(self, name: str, before: list[Kin], after: list[Kin]) -> None:
        self._earlier = self._column(before, 0, {})
        self._own = LineageBox([name])
        self._own.setCheckable(True)
        self._own.setChecked(True)
        self._own.clicked.connect(self._stay_marked)
        self._own.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the person is there already
        high = max(len(before), len(after))
        self._grid.addWidget(self._own, 0, 1, high, 1, Qt.AlignmentFlag.AlignVCenter)
        self._later = self._column(after, 2, _LATER)

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
        boxes: list[QPushButton] = []
        for line, one in enumerate(kin):
            box = LineageBox([words.get(one.relation, one.relation), one.name])
            box.clicked.connect(partial(self._session.want, ("proposal", one.id)))
            self._grid.addWidget(box, line, at)
            boxes.append(box)
        return boxes

    def _stay_marked(self) -> None:
        if self._own is not None:
            self._own.setChecked(True)

    def _clear(self) -> None:
        self._own, self._earlier, self._later = None, [], []
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_changed(self, changed: Changed) -> None:
        if changed.touches("proposal"):
            self.show_record(self._proposal_id)


class LineageBox(QPushButton):
    """A box of one or more lines that end in an ellipsis where there is no room; Enter presses it.

    Its name for a screen reader, and its tool tip, are the lines in full.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self._lines = lines
        self.setAccessibleName(" ".join(lines))
        self.setToolTip(plain_tip(lines[-1]))
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(60)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the names as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes there, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _elide(self) -> None:
        room = max(self.width() - _AROUND, 0)
        fitted = (
            self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, room)
            for line in self._lines
        )
        self.setText("\n".join(fitted).replace("&", "&&"))


def _curve(left: QPushButton, right: QPushButton) -> QPainterPath:
    start = QPointF(left.geometry().right(), left.geometry().center().y())
    end = QPointF(right.geometry().left(), right.geometry().center().y())
    middle = (start.x() + end.x()) / 2
    path = QPainterPath(start)
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end)
    return path
