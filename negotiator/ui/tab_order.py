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


def bring_after(anchor: QWidget, part: QWidget) -> None:
    """Let Tab go from `anchor` through all of `part`, in the order its widgets have among them.

    Whatever was made later than its neighbours of the window stands at the end of Qt's chain.
    """
    within: list[QWidget] = []
    widget = anchor.nextInFocusChain()
    while widget is not None and widget is not anchor:
        if part.isAncestorOf(widget) and _stops(widget):
            within.append(widget)
        widget = widget.nextInFocusChain()
    chain([anchor, *within])


def _stops(widget: QWidget) -> bool:
    """A widget that hands the focus on is no stop: the one it hands it to is."""
    by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(by_tab) and widget.focusProxy() is None
