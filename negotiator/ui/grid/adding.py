"""How a part is added whose fields need nothing from elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.ordering import next_rank

Add = Callable[[UnitOfWork, int, dict[str, Any]], int]


def plain(kind: str, owner_field: str, *, ranked: bool = False) -> Add:
    """Return what adds a part of `kind` to its owner, after its siblings where they are ranked."""

    def add(unit: UnitOfWork, owner_id: int, values: dict[str, Any]) -> int:
        fields: dict[str, Any] = {owner_field: owner_id, **values}
        if ranked:
            fields["rank"] = next_rank(unit, kind, **{owner_field: owner_id})
        return unit.add(kind, **fields)

    return add


def about(kind: str, subject_kind: str) -> Add:
    """Return what adds a record of `kind` that is about one of `subject_kind`."""

    def add(unit: UnitOfWork, owner_id: int, values: dict[str, Any]) -> int:
        return unit.add(kind, subject_kind=subject_kind, subject_id=owner_id, **values)

    return add
