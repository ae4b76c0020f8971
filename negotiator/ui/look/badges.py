"""Small rounded badges: stance, status, change, grade, handling label."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from negotiator.ui.look.colours import Colours, colour, colours_of

FONT_SIZE = 11  # logical pixels
_PAD = 6
_HEIGHT = 19
_RADIUS = 4.0
_CENTRED = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextSingleLine)


@lru_cache(maxsize=16)
def badge_font(like: str, bold: bool = False) -> QFont:
    """The small font of badges; `like` is the `toString()` of the font around them."""
    font = QFont()
    font.fromString(like)
    font.setPixelSize(FONT_SIZE)
    font.setBold(bold)
    return font


@lru_cache(maxsize=1024)
def _width(text: str, like: str) -> float:
    return QFontMetricsF(badge_font(like, bold=True)).horizontalAdvance(text)


def badge_size(text: str, font: QFont) -> QSize:
    """Room for a badge beside text in `font`, whatever its tone: bold ones are the widest."""
    return QSize(int(_width(_one_line(text), font.key()) + 2 * _PAD + 0.999), _HEIGHT)


def paint_badge(
    painter: QPainter, rect: QRectF, text: str, tone: str, colours: Colours, font: QFont
) -> None:
    """Paint one badge filling `rect`; text that does not fit ends in an ellipsis.

    `tone` is plain, neutral, positive, negative, attention, change, added, tlp-red, tlp-amber,
    tlp-amber+strict, tlp-green or tlp-clear. The text is plain text whatever it contains.
    """
    look = colours.tone(tone)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour(look.ground))
    painter.setPen(QPen(colour(look.line), 1.0) if look.line else Qt.PenStyle.NoPen)
    inset = 0.5 if look.line else 0.0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), _RADIUS, _RADIUS)
    small = badge_font(font.key(), look.bold)
    painter.setFont(small)
    painter.setPen(colour(look.ink))
    painter.drawText(rect, _CENTRED, _fitting(_one_line(text), small, rect.width() - 2 * _PAD + 2))
    painter.restore()


def _fitting(text: str, font: QFont, width: float) -> str:
    if _width(text, font.key()) <= width:
        return text
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def _one_line(text: str) -> str:
    return " ".join(text.split())


class BadgeLabel(QFrame):
    """A badge as a widget. A screen reader reads its text, or `spoken` where that says more."""

    def __init__(
        self, text: str = "", tone: str = "plain", parent: QWidget | None = None, spoken: str = ""
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._tone = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_badge(text, tone, spoken)

    def text(self) -> str:
        """What the badge says on screen."""
        return self._text

    def show_badge(self, text: str, tone: str, spoken: str = "") -> None:
        """Say something else; an empty text hides the badge."""
        self._text, self._tone = text, tone
        self.setAccessibleName(spoken or text)
        if not text:
            self.hide()
        elif self.parentWidget():  # without one it would open as a window
            self.show()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return badge_size(self._text, self.font())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 40), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge(
            painter,
            QRectF(self.rect()),
            self._text,
            self._tone,
            colours_of(self.palette()),
            self.font(),
        )
