"""One citation as it is read: the quote, who says it, how good it is, what it claims otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QWidget

from negotiator.domain.evidence import provenance
from negotiator.store.queries.citations import Cited
from negotiator.ui.evidence.flowed import LIKELY_WIDTH, Laid, isolated, reads_from_right, tell_badge
from negotiator.ui.look.cell import Badge, Break, Cell, Size, Span, Text
from negotiator.ui.look.colours import colour, colours_of
from negotiator.ui.look.paint import paint_focus

SHORT = 280
"""Characters of a quote that are shown until more is asked for."""

_LONGEST = 20_000  # characters shown at all; the rest is read where the citation is edited
_CHUNK = 2_000  # characters that one span of text may have
_LINE = 3  # width of the accent line
_INDENT = 12  # from the card's edge to the words
_PAD = 3


class CitationCard(QAbstractButton):
    """A citation to read; pressed (`clicked`) to be edited.

    `remove_asked` and `source_asked` are emitted by the keys and the menu.
    """

    remove_asked = Signal()
    source_asked = Signal()

    def __init__(self, cited: Cited, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._offer("Edit", self.click)
        self._offer("Open the source", self.source_asked.emit)
        self._offer("Copy the quote", self.copy)
        self._offer("Delete", self.remove_asked.emit)
        self.show_citation(cited)

    def show_citation(self, cited: Cited) -> None:
        """Show this citation."""
        self.cited = cited
        self._renew()

    def show_whole(self, whole: bool) -> None:
        """Show all of a long quote, or its beginning."""
        self._whole = whole
        self._renew()

    def is_long(self) -> bool:
        """Whether there is more of the quote than is shown at first."""
        return len(self.cited.quote) > SHORT

    def copy(self) -> None:
        """Put the quote on the clipboard."""
        QApplication.clipboard().setText(self.cited.quote)

    def forget_layout(self) -> None:
        """Lay the words out anew."""
        self._laid.forget()
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._laid.height(width - _INDENT, self) + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(LIKELY_WIDTH, self.heightForWidth(LIKELY_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 2 * self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = colours_of(self.palette())
        if self.underMouse():
            painter.fillRect(self.rect(), colour(colours.hover))
        tone = colours.tone("tlp-amber").line if self.cited.claim else colours.accent
        left = self.width() - _LINE if self._laid.mirrored else 0
        painter.fillRect(left, 0, _LINE, self.height(), colour(tone))
        self._laid.paint(painter, self._inside(), colours, self)
        if self.hasFocus():
            paint_focus(painter, self.rect(), colours)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            badge = self._laid.badge_at(QPointF(event.pos()), self._inside(), self)
            return tell_badge(event, badge, self)
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _inside(self) -> QRectF:
        start, end = (0, -_INDENT) if self._laid.mirrored else (_INDENT, 0)
        return QRectF(self.rect()).adjusted(start, _PAD, end, -_PAD)

    def _offer(self, text: str, run: Callable[[], object]) -> None:
        action = QAction(text, self)
        action.triggered.connect(lambda _checked: run())
        self.addAction(action)

    def _renew(self) -> None:
        mirrored = reads_from_right(self.cited.quote or self.cited.title)
        self._laid = Laid(Cell(tuple(_spans(self.cited, self._whole))), mirrored=mirrored)
        self.setAccessibleName(Cell(tuple(_spans(self.cited, False))).spoken())
        self.setAccessibleDescription("Enter edits it, Delete deletes it")
        self.updateGeometry()
        self.update()


def _spans(cited: Cited, whole: bool) -> Iterator[Span]:
    yield from _quote(cited, whole)
    yield Break()
    yield Text(_line(cited), dim=True, size=Size.SMALL, spoken=cited.line)
    grade = cited.grade
    yield Badge(grade.code, spoken=f"{grade.code}: {grade.meaning}")
    if cited.claim:
        yield Break()
        yield Text(f"differs: {cited.claim}", bold=True)
    if cited.recorded:
        yield Text(f"  recorded: {cited.recorded}", dim=True)


def _line(cited: Cited) -> str:
    """Who says it, names kept apart: an Arabic one would turn the date after it around."""
    attribution, publisher = isolated(cited.attribution), isolated(cited.publisher)
    return provenance(attribution, publisher, isolated(cited.title), cited.when)


def _quote(cited: Cited, whole: bool) -> Iterator[Span]:
    """The quote between “ ”, in pieces of a length that a layout takes; or the source's title."""
    if not cited.quote:
        yield Text(cited.title)
        return
    limit = _LONGEST if whole else SHORT
    shown = cited.quote[:limit].rstrip() + ("…" if len(cited.quote) > limit else "")
    quoted = f"“{shown}”"
    for at in range(0, len(quoted), _CHUNK):
        yield Text(quoted[at : at + _CHUNK])
