"""The things in a drawing as a list, for the keyboard and for screen readers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from negotiator.store.changes import Key
from negotiator.ui.convergence.laid import Said
from negotiator.ui.look.cell import Role
from negotiator.ui.look.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SaidModel(QAbstractListModel):
    """One row for each thing, in the order in which the keys go through them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[Said, ...] = ()

    def show(self, said: Sequence[Said]) -> None:
        """Show other things."""
        self.beginResetModel()
        self._said = tuple(said)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._said)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._said):
            return None
        said = self._said[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return said.spoken
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tip(said.spoken)
            case Role.RECORD:
                return said.keys[0]
        return None

    def said(self, row: int) -> Said:
        """What stands in a row."""
        return self._said[row]

    def row_of(self, key: Key) -> int | None:
        """The row in which a record stands, None where there is none."""
        return next((row for row, said in enumerate(self._said) if key in said.keys), None)
