"""What an import did, in numbers and in a sentence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from negotiator.store.removal import counted

_TOLD = ("negotiation", "round", "proposal", "position", "issue", "party", "person", "source")
"""Kinds that are counted by name; the others are details of these."""


@dataclass(frozen=True, slots=True)
class Imported:
    """How many records of each kind an import added, changed, and found as they are.

    `negotiation_ids` are the places in the database of the file's negotiations, in its order.
    """

    file_name: str
    added: Counter[str]
    changed: Counter[str]
    same: Counter[str]
    negotiation_ids: tuple[int, ...]

    @property
    def sentence(self) -> str:
        """What the person is told."""
        if not self.added and not self.changed:
            return f"{self.file_name} holds nothing new: its records are here already."
        told = (
            (self.added, "imported"),
            (self.changed, "changed"),
            (self.same, "here already"),
        )
        parts = [f"{_listed(counts)} {word}" for counts, word in told if counts]
        return f"{self.file_name}: {'; '.join(parts)}."


def _listed(counts: Counter[str]) -> str:
    parts = [counted(kind, counts[kind]) for kind in _TOLD if counts[kind]]
    if rest := counts.total() - sum(counts[kind] for kind in _TOLD):
        parts.append(f"{rest:,} detail{'' if rest == 1 else 's'}")
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
