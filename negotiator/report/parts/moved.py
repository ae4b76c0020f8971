"""What moved between the proposals and what did not, in the words of the comparison."""

from __future__ import annotations

from itertools import groupby

from negotiator.domain.comparison import Comparison
from negotiator.domain.differences import ChangeKind
from negotiator.domain.movements import Movement, from_base, unmoved
from negotiator.report.material import Material
from negotiator.report.model import Callout, Line, Lines, Section, Style, Words
from negotiator.report.wording import capital

_IN_WORDS = {
    ChangeKind.ADDED: "Added",
    ChangeKind.DROPPED: "Not addressed",
    ChangeKind.WORDS: "In other words",
    ChangeKind.PARTS: "In other parts",
    ChangeKind.NOT_COMPARABLE: "Not comparable",
    ChangeKind.UNIT: "In another unit",
}
"""Changes without a number of their own: their issues are only named."""


def moved_section(material: Material, comparison: Comparison) -> Section | None:
    """Return what moved from the base to each other proposal, then what no proposal moved."""
    lines = [
        _moved(material, proposal_id, list(movements))
        for proposal_id, movements in groupby(from_base(comparison), key=lambda m: m.to_id)
    ]
    still = [found.text for found in unmoved(comparison)]
    blocks: Lines = ()
    if lines:
        base = material.name("proposal", comparison.base)
        blocks += ((Words("What moved", Style.STRONG), Words(f" from {base}")), *lines)
    if still:
        blocks += ((Words("What did not. ", Style.STRONG), Words(f"{'; '.join(still)}.")),)
    return Section("", (Callout(blocks),)) if blocks else None


def _moved(material: Material, proposal_id: int, movements: list[Movement]) -> Line:
    told = [capital(_number_of(m)) for m in movements if _kind(m) not in _IN_WORDS]
    for kind, word in _IN_WORDS.items():
        names = [_name(material, m) for m in movements if _kind(m) is kind]
        if names:
            told.append(f"{word}: {', '.join(names)}")
    name = Words(f"{material.name('proposal', proposal_id)}. ", Style.STRONG)
    return name, Words(f"{'. '.join(told)}.")


def _number_of(movement: Movement) -> str:
    """Return what moved in numbers; which words changed with it, the table shows."""
    also = movement.difference.also if movement.difference else ()
    return movement.text.removesuffix("".join(f"; {change}" for change in also))


def _kind(movement: Movement) -> ChangeKind | None:
    return movement.difference.kind if movement.difference else None


def _name(material: Material, movement: Movement) -> str:
    return material.name(movement.kind, movement.record_id)
