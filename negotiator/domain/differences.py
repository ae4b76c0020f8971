"""How what one proposal says differs from what the base says, as a symbol and as a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from negotiator.domain.amounts import Amount
from negotiator.domain.intervals import AmountDifference


class ChangeKind(StrEnum):
    """Ways to differ; all but SAME are differences."""

    SAME = "same"
    MORE = "more"
    LESS = "less"
    WITHIN = "within range"
    WIDENED = "range widened"
    OVERLAPS = "overlaps"
    NOT_COMPARABLE = "not comparable"
    UNIT = "unit differs"
    WORDS = "words changed"
    PARTS = "parts differ"
    ADDED = "added"
    DROPPED = "not addressed"


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference from the base.

    `amounts` is how the numbers lie, in `unit`, where both sides have one in the same unit.
    `reason` says why they are not compared, or how many parts differ. `also` names what else is
    not the same: “qualifier changed”, “condition added”.
    """

    kind: ChangeKind
    amounts: AmountDifference | None = None
    unit: str = ""
    reason: str = ""
    also: tuple[str, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether anything is not the same; “about 100” is not quite 100."""
        if self.kind is not ChangeKind.SAME:
            return True
        return self.amounts is not None and self.amounts.approximate

    @property
    def is_of_wording_alone(self) -> bool:
        """Whether the numbers are equal and only the words quoted beside them differ."""
        return (
            self.amounts is not None
            and self.also == ("wording changed",)
            and (self.kind is ChangeKind.WORDS)
        )

    @property
    def by(self) -> Amount | None:
        """How much more or less; None for any other difference."""
        return self.amounts.by if self.amounts is not None else None

    @property
    def text(self) -> str:
        """As a cell shows it: “▲ 93”, “within range”, “+ added”, “2 of 3 parts differ”."""
        if self.kind in (ChangeKind.MORE, ChangeKind.LESS) and self.amounts is not None:
            return self.amounts.words()
        if self.kind is ChangeKind.SAME and self.amounts is not None:
            return self.amounts.words()
        if self.kind is ChangeKind.PARTS:
            return self.reason
        return _SYMBOLS.get(self.kind, self._approximately(self.kind.value))

    @property
    def spoken(self) -> str:
        """A sentence's end without the base: “93 days more”, “overlaps the base's range”."""
        return "; ".join((self._spoken_alone(), *self.also))

    @property
    def spoken_of_base(self) -> str:
        """The same where the sentence names no base yet: “93 days more than the base”."""
        if self.by is None:
            return self.spoken
        return "; ".join((f"{self._spoken_alone()} than the base", *self.also))

    def _spoken_alone(self) -> str:
        match self.kind:
            case ChangeKind.UNIT | ChangeKind.NOT_COMPARABLE:
                return f"cannot be compared with the base: {self.reason}"
            case ChangeKind.PARTS:
                return self.reason
            case ChangeKind.ADDED:
                return "added, the base does not address it"
            case ChangeKind.DROPPED:
                return "not addressed, the base does"
            case ChangeKind.WORDS:
                return "other words than the base"
            case _ if self.amounts is not None:
                return self.amounts.spoken(self.unit)
            case _:
                return "the same as the base"

    def _approximately(self, word: str) -> str:
        approximate = self.amounts is not None and self.amounts.approximate
        return f"{word} (approximate)" if approximate else word


_SYMBOLS = {ChangeKind.ADDED: "+ added", ChangeKind.DROPPED: "− not addressed"}
