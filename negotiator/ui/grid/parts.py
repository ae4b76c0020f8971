"""What a grid of parts shows, as a room declares it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.ui.grid.columns import Column


@dataclass(frozen=True)
class Parts:
    """What a grid shows: parts of `kind`, whose field `owner_field` names their owner.

    `add` writes a new part from the values of the empty row; `ready` says whether these suffice;
    `missing` is what to say as long as they do not. `only` narrows the parts to those with these
    values, where the owner's id alone does not say whose they are. `headed` is False for a grid
    whose title says all that its header would. `below` names fields of the current part that are
    edited under the grid, since they need more room than a cell.
    """

    title: str
    kind: str
    owner_kind: str
    owner_field: str
    columns: Sequence[Column]
    add: Callable[[UnitOfWork, int, dict[str, Any]], int]
    ready: Callable[[dict[str, Any]], bool]
    placeholder: str
    missing: str
    order: str | None = "rank"
    headed: bool = True
    below: Sequence[str] = ()
    only: Mapping[str, str] = field(default_factory=dict)

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Return whether a part with these values is among those of its owner."""
        return all(values[name] == value for name, value in self.only.items())
