"""What a person has chosen to see of convergence, in each negotiation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from negotiator.domain.overview_records import Key
from negotiator.store.queries.convergence import ConvergenceRecords


@dataclass(frozen=True, slots=True)
class Choices:
    """The page, the subject of the numbers, the issue of the stances, and the parties left out.

    None is what is shown as long as nobody has chosen: the first subject, all issues.
    """

    page: int = 0
    subject: Key | None = None
    issue: Key | None = None
    hidden: tuple[int, ...] = ()

    def saved(self, records: ConvergenceRecords) -> dict[str, Any]:
        """Return them as JSON values; records by their UUIDs."""
        uuids = records.uuids
        return {
            "page": self.page,
            "subject": uuids.get(self.subject) if self.subject else None,
            "issue": uuids.get(self.issue) if self.issue else None,
            "hidden": [uuids["party", party] for party in self.hidden if ("party", party) in uuids],
        }

    @classmethod
    def restored(cls, saved: object, records: ConvergenceRecords) -> Choices:
        """Return what was saved, as far as it still makes sense."""
        if not isinstance(saved, dict):
            return cls()
        hidden = saved.get("hidden")
        keys = _found(records, hidden if isinstance(hidden, list) else ())
        return cls(
            1 if saved.get("page") == 1 else 0,
            records.by_uuid(saved.get("subject")),
            records.by_uuid(saved.get("issue")),
            tuple(record_id for kind, record_id in keys if kind == "party"),
        )


def _found(records: ConvergenceRecords, uuids: Iterable[object]) -> list[Key]:
    return [key for uuid in uuids if (key := records.by_uuid(uuid)) is not None]
