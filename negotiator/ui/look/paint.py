"""Draws what `flow` laid out: words, dots, badges, icons, bars; and the ring of the focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from negotiator.ui.look.badges import paint_badge
from negotiator.ui.look.cell import Badge, Bar, Dot
from negotiator.ui.look.colours import Colours, colour, ring_of_dot
from negotiator.ui.look.flow import Flow
from negotiator.ui.look.words import Mark

_LEAST = 3.0  # a point on a bar is still seen


def paint_flow(
    painter: QPainter,
    laid: Flow,
    rect: QRectF,
    colours: Colours,
    font: QFont,
    *,
    at_right: bool = False,
) -> None:
    """Paint at the top left of `rect`, or with its right edge there."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.right() - laid.width if at_right else rect.left(), rect.top())
    for layout, at in laid.texts:
        layout.draw(painter, at)
    for place, mark in laid.marks:
        _paint_mark(painter, place, mark, colours, font)
    for place, bar in laid.bars:
        paint_bar(painter, place, bar, colours)
    painter.restore()


def _paint_mark(painter: QPainter, rect: QRectF, mark: Mark, colours: Colours, font: QFont) -> None:
    match mark:
        case Dot():
            paint_dot(painter, rect, mark.colour, colours)
        case Badge():
            paint_badge(painter, rect, mark.text, mark.tone, colours, font)
        case _:
            from negotiator.ui.look.icons import picture  # most cells have none

            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(rect.topLeft(), picture(mark.name, colours.dim, ratio=ratio))


def paint_dot(painter: QPainter, rect: QRectF, party: str, colours: Colours) -> None:
    """A party's dot filling `rect`, with a ring where its colour is near the ground's.

    A party without a colour has a hollow dot.
    """
    ring = ring_of_dot(party, colours) if party else colours.dim
    painter.setBrush(colour(party) if party else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(ring), 1.0) if ring else Qt.PenStyle.NoPen)
    inset = 0.5 if ring else 0.0
    painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))


def paint_bar(painter: QPainter, rect: QRectF, bar: Bar, colours: Colours) -> None:
    """A track with the part from `low` to `high` filled."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(colours.track))
    painter.drawRoundedRect(rect, 3.0, 3.0)
    low, high = (min(1.0, max(0.0, end)) for end in (bar.low, bar.high))
    width = max(_LEAST, (high - low) * rect.width())
    left = min(rect.left() + low * rect.width(), rect.right() - width)
    painter.setBrush(colour(colours.bar))
    radius = min(3.0, width / 2)
    painter.drawRoundedRect(QRectF(left, rect.top(), width, rect.height()), radius, radius)


def paint_focus(painter: QPainter, rect: QRect, colours: Colours) -> None:
    """The ring around the item the keyboard is on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(colours.accent), 1.5))
    painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 4.0, 4.0)
    painter.restore()
