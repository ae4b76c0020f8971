"""The day on which stances are looked at: typed as people type dates, or stepped through."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from negotiator.domain.date_reading import read_date
from negotiator.domain.date_words import date_words
from negotiator.domain.dates import Edtf
from negotiator.domain.errors import Refused
from negotiator.domain.stated import said_by
from negotiator.ui.look.layout import GRID, button, dim, label, row


class DayLine(QWidget):
    """`moved` carries the day; what cannot be read is said beside the field, and nothing moves."""

    moved = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = date.min
        self._days: tuple[date, ...] = ()
        self.field = QLineEdit()
        self.field.setAccessibleName("Latest stated by")
        self.field.setMaximumWidth(180)
        self.earlier = _named("◀", "Statement before")
        self.later = _named("▶", "Statement after")
        self.wrong = label("", "wrong", wrap=True)
        self.field.editingFinished.connect(self._on_typed)
        self.earlier.clicked.connect(self._on_earlier)
        self.later.clicked.connect(self._on_later)
        inside = row(gap=GRID)
        for widget in (dim("Latest stated by"), self.field, self.earlier, self.later):
            inside.addWidget(widget)
        inside.addWidget(self.wrong, 1)
        self.setLayout(inside)

    def show_day(self, day: date, days: Sequence[date]) -> None:
        """Show a day, and offer the days by which something was said."""
        self._day, self._days = day, tuple(days)
        self.field.setText(date_words(Edtf(day.isoformat())))
        self._say("")
        self.earlier.setEnabled(self._before() is not None)
        self.later.setEnabled(self._after() is not None)

    def _before(self) -> date | None:
        at = bisect_left(self._days, self._day)
        return self._days[at - 1] if at else None

    def _after(self) -> date | None:
        at = bisect_right(self._days, self._day)
        return self._days[at] if at < len(self._days) else None

    def _on_typed(self) -> None:
        try:
            day = said_by(read_date(self.field.text()))
        except Refused as error:
            self._say(str(error))
            return
        self._say("")
        if day != self._day:
            self.moved.emit(day)

    def _on_earlier(self) -> None:
        if (day := self._before()) is not None:
            self.moved.emit(day)

    def _on_later(self) -> None:
        if (day := self._after()) is not None:
            self.moved.emit(day)

    def _say(self, wrong: str) -> None:
        self.wrong.setText(wrong)
        self.field.setProperty("wrong", bool(wrong))
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)


def _named(text: str, name: str) -> QPushButton:
    made = button(text)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
