"""Why a record is not written."""

from __future__ import annotations

from negotiator.domain.errors import Refused
from negotiator.domain.records import KINDS
from negotiator.store.changes import Key


class Duplicate(Refused):
    """A record of that name is there already: `key` says which, so that it can be offered."""

    def __init__(self, sentence: str, key: Key, field: str) -> None:
        super().__init__(sentence, field)
        self.key = key


class Gone(Refused):
    """The record that was to be written, or to be referred to, is not there any more."""

    def __init__(self, kind: str, field: str | None = None) -> None:
        super().__init__(
            f"This {KINDS[kind].WORD[0]} is not there any more: "  # type: ignore[attr-defined]
            "undo its deletion first, or choose another.",
            field,
        )


class Stale(Refused):
    """A step cannot be taken back: the records have moved on since, in another window perhaps."""
