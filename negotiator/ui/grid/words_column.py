"""A term's qualifier, and under it the condition and the wording, which are edited below."""

from __future__ import annotations

from dataclasses import dataclass

from negotiator.domain.records import Term
from negotiator.store.labels import shortened
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import Stored
from negotiator.ui.grid.columns import Column
from negotiator.ui.look.cell import Break, Cell, Span, Text

_MOST = 80  # characters: the whole of it stands below the grid


@dataclass(frozen=True)
class WordsColumn(Column):
    """Edits the qualifier; shows what else the term says in words."""

    def cell(self, row: Stored, lookup: Lookup) -> Cell:
        """Return qualifier, condition and wording, one below the other."""
        assert isinstance(row, Term)
        lines: list[Span] = [Text(row.qualifier)] if row.qualifier else []
        if row.condition:
            lines += [Break(), Text(f"condition: {shortened(row.condition, _MOST)}", dim=True)]
        if row.wording:
            lines += [Break(), Text(f"“{shortened(row.wording, _MOST)}”", dim=True)]
        if lines and isinstance(lines[0], Break):
            lines = lines[1:]
        return Cell(tuple(lines) or (Text(""),))
