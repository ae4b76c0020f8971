"""The marks of check boxes, radio buttons and menus, drawn with our colours.

Fusion derives their outlines from the window's colour, which makes them vanish in the dark, and a
style sheet can draw them from image files only: neither is crisp in both schemes at any scaling.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleOption, QWidget

from negotiator.ui.look.colours import Colours, colour, colours_of

_Element = QStyle.PrimitiveElement
_State = QStyle.StateFlag


class Marks(QProxyStyle):
    """Fusion, but for the few marks it draws too faintly."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: _Element,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element in (_Element.PE_IndicatorCheckBox, _Element.PE_IndicatorItemViewItemCheck):
            _paint_box(painter, option, colours_of(option.palette))
        elif element == _Element.PE_IndicatorRadioButton:
            _paint_radio(painter, option, colours_of(option.palette))
        elif element == _Element.PE_IndicatorMenuCheckMark:
            _paint_menu_tick(painter, option, colours_of(option.palette))
        else:
            super().drawPrimitive(element, option, painter, widget)


def _paint_box(painter: QPainter, option: QStyleOption, colours: Colours) -> None:
    rect = _square(option)
    on = bool(option.state & (_State.State_On | _State.State_NoChange))
    painter.save()
    _begin(painter, option, colours, filled=on)
    painter.drawRoundedRect(rect, 3.5, 3.5)
    painter.setPen(_mark_pen(colours.on_accent))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    unit = rect.width() / 12
    if option.state & _State.State_On:
        painter.drawPolyline(_tick(rect))
    elif on:
        painter.drawLine(
            rect.topLeft() + QPointF(3, 6) * unit, rect.topLeft() + QPointF(9, 6) * unit
        )
    painter.restore()


def _paint_menu_tick(painter: QPainter, option: QStyleOption, colours: Colours) -> None:
    enabled = option.state & _State.State_Enabled
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_mark_pen(colours.ink if enabled else colours.faint))
    painter.drawPolyline(_tick(_square(option)))
    painter.restore()


def _tick(square: QRectF) -> list[QPointF]:
    unit = square.width() / 12
    return [
        square.topLeft() + QPointF(x, y) * unit for x, y in ((2.8, 6.2), (5.2, 8.6), (9.4, 3.6))
    ]


def _paint_radio(painter: QPainter, option: QStyleOption, colours: Colours) -> None:
    rect = _square(option)
    on = bool(option.state & _State.State_On)
    painter.save()
    _begin(painter, option, colours, filled=on)
    painter.drawEllipse(rect)
    if on:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(colours.on_accent))
        painter.drawEllipse(rect.center(), rect.width() / 5, rect.width() / 5)
    painter.restore()


def _begin(painter: QPainter, option: QStyleOption, colours: Colours, *, filled: bool) -> None:
    enabled = option.state & _State.State_Enabled
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    fill = colours.accent if enabled else colours.faint
    edge = colours.dim if enabled else colours.faint
    painter.setPen(QPen(colour(fill if filled else edge), 1.0))
    painter.setBrush(colour(fill if filled else colours.ground))


def _square(option: QStyleOption) -> QRectF:
    """The mark's place: a square in the middle of what the style gives it, on whole pixels."""
    side = min(option.rect.width(), option.rect.height(), 15) - 1.0
    square = QRectF(0, 0, side, side)
    square.moveCenter(QRectF(option.rect).center())
    square.moveTopLeft(QPointF(round(square.left()) + 0.5, round(square.top()) + 0.5))
    return square


def _mark_pen(text: str) -> QPen:
    pen = QPen(colour(text), 1.8)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
