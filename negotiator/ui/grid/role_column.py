"""A delegation's role, which belongs to its party in the negotiation and not to the delegate."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from negotiator.domain.fields import Facts, facts_of
from negotiator.domain.records import Participation
from negotiator.store.queries.lookup import Lookup
from negotiator.store.row_classes import Stored
from negotiator.store.unit_of_work import UnitOfWork
from negotiator.store.verbs.negotiations import roles_at, set_role_at
from negotiator.ui.grid.columns import Column


@dataclass(frozen=True)
class RoleColumn(Column):
    """The role of a row's party in the negotiation of its round."""

    @property
    def facts(self) -> Facts:
        """The role is a field of the participation."""
        return facts_of(Participation)["role"]

    def raw(self, row: Stored, lookup: Lookup) -> Any:
        """Return the role."""
        party_id, round_id = _party_and_round(row)
        roles = lookup.once(("roles", round_id), lambda: roles_at(lookup.connection, round_id))
        return roles.get(party_id)

    def write(self, unit: UnitOfWork, row: Stored, values: dict[str, Any]) -> None:
        """Set the role of the party, in this negotiation."""
        set_role_at(unit, *_party_and_round(row), values["role"])


def _party_and_round(row: Stored) -> tuple[int, int]:
    return row.party_id, row.round_id  # type: ignore[attr-defined]
