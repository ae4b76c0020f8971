"""The rows below the search field: records and commands, told as cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction

from negotiator.domain.folding import folded, place_of
from negotiator.store.changes import Key
from negotiator.store.queries.finding import Found, Nearness, nearness
from negotiator.ui.commands import keys_of
from negotiator.ui.look.cell import Cell, Role, Text

_Index = QModelIndex | QPersistentModelIndex
_COMMAND = "Command"


@dataclass(frozen=True)
class Result:
    """One row: its kind, its words, the key at its end, and what Enter does: open, or run."""

    word: str
    cell: Cell
    opens: Key | None = None
    runs: QAction | None = None


def results(found: Sequence[Found], commands: Sequence[QAction], text: str) -> list[Result]:
    """Put records and commands in one order: the nearest to what was typed first."""
    ranked: list[tuple[Nearness, int, Result]] = [
        (one.nearness, 0, record(one, text)) for one in found
    ]
    for action in commands:
        near = nearness(action.text(), text)
        if near is not Nearness.ELSEWHERE:
            ranked.append((near, 1, command(action, text)))
    return [one for *_, one in sorted(ranked, key=lambda r: r[:2])]


def record(found: Found, text: str) -> Result:
    """The row of a record."""
    detail = (Text(f"  ·  {found.detail}", dim=True),) if found.detail else ()
    return Result(found.word, Cell((*marked(found.text, text), *detail)), opens=found.key)


def command(action: QAction, text: str) -> Result:
    """The row of a command, its keys at the end."""
    keys = keys_of(action)
    after = (Text(keys, dim=True),) if keys else ()
    return Result(_COMMAND, Cell(marked(action.text(), text), after), runs=action)


def marked(words: str, text: str) -> tuple[Text, ...]:
    """The words with the first place of each typed word in bold."""
    places = sorted({p for one in folded(text).split() if (p := place_of(one, words))})
    spans: list[Text] = []
    at = 0
    for start, end in places:
        if start >= at:
            spans += [Text(words[at:start]), Text(words[start:end], bold=True)]
            at = end
    return tuple(span for span in (*spans, Text(words[at:])) if span.text)


class ResultsModel(QAbstractTableModel):
    """Kind and words of each result."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._results: list[Result] = []

    def show(self, results: list[Result]) -> None:
        """Show other results."""
        self.beginResetModel()
        self._results = results
        self.endResetModel()

    def at(self, row: int) -> Result:
        """The result in a row."""
        return self._results[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._results)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return ("Kind", "Found")[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        result = self._results[index.row()]
        cell = result.cell if index.column() else Cell.of(Text(result.word, dim=True))
        if role == Role.CELL:
            return cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.spoken()
        return None
