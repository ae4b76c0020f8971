"""Keeps cells laid out from one painting to the next, so that scrolling costs only the drawing."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView

from negotiator.ui.look.cell import Cell
from negotiator.ui.look.flow import Flow, flow
from negotiator.ui.look.words import UNBOUNDED, Ink

GAP = 8  # logical pixels between the words and what stands after them
_KEPT = 2000  # several screens full


class Layouts(QObject):
    """The cells one view has shown lately, laid out; forgotten when more fonts are known."""

    def __init__(self, view: QAbstractItemView, *, wrap: bool = True) -> None:
        super().__init__(view)
        self._view = view
        self._wrap = wrap
        self._font = QFont()
        self._font_key = self._font.key()
        self._kept: OrderedDict[object, tuple[Flow, Flow | None]] = OrderedDict()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.fontDatabaseChanged.connect(self.forget)

    def forget(self) -> None:
        """Lay everything out anew at the next painting."""
        self._kept.clear()
        self._view.viewport().update()

    def laid(
        self, cell: Cell, width: float, room: float, font: QFont, ink: Ink, mirrored: bool = False
    ) -> tuple[Flow, Flow | None]:
        """The cell's words within `width` and `room`, and what stands at the end of their line."""
        if font != self._font:
            self._font, self._font_key = QFont(font), font.key()
        key = (cell, int(width), int(room), self._font_key, ink.tinted, ink.colours.dark, mirrored)
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return known
        after = flow(cell.after, UNBOUNDED, font, ink, wrap=False) if cell.after else None
        left = width - (after.width + GAP if after else 0)
        made = flow(cell.spans, max(left, 8.0), font, ink, room, self._wrap, mirrored), after
        self._kept[key] = made
        if len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return made
