"""Paints a drawing: the same way on the screen, on an image, into SVG and PDF."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPen, QPolygonF

from negotiator.ui.look.colours import Colours, colour, contrast, ring_of_dot
from negotiator.ui.timeline.shapes import (
    Bar,
    Drawing,
    Fill,
    Form,
    Mark,
    Rect,
    Ring,
    Shape,
    Stroke,
    Tail,
    Words,
    WordsOn,
)

SMALL = 11  # logical pixels of small words
_HATCH = 6.0  # from one line of hatching to the next
_ROUND = 4.0
_FAINT = 0.22
_MARK = 7.5  # half a mark's width
_ONE_LINE = int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter)


class Brushwork:
    """One painter at work, with the colours and the font of what it paints on."""

    def __init__(self, painter: QPainter, colours: Colours, font: QFont) -> None:
        self._painter = painter
        self._colours = colours
        self._plain = QFont(font)
        self._bold = QFont(font)
        self._bold.setBold(True)
        self._small = QFont(font)
        self._small.setPixelSize(SMALL)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)

    def paint(self, drawing: Drawing) -> None:
        """Paint every shape, the first one lowest."""
        for shape in drawing.shapes:
            self._shape(shape)

    def _shape(self, shape: Shape) -> None:
        match shape:
            case Words():
                self._words(shape, self._colour(shape.colour))
            case Stroke():
                self._stroke(shape)
            case Bar():
                self._bar(shape)
            case Mark():
                self._mark(shape)
            case Fill():
                self._painter.fillRect(_rect(shape.rect), colour(self._colour(shape.colour)))
            case WordsOn():
                self._words(shape.words, _read_on(self._colour(shape.ground)))
            case Ring():
                self._ring(shape)

    def _colour(self, name: str) -> str:
        """The colour of that name in this scheme."""
        if name.startswith("#"):
            return name
        if name in ("proposal", "event"):
            return self._colours.tone("added" if name == "proposal" else "attention").ink
        if name == "today":
            return self._colours.tone("negative").ink
        return str(getattr(self._colours, name))

    def _words(self, words: Words, ink: str) -> None:
        painter, rect = self._painter, _rect(words.rect)
        if words.chip:
            painter.fillRect(rect.adjusted(-2, 1, 2, -1), colour(self._colours.ground))
        painter.setFont(self._bold if words.bold else self._small if words.small else self._plain)
        painter.setPen(colour(ink))
        # Room to spare: the same words are a little wider on some devices, and must not be cut.
        painter.drawText(rect.adjusted(0, 0, 8, 0), _ONE_LINE | _LEFT, words.text)

    def _stroke(self, line: Stroke) -> None:
        pen = QPen(colour(self._colour(line.colour)), line.width)
        if line.dashed:
            pen.setDashPattern([2.5, 2.0])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        shift = 0.5 if line.width == 1.0 else 0.0  # thin lines on whole pixels are crisp
        if line.x == line.to_x:
            x = int(line.x) + shift
            self._painter.drawLine(QLineF(x, line.y, x, line.to_y))
        elif line.y == line.to_y:
            y = int(line.y) + shift
            self._painter.drawLine(QLineF(line.x, y, line.to_x, y))
        else:
            self._painter.drawLine(QLineF(line.x, line.y, line.to_x, line.to_y))

    def _bar(self, bar: Bar) -> None:
        ink = self._colour(bar.colour)
        self._painter.setPen(Qt.PenStyle.NoPen)
        if bar.hatched:
            self._hatched(bar, ink)
        else:
            self._solid(bar, ink)
        self._tails(bar, ink)

    def _solid(self, bar: Bar, ink: str) -> None:
        painter, rect = self._painter, _rect(bar.rect)
        soft = bar.start.inner or bar.start.outer or bar.end.inner or bar.end.outer
        if not soft:
            ring = ring_of_dot(ink, self._colours)
            painter.setPen(QPen(colour(ring), 1.0) if ring else Qt.PenStyle.NoPen)
            painter.setBrush(colour(ink))
            radius = min(_ROUND, rect.width() / 2)
            painter.drawRoundedRect(rect, radius, radius)
            return
        whole = rect.adjusted(-bar.start.outer, 0, bar.end.outer, 0)
        painter.fillRect(whole, self._fading(bar, whole, ink))

    def _fading(self, bar: Bar, whole: QRectF, ink: str) -> QLinearGradient:
        """Nothing where it may not have been, the full colour where it was for certain."""
        gradient = QLinearGradient(whole.topLeft(), whole.topRight())
        width = max(whole.width(), 1.0)
        rises = (bar.start.inner + bar.start.outer) / width
        falls = 1 - (bar.end.inner + bar.end.outer) / width
        # Into the ground, not into transparency, which not every PDF reader shows.
        full, none = QColor(ink), colour(self._colours.ground)
        gradient.setColorAt(0, none if rises else full)
        gradient.setColorAt(min(rises, 1.0), full)
        gradient.setColorAt(max(falls, rises, 0.0), full)
        gradient.setColorAt(1, none if falls < 1 else full)
        return gradient

    def _hatched(self, bar: Bar, ink: str) -> None:
        painter, rect = self._painter, _rect(bar.rect)
        tint = _mixed(ink, self._colours.ground, _FAINT)
        painter.setBrush(tint)
        painter.setPen(QPen(colour(ink), 1.0))
        inside = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRect(inside)
        painter.setPen(QPen(colour(ink), 1.2))
        painter.drawLines(_hatching(inside, bar.phase))
        for end, x, sign in ((bar.start, rect.left(), -1), (bar.end, rect.right(), 1)):
            if end.outer:
                self._faded(rect, x, sign * end.outer, ink)

    def _faded(self, rect: QRectF, x: float, width: float, ink: str) -> None:
        """A hatched bar's end beyond which it may lie as well."""
        gradient = QLinearGradient(x, 0, x + width, 0)
        gradient.setColorAt(0, _mixed(ink, self._colours.ground, 2 * _FAINT))
        gradient.setColorAt(1, colour(self._colours.ground))
        self._painter.fillRect(
            QRectF(min(x, x + width), rect.top(), abs(width), rect.height()), gradient
        )

    def _tails(self, bar: Bar, ink: str) -> None:
        rect = bar.rect
        y = rect.y + rect.height / 2
        for end, x, sign in ((bar.start, rect.x, -1), (bar.end, rect.right, 1)):
            tip = x + sign * end.outer
            if end.tail is Tail.ARROW:
                self._arrow(x, tip, y, sign, ink)
            elif end.tail is Tail.QUESTION:
                self._painter.setFont(self._bold)
                self._painter.setPen(colour(self._colours.ink))
                box = QRectF(tip - 6 - sign * 5, y - 9, 12, 18)
                self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), "?")

    def _arrow(self, x: float, tip: float, y: float, sign: int, ink: str) -> None:
        pen = QPen(colour(ring_of_dot(ink, self._colours) or ink), 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        self._painter.setPen(pen)
        back = tip - sign * 5
        self._painter.drawLine(QLineF(x, y, tip, y))
        self._painter.drawLine(QLineF(back, y - 4.5, tip, y))
        self._painter.drawLine(QLineF(back, y + 4.5, tip, y))

    def _mark(self, mark: Mark) -> None:
        ink = self._colour(mark.colour)
        edge = ring_of_dot(ink, self._colours) or ink
        self._painter.setPen(QPen(colour(edge), 2.0 if mark.hollow else 1.0))
        self._painter.setBrush(colour(self._colours.ground if mark.hollow else ink))
        middle = QPointF(mark.x, mark.y)
        if mark.form is Form.CIRCLE:
            self._painter.drawEllipse(middle, 5.0, 5.0)
        else:
            corners = _DIAMOND if mark.form is Form.DIAMOND else _TRIANGLE
            self._painter.drawPolygon(QPolygonF([middle + QPointF(*c) for c in corners]))

    def _ring(self, ring: Ring) -> None:
        look = self._colours
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour(look.accent if ring.strong else look.dim), 1.5))
        self._painter.drawRoundedRect(_rect(ring.rect), _ROUND, _ROUND)


