"""Tab goes from top to bottom, also through widgets that came later than their neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops(layout: QLayout | None) -> Iterator[QWidget]:
    """The widgets in a layout that Tab stops at, in the order in which they are placed."""
    for item in (layout.itemAt(at) for at in range(layout.count())) if layout else ():
        if item is None:
            continue
        widget = item.widget()
        if widget is None:
            yield from stops(item.layout())
        elif widget.layout() is not None:
            yield from stops(widget.layout())
        elif widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def chain(widgets: Iterable[QWidget]) -> None:
    """Let Tab go from each of these to the next, and from the last to where the first led."""
    for one, following in pairwise(widgets):
        QWidget.setTabOrder(one, following)
