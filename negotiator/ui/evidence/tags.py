"""The words put on a record, as chips; and the field that puts another one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from negotiator.store.changes import Key
from negotiator.store.row_classes import TagRow
from negotiator.store.verbs import evidence
from negotiator.ui.evidence.wrapping import WrapLayout
from negotiator.ui.look.badges import badge_font, badge_size, paint_badge
from negotiator.ui.look.colours import Colours, colour, colours_of
from negotiator.ui.look.icons import picture
from negotiator.ui.look.layout import section
from negotiator.ui.look.paint import paint_focus
from negotiator.ui.look.tips import plain_tip
from negotiator.ui.session import Session

ADD = "Add a tag"
_CROSS = 12  # logical pixels
_WIDEST = 220


class Chip(QAbstractButton):
    """One tag. Its cross, Space or Delete take it away (`clicked`)."""

    def __init__(self, tag: TagRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tag = tag
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"Remove tag {tag.name}")
        self.setToolTip(plain_tip(f"Remove tag {tag.name}"))

    def sizeHint(self) -> QSize:
        size = badge_size(self.tag.name, self.font())
        return QSize(min(size.width(), _WIDEST) + _CROSS + 4, size.height() + 2)

    def hitButton(self, pos: QPoint) -> bool:
        """Only the cross takes a click, so that a chip is not removed by mistake."""
        return self._cross().adjusted(-3, -4, 3, 4).contains(pos.toPointF())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = colours_of(self.palette())
        inside = QRectF(self.rect()).adjusted(0, 1, 0, -1)
        paint_badge(painter, inside, "", "neutral", colours, self.font())
        self._paint_name(painter, inside, colours)
        cross = picture("close", colours.dim, _CROSS, self.devicePixelRatioF())
        painter.drawPixmap(self._cross().topLeft(), cross)
        if self.hasFocus():
            paint_focus(painter, self.rect(), colours)

    def _paint_name(self, painter: QPainter, inside: QRectF, colours: Colours) -> None:
        start, end = (_CROSS, 0) if self.isRightToLeft() else (0, -_CROSS)
        words = inside.adjusted(start + 6, 0, end - 4, 0)
        font = badge_font(self.font().key())
        shown = QFontMetricsF(font).elidedText(
            self.tag.name, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.setFont(font)
        painter.setPen(colour(colours.tone("neutral").ink))
        centred = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(words, centred, shown)

    def _cross(self) -> QRectF:
        left = 3 if self.isRightToLeft() else self.width() - _CROSS - 3
        return QRectF(left, (self.height() - _CROSS) / 2, _CROSS, _CROSS)


class Tags(QWidget):
    """The tags of one record."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._subject: Key = ("", 0)
        self._name = ""
        self._chips: list[Chip] = []
        self._shown: tuple[TagRow, ...] | None = None
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(f"{ADD}…")
        self.entry.setAccessibleName(ADD)
        self.entry.returnPressed.connect(self._add)
        self._place = QWidget()
        self._wrap = WrapLayout(self._place)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (section("Tags"), self._place, self.entry):
            column.addWidget(widget)

    def show_tags(self, subject: Key, name: str, tags: Sequence[TagRow]) -> bool:
        """Show the tags of a record; whether the chips are other ones."""
        if subject != self._subject:
            self.entry.clear()
        self._subject, self._name = subject, name
        if tuple(tags) == self._shown:
            return False
        self._shown = tuple(tags)
        for chip in self._chips:
            self._wrap.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(tag) for tag in tags]
        self._place.setVisible(bool(tags))
        return True

    def _chip(self, tag: TagRow) -> Chip:
        chip = Chip(tag)
        chip.clicked.connect(lambda: self._remove(tag))
        self._wrap.addWidget(chip)
        return chip

    def _add(self) -> None:
        text = self.entry.text().strip()
        if not text:
            return
        label = f"Tag {self._name} “{text[:40]}”"
        made = self._session.try_write(
            label, lambda unit: evidence.add_tag(unit, self._subject, text)
        )
        if made is not None:
            self.entry.clear()

    def _remove(self, tag: TagRow) -> None:
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        self._session.try_write(
            f"Remove tag “{tag.name[:40]}” of {self._name}", lambda unit: unit.remove("tag", tag.id)
        )
