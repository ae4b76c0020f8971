"""What a person has chosen to see of the timeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from negotiator.domain.timeline.items import SHOWN_KINDS
from negotiator.domain.timeline.lanes import By


@dataclass(frozen=True, slots=True)
class Choices:
    """What the lanes are by, and the kinds of records that are shown."""

    by: By = By.PLACE
    kinds: tuple[str, ...] = SHOWN_KINDS

    def saved(self) -> dict[str, Any]:
        """Return them as JSON values."""
        return {"by": self.by.value, "kinds": list(self.kinds)}

    @classmethod
    def restored(cls, saved: object) -> Choices:
        """Return what was saved, as far as it still makes sense."""
        if not isinstance(saved, dict):
            return cls()
        by, kinds = saved.get("by"), saved.get("kinds")
        if not isinstance(kinds, list):
            kinds = SHOWN_KINDS
        return cls(
            By(by) if by in list(By) else By.PLACE,
            tuple(kind for kind in SHOWN_KINDS if kind in kinds),
        )
