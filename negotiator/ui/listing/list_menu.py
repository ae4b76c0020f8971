"""The menu of a list: what can be done with a record, and by what the records are sorted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from negotiator.ui.listing.record_list import RecordList


def list_menu(view: RecordList) -> QMenu:
    """Make the menu for the record that is current in a list; its owner is the list."""
    menu = QMenu(view.accessibleName(), view)
    if (key := view.current_key()) is not None:
        _add(menu, "Edit", lambda: view.opened.emit(key), "Return")
        _add(menu, "Delete", lambda: view.deleted.emit(key), "Del")
        if view.movable:
            menu.addSeparator()
            _add(menu, "Move up", lambda: view.moved.emit(key, -1), "Alt+Up")
            _add(menu, "Move down", lambda: view.moved.emit(key, 1), "Alt+Down")
        menu.addSeparator()
    _add_sorting(menu, view)
    return menu


def _add_sorting(menu: QMenu, view: RecordList) -> None:
    """One line for each column; choosing the one that is marked turns the order around."""
    order, descending = view.sorting()
    for column in view.model_.listing.columns:
        ours = column.order == order
        turned = ours and not descending
        words = f"Sort by {column.title}"
        if ours:
            words += ", descending" if descending else ", ascending"
        action = _add(menu, words, _sorter(view, column.order, turned))
        action.setCheckable(True)
        action.setChecked(ours)


def _sorter(view: RecordList, order: str, descending: bool) -> Callable[[], None]:
    return lambda: view.sort_by(order, descending)


def _add(menu: QMenu, text: str, do: Callable[[], object], keys: str = "") -> QAction:
    action = menu.addAction(text)
    if keys:  # only told here: the list itself takes the keys
        action.setText(
            f"{text}\t{QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)}"
        )
    action.triggered.connect(lambda _checked: do())
    return action
