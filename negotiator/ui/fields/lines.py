"""Editors that are one line: text, and what is read from text with an echo of what it became."""

from __future__ import annotations

from typing import Any
from unicodedata import bidirectional

from PySide6.QtCore import QLocale, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from negotiator.domain.amount_reading import read_amount
from negotiator.domain.amounts import Amount
from negotiator.domain.date_reading import read_date
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.domain.fields import LINE_LIMIT
from negotiator.domain.typed_numbers import DecimalMark

_LEAST_ECHO = 24  # logical pixels; less shows no word


def decimal_mark() -> DecimalMark:
    """Return the mark of decimals where the person lives."""
    return "," if QLocale.system().decimalPoint() == "," else "."


class LineEditor(QLineEdit):
    """One line of text, saved when the field is left."""

    left = Signal()

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setMaxLength(50 * LINE_LIMIT)  # so much is refused with a sentence, not cut silently
        self.returnPressed.connect(self.left)

    def show_value(self, value: Any) -> None:
        """Show a value."""
        written = self._written(value)
        if written == self.text() and not self.isModified():
            return  # the cursor stays where it is
        self.setText(written)
        self.setCursorPosition(0)
        self.setModified(False)

    def touched(self) -> bool:
        """Whether the person changed it."""
        return self.isModified()

    def value(self) -> Any:
        """Return the text."""
        return self.text()

    def decide(self) -> None:
        """Nothing to choose from."""

    def typed(self) -> Any:
        """Return the text."""
        return self.text()

    def retype(self, typed: Any) -> None:
        """Put the text back."""
        self.setText(typed)
        self.setModified(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Save, unless only a menu or another window took the focus."""
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.left.emit()

    def _written(self, value: Any) -> str:
        return "" if value is None else str(value)


class EchoEditor(LineEditor):
    """A line that is read into a value; behind the text stands, dim, what it was read as."""

    _last_echo = ("", "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, and the echo after its text where there is room."""
        super().paintEvent(event)
        echo = self.echo()
        room = self._room_after_text()
        if not echo or room.width() < _LEAST_ECHO:
            return
        painter = QPainter(self)
        painter.setPen(self.palette().placeholderText().color())
        shown = self.fontMetrics().elidedText(echo, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if self._from_right() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignVCenter), shown)

    def echo(self) -> str:
        """What the text is read as, in words; empty where it says no more than the text."""
        text = self.text()
        if self._last_echo[0] != text:
            self._last_echo = (text, self._echo(text))
        return self._last_echo[1]

    def _echo(self, text: str) -> str:
        try:
            words = self._words(text)
        except Refused:
            return ""
        return "" if words == text else words

    def _room_after_text(self) -> QRect:
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        inside = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, self)
        used = self.fontMetrics().horizontalAdvance(self.text()) + 14
        before, after = (4, used) if self._from_right() else (used, 4)
        return inside.adjusted(before, 0, -after, 0)

    def _from_right(self) -> bool:
        """Whether the text begins at the right: it is Arabic or Hebrew, or the window is."""
        return _read_from_right(self.text(), self.isRightToLeft())

    def _words(self, text: str) -> str:
        raise NotImplementedError


class DateEditor(EchoEditor):
    """A date as people type it; shown as the EDTF it became, with its words behind it.

    A date that is one of several days is shown by its words: `[2024-01-21..2024-01-31]` would
    have to be explained, “late Jan 2024” is read back as just that.
    """

    def value(self) -> str | None:
        """Return EDTF text, or None when empty. Raises `Refused`."""
        return read_date(self.text()).text if self.text().strip() else None

    def _words(self, text: str) -> str:
        if not text.strip():
            return ""
        date = read_date(text)
        words = date_words(date, long=True)
        return date.text if words == text or date_words(date) == text else words

    def _written(self, value: Any) -> str:
        one_of_several = bool(value) and str(value).startswith("[")
        return date_words(Edtf(value)) if one_of_several else super()._written(value)


class AmountEditor(EchoEditor):
    """An exact amount or range, in the decimal mark of the person's system."""

    def __init__(self, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self._mark = decimal_mark()

    def value(self) -> str | None:
        """Return the amount's canonical text, or None when empty. Raises `Refused`."""
        return str(read_amount(self.text(), self._mark)) if self.text().strip() else None

    def _words(self, text: str) -> str:
        return read_amount(text, self._mark).words() if text.strip() else ""

    def _written(self, value: Any) -> str:
        """Write without thousands separators: what is shown must be readable again."""
        if not value:
            return ""
        words = Amount.from_text(value).words().replace(",", "")
        return words.replace(".", self._mark)


def _read_from_right(text: str, otherwise: bool) -> bool:
    """Whether the first letter with a direction is read from the right (UAX 9, P2)."""
    for letter in text:
        direction = bidirectional(letter)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return otherwise