_LEFT = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.AlignmentFlag.AlignAbsolute)
_DIAMOND = ((0.0, -_MARK), (_MARK, 0.0), (0.0, _MARK), (-_MARK, 0.0))
_TRIANGLE = ((0.0, -6.5), (6.5, 5.0), (-6.5, 5.0))


def _rect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def _read_on(ground: str) -> str:
    return max("#ffffff", "#111214", key=lambda ink: contrast(ink, ground))


def _mixed(ink: str, ground: str, share: float) -> QColor:
    """A share of one colour, the rest of another."""
    one, other = colour(ink), colour(ground)
    pairs = (
        (one.red(), other.red()),
        (one.green(), other.green()),
        (one.blue(), other.blue()),
    )
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs))


def _hatching(rect: QRectF, phase: float) -> list[QLineF]:
    """Lines at 45° that end at the rectangle's sides; `phase` moves them with what they fill."""
    lines = []
    high = rect.height()
    step = phase + (rect.left() - high - phase) // _HATCH * _HATCH
    while step < rect.right():
        x1, x2 = max(step, rect.left()), min(step + high, rect.right())
        if x1 < x2:
            lines.append(QLineF(x1, rect.bottom() - (x1 - step), x2, rect.bottom() - (x2 - step)))
        step += _HATCH
    return lines
